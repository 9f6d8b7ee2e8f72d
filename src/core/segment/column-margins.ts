import {rowsOfStep, type Steps} from '../model/steps.js'
import {cost, endPrice, forcedPrice, lastLinePrice} from './column-costs.js'
import type {Columns} from './columns.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Margin of what nothing speaks against. */
const sure = 9
/** What a next line proves about this one's indent. */
const indentProof = 4

/**
 * How near the choice between beginning a paragraph and going on with one was,
 * for each line: 0 is a tie. Inside one column; elsewhere the choice is sure.
 */
export function* columnMargins(
  {count, width, token, flags, han}: LineTable,
  columns: Pick<Columns, 'shape' | 'width' | 'indent'>
): Steps<Float32Array> {
  const margin = new Float32Array(count)
  const blank = han ? 0 : 1
  const {indent} = columns

  for (let row = 1; row < count; row++) {
    if (row % (rowsOfStep * 4) === 0) yield
    const column = columns.width[row] ?? 0
    if (column === 0 || columns.width[row - 1] !== column) {
      margin[row] = sure
      continue
    }

    const before = flags[row - 1] ?? 0
    const slack =
      column -
      (width[row - 1] ?? 0) -
      (columns.shape[row - 1] === 0 ? indent : 0)
    const need = (token[row] ?? 0) + blank
    const first =
      cost.first +
      endPrice(before) +
      lastLinePrice(slack >= need, need / column, Math.log(column / need))
    const rest =
      cost.rest +
      (before & lineFlag.final ? cost.finalInside : 0) +
      (slack >= need ? forcedPrice(slack - need) : 0) +
      proofOfNext(row)
    margin[row] = Math.abs(first - rest)
  }

  return margin

  /** Whether this line is short by an indent, as the line after it tells. */
  function proofOfNext(row: number): number {
    const column = columns.width[row] ?? 0
    const isOn =
      row + 1 < count &&
      columns.width[row + 1] === column &&
      columns.shape[row + 1] !== 0
    if (!isOn || indent === 0) return 0
    const size = width[row] ?? 0
    const room = column - size - ((token[row + 1] ?? 0) + blank)
    if (room >= 0 && room < indent) return indentProof
    return size + indent > column ? -indentProof : 0
  }
}
