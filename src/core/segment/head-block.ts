import type {Evidence} from '../model/evidence.js'
import type {Role} from '../model/roles.js'
import type {DraftBlock} from './draft.js'
import type {Known} from './known.js'
import type {HeadGroup} from './head-groups.js'
import {rowsBetween} from './rows.js'
import {
  byShape,
  overlapEvidence,
  pinnedEvidence,
  standsBeside
} from './words.js'

/** One part of a head as a block, with why it belongs to its body. */
export function headBlock(
  {pins}: Known,
  group: HeadGroup,
  part: {role: Role; start: number; end: number}
): DraftBlock {
  const rows = rowsBetween(part.start, part.end)
  const pinned = pins.role[part.start] !== undefined
  const isOwned = pins.of.has(group.start)
  const own = group.scores.find(({body}) => body === group.body)?.score ?? 0
  const others = group.scores
    .filter(({body}) => body !== group.body)
    .slice(0, 3)
  const total = own + (others[0]?.score ?? 0) + 2
  const evidence: Evidence[] = []
  if (pinned) evidence.push(pinnedEvidence)
  if (group.body >= 0)
    evidence.push(overlapEvidence(group.shared, group.all, own))
  if (group.isAdjacent) evidence.push(standsBeside)
  evidence.push(byShape)
  return {
    role: part.role,
    rows,
    confidence: isOwned
      ? 1
      : (own + (group.isAdjacent ? 2 : 0)) /
        (total + (group.isAdjacent ? 2 : 0)),
    // A list that has grown holds room for more: the copy does not.
    evidence: evidence.slice(),
    pinned,
    rivals: others.map(({body, score}) => ({
      article: body,
      score: score / total
    }))
  }
}
