import type {Analysis} from '../../model/analysis.js'
import type {EditResult} from '../../model/edit-result.js'
import type {Article, Block} from '../../model/nodes.js'
import {isHeadRole} from '../../model/roles.js'
import {applyEdits, type Edit, type Span} from '../../model/span.js'
import {blockAt, lineAbove, lineEndOf, linesOf} from './placed-block.js'
import {attach} from './roles.js'
import {isBesideLine, runsOf} from './runs.js'
import {keepingMarks} from './whole-marks.js'

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
  return moveTo(analysis, spans, article, pinned.edits)
}

/** Move the lines of heads and captions to an article, with edits inside them. */
export function moveTo(
  analysis: Analysis,
  spans: readonly Span[],
  article: Article,
  inside: readonly Edit[] = []
): EditResult {
  const blocks = new Set(
    spans.flatMap(({start}) => blockAt(analysis, start)?.block ?? [])
  )
  const place = placeOf(analysis, article, blocks)
  let edits = [...inside]
  const taken = new Set<number>()
  // What goes above is written before what goes below.
  for (const head of [true, false]) {
    const moved = [...blocks].filter(({type}) => isHeadRole(type) === head)
    edits = moveLines(analysis, edits, {
      lines: linesOf(moved),
      target: head ? place.above : place.below,
      isBelow: !head,
      taken
    })
  }

  return keepingMarks(analysis, {
    edits: edits.toSorted((a, b) => a.span.start - b.span.start)
  })
}

/** 0-based lines above and below an article, leaving out what is moved. */
function placeOf(
  analysis: Analysis,
  {children}: Article,
  moved: ReadonlySet<Block>
): {above: number; below: number} {
  const kept = children.filter((block) => !moved.has(block))
  const body = kept.filter(({type}) => type === 'paragraph')
  const first = body[0]?.pieces[0]?.line ?? kept[0]?.pieces[0]?.line ?? 0
  const last = body.at(-1)?.pieces.at(-1)?.line ?? first
  // What touches the body from above stays below, but for what comes first in
  // a head.
  const rank = Math.min(...[...moved].map(rankOf))
  const lines = new Set(linesOf(kept.filter((each) => rankOf(each) >= rank)))
  let above = first
  for (;;) {
    const next = lineAbove(analysis, above)
    if (next === undefined || !lines.has(next)) break
    above = next
  }

  return {above, below: Math.min(last + 1, analysis.page.lines.length)}
}

/** The order of the parts of a head, and of what is none. */
function rankOf({type}: Block): number {
  return isHeadRole(type) ? ['kicker', 'headline', 'deck'].indexOf(type) : 3
}

/** Lines that move, and where to; 0-based. */
interface Move {
  readonly lines: readonly number[]
  readonly target: number
  /** What goes below has its blank lines above it. */
  readonly isBelow: boolean
  /** Empty lines that another move takes along. */
  readonly taken: Set<number>
}

/** Move whole lines, with the edits that are inside them. */
function moveLines(
  analysis: Analysis,
  edits: readonly Edit[],
  {lines, target, isBelow, taken}: Move
): Edit[] {
  const {text, page} = analysis
  const runs = runsOf(analysis, lines, target, taken)
  // A line that two blocks share goes nowhere.
  if (runs.some(({start, end}) => start < target && target < end))
    return [...edits]
  const [only, ...others] = runs
  if (!only || (others.length === 0 && isBesideLine(analysis, only, target)))
    return [...edits]
  const lineEnd = lineEndOf(analysis)
  const copy = (from: number, to: number): string =>
    page.lines
      .slice(from, to)
      .map((line) => {
        const own = edits
          .filter(({span}) => isInside(line, span))
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
  const content = runs
    .map(({start, end, from, next}) => {
      const empty = copy(from, start) + copy(end, next)
      return isBelow ? empty + copy(start, end) : copy(start, end) + empty
    })
    .join('')
  const offsetOf = (line: number): number =>
    page.lines[line]?.start ?? text.length
  const at = offsetOf(target)
  const isAfterText = at === text.length && page.lines.at(-1)?.end === at
  const moved = runs.flatMap(({from, next}) => page.lines.slice(from, next))
  const removed = runs.map(({from, next}) => ({
    start: offsetOf(from),
    end: offsetOf(next)
  }))
  return [
    {
      span: {start: at, end: at},
      text: isAfterText ? lineEnd + content : content
    },
    ...removed.map((span) => ({span, text: ''})),
    ...edits.filter(({span}) => !moved.some((line) => isInside(line, span)))
  ]
}

function isInside(line: Span, {start, end}: Span): boolean {
  return line.start <= start && end <= line.end
}
