import type {Analysis} from '../../model/analysis.js'
import type {EditResult} from '../../model/edit-result.js'
import type {Article, Block, Piece} from '../../model/nodes.js'
import {isHeadRole, type Role} from '../../model/roles.js'
import type {Edit, Span} from '../../model/span.js'
import {lineIndexAt, type Line} from '../../scan/line.js'

/** A block of an article, or one that is not attached to any. */
export interface PlacedBlock {
  readonly block: Block
  readonly article?: Article
}

/** All blocks of articles, and those that belong to none, in reading order. */
export function placedBlocks({structure}: Analysis): PlacedBlock[] {
  return [
    ...structure.articles.flatMap((article) =>
      article.children.map((block) => ({block, article}))
    ),
    ...structure.unattached.map(({block}) => ({block}))
  ]
}

/**
 * The block at an offset: on the same line, the nearest at or before it; on a blank
 * line, as OCR leaves them between all lines, the block that goes on below it.
 */
export function blockAt(
  analysis: Analysis,
  offset: number
): PlacedBlock | undefined {
  const line = lineAt(analysis, offset)
  if (!line) return undefined
  const {index, isBlank} = line
  const onLine = placedBlocks(analysis).filter(({block: {pieces}}) =>
    isBlank
      ? (pieces[0]?.line ?? index) < index &&
        index < (pieces.at(-1)?.line ?? index)
      : pieces.some((piece) => piece.line === index)
  )
  return (
    onLine.find(({block}) =>
      block.pieces.some((piece) => piece.start <= offset && offset <= piece.end)
    ) ?? onLine[0]
  )
}

/**
 * The blocks of a selection: the one at its start and all that begin in it.
 * What was inferred as a notice or folio counts too: it may be said anew.
 */
export function blocksIn(analysis: Analysis, span: Span): PlacedBlock[] {
  const first = blockAt(analysis, span.start) ?? furnitureAt(analysis, span)
  const more = placedBlocks(analysis).filter(
    ({block}) =>
      block !== first?.block &&
      block.pieces.some(
        (piece) => piece.start >= span.start && piece.start < span.end
      )
  )
  return first ? [first, ...more] : more
}

/** A block of inferred furniture at a span, as a block that marks can say. */
function furnitureAt(
  analysis: Analysis,
  {start}: Span
): PlacedBlock | undefined {
  const line = lineAt(analysis, start)?.index
  for (const part of analysis.structure.furniture) {
    if (part.pinned) continue
    const found = part.children.find(({pieces}) =>
      pieces.some((piece) => piece.line === line)
    )
    if (!found) continue
    const {confidence, evidence, pinned} = part
    const {pieces, flow} = found
    return {
      block: {type: 'paragraph', pieces, flow, confidence, evidence, pinned}
    }
  }

  return undefined
}

/** The line that holds an offset. */
export function lineAt({page}: Analysis, offset: number): Line | undefined {
  return page.lines[lineIndexAt(page.lines, offset)]
}

/** Source span from the first to the last character of a block, marks inside. */
export function blockSpan(
  {page}: Analysis,
  {pieces}: {readonly pieces: readonly Piece[]}
): Span {
  const first = pieces[0]
  const last = pieces.at(-1)
  const firstLine = page.lines[first?.line ?? 0]
  const lastLine = page.lines[last?.line ?? 0]
  return {start: firstLine?.start ?? 0, end: lastLine?.end ?? 0}
}

/** Whether marks around some blocks, from the first line of each to its last, would cross. */
export function cross(analysis: Analysis, blocks: readonly Block[]): boolean {
  const spans = blocks
    .map((block) => blockSpan(analysis, block))
    .sort((a, b) => a.start - b.start)
  return spans.some(({start}, at) => start < (spans[at - 1]?.end ?? 0))
}

/** The line end that a page uses: that of its first line. */
export function lineEndOf({text, page}: Analysis): string {
  const [first] = page.lines
  const lineEnd = first ? text.slice(first.end, first.next) : ''
  return lineEnd === '' ? '\n' : lineEnd
}

/** Whether `of=` can say which article a block belongs to. */
export function canAttach(role: Role): boolean {
  return isHeadRole(role) || role === 'caption' || role === 'credit'
}

export function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start)
}

/** Several changes as one, or the first refusal: all of them or none. */
export function asOne(results: readonly EditResult[]): EditResult {
  return (
    results.find(({refusal}) => refusal) ?? {
      edits: inOrder(results.flatMap(({edits}) => edits))
    }
  )
}

/** The lines that blocks stand on, 0-based, in the order of the page. */
export function linesOf(blocks: readonly Block[]): number[] {
  const lines = new Set(
    blocks.flatMap(({pieces}) => pieces.map(({line}) => line))
  )
  return [...lines].sort((a, b) => a - b)
}

/** The nearest line above a line that is not empty, 0-based. */
export function lineAbove(
  {page: {lines}}: Analysis,
  line: number
): number | undefined {
  for (let at = line - 1; at >= 0; at--) if (!isEmpty(lines[at])) return at
  return undefined
}

/** Whether nothing is on a line: no text, and no mark-up, which reads as none. */
export function isEmpty(line: Line | undefined): boolean {
  return line?.isBlank === true && line.markup === undefined
}
