import {joint} from '../../clean/join.js'
import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Article, Block} from '../../model/nodes.js'
import {isHeadRole} from '../../model/roles.js'
import type {Line} from '../../scan/line.js'
import {pinBlock} from './pin.js'
import {
  asOne,
  blockAt,
  lineAt,
  lineEndOf,
  placedBlocks
} from './placed-block.js'
import {keepingMarks} from './whole-marks.js'

const words = {
  first: {
    en: 'Nothing stands before this line',
    'zh-cn': '这一行前面没有内容'
  },
  heading: {
    en: 'A headline is no part of a paragraph; say first that it is text',
    'zh-cn': '标题不能并入段落，请先把它设为正文'
  },
  between: {
    en: 'A headline stands between, on line {line}; move or attach it first',
    'zh-cn': '中间第 {line} 行有标题，请先移开，或归入所属文章'
  },
  inferred: {
    en: 'No article stands before this one',
    'zh-cn': '这篇前面没有文章'
  }
} as const

/** A paragraph ends before the line at an offset: `[]{.break}`. */
export function breakParagraph(analysis: Analysis, offset: number): EditResult {
  const line = questionedLine(analysis, offset)
  if (!line || !lineBefore(analysis, line)) return refuse({words: words.first})
  const {start} = line
  const text = `[]{.break}${lineEndOf(analysis)}`
  return {edits: [{span: {start, end: start}, text}]}
}

/** No paragraph ends before the line at an offset: the line end goes. */
export function joinParagraph(analysis: Analysis, offset: number): EditResult {
  const line = questionedLine(analysis, offset)
  const before = line && lineBefore(analysis, line)
  if (!line || !before) return refuse({words: words.first})
  const {joiner} = joint(before.text.trimEnd(), line.text.trimStart())
  const between = analysis.page.lines
    .slice(before.index + 1, line.index)
    .every(({isBlank, markup}) => isBlank && (!markup || markup === 'marks'))
  if (!between) return refuse({words: words.first})
  if (isHeading(analysis, before) || isHeading(analysis, line))
    return refuse({words: words.heading})
  const span = {start: before.end, end: line.start}
  return {edits: [{span, text: joiner}]}
}

/** Whether a line is marked as a heading: `## 小标题`. */
function isHeading({page}: Analysis, {start, end}: Line): boolean {
  return page.marks.some(
    (mark) => mark.type === 'heading' && mark.start < end && mark.end > start
  )
}

/**
 * Decide whether a paragraph ends before the undecided line at an offset, or
 * the next line with text; no edits where none is undecided.
 */
export function decideParagraph(
  analysis: Analysis,
  offset: number,
  ends: boolean
): EditResult {
  const line = undecidedLine(analysis, offset)
  if (!line) return {edits: []}
  const decide = ends ? breakParagraph : joinParagraph
  return decide(analysis, line.start)
}

/** The line whose beginning is in question: an undecided one, else this line
 * or the next one with text. */
function questionedLine(analysis: Analysis, offset: number): Line | undefined {
  const undecided = undecidedLine(analysis, offset)
  if (undecided) return undecided
  const line = lineAt(analysis, offset)
  return line?.isBlank ? lineWithTextAfter(analysis, line) : line
}

/** Of an undecided paragraph that begins at this line or the next with text. */
function undecidedLine(analysis: Analysis, offset: number): Line | undefined {
  const line = lineAt(analysis, offset)
  if (!line) return undefined
  const starts = new Set(
    placedBlocks(analysis).flatMap(({block}) =>
      block.undecided ? (block.pieces[0]?.line ?? []) : []
    )
  )
  if (starts.has(line.index) && !line.isBlank) return line
  const next = lineWithTextAfter(analysis, line)
  return next && starts.has(next.index) ? next : undefined
}

function lineWithTextAfter({page}: Analysis, {index}: Line): Line | undefined {
  for (let at = index + 1; ; at++) {
    const line = page.lines[at]
    if (!line?.isBlank) return line
  }
}

/** The nearest line with text before a line. */
function lineBefore({page}: Analysis, {index}: Line): Line | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const line = page.lines[at]
    if (line && !line.isBlank) return line
  }

  return undefined
}

