import {contains, type Span} from '../../core/model/span.js'
import type {Position, SelectionRange} from 'vscode-languageserver-types'
import type {PlacedBlock} from '../layout.js'
import {mentionAt, mentionSpan, type PageView} from '../page-view.js'

/** What a cursor grows to: word → entity → sentence → paragraph → article. */
export function selectionRanges(
  view: PageView,
  positions: readonly Position[]
): SelectionRange[] {
  return positions.map((position) => selectionRange(view, position))
}

function selectionRange(view: PageView, position: Position): SelectionRange {
  const offset = view.offset(position)
  const whole: SelectionRange = {
    range: view.range({start: 0, end: view.text.length})
  }
  // From the outermost inwards; what does not lie in its parent is left out.
  let parent = whole
  let outer: Span = {start: 0, end: view.text.length}
  for (const span of spansAround(view, offset).reverse()) {
    const isInside = contains(outer, span) && contains(span, at(offset))
    const isSame = outer.start === span.start && outer.end === span.end
    if (!isInside || isSame) continue
    parent = {range: view.range(span), parent}
    outer = span
  }

  return parent
}

/** Candidates, from the smallest to the largest. */
function spansAround(view: PageView, offset: number): Span[] {
  const {line} = view.document.positionAt(offset)
  const placed = view.layout
    .blocksAt(line)
    .find(({block}) =>
      block.pieces.some((piece) => contains(piece, at(offset)))
    )
  const mention = mentionAt(view, offset)
  const spans: Span[] = []
  if (placed) spans.push(...segment(view, placed, offset, 'word'))
  if (mention) {
    const [first] = mention.spans
    const last = mention.spans.at(-1)
    if (first && last) spans.push({start: first.start, end: last.end})
    spans.push(mentionSpan(mention))
  }

  if (!placed) return spans
  spans.push(...segment(view, placed, offset, 'sentence'))
  const run = placed.runs.find((each) => holds(each, line))
  if (run) spans.push(linesSpan(view, run))
  const stretch = placed.owner.stretches.find((each) => holds(each, line))
  if (stretch) spans.push(linesSpan(view, stretch))
  return spans
}

/** The word or sentence at an offset, also where a line end cuts it. */
function segment(
  view: PageView,
  {block}: PlacedBlock,
  offset: number,
  granularity: 'word' | 'sentence'
): Span[] {
  const {flow} = block
  const inside = flow.offsetOf(offset) ?? flow.offsetOf(Math.max(0, offset - 1))
  if (inside === undefined) return []
  const segmenter = new Intl.Segmenter(view.analysis.language, {granularity})
  const found = segmenter.segment(flow.text).containing(inside)
  if (!found || found.segment.trim() === '') return []
  const end = found.index + found.segment.trimEnd().length
  const spans = flow.sourceSpans({start: found.index, end})
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? [{start: first.start, end: last.end}] : []
}

function holds(
  run: {readonly startLine: number; readonly endLine: number},
  line: number
): boolean {
  return run.startLine <= line && line < run.endLine
}

function linesSpan(
  {analysis}: PageView,
  run: {readonly startLine: number; readonly endLine: number}
): Span {
  const {lines} = analysis.page
  return {
    start: lines[run.startLine]?.start ?? 0,
    end: lines[run.endLine - 1]?.end ?? 0
  }
}

function at(offset: number): Span {
  return {start: offset, end: offset}
}
