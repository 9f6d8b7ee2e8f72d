import {joint} from '../../clean/join.js'
import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Line} from '../../scan/line.js'
import {blockAt, lineAt, lineEndOf, placedBlocks} from './placed-block.js'

const words = {
  first: {
    en: 'Nothing stands before this line',
    'zh-cn': '这一行前面没有内容'
  },
  inferred: {
    en: 'No boundary mark `---` stands before this article; say instead what role its first lines have',
    'zh-cn': '这篇前面没有边界标记 `---`；请改为指定开头几行的角色'
  }
} as const

/** A paragraph ends before the line at an offset: `[]{.break}`. */
export function breakParagraph(analysis: Analysis, offset: number): EditResult {
  const line = undecidedLine(analysis, offset)
  if (!line || !lineBefore(analysis, line)) return refuse({words: words.first})
  const {start} = line
  const text = `[]{.break}${lineEndOf(analysis)}`
  return {edits: [{span: {start, end: start}, text}]}
}

/** No paragraph ends before the line at an offset: the line end goes. */
export function joinParagraph(analysis: Analysis, offset: number): EditResult {
  const line = undecidedLine(analysis, offset)
  const before = line && lineBefore(analysis, line)
  if (!line || !before) return refuse({words: words.first})
  const {joiner} = joint(before.text.trimEnd(), line.text.trimStart())
  const between = analysis.page.lines
    .slice(before.index + 1, line.index)
    .every(({isBlank, markup}) => isBlank && (!markup || markup === 'marks'))
  if (!between) return refuse({words: words.first})
  const span = {start: before.end, end: line.start}
  return {edits: [{span, text: joiner}]}
}

/**
 * The line whose beginning is in question: of the undecided paragraph that
 * begins at this line or at the next one with text, else this line.
 */
function undecidedLine(analysis: Analysis, offset: number): Line | undefined {
  const line = lineAt(analysis, offset)
  if (!line) return undefined
  const starts = new Set(
    placedBlocks(analysis).flatMap(({block}) =>
      block.undecided ? (block.pieces[0]?.line ?? []) : []
    )
  )
  const {lines} = analysis.page
  if (starts.has(line.index) && !line.isBlank) return line
  const next = lines.slice(line.index + 1).find(({isBlank}) => !isBlank)
  if (next && starts.has(next.index)) return next
  return line.isBlank ? next : line
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
  const placed = blockAt(analysis, offset)
  const index = placed?.block.pieces[0]?.line
  const line =
    index === undefined ? lineAt(analysis, offset) : analysis.page.lines[index]
  if (!line || !lineBefore(analysis, line)) return refuse({words: words.first})
  const lineEnd = lineEndOf(analysis)
  const blank = analysis.page.layout === 'clean' ? lineEnd : ''
  const text = `---${lineEnd}${blank}`
  return {edits: [{span: {start: line.start, end: line.start}, text}]}
}

/** The article at an offset goes on the one before: its `---` is taken away. */
export function mergeWithPrevious(
  analysis: Analysis,
  offset: number
): EditResult {
  const {lines} = analysis.page
  const article = blockAt(analysis, offset)?.article
  if (!article) return refuse({words: words.inferred})
  const first = Math.min(
    ...article.children.flatMap(({pieces}) => pieces.map(({line}) => line))
  )
  for (let at = first - 1; at >= 0; at--) {
    const line = lines[at]
    if (line?.markup === 'boundary') {
      return {edits: [{span: {start: line.start, end: line.next}, text: ''}]}
    }

    if (line && !line.isBlank) break
  }

  return refuse({words: words.inferred})
}
