import type {DraftBlock} from './draft.js'
import type {Known} from './known.js'
import {overlapEvidence} from './words.js'

/** Price of a tie: the best must share this much more than the second. */
const captionLead = 1.35

/**
 * The body that a caption speaks of, where one is clear; else its rivals.
 * `owners` are the bodies that `of=` names, by row.
 */
export function attachCaption(
  {scorer}: Known,
  block: DraftBlock,
  owners: ReadonlyMap<number, number>
): {body: number; block: DraftBlock} {
  const [row] = block.rows
  const features = [
    ...new Set(block.rows.flatMap((each) => scorer.features(each)))
  ]
  const totals = new Map<number, number>()
  for (const each of block.rows) {
    for (const [body, score] of scorer.row(each)) {
      totals.set(body, (totals.get(body) ?? 0) + score)
    }
  }

  const scores = [...totals]
    .map(([body, score]) => ({body, score}))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scores
  const total = (best?.score ?? 0) + (second?.score ?? 0)
  const rivals = scores
    .filter(({score}) => score > 0)
    .slice(0, 4)
    .map(({body, score}) => ({
      article: body,
      score: score / Math.max(1e-9, total)
    }))
  const owner = row === undefined ? undefined : owners.get(row)
  if (owner !== undefined)
    return {body: owner, block: {...block, confidence: 1, pinned: true}}

  const isClear =
    best !== undefined &&
    best.score > 0 &&
    best.score >= (second?.score ?? 0) * captionLead &&
    best.score - (second?.score ?? 0) > 1.5
  if (!isClear) return {body: -1, block: {...block, confidence: 0.5, rivals}}
  return {
    body: best.body,
    block: {
      ...block,
      confidence: best.score / Math.max(1e-9, total),
      evidence: [
        ...block.evidence,
        overlapEvidence(
          scorer.shares(features, best.body),
          features.length,
          best.score
        )
      ],
      rivals: rivals.slice(1)
    }
  }
}
