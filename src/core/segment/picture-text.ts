import type {Role} from '../model/roles.js'
import {shape, type Columns} from './columns.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

type Roles = ReadonlyArray<Role | undefined>

/** Lines of a caption, at most. */
export const mostCaptionRows = 6

// Matches how the text of a picture opens, which says when it was taken: `11月17日，`, `六月五日，`.
const takenOn =
  /^(?:[\d一二三四五六七八九十]{1,3}月)?[\d一二三四五六七八九十]{1,3}日(?:上午|下午|清晨|傍晚|晚)?，/u

/**
 * The row on which the text of a picture begins that a credit on `row` ends: one
 * paragraph, right below a headline of its own, that opens with the day, or one set
 * otherwise than the text of the article whose byline it stands below. `row` where none stands there.
 */
export function pictureText(
  table: LineTable,
  columns: Columns,
  pins: Pins,
  {row, roles}: {readonly row: number; readonly roles: Roles}
): number {
  if (!((table.flags[row - 1] ?? 0) & lineFlag.final)) return row
  let top = row - 1
  while (row - top < mostCaptionRows && columns.shape[top] === shape.rest) top--
  if (isOneLine(table, columns, pins, row - 1)) return row - 1
  const below = belowByline(roles, row)
  if (
    below > row - mostCaptionRows &&
    showsPicture(table, columns, pins, below, row)
  )
    return below
  const isWhole =
    columns.shape[top] === shape.first &&
    columns.shape[top - 1] === shape.head &&
    // Where text goes on below, the picture stands inside an article.
    (columns.shape[row + 1] ?? shape.head) >= shape.head &&
    takenOn.test(table.texts[top] ?? '') &&
    !pins.role[top] &&
    !pins.startsArticle[top]
  return isWhole ? top : row
}

/** The row right below the byline that stands above a row, whose article then begins further down. */
function belowByline(roles: Roles, row: number): number {
  let top = row
  while (top > 0 && row - top < mostCaptionRows && !roles[top - 1]) top--
  return roles[top - 1] === 'byline' ? top : -1
}

/** Whether all between a byline and a credit is one Chinese paragraph without an indent, of one line or above text that has one. */
function showsPicture(
  {han, flags}: LineTable,
  {shape: shapes}: Columns,
  pins: Pins,
  start: number,
  end: number
): boolean {
  const isIndented = (row: number): boolean =>
    ((flags[row] ?? 0) & lineFlag.indented) !== 0
  if (!han || isIndented(start)) return false
  if (end - start > 1 && !isIndented(end + 1)) return false
  if ((shapes[end + 1] ?? shape.other) > shape.rest) return false
  for (let row = start; row < end; row++)
    if (pins.role[row] || (row > start && shapes[row] !== shape.rest))
      return false
  return true
}

// Matches what a picture shows, named or in the middle of something: `3号楼加装的电梯。`, `志愿者正在清理河道。`.
const shows =
  /^[^，。；：“”「」]{2,24}(?:的[^，。；：“”「」]{1,8}|正在[^，。；：“”「」]{2,16})。$/u

/** Whether a row is a paragraph of one line, below one that ended, that says what a picture shows. */
function isOneLine(
  {flags, texts, han}: LineTable,
  columns: Columns,
  pins: Pins,
  row: number
): boolean {
  return (
    han &&
    columns.shape[row] === shape.first &&
    (columns.shape[row - 1] ?? shape.other) <= shape.rest &&
    ((flags[row - 1] ?? 0) & lineFlag.final) !== 0 &&
    !pins.role[row] &&
    !pins.startsArticle[row] &&
    shows.test(texts[row] ?? '')
  )
}
