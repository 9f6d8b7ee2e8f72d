import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import {piecesOdds, widthOdds, type LinkContext} from './links.js'
import type {HeadGroup} from './head-groups.js'
import {openingOdds} from './news-opening.js'
import {isBelowByline} from './opened-by.js'
import type {Pins} from './pins.js'

/**
 * Log-odds from which a body without a head is part of another: where most
 * bodies have heads, and where texts without heads are the habit of the page.
 */
const adopted = {headed: 0.6, bare: 2.2}
/** Share of bodies with heads from which these are the habit. */
const mostlyHeaded = 0.6
const bodiesOfStep = 32

/** Bodies looked at on each side. */
const reach = 6

/** What is known of a page whose bodies have been given heads. */
type OrphanContext = LinkContext & {
  readonly pins: Pins
  readonly roles: ReadonlyArray<Role | undefined>
  /** 1 on every row that begins a unit of a head. */
  readonly unitStarts: Uint8Array
}

/**
 * A body that neither a head nor a byline opens is oftener the rest of another,
 * cut where a paragraph ends, than an article. Returns the bodies with such
 * rests added to theirs; the same array where there are none.
 */
export function* adoptOrphans(
  context: OrphanContext,
  bodies: readonly Body[],
  groups: readonly HeadGroup[]
): Steps<readonly Body[]> {
  const headed = new Set(groups.map(({body}) => body))
  headed.delete(-1)
  const least =
    headed.size >= bodies.length * mostlyHeaded ? adopted.headed : adopted.bare
  const sharedHead = sharedHeads(context, bodies, groups)
  const parents = new Map<number, number>()
  for (const [orphan, body] of bodies.entries()) {
    if (orphan % bodiesOfStep === 0) yield
    if (isOpened(context, body)) continue
    if (headed.has(orphan)) {
      const above = sharedHead(orphan)
      if (above >= 0) parents.set(orphan, above)
      continue
    }

    const parent = parentOf(context, bodies, orphan, {
      least,
      isHeaded: (other) => headed.has(other)
    })
    if (parent >= 0) parents.set(orphan, parent)
  }

  if (parents.size === 0) return bodies
  const families = new Map<number, Body[]>()
  for (const [index, body] of bodies.entries()) {
    const home = parents.get(index) ?? index
    families.set(home, [...(families.get(home) ?? []), body])
  }

  return [...families.values()]
    .map((family) => join(family))
    .sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0))
}

/**
 * Log-odds from which two bodies are one to which the lines of one head were given:
 * right below it, and where it stands elsewhere, among heads of others.
 */
const underOne = {below: -1.5, elsewhere: 0.5}

/**
 * Gives the body right above another, where the lines of one head were given to
 * the two of them: they speak of both, for both are one. Heads that stand elsewhere
 * touch those of other articles: there only what may be a deck, of one unit below
 * the other's, is of the same head, where the lower text was cut off for what it
 * says. −1 where it is not so.
 */
function sharedHeads(
  context: OrphanContext,
  bodies: readonly Body[],
  groups: readonly HeadGroup[]
): (place: number) => number {
  const groupsOf = new Map<number, HeadGroup[]>()
  for (const group of groups) {
    const known = groupsOf.get(group.body)
    if (known) known.push(group)
    else groupsOf.set(group.body, [group])
  }

  const endingAt = new Map<number, number>()
  for (const [place, {pieces}] of bodies.entries())
    endingAt.set(pieces.at(-1)?.end ?? -1, place)

  return (place) => {
    const pieces = bodies[place]?.pieces ?? []
    const [first] = pieces
    const [group, another] = groupsOf.get(place) ?? []
    if (!first || !group || another) return -1
    const above = endingAt.get(first.start) ?? -1
    const body = bodies[above]
    const top = body?.pieces[0]
    const last = body?.pieces.at(-1)
    if (!body || !top || !last || last.tail) return -1
    const next = groupsOf
      .get(above)
      ?.find(({start, end}) => end === group.start || start === group.end)
    if (!next) return -1
    const odds =
      widthOdds(last.width, first.width) +
      piecesOdds(context, body.pieces, pieces)
    if (Math.max(next.end, group.end) === top.start)
      return odds > underOne.below ? above : -1
    // An English deck shares too few words with its text to tell it by.
    const mayBeDeck =
      context.table.han &&
      first.opening !== undefined &&
      next.end === group.start &&
      isOneUnit(context.unitStarts, group)
    const opening = Math.max(0, openingOdds(context.table, first.start))
    return mayBeDeck && odds - opening > underOne.elsewhere ? above : -1
  }
}

function isOneUnit(unitStarts: Uint8Array, {start, end}: HeadGroup): boolean {
  return !unitStarts.subarray(start + 1, end).includes(1)
}

function join(family: readonly Body[]): Body {
  const [only] = family
  if (only && family.length === 1) return only
  return {
    pieces: family
      .flatMap(({pieces}) => pieces)
      .sort((a, b) => a.start - b.start),
    crossheads: family.flatMap(({crossheads}) => crossheads)
  }
}

/** Whether a byline or a mark opens a body. */
function isOpened(
  {pins, roles}: {pins: Pins; roles: ReadonlyArray<Role | undefined>},
  {pieces}: Body
): boolean {
  const [first] = pieces
  return (
    !first ||
    first.lead !== undefined ||
    isBelowByline(roles, first.start) ||
    pins.startsArticle[first.start] === 1
  )
}

function parentOf(
  context: LinkContext,
  bodies: readonly Body[],
  orphan: number,
  {least, isHeaded}: {least: number; isHeaded: (body: number) => boolean}
): number {
  const own = bodies[orphan]
  const start = own?.pieces[0]
  if (!own || !start) return -1
  let best = -1
  let most = least
  const end = Math.min(bodies.length, orphan + reach + 1)
  for (let other = Math.max(0, orphan - reach); other < end; other++) {
    const body = bodies[other]
    const last = body?.pieces.at(-1)
    if (other === orphan || !body || !last || last.tail || !isHeaded(other))
      continue
    // The lower of the two goes on the other, and opens no article.
    const lower = other < orphan ? start : (body.pieces[0] ?? start)
    const odds =
      widthOdds(last.width, start.width) +
      piecesOdds(context, body.pieces, own.pieces) -
      Math.max(0, openingOdds(context.table, lower.start))
    if (odds > most) {
      most = odds
      best = other
    }
  }

  return best
}
