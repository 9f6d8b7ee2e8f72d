import type {HeadGroup} from './head-groups.js'

/**
 * Groups of one body that touch are one head: only as a whole can it be cut
 * into kicker, headline and deck.
 */
export function joinGroups(groups: readonly HeadGroup[]): HeadGroup[] {
  const joined: HeadGroup[] = []

  for (const group of [...groups].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (
      last &&
      group.body >= 0 &&
      last.body === group.body &&
      last.end === group.start
    ) {
      joined[joined.length - 1] = {
        ...(last.shared >= group.shared ? last : group),
        start: last.start,
        end: group.end,
        isAdjacent: last.isAdjacent || group.isAdjacent
      }
    } else joined.push(group)
  }

  return joined
}
