import {joint} from '../clean/join.js'
import type {HyphenJudge} from '../clean/line-end-hyphen.js'
import {FlowBuilder, type Flow} from '../model/flow.js'
import type {Piece} from '../model/nodes.js'
import {addLine} from '../scan/line-flow.js'
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

/** The source span of a line's visible text, the blanks at its edges included. */
export function pieceOf({line}: LinePart): Piece {
  const {offsets} = line
  return {
    line: line.index,
    start: offsets?.[0] ?? line.start,
    end: offsets?.at(-1) ?? line.end
  }
}

/** Read parts of lines as one text. */
export function joinParts(
  parts: readonly LinePart[],
  judge?: HyphenJudge
): Flow {
  const builder = new FlowBuilder()
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    const {line, start} = part
    let {end} = part
    let joiner = ''
    if (next) {
      const before = line.text.slice(start, end)
      const after = next.line.text.slice(next.start, next.end)
      const decision = joint(before, after, judge)
      if (decision.dropsHyphen) end--
      joiner = decision.joiner
    }

    addLine(builder, line, start, end)
    if (joiner) builder.join(joiner)
  }

  return builder.build()
}
