import type {Role} from '../model/roles.js'

/** Lines of a caption between a byline and its text, at most. */
const mostRows = 6

/** Whether a byline stands right above a row; a picture’s text may stand between. */
export function isBelowByline(
  roles: ReadonlyArray<Role | undefined>,
  start: number
): boolean {
  let row = start - 1
  while (
    row > start - 1 - mostRows &&
    (roles[row] === 'caption' || roles[row] === 'credit')
  )
    row--
  return roles[row] === 'byline'
}
