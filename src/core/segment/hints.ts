import type {Evidence} from '../model/evidence.js'
import {isHeadRole, type Role} from '../model/roles.js'
import {readLead, type FoundByline} from './bylines.js'
import {shape, type LineHints} from './columns.js'
import {closesCaption} from './cues/caption-words.js'
import {doubledLine} from './cues/doubled-line.js'
import {lineCues} from './cues/index.js'
import type {LineSubject} from './cues/line-cue.js'
import {noticeStrength} from './cues/notice-words.js'
import {gapHabit} from './gap-habit.js'
import {priceHeads} from './head-shape.js'
import {lineFlag, type LineTable} from './measure.js'
import {priceStarts} from './start-shape.js'
import type {Pins} from './pins.js'
import {byWords} from './words.js'

/** What single lines say before their neighbours are asked. */
export interface LineReading extends LineHints {
  /** Roles that cues or marks give to lines; undefined where shape decides. */
  readonly roles: Array<Role | undefined>
  readonly evidence: Array<readonly Evidence[] | undefined>
  readonly leads: ReadonlyMap<number, FoundByline>
}

/** A cue of this weight, speaking fully, decides a line. */
const decisive = 1.8
/** Lines of a caption, at most, after the one that opens it. */
const captionRows = 4

/** Ask the cues about every line. */
export function readLines(table: LineTable, pins: Pins): LineReading {
  const {count, texts} = table
  const language = table.han ? 'han' : 'western'
  const allowed = new Uint8Array(count)
  const heads = priceHeads(table, gapHabit(table))
  const {headCost} = heads
  const startCost = priceStarts(table)
  const roles: Array<Role | undefined> = new Array<Role | undefined>(count)
  const evidence: Array<readonly Evidence[] | undefined> = new Array<undefined>(
    count
  )
  const leads = new Map<number, FoundByline>()
  let captionLeft = 0

  for (let row = 0; row < count; row++) {
    const text = texts[row] ?? ''
    const pinned = pins.role[row]
    if (pinned) {
      pinRow(pins, row, {allowed, roles})
      captionLeft = 0
      continue
    }

    const subject: LineSubject = {
      text,
      previous: texts[row - 1] ?? '',
      next: texts[row + 1] ?? '',
      language,
      fromEdge: Math.min(row, count - 1 - row)
    }
    const asked = ask(subject)
    if (asked) {
      roles[row] = asked.role
      evidence[row] = asked.evidence
      allowed[row] = allowedBeside(subject, asked.role)
      captionLeft =
        asked.role === 'caption' && !asked.isWhole
          ? captionRest(table, row, language)
          : 0
      // A byline ends a head or opens a body: no head begins right below it.
      if (asked.role === 'byline' && row + 1 < count)
        heads.headFirst[row + 1] = (heads.headFirst[row + 1] ?? 0) + 1.5
      continue
    }

    const isCredit =
      roles[row - 1] === 'caption' &&
      text.length < 40 &&
      closesCaption(text, language)
    if (captionLeft > 0 || isCredit) {
      roles[row] = 'caption'
      allowed[row] = 8
      captionLeft--
      continue
    }

    const noticeEnd = mayOpenBlock(table, row)
      ? noticeFrom(table, row, language)
      : row
    if (noticeEnd > row) {
      for (let each = row; each < noticeEnd; each++) {
        roles[each] = 'notice'
        allowed[each] = 8
      }

      evidence[row] = [byWords(2)]
      row = noticeEnd - 1
      continue
    }

    const lead = mayLead(text, table.han)
      ? readLead(
          table.han
            ? text + (texts[row + 1] ?? '')
            : `${text} ${texts[row + 1] ?? ''}`,
          language
        )
      : undefined
    if (lead) {
      leads.set(row, lead)
      startCost[row] =
        (startCost[row] ?? 0) - (lead.people.length > 0 || table.han ? 4 : 2)
      headCost[row] = (headCost[row] ?? 0) + 6
    } else if (text.length < 60 && noticeStrength(text, language) >= 1)
      startCost[row] = (startCost[row] ?? 0) - 1.5
    if (pins.breaks[row] === 1 || pins.startsArticle[row]) allowed[row] = 1 | 4
  }

  return {...heads, allowed, startCost, roles, evidence, leads}
}

/** From so many lines off the edge a folio may be a line of text: `December 7`. */
const edgeRows = 12

/**
 * What else a line that speaks as furniture may be, as its neighbours will
 * tell: a date in mid-page any text, a name in brackets the end of a paragraph.
 */
