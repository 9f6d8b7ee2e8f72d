import type {Proposal} from './reading.js'

/** Of proposals that overlap the surest stands, of equal ones the longest. */
export function settle(proposals: readonly Proposal[]): Proposal[] {
  const ranked = [...proposals].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start
  )
  const taken: Proposal[] = []
  const occupied = new Set<number>()

  for (const proposal of ranked) {
    let isFree = true
    for (let at = proposal.start; at < proposal.end && isFree; at++) {
      isFree = !occupied.has(at)
    }

    if (!isFree) continue
    for (let at = proposal.start; at < proposal.end; at++) occupied.add(at)
    taken.push(proposal)
  }

  return taken.sort((a, b) => a.start - b.start)
}

/**
 * An organisation swallows the places in its name, whatever their scores, and
 * a built place the known ones in it.
 */
function rank({kind, confidence, start, end}: Proposal): number {
  if (kind === 'organisation') return confidence + (end - start) / 20
  return kind === 'place' ? confidence + (end - start) / 50 : confidence
}
