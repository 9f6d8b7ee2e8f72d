import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import {cutPiece} from './cut-piece.js'
import type {Lexicon} from './cohesion.js'
import type {FeatureIndex} from './features.js'
import type {HeadGroup} from './match.js'
import type {Scorer} from './scorer.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

/** What a head that has no body of its own must share with another's, and how much more than with the body it was given. */
const leastTie = 6
const leastLead = 4

interface Bars {
  /** Share of what each of two heads has in the whole that it must have in its part. */
  readonly cover: number
  /** Share of each head's words by which its part must have more than the other. */
  readonly apart: number
  /** Cosine of the paragraphs on both sides of the cut, at most. */
  readonly across: number
}

/** For heads apart from one another, and for heads that touch: these may be parts of one. */
const loose: Bars = {cover: 0.75, apart: 0.5, across: 1}
const strict: Bars = {cover: 0.9, apart: 0.8, across: 0.02}

interface Context {
  readonly table: LineTable
  readonly pins: Pins
  readonly index: FeatureIndex
  readonly lexicon: Lexicon
  readonly scorer: Scorer
  readonly unitStarts: Uint8Array
}

/**
 * Two articles whose columns touch, with their heads elsewhere, look like one
 * body. Where two heads want the same body and their words stand in two parts
 * of it, it is two. Returns the bodies in page order; the same array where none
 * is divided.
 */
export function* splitBodies(
  context: Context,
  bodies: readonly Body[],
  groups: readonly HeadGroup[]
): Steps<readonly Body[]> {
  const wanted = new Map<number, number[]>()
  const heads = new Map<number, number[]>()
  // Heads that touch far from their bodies look like one, of one body. A Western
  // head has too few words to tell it from a deck.
  const listed = new Map<number, number[]>()
  for (const [place, group] of groups.entries()) {
    if (place % groupsOfStep === 0) yield
    const isListed = context.table.han && !group.isAdjacent && group.body >= 0
    for (const [at, unit] of unitsOf(context, group).entries()) {
      const body = leftBody(context, unit, group.body)
      if (isBeside(bodies[body], unit)) continue
      const isNext =
        isListed && at > 0 && tieOf(context, unit, group.body) >= leastTie
      const to = body >= 0 ? wanted : isNext ? listed : heads
      const key = body < 0 ? group.body : body
      if (key < 0) continue
      const rows = to.get(key)
      if (rows) for (const row of unit) rows.push(row)
      else to.set(key, unit)
    }
  }

  if (wanted.size === 0 && listed.size === 0) return bodies
  yield
  const result = bodies.flatMap((body, index) => {
    const other = wanted.get(index)
    const own = heads.get(index)
    const next = listed.get(index)
    const parts =
      other && own
        ? divide(context, body, [own, other], loose)
        : next && own
          ? divide(context, body, [own, next], strict)
          : undefined
    return parts ?? [body]
  })
  return result.length === bodies.length
    ? bodies
    : result.sort((a, b) => startOf(a) - startOf(b))
}

const groupsOfStep = 64

/** Whether rows stand right above a body or inside it: its own words, misread. */
function isBeside(body: Body | undefined, rows: readonly number[]): boolean {
  const first = rows[0] ?? 0
  const next = (rows.at(-1) ?? 0) + 1
  const end = body?.pieces.at(-1)?.end ?? 0
  return (
    body !== undefined &&
    (body.pieces.some(({start}) => start === next) ||
      (first > startOf(body) && first < end))
  )
}

function startOf({pieces}: Body): number {
  return pieces[0]?.start ?? 0
}

/** The rows of each unit of a head. */
function unitsOf(
  {unitStarts, pins}: Context,
  {start, end}: HeadGroup
): number[][] {
  const units: number[][] = []
  for (let row = start; row < end; row++) {
    if (pins.role[row] || pins.of.has(row)) return []
    const last = units.at(-1)
    if (last && !unitStarts[row]) last.push(row)
    else units.push([row])
  }

  return units
}

/** What the rows of a unit share with a body. */
function tieOf({scorer}: Context, unit: number[], body: number): number {
  let sum = 0
  for (const row of unit) sum += scorer.row(row).get(body) ?? 0
  return sum
}

/** The body that a unit was not given though its words stand there; −1 where it has its own. */
function leftBody({scorer}: Context, unit: number[], given: number): number {
  const totals = new Map<number, number>()
  for (const row of unit)
    for (const [body, score] of scorer.row(row))
      totals.set(body, (totals.get(body) ?? 0) + score)
  let best = -1
  let most = Math.max(leastTie, (totals.get(given) ?? 0) + leastLead)
  for (const [body, score] of totals) {
    if (body === given || score < most) continue
    best = body
    most = score
  }

  return best
}

