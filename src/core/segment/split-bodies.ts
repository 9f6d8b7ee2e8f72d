import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import {paragraphsOf, shareOut, type Claim} from './body-parts.js'
import {slicePiece} from './cut-piece.js'
import type {Lexicon} from './cohesion.js'
import type {FeatureIndex} from './features.js'
import type {HeadGroup} from './head-groups.js'
import type {Scorer} from './scorer.js'
import type {LineTable} from './measure.js'
import {isBelowByline} from './opened-by.js'
import type {Pins} from './pins.js'

/** What a head that has no body of its own must share with another's, and how much more than with the body it was given. */
const leastTie = 6
const leastLead = 4

/** Features that a head in a list shares with a body it claims a part of: pairs of characters, words. */
const leastShared = {han: 4, english: 2}

interface Context {
  readonly table: LineTable
  readonly pins: Pins
  readonly index: FeatureIndex
  readonly lexicon: Lexicon
  readonly scorer: Scorer
  readonly unitStarts: Uint8Array
  readonly reading: {readonly roles: ReadonlyArray<Role | undefined>}
}

/**
 * Articles whose columns touch, with their heads elsewhere, look like one body.
 * Where several heads want the same body and their words stand in parts of their
 * own, each part is a body, with what no head claims up to eleven. Returns the bodies in page order; the same array where none
 * is divided.
 */
export function* splitBodies(
  context: Context,
  bodies: readonly Body[],
  groups: readonly HeadGroup[]
): Steps<readonly Body[]> {
  const claims = new Map<number, Array<Claim & {isOther: boolean}>>()
  /** The body of each piece, by its first row. */
  const owners = new Map<number, number>()
  for (const [index, {pieces}] of bodies.entries())
    for (const {start} of pieces) owners.set(start, index)
  const firsts = firstHeads(groups)
  for (const [place, group] of groups.entries()) {
    if (place % groupsOfStep === 0) yield
    const given = firsts.get(group.body) === group ? group.body : -1
    // Heads that touch far from their bodies look like one, of one body.
    const units = unitsOf(context, group)
    const {isEnglish} = context.table.seams
    const mayBeList =
      given >= 0 &&
      (isEnglish ||
        (context.table.han && (!group.isAdjacent || units.length > mostUnits)))
    for (const [at, unit] of units.entries()) {
      const left = leftBody(context, unit, given)
      const body = left < 0 ? given : left
      if (body < 0) continue
      // What stands right above a body, or in it, are its own words, misread.
      const isAbove = owners.get((unit.at(-1) ?? 0) + 1) === left
      if (isAbove || isInside(bodies[left], unit)) continue
      const features = [
        ...new Set(unit.flatMap((row) => context.scorer.features(row)))
      ]
      // The first English head of a list may have been given a body as the others were.
      const isListed = left < 0 && (at > 0 || isEnglish)
      // An English head has too few words to tell it from a deck right by the body.
      const mayClaim =
        mayBeList &&
        (!isEnglish || !group.isAdjacent || at < units.length - 1) &&
        context.scorer.shares(features, body) >=
          leastShared[isEnglish ? 'english' : 'han']
      if (isListed && !mayClaim) continue
      const claim = {
        features,
        // What an English text begins with tells more than where words stand.
        isListed: isListed && !isEnglish,
        isGuessed: isListed && isEnglish,
        isOther: left >= 0 || isListed
      }
      const known = claims.get(body)
      if (known) known.push(claim)
      else claims.set(body, [claim])
    }
  }

  if (claims.size === 0) return bodies
  yield
  // Where most articles open with a byline, a text without one is a part of another.
  const opened = bodies.filter(
    ({pieces: [first]}) =>
      first && (first.lead ?? isBelowByline(context.reading.roles, first.start))
  )
  const bare = -Math.log(1 - opened.length / (bodies.length + 1))
  const result: Body[] = []
  for (const [index, body] of bodies.entries()) {
    const all = claims.get(index)
    if (all?.some(({isOther}) => isOther))
      result.push(...(yield* divide(context, body, all, bare)))
    else result.push(body)
  }

  return result.length === bodies.length
    ? bodies
    : result.sort((a, b) => startOf(a) - startOf(b))
}

/** Units of one head, a kicker, a headline, a deck; and lines of one unit. */
const mostUnits = 3
const groupsOfStep = 64

/** Of the heads of each body the one that shares most with it: what else has it may have a part. */
function firstHeads(
  groups: readonly HeadGroup[]
): ReadonlyMap<number, HeadGroup> {
  const firsts = new Map<number, HeadGroup>()
  const scoreOf = ({body, scores}: HeadGroup): number =>
    scores.find((each) => each.body === body)?.score ?? 0
  for (const group of groups) {
    const known = firsts.get(group.body)
    if (!known || scoreOf(group) > scoreOf(known)) firsts.set(group.body, group)
  }

  return firsts
}

/** Whether rows stand inside a body. */
function isInside(
  body: Body | undefined,
  [first = 0]: readonly number[]
): boolean {
  return (
    body !== undefined &&
    first > startOf(body) &&
    first < (body.pieces.at(-1)?.end ?? 0)
  )
}

function startOf({pieces}: Body): number {
  return pieces[0]?.start ?? 0
}

/** The rows of each unit of a head. */
function unitsOf(
  {table, unitStarts, pins}: Context,
  {start, end}: HeadGroup
): number[][] {
  const units: number[][] = []
  for (let row = start; row < end; row++) {
    if (pins.role[row] || pins.of.has(row)) return []
    const last = units.at(-1)
    if (last && !unitStarts[row]) last.push(row)
    else units.push([row])
  }

  // So many lines are hardly one headline, though nothing parts them; English ones
  // may be, in a narrow column.
  return units.flatMap((unit) =>
    !table.seams.isEnglish && unit.length > mostUnits
      ? unit.map((row) => [row])
      : [unit]
  )
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

/** The bodies of which one is made up, by the heads that claim parts of it. */
function* divide(
  context: Context,
  body: Body,
  claims: readonly Claim[],
  bare: number
): Steps<readonly Body[]> {
  const paragraphs = paragraphsOf(context, body)
  const labels = yield* shareOut(context, paragraphs, claims, bare)
  if (!labels.some((label) => label > 0)) return [body]
  const bodies = new Map<number, Body>()
  let top = 0
  for (const [place, {piece: index}] of paragraphs.entries()) {
    const label = labels[place] ?? 0
    const below = paragraphs[place + 1]
    const isLast = below?.piece !== index
    if (!isLast && labels[place + 1] === label) continue
    const piece = body.pieces[index]
    const start = paragraphs[top]?.row ?? 0
    top = place + 1
    if (!piece) continue
    const end = isLast ? piece.end : below.row
    const part = slicePiece(context, piece, Math.max(start, piece.start), end)
    const found = bodies.get(label)
    if (found) found.pieces.push(part)
    else bodies.set(label, {pieces: [part], crossheads: []})
    // A crosshead stands above its text.
    const home = bodies.get(label)
    const above = body.pieces[index - 1]?.end ?? 0
    if (start === piece.start)
      for (const row of body.crossheads)
        if (row < start && row >= above) home?.crossheads.push(row)
  }

  return [...bodies.values()]
}
