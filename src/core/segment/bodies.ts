import {rowsOfStep, type Steps} from '../model/steps.js'
import {readTail, type FoundByline} from './bylines/index.js'
import type {Columns} from './columns.js'
import {shape} from './columns.js'
import type {FeatureIndex} from './features.js'
import {gapHabit} from './gap-habit.js'
import {leadAt, opensAfterCut, opensArticle} from './lead-at.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'
import {tornRows} from './torn-rows.js'

/** A run of body lines of one column width, with nothing between. */
export interface BodyPiece {
  /** Rows of the line table, half-open. */
  readonly start: number
  readonly end: number
  /** Rows on which paragraphs begin; the first may go on an earlier one. */
  readonly paragraphs: readonly number[]
  readonly width: number
  /** Whether its first line goes on a paragraph from elsewhere. */
  readonly isResumed: boolean
  /** The row after the piece that it goes on, where its words tell. */
  readonly goesOn?: number
  /** Log-odds that it opens an article, where it was cut off another for that. */
  readonly opening?: number
  /** Whether its last line ends a sentence. */
  readonly isFinished: boolean
  readonly lead?: FoundByline
  readonly tail?: FoundByline
  /** How much it speaks as a notice. */
  readonly notice: number
  readonly features: readonly number[]
  /** Features of its first paragraph's first lines. */
  readonly leadFeatures: readonly number[]
}

/** Lines of the opening that count as the lead. */
export const leadRows = 5

/**
 * Find the pieces of bodies, and read their features into `index`. Blank lines
 * part the stanzas of a poem, whose rows `verse` marks, but no blocks.
 */
export function* findPieces(
  table: LineTable,
  columns: Columns,
  pins: Pins,
  {index, verse}: {readonly index: FeatureIndex; readonly verse: Uint8Array}
): Steps<BodyPiece[]> {
  const pieces: BodyPiece[] = []
  const language = table.han ? 'han' : 'western'
  const cuts = blockGaps(table, columns).map((cut, row) =>
    verse[row] && verse[row - 1] ? 0 : cut
  )
  const torn = tornRows(table)
  let start = 0
  let paused = 0

  while (start < table.count) {
    if (start >= paused) {
      yield
      paused = start + rowsOfStep
    }

    if (!isBody(columns, start)) {
      start++
      continue
    }

    const run = readPiece(table, columns, pins, start, {
      language,
      cuts,
      torn
    })
    const lines = table.texts.slice(run.start, run.end)
    const features = index.read(lines)
    const leadFeatures = index.read(lines.slice(0, leadRows))
    index.count(features)
    // Copies: lists that have grown hold room for more.
    pieces.push({
      ...run,
      features: features.slice(),
      leadFeatures: leadFeatures.slice()
    })
    start = run.end
  }

  return pieces
}

/** Where paragraphs are parted by blank lines oftener than this, these part nothing else. */
const partedShare = 0.3
/** The same of lines inside paragraphs: there the blank lines are chance. */
const partedInside = 0.08
/** Part of what words say across line ends, below which lines do not go on. */
const purposely = 0.5
/** So many on any page, however short, are no habit. */
const fewGaps = 2

/**
 * Rows with more blank lines above than the paragraphs of the page have: there
 * another block may begin.
 */
function blockGaps(
  {count, gap, seam}: LineTable,
  columns: Columns
): Uint8Array {
  const cuts = new Uint8Array(count)
  const usual = gapHabit({count, gap}) === 'all' ? 1 : 0
  const lines = [0, 0]
  const parted = [0, 0]
  // What words say across lines of one paragraph, and across blank lines there.
  let onward = 0
  let across = 0
  for (let row = 1; row < count; row++) {
    const kind = columns.shape[row] ?? shape.other
    if (kind > shape.rest || columns.width[row - 1] !== columns.width[row])
      continue
    lines[kind] = (lines[kind] ?? 0) + 1
    const isParted = (gap[row] ?? 0) > usual
    if (kind === shape.rest)
      if (isParted) across += seam[row] ?? 0
      else onward += seam[row] ?? 0
    if (!isParted) continue
    parted[kind] = (parted[kind] ?? 0) + 1
    cuts[row] = 1
  }

  const most = [partedShare, partedInside]
  const isChance = most.map(
    (share, kind) => (parted[kind] ?? 0) > fewGaps + (lines[kind] ?? 0) * share
  )
  const [, rests = 0] = lines
  const [, partedRests = 0] = parted
  const usualSeam = onward / Math.max(1, rests - partedRests)
  // What goes on nothing above it was parted on purpose.
  if (across / Math.max(1, partedRests) < usualSeam * purposely)
    isChance[shape.rest] = false
  return cuts.map((cut, row) =>
    isChance[columns.shape[row] ?? shape.other] ? 0 : cut
  )
}

function isBody(columns: Columns, row: number): boolean {
  return (columns.shape[row] ?? shape.other) <= shape.rest
}

function readPiece(
  table: LineTable,
  columns: Columns,
  pins: Pins,
  start: number,
  {
    language,
    cuts,
    torn
  }: {
    language: 'han' | 'western'
    cuts: Uint8Array
    torn: (row: number) => boolean
  }
): Omit<BodyPiece, 'features' | 'leadFeatures'> {
  const width = columns.width[start] ?? 0
  const isResumed = columns.shape[start] === shape.rest
  const paragraphs = [start]
  const lead = isResumed ? undefined : leadAt(table, start)
  let tail: FoundByline | undefined
  let notice = isResumed ? 0 : table.facts.pair(start).strength
  let end = start + 1

  for (; end < table.count && isBody(columns, end); end++) {
    if (pins.startsArticle[end] || table.pageBreak[end]) break
    if (columns.width[end] !== width) break
    if (cuts[end] || torn(end)) break
    if (columns.shape[end] !== shape.first) continue
    tail = tailBefore(table, paragraphs.at(-1) ?? start, end, language)
    if (tail) break
    const next = leadAt(table, end)
    if (next && (opensArticle(table, end, next) || opensAfterCut(table, end)))
      break
    const strength = table.facts.pair(end).strength
    if (strength >= 1.5 || (notice >= 1 && end - start <= 8)) break
    paragraphs.push(end)
  }

  tail ??= tailBefore(table, paragraphs.at(-1) ?? start, end, language)
  if (end - start > 14) notice = 0
  return {
    start,
    end,
    paragraphs,
    width,
    isResumed,
    isFinished: isFinished(table, columns, end - 1),
    ...(lead ? {lead} : {}),
    ...(tail ? {tail} : {}),
    notice
  }
}

function tailBefore(
  table: LineTable,
  paragraph: number,
  end: number,
  language: 'han' | 'western'
): FoundByline | undefined {
  const from = Math.max(paragraph, end - 2)
  const text = table.texts.slice(from, end).join(table.han ? '' : ' ')
  return readTail(text, language)
}

/** Western lines are ragged: one is short when it fills less of its column. */
const shortShare = 0.7

/** Whether a sentence ends with a row of text. */
export function isFinished(
  table: LineTable,
  columns: Columns,
  row: number
): boolean {
  const flags = table.flags[row] ?? 0
  if (flags & lineFlag.final) return true
  // A line much shorter than its column ends a paragraph without a full stop.
  const column = columns.width[row] ?? 0
  const least = table.han ? column - 4 : column * shortShare
  const isShort = (table.width[row] ?? 0) < least
  return (
    (flags & lineFlag.soft) !== 0 ||
    (isShort && !(flags & (lineFlag.pause | lineFlag.hyphen)))
  )
}