/** An article begins with the line at an offset: `---` above it. */
export function startArticle(analysis: Analysis, offset: number): EditResult {
  const here = lineAt(analysis, offset)
  // A blank line is where a person parts what was taken for one paragraph.
  const placed = here?.isBlank ? undefined : blockAt(analysis, offset)
  const index = placed?.block.pieces[0]?.line
  const line = index === undefined ? here : analysis.page.lines[index]
  if (!line || !lineBefore(analysis, line)) return refuse({words: words.first})
  const lineEnd = lineEndOf(analysis)
  const blank = analysis.page.layout === 'clean' ? lineEnd : ''
  const text = `---${lineEnd}${blank}`
  return keepingMarks(analysis, {
    edits: [{span: {start: line.start, end: line.start}, text}]
  })
}

/**
 * The articles at some offsets each go on the one before: its `---` is taken
 * away, or where there is none its head becomes a crosshead.
 */
export function mergeWithPrevious(
  analysis: Analysis,
  offsets: readonly number[]
): EditResult {
  const articles = new Set(
    offsets.map((offset) => {
      const placed = blockAt(analysis, offset)
      if (placed) return placed.article
      // Between two blocks: where they are of two articles, those become one.
      const line = lineAt(analysis, offset)
      const next = line?.isBlank && lineWithTextAfter(analysis, line)
      return next ? blockAt(analysis, next.start)?.article : undefined
    })
  )
  return asOne(
    [...articles].map((article) =>
      article
        ? mergeArticle(analysis, article)
        : refuse({words: words.inferred})
    )
  )
}

function mergeArticle(analysis: Analysis, article: Article): EditResult {
  const {lines} = analysis.page
  const body = article.children.find(({type}) => type === 'paragraph')
  const first = Math.min(
    ...article.children.flatMap(({pieces}) => pieces.map(({line}) => line))
  )
  // A head may stand far above the mark that its body begins with.
  for (const start of [body?.pieces[0]?.line ?? first, first]) {
    for (let at = start - 1; at >= 0; at--) {
      const line = lines[at]
      if (line?.markup === 'boundary') {
        return keepingMarks(analysis, {
          edits: [{span: {start: line.start, end: line.next}, text: ''}]
        })
      }

      if (line && !line.isBlank) break
    }
  }

  return withoutBoundary(analysis, article)
}

/**
 * Where no mark stands between: the heads right above the body become
 * crossheads, or the first paragraph is said to go on.
 */
function withoutBoundary(
  analysis: Analysis,
  {children, number}: Article
): EditResult {
  if (number === 1) return refuse({words: words.inferred})
  const {lines} = analysis.page
  const body = children.find(({type}) => type === 'paragraph')
  const firstLine = body?.pieces[0]?.line
  if (!body || firstLine === undefined) return refuse({words: words.inferred})
  const heads: Block[] = []
  for (let at = firstLine - 1; at >= 0; at--) {
    if (lines[at]?.isBlank) continue
    const head = children.find(
      ({type, pieces}) =>
        (isHeadRole(type) || type === 'byline') &&
        pieces.some(({line}) => line === at)
    )
    if (!head) break
    if (isHeadRole(head.type) && !heads.includes(head)) heads.push(head)
  }

  // The head of another article between them would part them again.
  const above = heads.flatMap(({pieces}) => pieces.map(({line}) => line))
  const first = Math.min(firstLine, ...above)
  const before = placedBlocks(analysis)
    .filter(({article}) => article !== undefined)
    .flatMap(({block}) =>
      block.pieces.map(({line}) => ({line, type: block.type}))
    )
    .filter(({line}) => line < first)
    .reduce<{line: number; type: Block['type']} | undefined>(
      (last, each) => (last && last.line > each.line ? last : each),
      undefined
    )
  if (before && isHeadRole(before.type))
    return refuse({words: words.between, values: {line: before.line + 1}})
  if (heads.length === 0) return pinBlock(analysis, body, {role: 'paragraph'})
  return asOne(
    heads.map((head) => pinBlock(analysis, head, {role: 'crosshead'}))
  )
}