function allowedBeside({text, fromEdge}: LineSubject, role: Role): number {
  if (role === 'folio' && fromEdge >= edgeRows) return 15
  return role === 'byline' && /^[（(]/u.test(text) ? 11 : 8
}

function ask(
  subject: LineSubject
): {role: Role; isWhole: boolean; evidence: Evidence[]} | undefined {
  for (const cue of lineCues) {
    const strength = cue.check(subject)
    const weight = cue.weight * strength
    if (weight < decisive) continue
    return {
      role: cue.role,
      // What is printed twice is all there is of it.
      isWhole: cue === doubledLine,
      evidence: [{cue: cue.id, weight, phrase: {words: cue.words}}]
    }
  }

  return undefined
}

function pinRow(
  pins: Pins,
  row: number,
  {allowed, roles}: {allowed: Uint8Array; roles: Array<Role | undefined>}
): void {
  const role = pins.role[row]
  if (!role) return
  if (role === 'paragraph') {
    const group = pins.group[row] ?? 0
    const isFirst = row === 0 || pins.group[row - 1] !== group
    allowed[row] =
      1 << (isFirst || pins.breaks[row] === 1 ? shape.first : shape.rest)
  } else if (isHeadRole(role) || role === 'crosshead')
    allowed[row] = 1 << shape.head
  else {
    allowed[row] = 1 << shape.other
    roles[row] = role
  }
}

/** How many more lines a caption has: up to its end, none where it shows none. */
function captionRest(
  table: LineTable,
  row: number,
  language: 'han' | 'western'
): number {
  for (
    let each = row;
    each <= row + captionRows && each < table.count;
    each++
  ) {
    if (each > row && (table.gap[each] ?? 0) > 1) return 0
    if (closesCaption(table.texts[each] ?? '', language)) return each - row
    if ((table.flags[each] ?? 0) & lineFlag.final) return each - row
  }

  return 0
}

/** Whether a block may begin on a row: the line above ends one, or is another measure. */
function mayOpenBlock(table: LineTable, row: number): boolean {
  if (row === 0) return true
  const before = table.flags[row - 1] ?? 0
  if (before & (lineFlag.final | lineFlag.soft)) return true
  if (before & (lineFlag.pause | lineFlag.hyphen)) return false
  const width = table.width[row] ?? 0
  return Math.abs((table.width[row - 1] ?? 0) - width) > 4
}

/** Lines of a notice, at most. */
const noticeRows = 10

/**
 * The row after a notice that opens here, or `row` where none does. A notice is
 * set in a measure of its own: it ends where a line breaks off though the next
 * word would have fitted, or where the lines grow wider.
 */
function noticeFrom(
  table: LineTable,
  row: number,
  language: 'han' | 'western'
): number {
  const text = table.texts[row] ?? ''
  const next = table.texts[row + 1] ?? ''
  if (noticeStrength(text, language) < 1) return row
  const {width, token, flags, texts, count} = table
  let widest = width[row] ?? 0
  if (widest > 60) return row
  const second = width[row + 1] ?? 0
  // The first line may have lost its indent.
  if (second > widest + 4) return row
  const blank = table.han ? 0 : 1
  let end = row + 1
  for (; end < count && end - row < noticeRows; end++) {
    const size = width[end] ?? 0
    const room = widest - (width[end - 1] ?? 0)
    const need = (token[end] ?? 0) + blank
    const isFinal = ((flags[end - 1] ?? 0) & lineFlag.final) !== 0
    if (size > widest + (end === row + 1 ? 4 : table.han ? 2 : 3)) break
    if (end > row + 1 && room >= need + (isFinal ? 0 : 2)) break
    if (
      isFinal &&
      mayLead(texts[end] ?? '', table.han) &&
      readLead(texts[end] ?? '', language)
    )
      break
    widest = Math.max(widest, size)
  }

  const isWhole =
    end - row > 1 || noticeStrength(`${text}${next}`, language) > 1.5
  return isWhole && end - row < noticeRows ? end : row
}

/** Whether a line may open with a byline: cheaper than trying. */
function mayLead(text: string, han: boolean): boolean {
  if (!han) return /^[\p{Lu}[(]/u.test(text)
  const first = text.charAt(0)
  return (
    '【〔［[（('.includes(first) ||
    /[讯訊电電]/u.test(text.slice(0, 40)) ||
    text.startsWith('据') ||
    text.startsWith('據')
  )
}
