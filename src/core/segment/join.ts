import {joint} from '../clean/join.js'
import {FlowBuilder, type Flow} from '../model/flow.js'
import type {Piece} from '../model/nodes.js'
import type {Line} from '../scan/line.js'

/** A part of a line, in columns of its visible text. */
export interface LinePart {
  readonly line: Line
  readonly start: number
  readonly end: number
}

/** The visible text of a line without the blanks at its edges. */
export function inkOf(line: Line): LinePart {
  const {text} = line
  const trimmed = text.trimEnd()
  return {
    line,
    start: trimmed.length - trimmed.trimStart().length,
    end: trimmed.length
  }
}

/** The source span of a part of a line. */
export function pieceOf({line, start, end}: LinePart): Piece {
  const {offsets} = line
  const last = end > start ? end - 1 : start
  return {
    line: line.index,
    start: offsets?.[start] ?? line.start + start,
    end: (offsets?.[last] ?? line.start + last) + (end > start ? 1 : 0)
  }
}

/** Read parts of lines as one text. */
export function joinParts(parts: readonly LinePart[]): Flow {
  const builder = new FlowBuilder()
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    const {line, start} = part
    let {end} = part
    let joiner = ''
    if (next) {
      const before = line.text.slice(start, end)
      const after = next.line.text.slice(next.start, next.end)
      const decision = joint(before, after)
      if (decision.dropsHyphen) end--
      joiner = decision.joiner
    }

    addColumns(builder, line, start, end)
    if (joiner) builder.join(joiner)
  }

  return builder.build()
}

/** Add a part of a line run by run, so that hidden mark-up is stepped over. */
function addColumns(
  builder: FlowBuilder,
  {text, offsets, start: lineStart}: Line,
  start: number,
  end: number
): void {
  if (!offsets) {
    builder.add(text.slice(start, end), lineStart + start)
    return
  }

  let from = start
  for (let column = start + 1; column <= end; column++) {
    const isNext =
      column < end && (offsets[column] ?? 0) === (offsets[column - 1] ?? 0) + 1
    if (isNext) continue
    builder.add(text.slice(from, column), offsets[from] ?? lineStart + from)
    from = column
  }
}
