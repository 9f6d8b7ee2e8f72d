import {isHeadRole, type Role} from '../model/roles.js'
import {shape} from './columns.js'
import type {Pins} from './pins.js'

/** Where a run of rows ends: a mark on one of them ends it above. */
export function untilPinned(pins: Pins, start: number, end: number): number {
  if (!pins.any) return end
  for (let row = start + 1; row < end; row++) {
    if (pins.role[row] || pins.startsArticle[row] || pins.breaks[row])
      return row
  }

  return end
}

/** Write down what a mark says of a row. */
export function pinRow(
  pins: Pins,
  row: number,
  {allowed, roles}: {allowed: Uint8Array; roles: Array<Role | undefined>}
): void {
  const role = pins.role[row]
  if (!role) return
  if (role === 'paragraph') {
    const group = pins.group[row] ?? 0
    const isFirst = row === 0 || pins.group[row - 1] !== group
    allowed[row] =
      1 << (isFirst || pins.breaks[row] === 1 ? shape.first : shape.rest)
  } else if (isHeadRole(role) || role === 'crosshead')
    allowed[row] = 1 << shape.head
  else {
    allowed[row] = 1 << shape.other
    roles[row] = role
  }
}
