import type {LineTable} from './measure.js'
import {PageSeams} from './page-seams.js'
import type {Pins} from './pins.js'
import {SeamWords} from './seam-words.js'

/** Rows of a line table that are read by themselves, half-open. */
export interface Sheet {
  readonly start: number
  readonly end: number
}

/** Fewer rows show no habits: such a page is read with the one below it. */
const leastRows = 100

/**
 * Part a file at its form feeds and page marks. Pages that a mark ties stay together: what it
 * names or holds stands on the other.
 */
export function findSheets(table: LineTable, pins: Pins): Sheet[] {
  const {count, pageBreak} = table
  const sheets: Sheet[] = []
  const tied = tiedRows(pins, count)
  let start = 0
  for (let row = leastRows; tied && row <= count - leastRows; row++) {
    if (!pageBreak[row] || tied[row] || row - start < leastRows) continue
    sheets.push({start, end: row})
    start = row
  }

  sheets.push({start, end: count})
  return sheets
}

/**
 * 1 on each row that a mark ties to the one above: both are held by one, or one is
 * said to belong to what stands above and the other further below. `undefined`
 * where a mark names what no other mark does: an article of the whole file, by
 * its number.
 */
function tiedRows(
  {any, group, ids, of}: Pins,
  count: number
): Uint8Array | undefined {
  const tied = new Uint8Array(count)
  if (!any) return tied
  /** How many more names than on the row above reach over a row. */
  const reach = new Int32Array(count + 1)
  const rowOf = new Map([...ids].map(([row, id]) => [id, row]))
  for (const [row, id] of of) {
    if (id === 'none') continue
    const owner = rowOf.get(id)
    if (owner === undefined) return undefined
    const below = Math.min(row, owner) + 1
    const end = Math.max(row, owner) + 1
    reach[below] = (reach[below] ?? 0) + 1
    reach[end] = (reach[end] ?? 0) - 1
  }

  let names = 0
  for (let row = 1; row < count; row++) {
    names += reach[row] ?? 0
    const isHeld = group[row] !== 0 && group[row] === group[row - 1]
    if (isHeld || names > 0) tied[row] = 1
  }

  return tied
}

/** The rows of a sheet as a table of their own. */
export function tableOf(table: LineTable, {start, end}: Sheet): LineTable {
  if (end - start === table.count) return table
  const texts = table.texts.slice(start, end)
  const gap = table.gap.slice(start, end)
  gap[0] = 0
  return {
    ...table,
    count: end - start,
    lines: table.lines.slice(start, end),
    texts,
    width: table.width.subarray(start, end),
    marks: table.marks.subarray(start, end),
    token: table.token.subarray(start, end),
    gap,
    flags: table.flags.subarray(start, end),
    pageBreak: table.pageBreak.subarray(start, end),
    seam: table.seam.subarray(start, end),
    seams: new PageSeams(texts, table.han),
    seamWords: new SeamWords(texts, table.han, table.words),
    facts: table.facts.of(texts)
  }
}

/** What marks say about the rows of a sheet, counted from its first. */
export function pinsOf(pins: Pins, {start, end}: Sheet): Pins {
  if (end - start === pins.group.length) return pins
  return {
    role: pins.role.slice(start, end),
    group: pins.group.subarray(start, end),
    startsArticle: pins.startsArticle.subarray(start, end),
    breaks: pins.breaks.subarray(start, end),
    of: within(pins.of),
    ids: within(pins.ids),
    status: within(pins.status),
    by: within(pins.by),
    any: pins.any
  }

  function within(
    values: ReadonlyMap<number, string>
  ): ReadonlyMap<number, string> {
    if (values.size === 0) return values
    return new Map(
      [...values].flatMap(([row, value]) =>
        row >= start && row < end ? [[row - start, value] as const] : []
      )
    )
  }
}
