import type {Evidence} from '../model/evidence.js'
import type {Role} from '../model/roles.js'
import {rowsOfStep, type Steps} from '../model/steps.js'
import {isBylineAlone} from './byline-alone.js'
import {mayLead, type FoundByline} from './bylines/index.js'
import {captionRest} from './caption-rest.js'
import type {LineHints} from './column-reading.js'
import {shape} from './columns.js'
import {isCreditBelowCaption} from './cues/caption-words.js'
import {lineCues} from './cues/index.js'
import type {LineSubject} from './cues/line-cue.js'
import {gapHabit} from './gap-habit.js'
import {priceHeads} from './head-shape.js'
import type {Asked} from './line-facts.js'
import {leadAt, opensAfterCut, opensArticle} from './lead-at.js'
import {indexBoxFrom, listingFrom} from './listings.js'
import {noticeFrom} from './notice-run.js'
import {mastheadRows} from './masthead.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {priceStarts} from './start-shape.js'
import {rowsFromEdge} from './page-edges.js'
import {favourTop} from './page-top.js'
import {pinRow, untilPinned} from './pinned-rows.js'
import type {Pins} from './pins.js'
import {isSaidAgain} from './said-again.js'
import {markedItems, markedLines} from './marked-items.js'
import {place, placesOfRows} from './row-places.js'
import {isWriterAlone} from './writer-alone.js'
import {signOffAt} from './sign-offs.js'
import {signedRows} from './signed-rows.js'
import {byWords, nameAlone} from './words.js'

/** What single lines say before their neighbours are asked. */
export interface LineReading extends LineHints {
  /** Roles that cues or marks give to lines; undefined where shape decides. */
  readonly roles: Array<Role | undefined>
  readonly evidence: Array<readonly Evidence[] | undefined>
  readonly leads: ReadonlyMap<number, FoundByline>
  /** Rows of signatures, which belong to the text above them. */
  readonly signatures: ReadonlySet<number>
}

/** A cue of this weight, speaking fully, decides a line. */
const decisive = 1.8
/** Shapes of a row that goes on a paragraph, and of one that does not. */
const onRest = 1 << shape.rest
const anew = (1 << shape.first) | (1 << shape.head)
/**
 * What a head gains by ending right above a byline, and right above what opens an
 * article: 本报讯, a dateline, a byline run in.
 */
const aboveByline = {han: 0.6, western: 1.2}
const aboveLead = {han: 1, western: 2}
/** What a head pays for beginning right below a byline; an English one stands above it. */
const belowByline = {english: 6, other: 1.5}
/** And more in Chinese where it ends without any mark: text ends with one. */
const bare = 1.5
/** What a head gains by the words that begin the text below, and that text. */
const saidAgain = 2
/** What a dateline below a line that breaks off costs less as the first of a paragraph. */
const afterCut = -6
/** What an item of short news costs less as the first line of a paragraph. */
const itemPrice = -4

/** A writer's name that nothing beside it says to be one. */
const writerAlone: Asked = {
  role: 'byline',
  isWhole: true,
  evidence: [nameAlone]
}

