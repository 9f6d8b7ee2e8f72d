import type {BodyPiece} from './bodies.js'
import type {Lexicon} from './cohesion.js'
import type {FeatureIndex} from './features.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** What is needed to tell whether one piece goes on another. */
export interface LinkContext {
  readonly table: LineTable
  readonly index: FeatureIndex
  readonly lexicon: Lexicon
}

/**
 * Measured on Western pieces of four lines and more, on half of the pages of known
 * articles and on the same articles set anew: nine in ten pieces of one article
 * share a cosine above .03, nineteen in twenty of two articles one below .055.
 * Where both are as likely, and how much of a cosine is one log-odd.
 */
const evenCohesion = 0.045
const cohesionStep = 0.012
/** Pieces of fewer lines say less. */
const tellingRows = 5

/**
 * The longer two Chinese pieces of one article are, the more words they share; those
 * of two articles share no more: log-odds by the logarithms of the rows and of the
 * cosine, which is `least` more so that none shared is no proof. For pieces fitted
 * on 8,600 pairs, for a text and the few lines that may go on it on 118,000; alike
 * on both halves of known articles and in both scripts.
 */
const han = {
  piece: {least: 0.006, any: 5.3, rows: 2.4, sharedByRows: 1.4},
  turn: {least: 0.012, any: 4.53, rows: 2.84, sharedByRows: 1.47}
} as const
/** Of so many rows Chinese texts share as many words as of more. */
const mostHanRows = 40
/**
 * Long Western texts share words by chance, the more the longer both are: log-odds
 * by the logarithms of the cosine and of the rows, fitted on 5,200 pairs of pieces
 * of known English articles, alike on both halves of them. As likely one as two at
 * a cosine of .04 for twenty rows, and .085 for a hundred.
 */
const western = {
  least: 0.01,
  any: 4.85,
  shared: -1.57,
  rows: 3.16,
  sharedByRows: 2.13
} as const

/** What the words of two pieces say for their being one at most, and at least. */
export const mostCohesion = 4
const leastOfShort = -2.5
const leastOfWestern = -3.5
export const leastCohesion = -5

/** Log-odds that pieces of so many rows belong together by the words they share. */
export function cohesionOdds(
  isHan: boolean,
  cosine: number,
  rows: number,
  others: number
): number {
  return oddsOf(isHan ? han.piece : undefined, cosine, rows, others)
}

/** The same of a text and of the few lines that may go on it, where texts take turns. */
export function turnOdds(
  isHan: boolean,
  cosine: number,
  rows: number,
  others: number
): number {
  return oddsOf(isHan ? han.turn : undefined, cosine, rows, others)
}

function oddsOf(
  ofHan: (typeof han)[keyof typeof han] | undefined,
  cosine: number,
  rows: number,
  others: number
): number {
  const length = Math.sqrt(rows * others)
  const odds = ofHan
    ? hanOdds(ofHan, cosine, length)
    : Math.min(plainOdds(cosine), longOdds(cosine, length))
  return odds * Math.min(1, rows / tellingRows, others / tellingRows)
}

function plainOdds(cosine: number): number {
  const odds = (cosine - evenCohesion) / cohesionStep
  return Math.max(leastOfShort, Math.min(mostCohesion, odds))
}

/** Log-odds that Chinese texts of so many rows belong together. */
function hanOdds(
  {least, any, rows, sharedByRows}: (typeof han)[keyof typeof han],
  cosine: number,
  length: number
): number {
  const size = Math.log(Math.max(tellingRows, Math.min(mostHanRows, length)))
  const odds = any + size * (rows + sharedByRows * Math.log(cosine + least))
  return Math.max(leastCohesion, Math.min(mostCohesion, odds))
}

/** Log-odds that Western texts of so many rows, if they are long, belong together. */
function longOdds(cosine: number, length: number): number {
  const shared = Math.log(cosine + western.least)
  const rows = Math.log(Math.max(tellingRows, length))
  const odds =
    western.any +
    western.shared * shared +
    rows * (western.rows + western.sharedByRows * shared)
  return Math.max(leastOfWestern, odds)
}

/** Pieces of a body that are compared: the latest. */
export const mostCompared = 5

/** Log-odds by words that pieces go on others. */
export function piecesOdds(
  {lexicon, table}: LinkContext,
  before: readonly BodyPiece[],
  after: readonly BodyPiece[]
): number {
  const a = before.slice(-mostCompared)
  const b = after.slice(0, mostCompared)
  const cosine = lexicon.cohesion(
    a.map(({features}) => features),
    b.map(({features}) => features)
  )
  return cohesionOdds(table.han, cosine, rowsOf(a), rowsOf(b))
}

function rowsOf(pieces: readonly BodyPiece[]): number {
  let rows = 0
  for (const {start, end} of pieces) rows += end - start
  return rows
}

/** Log-odds by the widths of their columns: one column keeps its width. */
export function widthOdds(a: number, b: number): number {
  const difference = Math.abs(a - b)
  if (difference <= 1) return 1
  if (difference <= 2) return 0.2
  return difference <= 4 ? -0.5 : -1.2
}

/** Log-odds of a seam that occurs nowhere else. */
const unknownSeam = -0.3

/**
 * Log-odds by what the two lines at the cut make together: `采集工|程` occurs
 * uncut elsewhere in the body, `con-|ducted` is a word of the page.
 */
export function seamOdds(
  {table, index}: LinkContext,
  body: readonly BodyPiece[],
  before: number,
  after: number
): number {
  const last = table.texts[before] ?? ''
  const first = table.texts[after] ?? ''
  const word = table.seamWords.odds(before, after)
  if (word !== undefined)
    return table.han ? table.seams.odds(before, after, word) : word
  if (table.han) {
    const across = index.seam(last, first)
    if (across === undefined) return 0
    if (body.some(({features}) => features.includes(across))) return 2
    return (index.frequency[across] ?? 0) > 0 ? 0.6 : unknownSeam
  }

  if (!((table.flags[before] ?? 0) & lineFlag.hyphen))
    return table.seams.odds(before, after, 0)
  // Matches the halves of a cut word: `… con-` and `ducted …`.
  const half = /\p{L}{1,24}$/u.exec(last.slice(-25, -1))?.[0]
  const rest = /^\p{Ll}+/u.exec(first)?.[0]
  if (half === undefined || rest === undefined) return -0.5
  const [known] = index.read([half + rest])
  return known !== undefined && (index.frequency[known] ?? 0) > 0 ? 2.5 : 0
}
