import type {Role} from '../model/roles.js'
import type {BodyPiece} from './bodies.js'
import {shape, type Columns} from './columns.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {isBelowByline} from './opened-by.js'
import type {Between, PieceContext} from './piece-links.js'

/**
 * Where most articles of a page open with a byline (本报讯（记者 甲）…), a text
 * without one below a head is oftener the next part of the article above. At
 * least so many of the articles open so as of all pieces that open anew.
 */
export function bareOdds(
  pieces: readonly BodyPiece[],
  roles: ReadonlyArray<Role | undefined>
): number {
  let opened = 0
  let anew = 0
  for (const {isResumed, lead, start} of pieces) {
    if (isResumed) continue
    anew++
    if (lead || isBelowByline(roles, start)) opened++
  }

  return -Math.log(1 - opened / (anew + 1))
}

/**
 * Where a blank line parts most heads from the text below them, one that stands
 * right above its text is set closer to it: a crosshead.
 */
export function tightOdds(
  {gap}: LineTable,
  columns: Columns,
  pieces: readonly BodyPiece[]
): number {
  let loose = 0.5
  let tight = 0.5
  for (const {start} of pieces) {
    if (columns.shape[start - 1] !== shape.head) continue
    if ((gap[start] ?? 0) > 0) loose++
    else tight++
  }

  return loose > tight ? Math.min(mostTight, Math.log(loose / tight)) : 0
}

/** What the words of a head must share more with the text below than with the one above to tell. */
const telling = 3
/** What the habit of heads says at most. */
const mostHeads = 1.5
/** Lines right above a text that speak for it or not. */
const mostHeadRows = 4

/**
 * Where the heads of a page speak of the texts right below them, a text below a
 * head is its own, and the rest of no other.
 */
export function headOdds(
  {table, index, lexicon}: PieceContext,
  pieces: readonly BodyPiece[],
  gaps: readonly Between[]
): number {
  let below = 0.5
  let above = 0.5
  for (const [place, piece] of pieces.entries()) {
    const heads = (gaps[place]?.heads ?? []).slice(-mostHeadRows)
    if (heads.length === 0 || piece.isResumed) continue
    let more = 0
    const before = pieces[place - 1]?.features
    for (const feature of index.read(
      heads.map((row) => table.texts[row] ?? '')
    )) {
      if (piece.features.includes(feature)) more += lexicon.weight(feature)
      if (before?.includes(feature)) more -= lexicon.weight(feature)
    }

    if (more >= telling) below++
    else if (more <= -telling) above++
  }

  return Math.max(0, Math.min(mostHeads, Math.log(below / above)))
}

/** Headlines that tell how wide those of a page are. */
const leastHeadlines = 3

/**
 * Half-ems of the narrowest headline of a Chinese page, of those that are surely
 * headlines: a byline stands below them. 0 where there are few.
 */
export function narrowestHead(
  table: LineTable,
  columns: Columns,
  pieces: readonly BodyPiece[],
  roles: ReadonlyArray<Role | undefined>
): number {
  let headlines = 0
  let narrowest = Number.POSITIVE_INFINITY
  for (const {lead, start} of table.han ? pieces : []) {
    let row = start - 1
    while (roles[row] === 'byline' || roles[row] === 'caption') row--
    if (!lead && roles[row + 1] !== 'byline') continue
    let widest = 0
    for (; columns.shape[row] === shape.head; row--)
      widest = Math.max(widest, table.width[row] ?? 0)
    if (widest === 0) continue
    headlines++
    narrowest = Math.min(narrowest, widest)
  }

  return headlines < leastHeadlines ? 0 : narrowest
}

/** What the habit of gaps below heads says at most. */
const mostTight = 1.5

/** Pieces from which a page shows whether its texts jump. */
const tellingPieces = 6
/** What it says against a jump at most that no text of the page is seen to jump. */
const noJump = -2
/** Jumps of a page on which none is seen, and the part of pieces that jump where texts do. */
const someJumps = 0.3
const usualJumps = 0.2

/**
 * Where texts go on below others, some are cut in mid-sentence: a piece that ends
 * so has the beginning of another below it, or one that goes on has a whole one
 * above. A page without any has its articles one below the other.
 */
export function jumpOdds(
  {flags}: LineTable,
  pieces: readonly BodyPiece[]
): number {
  if (pieces.length < tellingPieces) return 0
  let jumps = someJumps
  for (const [place, {isResumed}] of pieces.entries()) {
    const above = pieces[place - 1]
    if (!above) continue
    const isWhole = ((flags[above.end - 1] ?? 0) & lineFlag.final) !== 0
    if (isResumed ? isWhole : !above.isFinished) jumps++
  }

  return Math.max(
    noJump,
    Math.min(0, Math.log(jumps / (pieces.length * usualJumps)))
  )
}
