import type {FlowBuilder} from '../model/flow.js'
import type {Line} from './line.js'

/**
 * Add part of a line's visible text to a flow: columns `start` to `end`, 0-based
 * UTF-16, half-open. Mark-up inside the line splits it into runs.
 */
export function addLine(
  builder: FlowBuilder,
  line: Line,
  start = 0,
  end = line.text.length
): void {
  const {offsets} = line
  if (!offsets) {
    builder.add(line.text.slice(start, end), line.start + start)
    return
  }

  let from = start
  while (from < end) {
    let to = from + 1
    while (to < end && offsets[to] === (offsets[to - 1] ?? 0) + 1) to++
    builder.add(line.text.slice(from, to), offsets[from] ?? line.start)
    from = to
  }
}
