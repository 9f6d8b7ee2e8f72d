import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Article, Block} from '../../model/nodes.js'
import {isHeadRole} from '../../model/roles.js'
import {applyEdits, type Edit} from '../../model/span.js'
import {lineAbove, lineEndOf, linesOf} from './placed-block.js'
import {isBesideLine, runsOf, type Run} from './runs.js'
import {keepingMarks} from './whole-marks.js'

const words = {
  there: {en: 'It stands there already', 'zh-cn': '它已经在那里'},
  shared: {
    en: 'A line is shared by two articles; cut it first',
    'zh-cn': '有一行同属两篇文章，请先断开'
  },
  article: {
    en: 'There is no article “{id}” on this page',
    'zh-cn': '本版没有文章“{id}”'
  }
} as const

/** Which articles go, and before which one; `null`: to the end of the page. */
export interface ArticleMove {
  readonly articleIds: readonly string[]
  readonly before: string | null
  /** Analyse another text as this page was analysed. */
  readonly analyse: (text: string) => Analysis
}

/**
 * Put articles before another one, or at the end of the page; they keep their
 * order among themselves. On a raw page whole lines move, and the boundary mark
 * is written only where the articles would be read otherwise without it.
 */
export function moveArticles(
  analysis: Analysis,
  {articleIds, before, analyse}: ArticleMove
): EditResult {
  const {articles} = analysis.structure
  const known = new Set(articles.map(({id}) => id))
  const wanted = before === null ? articleIds : [...articleIds, before]
  const unknown = wanted.find((id) => !known.has(id))
  if (unknown !== undefined) {
    return refuse({words: words.article, values: {id: unknown}})
  }

  const moved = articles.filter(({id}) => articleIds.includes(id))
  const others = articles.filter((each) => !moved.includes(each))
  const target = others.find(({id}) => id === before)
  if (before !== null && !target) return refuse({words: words.there})
  const shared = new Set(others.flatMap(({children}) => linesOf(children)))
  if (
    moved.some(({children}) => linesOf(children).some((n) => shared.has(n)))
  ) {
    return refuse({words: words.shared})
  }

  const place = {moved, target}
  if (analysis.page.layout === 'clean') {
    return keepingMarks(analysis, {edits: moveLines(analysis, place, 'apart')})
  }

  const plain = moveLines(analysis, place, 'plain')
  if (plain.length === 0) return refuse({words: words.there})
  const wished = new Set(signatures(analysis))
  const kept = (edits: readonly Edit[]): number =>
    signatures(analyse(applyEdits(analysis.text, edits))).filter((each) =>
      wished.has(each)
    ).length
  const plainly = kept(plain)
  let edits = plain
  if (plainly < articles.length) {
    const bounded = moveLines(analysis, place, 'bounded')
    if (kept(bounded) > plainly) edits = bounded
  }

  return keepingMarks(analysis, {edits})
}

/** The lines of each article, whatever their order. */
function signatures({structure, page, text}: Analysis): string[] {
  return structure.articles.map(({children}) =>
    linesOf(children)
      .map((line) =>
        text.slice(page.lines[line]?.start, page.lines[line]?.end).trim()
      )
      .sort()
      .join('\n')
  )
}

/**
 * Where an article begins: on a raw page its body, and the head that touches
 * it from above; on a clean one its first block.
 */
function firstLine(analysis: Analysis, {children}: Article): number {
  const lines = new Set(linesOf(children))
  if (analysis.page.layout === 'clean') return Math.min(...lines)
  const body = children.find(({type}) => type === 'paragraph')
  let first = body?.pieces[0]?.line ?? Math.min(...lines)
  for (;;) {
    const above = lineAbove(analysis, first)
    if (above === undefined || !lines.has(above)) return first
    first = above
  }
}

/**
 * Move whole lines. `bounded` puts the boundary mark above and below them,
 * `apart` blank lines around every block too, as a clean page wants it.
 */
function moveLines(
  analysis: Analysis,
  {moved, target}: {moved: readonly Article[]; target: Article | undefined},
  style: 'plain' | 'bounded' | 'apart'
): Edit[] {
  const {text, page} = analysis
  const lineEnd = lineEndOf(analysis)
  const at = target ? firstLine(analysis, target) : page.lines.length
  if (style !== 'apart' && standsThere(analysis, moved, at)) return []
  const copy = (from: number, to: number): string =>
    page.lines
      .slice(from, to)
      .map(({start, end}) => text.slice(start, end) + lineEnd)
      .join('')
  const copyRun = ({start, end, from, next}: Run): string => {
    const empty = copy(from, start) + copy(end, next)
    return target ? copy(start, end) + empty : empty + copy(start, end)
  }
  const gap = style === 'apart' ? lineEnd : ''
  const rule = style === 'plain' ? '' : `---${lineEnd}${gap}`
  const taken = new Set<number>()
  const runs = moved.map(({children}) =>
    style === 'apart'
      ? linesOf(children).map((line) => ({
          start: line,
          end: line + 1,
          from: line,
          next: line + 1
        }))
      : runsOf(analysis, inOrder(children), at, taken)
  )
  const content = moved
    .map(({children}, place) =>
      style === 'apart'
        ? children
            .map(
              (block) =>
                linesOf([block])
                  .map((line) => copy(line, line + 1))
                  .join('') + gap
            )
            .join('')
        : (runs[place] ?? []).map(copyRun).join('')
    )
    .join(rule)
  const offsetOf = (line: number): number =>
    page.lines[line]?.start ?? text.length
  const offset = offsetOf(at)
  const isUnended = offset === text.length && page.lines.at(-1)?.end === offset
  return [
    ...runs.flat().map(({from, next}) => ({
      span: {start: offsetOf(from), end: offsetOf(next)},
      text: ''
    })),
    {
      span: {start: offset, end: offset},
      text: target
        ? // Above it may stand another article that has no boundary yet.
          (style === 'bounded' ? rule : '') + content + rule
        : (isUnended ? lineEnd : '') + gap + rule + content
    }
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** The lines of an article's head, and behind them its others: a moved article is whole. */
function inOrder(children: readonly Block[]): number[] {
  const heads = children.filter(({type}) => isHeadRole(type))
  const others = children.filter((block) => !heads.includes(block))
  return [
    ...new Set([
      ...heads.flatMap((head) => linesOf([head])),
      ...linesOf(others)
    ])
  ]
}

/** Whether articles stand above a line already, whole and in their order. */
function standsThere(
  analysis: Analysis,
  moved: readonly Article[],
  at: number
): boolean {
  const lines = moved.flatMap(({children}) => linesOf(children))
  const [only, ...others] = runsOf(analysis, lines, at)
  return (
    only !== undefined &&
    others.length === 0 &&
    at >= only.end &&
    isBesideLine(analysis, only, at)
  )
}