/** Ask the cues about every line. */
export function* readLines(table: LineTable, pins: Pins): Steps<LineReading> {
  const {count, texts} = table
  const language = table.han ? 'han' : 'western'
  const allowed = new Uint8Array(count)
  const signOffs = new Uint8Array(count)
  const places = placesOfRows(table)
  const habit = gapHabit(table)
  const heads = yield* priceHeads(table, habit, places)
  const {headCost} = heads
  const startCost = yield* priceStarts(table, places)
  const items = markedItems(table)
  const masthead = mastheadRows(table)
  const fromEdge = rowsFromEdge(table)
  const marked = markedLines(table)
  const roles: Array<Role | undefined> = new Array<Role | undefined>(count)
  const evidence: Array<readonly Evidence[] | undefined> = new Array<undefined>(
    count
  )
  const leads = new Map<number, FoundByline>()
  const signatures = new Set<number>()
  const takeNotice = (start: number, end: number): void => {
    roles.fill('notice', start, end)
    allowed.fill(aside, start, end)
    evidence[start] = [byWords(2)]
  }

  let captionLeft = 0
  let leadEnd = 0

  for (let row = 0; row < count; row++) {
    if (row % rowsOfStep === 0) yield
    const text = texts[row] ?? ''
    const pinned = pins.role[row]
    if (pinned) {
      pinRow(pins, row, {allowed, roles})
      captionLeft = 0
      continue
    }

    if (masthead?.[row]) {
      roles[row] = 'nameplate'
      allowed[row] = aside
      evidence[row] = [byWords(2)]
      captionLeft = 0
      continue
    }

    const subject: LineSubject = {
      text,
      previous: texts[row - 1] ?? '',
      next: texts[row + 1] ?? '',
      language,
      byline: table.facts.at(row).byline,
      fromEdge: fromEdge[row] ?? 0,
      words: table.words
    }
    // What goes on a lead that the line end cut: `本报讯（记者` + `叶雨 通讯员 甲）`.
    if (row < leadEnd) {
      allowed[row] = onRest
      continue
    }

    if (
      roles[row - 1] === 'caption' &&
      isCreditBelowCaption(text) &&
      !table.facts.at(row - 1).closesCaption
    ) {
      roles[row] = 'caption'
      allowed[row] = aside
      captionLeft = 0
      continue
    }

    const signOff = signOffAt(table, row)
    if (signOff === 'opens' && row + 1 < count) {
      // `(David` on a line of its own goes on the text above as well.
      if (/^[([]/u.test(text)) allowed[row] = onRest
      allowed[row + 1] = onRest
      if (row + 2 < count) allowed[row + 2] = anew
    } else if (signOff !== 'none' && row + 1 < count) allowed[row + 1] = anew
    const isBelowText =
      ((table.flags[row - 1] ?? 0) & lineFlag.final) !== 0 &&
      (table.gap[row] ?? 0) === 0
    if (places[row] === place.right && isBelowText) {
      allowed[row] = onRest
      signOffs[row] = 1
      captionLeft = 0
      continue
    }

    const signed = untilPinned(pins, row, row + signedRows(table, row))
    if (signed > row) {
      for (let each = row; each < signed; each++) {
        roles[each] = 'byline'
        allowed[each] = aside
        signatures.add(each)
      }

      evidence[row] = [byWords(2)]
      captionLeft = 0
      row = signed - 1
      continue
    }

    if (signOff === 'is') {
      allowed[row] = onRest
      // In OCR of Western papers, much looks like a dash and a name.
      if (table.han) signOffs[row] = 1
      captionLeft = 0
      continue
    }

    const listed = Math.max(listingFrom(table, row), indexBoxFrom(table, row))
    const listEnd = untilPinned(pins, row, listed)
    if (listEnd > row) {
      takeNotice(row, listEnd)
      row = listEnd - 1
      continue
    }

    const asked =
      table.facts.at(row).ask(subject, () => ask(subject)) ??
      (isWriterAlone(table, row) ? writerAlone : undefined)
    const isItem = items.has(row)
    if (isItem) startCost[row] = (startCost[row] ?? 0) + itemPrice
    const isNone =
      asked?.role === 'caption' && (isItem || marked.crossheads.has(row))
    if (asked && !isNone) {
      roles[row] = asked.role
      evidence[row] = asked.evidence
      allowed[row] = allowedBeside(table, row, asked.role)
      captionLeft =
        asked.role === 'caption' && !asked.isWhole && !marked.captions.has(row)
          ? captionRest(table, row, habit === 'all' ? 1 : 0)
          : 0
      // A byline ends a head or opens a body: no head begins right below it.
      if (asked.role === 'byline' && row + 1 < count)
        heads.headFirst[row + 1] =
          (heads.headFirst[row + 1] ?? 0) +
          (table.seams.isEnglish ? belowByline.english : belowByline.other)
      // What stands right above it is a headline four times in five.
      if (asked.role === 'byline' && row > 0 && !/^[（(]/u.test(text))
        heads.headLast[row - 1] =
          (heads.headLast[row - 1] ?? 0) -
          aboveByline[language] -
          (isBare(table, row - 1, lineFlag.soft) ? bare : 0)
      if (asked.role === 'byline' && language === 'western')
        favourTop(heads, roles, row)
      continue
    }

    const isCredit =
      roles[row - 1] === 'caption' &&
      text.length < 40 &&
      table.facts.at(row).closesCaption
    if (captionLeft > 0 || isCredit) {
      roles[row] = 'caption'
      allowed[row] = 8
      captionLeft--
      continue
    }

    const told = noticeFrom(table, row, language, habit)
    const noticeEnd = untilPinned(pins, row, told)
    if (noticeEnd > row) {
      takeNotice(row, noticeEnd)
      row = noticeEnd - 1
      continue
    }

    const lead = mayLead(text, table.han) ? leadAt(table, row) : undefined
    if (lead && isBylineAlone(table, row, lead)) {
      roles[row] = 'byline'
      evidence[row] = [byWords(2)]
      allowed[row] = aside
      heads.headLast[row - 1] =
        (heads.headLast[row - 1] ?? 0) - aboveByline.han - bare
      continue
    }

    if (lead) {
      leads.set(row, lead)
      if (table.han && lead.people.length > 0 && lead.span.end > text.length)
        leadEnd = row + 2
      startCost[row] =
        (startCost[row] ?? 0) - (lead.people.length > 0 || table.han ? 4 : 2)
      headCost[row] = (headCost[row] ?? 0) + 6
      if (opensAfterCut(table, row))
        startCost[row] = (startCost[row] ?? 0) + afterCut
      if (row > 0 && opensArticle(table, row, lead))
        heads.headLast[row - 1] =
          (heads.headLast[row - 1] ?? 0) -
          aboveLead[language] -
          (isBare(table, row - 1) ? bare : 0)
    } else if (text.length < 60 && table.facts.at(row).strength >= 1)
      startCost[row] = (startCost[row] ?? 0) - 1.5
    if (isSaidAgain(table, row)) {
      headCost[row] = (headCost[row] ?? 0) - saidAgain
      heads.headLast[row] = (heads.headLast[row] ?? 0) - saidAgain
      startCost[row + 1] = (startCost[row + 1] ?? 0) - saidAgain
    }

    if (pins.breaks[row] === 1 || pins.startsArticle[row]) allowed[row] = 1 | 4
  }

  return {
    ...heads,
    allowed,
    signOff: signOffs,
    startCost,
    roles,
    evidence,
    leads,
    signatures
  }
}

/** Shapes of a row that is furniture, and of one that may be body as well. */
const aside = 1 << shape.other
const asideOrBody = aside | (1 << shape.first) | (1 << shape.rest)

/**
 * What else a line that speaks as furniture may be, as its neighbours will
 * tell: a name in brackets the end of a paragraph, a date the rest of a
 * sentence.
 */
function allowedBeside(
  {count, texts, flags}: LineTable,
  row: number,
  role: Role
): number {
  if (role === 'byline')
    return /^[（(]/u.test(texts[row] ?? '') ? asideOrBody : aside
  const isInside =
    role === 'folio' &&
    row > 1 &&
    row < count - 2 &&
    ((flags[row - 1] ?? 0) & (lineFlag.final | lineFlag.soft)) === 0
  return isInside ? asideOrBody : aside
}

function ask(subject: LineSubject): Asked | undefined {
  for (const cue of lineCues) {
    const strength = cue.check(subject)
    const weight = cue.weight * strength
    if (weight < decisive) continue
    return {
      role: cue.role,
      isWhole: cue.isWhole ?? false,
      evidence: [{cue: cue.id, weight, phrase: {words: cue.words}}]
    }
  }

  return undefined
}

/**
 * Whether a Chinese row ends in no mark, as heads do and text does not; `but`
 * are marks that it may end in.
 */
function isBare({flags, han}: LineTable, row: number, but = 0): boolean {
  const marks =
    lineFlag.final | lineFlag.soft | lineFlag.pause | lineFlag.hyphen
  return han && ((flags[row] ?? 0) & marks & ~but) === 0
}
