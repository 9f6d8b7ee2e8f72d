import type {Steps} from '../model/steps.js'
import type {Neighbours} from './head-sides.js'
import type {Scorer} from './scorer.js'
import type {FoundHead} from './unknown-heads.js'

/** Lines of one head and the body they belong to. */
export interface HeadGroup {
  readonly start: number
  readonly end: number
  /** Index of the body; −1 where it belongs to none. */
  readonly body: number
  /** Score of the body and of the best others, best first. */
  readonly scores: ReadonlyArray<{body: number; score: number}>
  /** Features it shares with its body, and all it has. */
  readonly shared: number
  readonly all: number
  readonly isAdjacent: boolean
}

/** What heads share with the bodies that they were given to, and with others. */
export function* headGroups(
  heads: readonly FoundHead[],
  scorer: Scorer,
  neighbours: Neighbours
): Steps<HeadGroup[]> {
  const groups: HeadGroup[] = []
  for (const [place, {start, end, body}] of heads.entries()) {
    if (place % groupsOfStep === 0) yield
    const totals = new Map<number, number>()
    const features = new Set<number>()
    for (let row = start; row < end; row++) {
      for (const [each, score] of scorer.row(row))
        totals.set(each, (totals.get(each) ?? 0) + score)
      for (const feature of scorer.features(row)) features.add(feature)
    }

    const list = [...features]
    groups.push({
      start,
      end,
      body,
      scores: [...totals]
        .map(([each, score]) => ({body: each, score}))
        .sort((a, b) => b.score - a.score),
      shared: body < 0 ? 0 : scorer.shares(list, body),
      all: list.length,
      isAdjacent:
        body >= 0 &&
        (neighbours.before[start] === body ||
          neighbours.after[end - 1] === body)
    })
  }

  return groups
}

const groupsOfStep = 32
