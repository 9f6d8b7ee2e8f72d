import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import type {Lexicon} from './cohesion.js'
import {englishOpeningOdds} from './english-opening.js'
import type {FeatureIndex} from './features.js'
import {cohesionOdds} from './links.js'
import type {LineTable} from './measure.js'
import {openingOdds} from './news-opening.js'

export interface PartContext {
  readonly table: LineTable
  readonly index: FeatureIndex
  readonly lexicon: Lexicon
}

/** A paragraph of a body: its piece, its rows, its features. */
export interface Paragraph {
  readonly piece: number
  readonly row: number
  readonly rows: number
  readonly features: readonly number[]
  /** Features of its first lines. */
  readonly opening: ReadonlySet<number>
  /** Log-odds that it opens an article, by how news begins. */
  readonly opens: number
  /** Whether another text may begin with it: it goes on none. */
  readonly mayTurn: boolean
}

/** A head that may have a part of a body. */
export interface Claim {
  readonly features: readonly number[]
  /** Whether it touches another head of the same body, both may be parts of one. */
  readonly isListed: boolean
  /** Whether it is English and was given this body: the text below may be its own. */
  readonly isGuessed?: boolean
}

/** What it costs that the next paragraph is another text's. */
const turnPrice = 4
/** Times that words are gathered anew, by what was read last. */
const rounds = 4
/** How much of what single features say counts (they do not stand alone), and what a paragraph says at most. */
const share = 0.7
const most = 8
/** How much oftener a text says what it has said than what the body says anywhere. */
const again = 0.5
/** Part of a head that stands in the first paragraph of a body it opens. */
const ownShare = 0.5
/** Rows of a text and of what is around it, and log-odds that they are two, at least. */
const least = {loose: {rows: 3, odds: 0.5}, listed: {rows: 5, odds: 1.5}}
/**
 * How much less is asked of English parts for each head after the second that claims
 * one, at most so much: the more headlines want a text, the surer it is several.
 */
const manyClaims = {each: 0.5, most: 1}
/** Log-odds of a head all of whose words stand in a part alone. */
const headOdds = 1.5
/** Log-odds of a head whose words stand in the first lines of a part, and the share of them where that says nothing. */
const echoOdds = 3
const evenEcho = 0.4
/** Heads that are tried at once. */
const mostClaims = 10
/** A body of more paragraphs, or of more features in all, is left whole: no text of a newspaper is so long. */
const mostParagraphs = 200
const mostFeatures = 20_000

/** Rows of a paragraph that say what its headline says, where it opens an article. */
const openingRows = 3

/** The paragraphs of a body, in reading order. */
export function paragraphsOf(
  {table, index}: PartContext,
  {pieces}: Body
): Paragraph[] {
  return pieces.flatMap((piece, place) =>
    piece.paragraphs.map((row, order) => {
      const end = piece.paragraphs[order + 1] ?? piece.end
      return {
        piece: place,
        row,
        rows: end - row,
        features: index.read(table.texts.slice(row, end)).slice(),
        opening: new Set(
          index.read(table.texts.slice(row, Math.min(end, row + openingRows)))
        ),
        opens: table.seams.isEnglish
          ? englishOpeningOdds(table.texts.slice(row, row + 2).join(' '))
          : openingOdds(table, row),
        mayTurn: order > 0 || !piece.isResumed
      }
    })
  )
}

/**
 * Whose each paragraph of a body is: 0 its own, else one more than the place of
 * the head that claims it. All paragraphs at once, by whose words they are. `bare`
 * are log-odds that a text without a byline opens no article. All its own where
 * the body is too long to look at.
 */
export function* shareOut(
  {lexicon, table}: PartContext,
  paragraphs: readonly Paragraph[],
  claims: readonly Claim[],
  bare: number
): Steps<readonly number[]> {
  const whole = paragraphs.map(() => 0)
  let size = 0
  for (const {features} of paragraphs) size += features.length
  if (paragraphs.length > mostParagraphs || size > mostFeatures) return whole
  const weigh = (features: readonly number[], among: ReadonlySet<number>) => {
    let sum = 0
    for (const feature of features)
      if (among.has(feature)) sum += lexicon.weight(feature)
    return sum
  }

  const all = new Set(paragraphs.flatMap(({features}) => features))
  const first = new Set(paragraphs[0]?.features)
  /** Heads of the text that the body opens with. */
  const own = claims.map(
    ({features}) => weigh(features, first) >= ownShare * weigh(features, all)
  )
  let tried = claims
    .map((claim, place) => ({...claim, label: place + 1}))
    .filter((_, place) => !own[place])
    .slice(0, mostClaims)
  const many = Math.min(
    manyClaims.most,
    manyClaims.each * Math.max(0, claims.length - 2)
  )
  const opening = claims.flatMap(({features}, place) =>
    own[place] ? features : []
  )
  while (tried.length > 0) {
    const labels = yield* read(paragraphs, [
      {features: opening, isListed: true},
      ...tried
    ])
    const odds = tried.map(({features, isListed, isGuessed}, place) => {
      const inside = paragraphs.filter((_, at) => labels[at] === place + 1)
      const outside = paragraphs.filter((_, at) => labels[at] !== place + 1)
      const rows = rowsOf(inside)
      const others = rowsOf(outside)
      const bar = isListed ? least.listed : least.loose
      if (Math.min(rows, others) < bar.rows) return Number.NEGATIVE_INFINITY
      const here = inside.map((each) => each.features)
      const there = outside.map((each) => each.features)
      const apart =
        (weigh(features, new Set(here.flat())) -
          weigh(features, new Set(there.flat()))) /
        Math.max(1e-9, weigh(features, all))
      const [first] = inside
      if (isGuessed && first && !mayOpen(features, first))
        return Number.NEGATIVE_INFINITY
      return (
        headOdds * apart +
        (isListed || !first ? 0 : beginning(features, first)) -
        cohesionOdds(table.han, lexicon.cohesion(here, there), rows, others) -
        (isGuessed ? bar.odds - many : bar.odds) -
        bare
      )
    })
    const worst = Math.min(...odds)
    if (worst >= 0) return labels.map((label) => tried[label - 1]?.label ?? 0)
    // A head that no paragraph goes with is in no other's way.
    tried = tried.filter(
      (_, place) => place !== odds.indexOf(worst) && labels.includes(place + 1)
    )
  }

  return whole
}

