import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Piece} from '../../model/nodes.js'
import type {Words} from '../../model/words.js'
import {isEmpty, lineEndOf} from './placed-block.js'
import {keepingMarks} from './whole-marks.js'

/** Why a page is left as it is. */
export const inOrder: Words = {
  en: 'The page is in reading order already',
  'zh-cn': '本版已经是阅读顺序'
}

const words = {
  shared: {
    en: 'Line {line} belongs to two articles; cut it first',
    'zh-cn': '第 {line} 行同属两篇文章，请先断开'
  },
  done: {
    en: '{count} articles in reading order',
    'zh-cn': '{count} 篇已按阅读顺序排好'
  }
} as const

/**
 * Put the lines of a page in reading order: heads above their bodies, captions
 * with their articles, broken bodies whole; then what belongs to the page, then
 * what belongs nowhere, as the page is read now. No line with text is lost or
 * changed. One edit, to the end of the page.
 */
export function orderOnce(analysis: Analysis): EditResult {
  const {page, structure, text} = analysis
  const {lines} = page
  const taken = new Set<number>()
  const groups: number[][] = []

  for (const blocks of [
    ...structure.articles.map(({children}) => children),
    ...structure.furniture.map(({children}) => children),
    ...structure.unattached.map(({block}) => [block])
  ]) {
    const group: number[] = []
    for (const line of linesOf(blocks.flatMap(({pieces}) => pieces))) {
      if (group.includes(line) || group.at(-1) === line) continue
      if (taken.has(line)) {
        const values = {line: line + 1}
        return refuse({words: words.shared, values})
      }

      group.push(line)
    }

    for (const line of group) taken.add(line)
    groups.push(group)
  }

  const divs = wrapInFences(analysis, groups)
  for (const line of divs) taken.add(line)
  const head = lines.filter(({markup}) => markup === 'front-matter')
  const isRest = (index: number): boolean => {
    const line = lines[index]
    return (
      line !== undefined &&
      !taken.has(index) &&
      !(line.isBlank && line.markup === undefined) &&
      line.markup !== 'front-matter' &&
      line.markup !== 'boundary'
    )
  }
  const rest = lines.map(({index}) => index).filter((index) => isRest(index))
  const order = [...groups.flat(), ...rest]
  const isOrdered = order.every(
    (line, index) => index === 0 || line > (order[index - 1] ?? 0)
  )
  if (isOrdered) return refuse({words: inOrder})

  const lineEnd = lineEndOf(analysis)
  const hasBoundaries = lines.some(({markup}) => markup === 'boundary')
  const parts = [...groups, rest]
    .filter((group) => group.length > 0)
    .map((group) =>
      group
        .map((index) => text.slice(lines[index]?.start, lines[index]?.end))
        .join(lineEnd)
    )
  const between = hasBoundaries
    ? lineEnd + lineEnd + '---' + lineEnd + lineEnd
    : lineEnd + lineEnd
  // A byte order mark stays first; a heading right behind it would be none.
  const [top] = lines
  const afterMark = isEmpty(top) ? (top?.next ?? 0) : 1
  const start = head.at(-1)?.next ?? (text.startsWith('\ufeff') ? afterMark : 0)
  const content = parts.join(between) + lineEnd
  return keepingMarks(analysis, {
    edits: [{span: {start, end: text.length}, text: content}],
    message: {
      words: words.done,
      values: {count: structure.articles.length}
    }
  })
}

function linesOf(pieces: readonly Piece[]): number[] {
  return pieces.map(({line}) => line)
}

/** Take the fences of a notice along with it; gives the lines of fences. */
function wrapInFences({page}: Analysis, groups: readonly number[][]): number[] {
  const fences: number[] = []
  const open = page.marks.filter(({type}) => type === 'div')
  for (const mark of open) {
    const inside = (index: number): boolean => {
      const line = page.lines[index]
      return (
        line !== undefined && line.start >= mark.start && line.end <= mark.end
      )
    }
    const group = groups.find(([first]) => first !== undefined && inside(first))
    const own = page.lines.filter(
      ({index, markup}) => markup === 'fence' && inside(index)
    )
    const first = own[0]?.index
    const last = own.at(-1)?.index
    if (!group || first === undefined || last === undefined) continue
    group.unshift(first)
    if (last !== first) group.push(last)
    fences.push(first, last)
  }

  return fences
}
