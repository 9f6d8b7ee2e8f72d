import type {Proposal} from './reading.js'

/** Of proposals that overlap the surest stands, of equal ones the longest. */
export function settle(proposals: readonly Proposal[]): Proposal[] {
  const sorted = [...proposals].sort((a, b) => a.start - b.start)
  const settled: Proposal[] = []
  /** Those that overlap, one with the next. */
  let group: Proposal[] = []
  let end = -1

  for (const proposal of sorted) {
    if (proposal.start >= end) {
      settleGroup(group, settled)
      group = []
    }

    group.push(proposal)
    end = Math.max(end, proposal.end)
  }

  settleGroup(group, settled)
  // Without overlaps all stand, and the list that has grown holds more room.
  return settled.length === sorted.length ? sorted : settled.slice()
}

/** Add to `settled` those of a group that stand, by start. */
function settleGroup(group: readonly Proposal[], settled: Proposal[]): void {
  const [first, ...others] = group
  if (!first) return
  if (others.length === 0) {
    settled.push(first)
    return
  }

  const ranked = withoutParts(group)
    .map((proposal) => ({proposal, rank: rank(proposal)}))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        b.proposal.end -
          b.proposal.start -
          (a.proposal.end - a.proposal.start) ||
        a.proposal.start - b.proposal.start
    )
  const from = first.start
  const occupied: boolean[] = []
  const taken: Proposal[] = []

  for (const {proposal} of ranked) {
    let isFree = true
    for (let at = proposal.start; at < proposal.end && isFree; at++) {
      isFree = occupied[at - from] !== true
    }

    if (!isFree) continue
    for (let at = proposal.start; at < proposal.end; at++) {
      occupied[at - from] = true
    }

    taken.push(proposal)
  }

  taken.sort((a, b) => a.start - b.start)
  for (const each of taken) settled.push(each)
}

/** Confidence of a person that no place inside the name outdoes. */
const surePerson = 0.85

/**
 * A law holds the country in its title, `《中华人民共和国刑法》`, an event its year
 * and its town, `2008年北京奥运会`, and a person who is sure the places in the
 * name: `Senator Robert La Follette`.
 */
function withoutParts(group: readonly Proposal[]): readonly Proposal[] {
  const wholes = group.filter(
    ({kind, confidence}) =>
      kind === 'law' ||
      kind === 'event' ||
      (kind === 'person' && confidence >= surePerson)
  )
  if (wholes.length === 0) return group
  /** Those that reach as far as the proposal in hand; both by start. */
  let open: Proposal[] = []
  let next = 0
  return group.filter(({kind, start, end}) => {
    for (; (wholes[next]?.start ?? Infinity) <= start; next++) {
      const whole = wholes[next]
      if (whole) open.push(whole)
    }

    open = open.filter((whole) => whole.end > start)
    return open.every((whole) => {
      const isWithin = end <= whole.end
      const isWhole = end - start === whole.end - whole.start
      return (
        !isWithin || isWhole || (whole.kind === 'person' && kind !== 'place')
      )
    })
  })
}

/**
 * An organisation swallows the places in its name, whatever their scores, and
 * a built place the known ones in it.
 */
function rank({kind, confidence, start, end}: Proposal): number {
  if (kind === 'organisation') return confidence + (end - start) / 20
  return kind === 'place' ? confidence + (end - start) / 50 : confidence
}
