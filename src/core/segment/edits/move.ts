import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Article, Block} from '../../model/nodes.js'
import {isHeadRole} from '../../model/roles.js'
import type {Span} from '../../model/span.js'
import {blockAt, lineEndOf} from './placed-block.js'

const words = {
  nowhere: {
    en: 'This belongs to no article; attach it first',
    'zh-cn': '它不属于任何一篇，请先归入一篇文章'
  },
  there: {en: 'It stands there already', 'zh-cn': '它已经在那里'}
} as const

/** Move the head or caption on a line to its article. */
export function moveHead(analysis: Analysis, line: number): EditResult {
  const {lines} = analysis.page
  const placed = blockAt(analysis, lines[line]?.start ?? 0)
  if (!placed?.article) return refuse({words: words.nowhere})
  const {block, article} = placed
  const body = article.children.filter(({type}) => type === 'paragraph')
  const first = body[0]?.pieces[0]?.line
  const last = body.at(-1)?.pieces.at(-1)?.line
  if (first === undefined || last === undefined) {
    return refuse({words: words.nowhere})
  }

  const isHead = isHeadRole(block.type)
  const moved = isHead ? headLines(article, block) : linesOf([block])
  const target = isHead ? first : last + 1
  return moveLines(analysis, moved, target)
}

/** The parts of a head that stand together with one of them. */
function headLines(article: Article, block: Block): number[] {
  const heads = article.children.filter(({type}) => isHeadRole(type))
  const taken = new Set(linesOf([block]))
  // Each round may bring the part above or below one that is in already.
  for (let round = 0; round < heads.length; round++) {
    for (const head of heads) {
      const lines = linesOf([head])
      const touches = lines.some(
        (line) => taken.has(line - 1) || taken.has(line + 1)
      )
      if (touches) for (const line of lines) taken.add(line)
    }
  }

  return [...taken].sort((a, b) => a - b)
}

export function linesOf(blocks: readonly Block[]): number[] {
  const lines = new Set(
    blocks.flatMap(({pieces}) => pieces.map(({line}) => line))
  )
  return [...lines].sort((a, b) => a - b)
}

/**
 * Move whole lines before a line (0-based; the number of lines for the end of
 * the page). Blank lines between moved lines stay where they are.
 */
function moveLines(
  analysis: Analysis,
  moved: readonly number[],
  target: number
): EditResult {
  const {text, page} = analysis
  const lineEnd = lineEndOf(analysis)
  const spans = moved.map((index): Span => {
    const line = page.lines[index]
    return {start: line?.start ?? 0, end: line?.next ?? 0}
  })
  const isThere = moved.every(
    (line, index) => line === target - moved.length + index
  )
  if (isThere || moved.length === 0) return refuse({words: words.there})
  const content = moved
    .map((index) => {
      const line = page.lines[index]
      return text.slice(line?.start, line?.end) + lineEnd
    })
    .join('')
  const at = page.lines[target]?.start ?? text.length
  const isAfterText = at === text.length && page.lines.at(-1)?.end === at
  const edits = [
    ...spans.map((span) => ({span, text: ''})),
    {
      span: {start: at, end: at},
      text: isAfterText ? lineEnd + content : content
    }
  ]
  return {
    edits: edits.sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end
    )
  }
}
