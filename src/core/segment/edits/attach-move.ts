import type {Analysis} from '../../model/analysis.js'
import type {EditResult} from '../../model/edit-result.js'
import type {Article, Block} from '../../model/nodes.js'
import {isHeadRole} from '../../model/roles.js'
import {applyEdits, type Edit, type Span} from '../../model/span.js'
import {blockAt, lineEndOf} from './placed-block.js'
import {attach} from './roles.js'

/**
 * Attach heads and captions to an article and move their lines there: a head
 * above the article, a caption below it. The mark that says where they belong
 * goes with them, so that no inference undoes what a person did.
 */
export function attachAndMove(
  analysis: Analysis,
  spans: readonly Span[],
  articleId: string
): EditResult {
  const article = analysis.structure.articles.find(({id}) => id === articleId)
  // What is in the article already needs no mark, it only goes there.
  const strangers = spans.filter(
    ({start}) => blockAt(analysis, start)?.article !== article
  )
  const pinned: EditResult =
    article && strangers.length === 0
      ? {edits: []}
      : attach(analysis, strangers, articleId)
  if (pinned.refusal || !article) return pinned
  const blocks = new Set(
    spans.flatMap(({start}) => blockAt(analysis, start)?.block ?? [])
  )
  const place = placeOf(analysis, article, blocks)
  let edits = [...pinned.edits]
  // What goes above is written before what goes below.
  for (const head of [true, false]) {
    const moved = [...blocks].filter(({type}) => isHeadRole(type) === head)
    edits = moveLines(analysis, edits, {
      lines: linesOf(moved),
      target: head ? place.above : place.below
    })
  }

  return {edits: edits.toSorted((a, b) => a.span.start - b.span.start)}
}

/** 0-based lines above and below an article, leaving out what is moved. */
function placeOf(
  {page}: Analysis,
  {children}: Article,
  moved: ReadonlySet<Block>
): {above: number; below: number} {
  const kept = children.filter((block) => !moved.has(block))
  const body = kept.filter(({type}) => type === 'paragraph')
  const first = body[0]?.pieces[0]?.line ?? kept[0]?.pieces[0]?.line ?? 0
  const last = body.at(-1)?.pieces.at(-1)?.line ?? first
  // Heads and crossheads that touch the body from above stay below.
  const lines = new Set(linesOf(kept))
  let above = first
  while (above > 0 && lines.has(above - 1)) above--
  return {above, below: Math.min(last + 1, page.lines.length)}
}

function linesOf(blocks: readonly Block[]): number[] {
  const lines = new Set(
    blocks.flatMap(({pieces}) => pieces.map(({line}) => line))
  )
  return [...lines].sort((a, b) => a - b)
}

/** Move whole lines, with the edits that are inside them. */
function moveLines(
  analysis: Analysis,
  edits: readonly Edit[],
  {lines, target}: {readonly lines: readonly number[]; readonly target: number}
): Edit[] {
  const {text, page} = analysis
  const isThere = lines.every(
    (line, index) => line === target - lines.length + index
  )
  if (lines.length === 0 || isThere) return [...edits]
  const lineEnd = lineEndOf(analysis)
  const moved = lines.flatMap((index) => page.lines[index] ?? [])
  const inside = (span: Span): boolean =>
    moved.some(({start, end}) => start <= span.start && span.end <= end)
  const content = moved
    .map((line) => {
      const own = edits
        .filter(({span}) => line.start <= span.start && span.end <= line.end)
        .map((edit) => ({
          ...edit,
          span: {
            start: edit.span.start - line.start,
            end: edit.span.end - line.start
          }
        }))
      return applyEdits(text.slice(line.start, line.end), own) + lineEnd
    })
    .join('')
  const at = page.lines[target]?.start ?? text.length
  const isAfterText = at === text.length && page.lines.at(-1)?.end === at
  return [
    {
      span: {start: at, end: at},
      text: isAfterText ? lineEnd + content : content
    },
    ...moved.map(({start, next}) => ({span: {start, end: next}, text: ''})),
    ...edits.filter(({span}) => !inside(span))
  ]
}
