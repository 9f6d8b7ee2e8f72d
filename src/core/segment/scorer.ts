import {partitionPoint} from '../model/partition-point.js'
import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import type {Lexicon} from './cohesion.js'
import type {FeatureIndex} from './features.js'
import type {LineTable} from './measure.js'

/** Weighs what lines share with bodies. */
export interface Scorer {
  /** Scores of the bodies not far from a row that share a feature with it. */
  readonly row: (row: number) => ReadonlyMap<number, number>
  readonly features: (row: number) => readonly number[]
  /** Whether a feature occurs in a body. */
  readonly has: (feature: number, body: number) => boolean
  readonly shares: (features: readonly number[], body: number) => number
}

const bodiesOfStep = 32

/** Features in more bodies than this tell nothing apart and cost time. */
const mostPostings = 48
/** Scores that are remembered: those of a few pages; a thousand pages would fill the memory. */
const mostKept = 100_000

/**
 * Bodies before and after a line that it is weighed against: more than a page has.
 * In a volume of many pages a head meets those of the pages around it, not of all.
 */
const reach = 128

/** Index the features of all bodies, so that a line meets only those it shares one with. */
export function* createScorer(
  table: LineTable,
  bodies: readonly Body[],
  index: FeatureIndex,
  lexicon: Lexicon
): Steps<Scorer> {
  const postings: Postings = new Array<undefined>(index.size)
  const lead: Postings = new Array<undefined>(index.size)
  for (const [body, {pieces}] of bodies.entries()) {
    if (body % bodiesOfStep === 0) yield
    for (const piece of pieces)
      for (const feature of piece.features) post(postings, feature, body)
    for (const feature of pieces[0]?.leadFeatures ?? [])
      post(lead, feature, body)
  }

  const features = (row: number): readonly number[] =>
    index.read([table.texts[row] ?? ''])
  const known = new Map<number, ReadonlyMap<number, number>>()
  let kept = 0
  const score = (row: number): ReadonlyMap<number, number> => {
    const scores = new Map<number, number>()
    const place = partitionPoint(
      bodies.length,
      (at) => (bodies[at]?.pieces[0]?.start ?? 0) <= row
    )
    const near = {from: place - reach, to: place + reach}
    for (const feature of features(row)) {
      const weight = lexicon.weight(feature)
      addScores(scores, postings[feature], weight, near)
      addScores(scores, lead[feature], weight * 0.5, near)
    }

    return scores
  }

  return {
    features,
    row(row) {
      const before = known.get(row)
      if (before) return before
      const found = score(row)
      if (kept > mostKept) {
        known.clear()
        kept = 0
      }

      kept += found.size
      known.set(row, found)
      return found
    },
    has: (feature, body) => postings[feature]?.includes(body) ?? false,
    shares: (list, body) =>
      list.filter((feature) => postings[feature]?.includes(body)).length
  }
}

/** The bodies of each feature. */
type Postings = Array<number[] | undefined>

/** Add a weight to the score of each of `bodies` between `from` and `to`, which is left out. */
function addScores(
  scores: Map<number, number>,
  bodies: readonly number[] | undefined,
  weight: number,
  {from, to}: {from: number; to: number}
): void {
  if (!bodies || bodies.length > mostPostings) return
  for (const body of bodies) {
    if (body < from || body >= to) continue
    scores.set(body, (scores.get(body) ?? 0) + weight)
  }
}

function post(list: Postings, feature: number, body: number): void {
  const found = list[feature]
  if (!found) list[feature] = [body]
  else if (found.at(-1) !== body && found.length <= mostPostings)
    found.push(body)
}
