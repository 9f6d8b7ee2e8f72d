import {shape, type Columns} from './columns.js'
import type {Pins} from './pins.js'

/** Rows that are neither body nor furniture, next to one another. */
export interface HeadRun {
  readonly start: number
  readonly end: number
}

/** Find the runs of head rows that are no crossheads. */
export function headRuns(
  columns: Columns,
  pins: Pins,
  crossRows: ReadonlySet<number>
): HeadRun[] {
  const runs: HeadRun[] = []
  let start = -1
  const count = columns.shape.length
  for (let row = 0; row <= count; row++) {
    const isHead =
      row < count && columns.shape[row] === shape.head && !crossRows.has(row)
    const isCut = row < count && pins.startsArticle[row] === 1
    if (start >= 0 && (!isHead || isCut)) {
      runs.push({start, end: row})
      start = -1
    }

    if (isHead && start < 0) start = row
  }

  return runs
}