/** A paragraph of a body: its piece, its first row, its features. */
interface Paragraph {
  readonly piece: number
  readonly row: number
  readonly features: readonly number[]
}

function paragraphsOf({table, index}: Context, {pieces}: Body): Paragraph[] {
  return pieces.flatMap((piece, place) =>
    piece.paragraphs.map((row, order) => ({
      piece: place,
      row,
      features: index.read(
        table.texts.slice(row, piece.paragraphs[order + 1] ?? piece.end)
      )
    }))
  )
}

/** The two parts of a body that two heads speak of; undefined where they speak of one. */
function divide(
  context: Context,
  body: Body,
  [own, other]: readonly [readonly number[], readonly number[]],
  bars: Bars
): readonly Body[] | undefined {
  const paragraphs = paragraphsOf(context, body)
  const one = weightsBefore(context, paragraphs, own)
  const two = weightsBefore(context, paragraphs, other)
  const best = Math.max(
    apart(one, two, paragraphs.length),
    apart(two, one, paragraphs.length)
  )
  let cut = -1
  let least = bars.across
  for (let place = 1; place < paragraphs.length; place++) {
    const [first, second] =
      apartAt(one, two, place) >= apartAt(two, one, place)
        ? [one, two]
        : [two, one]
    if (apartAt(first, second, place) < best - 0.01) continue
    if (!tells(first, [first.before, first.after], place, bars)) continue
    if (!tells(second, [second.after, second.before], place, bars)) continue
    const across = context.lexicon.cohesion(
      paragraphs.slice(Math.max(0, place - near), place).map(featuresOf),
      paragraphs.slice(place, place + near).map(featuresOf)
    )
    if (across >= least) continue
    least = across
    cut = place
  }

  const at = paragraphs[cut]
  return at && cutBody(context, body, at)
}

/** Paragraphs on each side that tell where among equal places the words change. */
const near = 3

function featuresOf({features}: Paragraph): readonly number[] {
  return features
}

/** How much of a head stands before and from each paragraph on. */
interface Spread {
  readonly before: Float64Array
  readonly after: Float64Array
  readonly all: number
}

function weightsBefore(
  {scorer, lexicon}: Context,
  paragraphs: readonly Paragraph[],
  rows: readonly number[]
): Spread {
  const open = new Set(rows.flatMap((row) => scorer.features(row)))
  const left = new Set(open)
  const right = new Set(open)
  const size = paragraphs.length
  const before = new Float64Array(size + 1)
  const after = new Float64Array(size + 1)
  for (let place = 0; place < size; place++) {
    const features = paragraphs[place]?.features ?? []
    before[place + 1] = (before[place] ?? 0) + take(left, features, lexicon)
    const back = size - 1 - place
    after[back] =
      (after[back + 1] ?? 0) +
      take(right, paragraphs[back]?.features ?? [], lexicon)
  }

  return {before, after, all: before[size] ?? 0}
}

/** Take features out of a set; the weight of those that were in it. */
function take(
  from: Set<number>,
  features: readonly number[],
  lexicon: Lexicon
): number {
  let sum = 0
  for (const feature of features)
    if (from.delete(feature)) sum += lexicon.weight(feature)
  return sum
}

/** Whether a head speaks of its own part, and not of the other. */
function tells(
  {all}: Spread,
  [own, other]: readonly [Float64Array, Float64Array],
  place: number,
  {cover, apart: most}: Bars
): boolean {
  const here = own[place] ?? 0
  return here >= all * cover && here - (other[place] ?? 0) >= all * most
}

/** What a cut at a place leaves of each head in its own part, less what in the other's. */
function apartAt(first: Spread, second: Spread, place: number): number {
  return (
    (first.before[place] ?? 0) -
    (first.after[place] ?? 0) +
    (second.after[place] ?? 0) -
    (second.before[place] ?? 0)
  )
}

function apart(first: Spread, second: Spread, size: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let place = 1; place < size; place++)
    most = Math.max(most, apartAt(first, second, place))
  return most
}

/** Cut a body before a paragraph. */
function cutBody(
  context: Context,
  {pieces, crossheads}: Body,
  {piece: place, row}: Paragraph
): readonly Body[] {
  const piece = pieces[place]
  if (!piece) return [{pieces, crossheads}]
  // A cut between two pieces leaves both as they are.
  const parts = row === piece.start ? [piece] : cutPiece(context, piece, row)
  const above = parts.slice(0, -1)
  const below = parts.slice(-1)
  return [
    {
      pieces: [...pieces.slice(0, place), ...above],
      crossheads: crossheads.filter((each) => each < row)
    },
    {
      pieces: [...below, ...pieces.slice(place + 1)],
      crossheads: crossheads.filter((each) => each > row)
    }
  ]
}
