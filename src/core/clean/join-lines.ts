import type {Span} from '../model/span.js'
import {columnAt, lineIndexAt, sourceOffset, type Line} from '../scan/line.js'
import type {Page} from '../scan/page.js'
import {joint} from './join.js'
import type {HyphenJudge} from './line-end-hyphen.js'

/** A part of a page as it reads across line ends. */
export interface JoinedLines {
  readonly text: string
  /** Source spans of its visible characters, one for each line. */
  readonly spans: readonly Span[]
  /** 0-based. */
  readonly firstLine: number
}

/**
 * Join the lines of a part of a page, whatever blocks they belong to;
 * `undefined` where nothing of it is visible.
 */
export function joinLines(
  {lines}: Pick<Page, 'lines'>,
  content: Span,
  judge?: HyphenJudge
): JoinedLines | undefined {
  const spans: Span[] = []
  let text = ''
  let firstLine = -1

  for (
    let index = lineIndexAt(lines, content.start);
    index < lines.length;
    index++
  ) {
    const line = lines[index]
    if (!line || line.start >= content.end) break
    const part = visiblePart(line, content)
    if (!part) continue
    if (firstLine < 0) firstLine = index
    const {joiner, dropsHyphen} = joint(text, part.text, judge)
    text = (dropsHyphen ? text.slice(0, -1) : text) + joiner + part.text
    spans.push(part.span)
  }

  return spans.length === 0 ? undefined : {text, spans, firstLine}
}

/** The visible characters of a line inside a span, edge blanks left out. */
function visiblePart(
  line: Line,
  content: Span
): {text: string; span: Span} | undefined {
  let from = columnAt(line, Math.max(content.start, line.start))
  let to = columnAt(line, Math.min(content.end, line.end))
  while (from < to && isBlank(line.text.charAt(from))) from++
  while (to > from && isBlank(line.text.charAt(to - 1))) to--
  if (from >= to) return undefined
  return {
    text: line.text.slice(from, to),
    span: {
      start: sourceOffset(line, from),
      end: sourceOffset(line, to - 1) + 1
    }
  }
}

function isBlank(character: string): boolean {
  return character.trim() === ''
}
