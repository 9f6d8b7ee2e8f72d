import {partitionPoint} from '../model/partition-point.js'
import type {Role} from '../model/roles.js'
import {articleRoles, furnitureRoles} from '../model/roles.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'
import type {LineTable} from './measure.js'

/** What marks say about the lines; they always win. */
export interface Pins {
  /** For each row the role a mark gives it. */
  readonly role: ReadonlyArray<Role | undefined>
  /** Rows that one mark holds together share a number above 0. */
  readonly group: Int32Array
  /** Rows before which an article boundary stands. */
  readonly startsArticle: Uint8Array
  /** 1 where a paragraph begins by `[]{.break}`, 2 by `.undecided`. */
  readonly breaks: Uint8Array
  /** Article id that `of=` names for a row. */
  readonly of: ReadonlyMap<number, string>
  /** Id that a mark gives to the block of a row. */
  readonly ids: ReadonlyMap<number, string>
  /** Status that a mark gives to the article of a row. */
  readonly status: ReadonlyMap<number, string>
  /** Names that a mark says have read the article of a row. */
  readonly by: ReadonlyMap<number, string>
  readonly any: boolean
}

const roles = new Set<string>([...articleRoles, ...furnitureRoles])

/** Read what the marks of a page say about its lines. */
export function readPins(page: Page, table: LineTable): Pins {
  const {count} = table
  const role: Array<Role | undefined> = []
  const group = new Int32Array(count)
  const startsArticle = new Uint8Array(count)
  const breaks = new Uint8Array(count)
  const of = new Map<number, string>()
  const ids = new Map<number, string>()
  const status = new Map<number, string>()
  const by = new Map<number, string>()
  let groups = 0

  const visit = (mark: Mark, inherited: Role | undefined): void => {
    const from = rowAtOrAfter(table, mark.content.start)
    const to = rowAtOrAfter(
      table,
      Math.max(mark.content.end, mark.content.start + 1),
      'before'
    )
    if (mark.type === 'boundary') {
      const row = rowAtOrAfter(table, mark.end)
      if (row < count) startsArticle[row] = 1
      return
    }

    if (mark.classes.includes('break') || mark.classes.includes('undecided')) {
      const below = rowAtOrAfter(table, mark.end)
      const above = rowAtOrAfter(table, mark.start, 'before')
      const own = table.lines[above]
      // A mark at the start of a line or on a line alone speaks of that line.
      const isOwn =
        own !== undefined &&
        own.start <= mark.start &&
        mark.end <= own.end &&
        startsWithMark(page.text, own.start, mark.start)
      const target = isOwn ? above : below
      if (target < count)
        breaks[target] = mark.classes.includes('break') ? 1 : 2
      return
    }

    const found = mark.classes.find((name) => roles.has(name)) as
      Role | undefined
    const covers = mark.type !== 'span' || coversLines(table, mark, from, to)
    const own = found && covers ? found : undefined
    if (own && from < count) {
      groups++
      for (let row = from; row < to; row++) {
        role[row] ??= own
        if (!inherited || mark.type !== 'div') group[row] = groups
      }
    }

    if (from < count) {
      const {of: owner, status: state, by: readers} = mark.attributes
      if (own && owner !== undefined) of.set(from, owner)
      if (own && mark.id !== undefined) ids.set(from, mark.id)
      if (mark.id !== undefined && found === 'byline') ids.set(from, mark.id)
      if (state !== undefined) status.set(from, state)
      if (readers !== undefined) by.set(from, readers)
    }

    for (const child of mark.children) visit(child, own ?? inherited)
  }

  for (const mark of page.marks) visit(mark, undefined)
  return {
    role,
    group,
    startsArticle,
    breaks,
    of,
    ids,
    status,
    by,
    any: page.marks.length > 0
  }
}

function startsWithMark(text: string, start: number, offset: number): boolean {
  return text.slice(start, offset).trim() === ''
}

/** The first row that ends after `offset`; with `before`, one past the last that starts before it. */
function rowAtOrAfter(
  table: LineTable,
  offset: number,
  side: 'after' | 'before' = 'after'
): number {
  return partitionPoint(table.count, (row) => {
    const line = table.lines[row]
    return side === 'after'
      ? (line?.end ?? 0) <= offset
      : (line?.start ?? 0) < offset
  })
}

/** Whether a span holds all that is printed on its lines. */
function coversLines(
  table: LineTable,
  mark: Mark,
  from: number,
  to: number
): boolean {
  const first = table.lines[from]
  const last = table.lines[to - 1]
  if (!first || !last) return false
  const blanks = first.text.length - first.text.trimStart().length
  const start = first.offsets?.[blanks] ?? first.start + blanks
  const length = last.text.trimEnd().length
  const end = last.offsets?.[length - 1] ?? last.start + length - 1
  return mark.content.start <= start && end < mark.content.end
}