/**
 * Whether an English paragraph may open the text of a head: none that points back
 * does, and what says all that the head says, word for word, is what a deck quotes.
 */
function mayOpen(
  head: readonly number[],
  {opening, opens}: Paragraph
): boolean {
  return opens >= 0 && !head.every((feature) => opening.has(feature))
}

/**
 * Log-odds that a head's text begins with a paragraph: by how news begins, and by
 * how much of the head its first lines say. Decks say words of any paragraph.
 */
function beginning(
  head: readonly number[],
  {opening, opens}: Paragraph
): number {
  let shared = 0
  for (const feature of head) if (opening.has(feature)) shared++
  return opens + echoOdds * (shared / Math.max(1, head.length) - evenEcho)
}

function rowsOf(paragraphs: readonly Paragraph[]): number {
  let sum = 0
  for (const {rows} of paragraphs) sum += rows
  return sum
}

/** The likeliest labels of paragraphs, of texts of which some words are known. */
function* read(
  paragraphs: readonly Paragraph[],
  known: readonly Claim[]
): Steps<number[]> {
  const frequency = new Map<number, number>()
  for (const {features} of paragraphs) add(frequency, features)
  let total = 0
  for (const times of frequency.values()) total += times
  const heads = known.map(({features}) => new Set(features))
  const turns = paragraphs.map((paragraph) =>
    known.map(({features, isListed}) =>
      isListed ? 0 : Math.max(0, beginning(features, paragraph))
    )
  )
  let labels: number[] = paragraphs.map((_, place) => (place === 0 ? 0 : -1))
  for (let round = 0; round < rounds; round++) {
    const said = known.map(() => new Map<number, number>())
    for (const [place, {features}] of paragraphs.entries()) {
      const count = said[labels[place] ?? -1]
      if (count) add(count, features)
    }

    const speak = (label: number, place: number): number => {
      const head = heads[label]
      const count = said[label]
      if (!head || !count) return 0
      // A paragraph says nothing for itself.
      const own = labels[place] === label ? 1 : 0
      let sum = 0
      for (const feature of paragraphs[place]?.features ?? []) {
        const inHead = head.has(feature) ? 1 / head.size : 0
        const inText = (count.get(feature) ?? 0) > own ? 1 / count.size : 0
        if (inHead + inText > 0)
          sum += Math.log(
            1 +
              (again * total * (inHead + inText)) /
                (frequency.get(feature) ?? 1)
          )
      }

      return Math.min(most, share * sum)
    }

    yield
    const next = follow(paragraphs, turns, speak)
    // What is read from the same labels is the same.
    if (next.every((label, place) => label === labels[place])) break
    labels = next
  }

  return labels
}

function add(count: Map<number, number>, features: readonly number[]): void {
  for (const feature of features)
    count.set(feature, (count.get(feature) ?? 0) + 1)
}

/** The best way through the paragraphs, the first of which is the body's own. */
function follow(
  paragraphs: readonly Paragraph[],
  turns: ReadonlyArray<readonly number[]>,
  speak: (label: number, place: number) => number
): number[] {
  let scores = (turns[0] ?? []).map((_, label) =>
    label === 0 ? 0 : Number.NEGATIVE_INFINITY
  )
  const back: number[][] = []
  for (const [place, {mayTurn}] of paragraphs.entries()) {
    if (place === 0) continue
    const best = scores.indexOf(Math.max(...scores))
    const most = scores[best] ?? 0
    const from: number[] = []
    scores = scores.map((score, label) => {
      const turned = most - turnPrice + (turns[place]?.[label] ?? 0)
      const isTurn = mayTurn && turned > score
      from[label] = isTurn ? best : label
      return (isTurn ? turned : score) + speak(label, place)
    })
    back.push(from)
  }

  let label = scores.indexOf(Math.max(...scores))
  const labels = [label]
  for (const from of back.reverse()) {
    label = from[label] ?? 0
    labels.unshift(label)
  }

  return labels
}
