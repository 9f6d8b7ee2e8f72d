import type {Known} from './known.js'
import type {HeadGroup} from './head-groups.js'

/** The bodies that `of=` names, by row. */
export function resolveOwners(
  known: Known,
  groups: readonly HeadGroup[]
): Map<number, number> {
  const {pins} = known
  const owners = new Map<string, number>()
  for (const [body] of known.bodies.entries()) {
    owners.set(`a${body + 1}`, body)
  }

  for (const [row, id] of pins.ids) {
    const body = bodyOfRow(known, groups, row)
    if (body >= 0) owners.set(id, body)
  }

  const pinned = new Map<number, number>()
  for (const [row, id] of pins.of) {
    const body = id === 'none' ? -1 : owners.get(id)
    if (body !== undefined) pinned.set(row, body)
  }

  return pinned
}

function bodyOfRow(
  {bodies, table}: Known,
  groups: readonly HeadGroup[],
  row: number
): number {
  const group = groups.find(({start, end}) => row >= start && row < end)
  if (group) return group.body
  const own = bodies.findIndex(({pieces}) =>
    pieces.some(({start, end}) => row >= start && row < end)
  )
  if (own >= 0 || row + 1 >= table.count) return own
  // A byline of its own: the body that begins below it.
  return bodies.findIndex(({pieces}) =>
    pieces.some(({start}) => start === row + 1)
  )
}
