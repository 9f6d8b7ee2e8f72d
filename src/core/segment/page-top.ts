import type {Role} from '../model/roles.js'
import type {HeadPrices} from './head-shape.js'

/** Lines of the head that a page opens with, at most. */
const topRows = 8
/** What the first of them gains, and each. */
const atTop = 3
const eachAtTop = 0.5

/**
 * What stands between the top of a page and a Western byline is a head: no text
 * opens and ends there.
 */
export function favourTop(
  {headCost, headFirst}: Pick<HeadPrices, 'headCost' | 'headFirst'>,
  roles: ReadonlyArray<Role | undefined>,
  byline: number
): void {
  let top = byline
  while (top > 0 && byline - top < topRows && !roles[top - 1]) top--
  if (top === byline || byline - top >= topRows) return
  for (let row = 0; row < top; row++)
    if (roles[row] !== 'folio' && roles[row] !== 'nameplate') return
  headFirst[top] = (headFirst[top] ?? 0) - atTop
  for (let row = top; row < byline; row++)
    headCost[row] = (headCost[row] ?? 0) - eachAtTop
}
