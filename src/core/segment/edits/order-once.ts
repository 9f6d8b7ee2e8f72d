import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Piece} from '../../model/nodes.js'
import type {Words} from '../../model/words.js'
import {allMarks} from '../../scan/find-mark.js'
import {scanPage, type Page} from '../../scan/page.js'
import {lineEndOf} from './placed-block.js'

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
  tagged: {
    en: 'A mark runs over lines {line} to {last}, which would be parted; shorten it first',
    'zh-cn': '第 {line}—{last} 行有一个跨行标注，排序会把它拆开，请先缩短'
  },
  bracket: {
    en: 'A bracket without a partner would become a mark; mend it first',
    'zh-cn': '有不成对的方括号，排序后会变成标注，请先改正'
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

  const parted = firstParted(analysis, [...groups, rest])
  if (parted) return refuse({words: words.tagged, values: parted})
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
  const start = head.at(-1)?.next ?? (text.startsWith('\ufeff') ? 1 : 0)
  const content = parts.join(between) + lineEnd
  const ordered = scanPage(text.slice(0, start) + content)
  if (spanCount(ordered) !== spanCount(page)) {
    return refuse({words: words.bracket})
  }

  return {
    edits: [{span: {start, end: text.length}, text: content}],
    message: {
      words: words.done,
      values: {count: structure.articles.length}
    }
  }
}

function spanCount({marks}: Page): number {
  return allMarks(marks).filter(({type}) => type === 'span').length
}

/**
 * The first mark whose lines would not stand side by side any more: what came
 * between them would come under the mark. 1-based lines.
 */
function firstParted(
  {page}: Analysis,
  groups: ReadonlyArray<readonly number[]>
): {line: number; last: number} | undefined {
  const follower = new Map<number, number>()
  for (const group of groups) {
    for (const [index, line] of group.entries()) {
      const next = group[index + 1]
      if (next !== undefined) follower.set(line, next)
    }
  }

  let from = 0
  for (const mark of page.marks) {
    if (mark.type !== 'span') continue
    while ((page.lines[from]?.next ?? Infinity) <= mark.start) from++
    let previous: number | undefined
    for (let index = from; ; index++) {
      const line = page.lines[index]
      if (!line || line.start >= mark.end) break
      if (line.isBlank && line.markup === undefined) continue
      if (previous !== undefined && follower.get(previous) !== index) {
        return {line: previous + 1, last: index + 1}
      }

      previous = index
    }
  }

  return undefined
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
