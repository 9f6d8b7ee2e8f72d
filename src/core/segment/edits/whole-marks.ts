import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import {applyEdits} from '../../model/span.js'
import {allMarks} from '../../scan/find-mark.js'
import type {Mark} from '../../scan/mark.js'
import {scanPage, type Page} from '../../scan/page.js'
import {isPin} from './pin.js'
import {isEmpty} from './placed-block.js'

/** UTF-16 code units of a line that tell one mark from another. */
const told = 200

const words = {
  parted: {
    en: 'A mark runs over lines {line} to {last}, which would be parted; shorten it first',
    'zh-cn': '第 {line}—{last} 行有一个跨行标注，这样会把它拆开，请先缩短'
  },
  made: {
    en: 'A bracket without a partner would become a mark; mend it first',
    'zh-cn': '有不成对的方括号，这样会使它变成标注，请先改正'
  },
  front: {
    en: 'A line “---” would stand first and begin front matter; take it away first',
    'zh-cn': '“---”一行会到文件开头，变成文件头信息，请先删去'
  }
} as const

/** A mark that runs over lines; lines are 0-based, `last` is its last. */
interface Wide {
  readonly mark: Mark
  readonly line: number
  readonly last: number
  /** The same wherever its lines stand, as long as they stand together. */
  readonly key: string
}

/**
 * What moves or parts lines, or the refusal where that would part a mark that
 * runs over several of them, put others into it, or make one of two brackets
 * without partners. What says where a block belongs may come anew.
 */
export function keepingMarks(
  {page, text}: Analysis,
  result: EditResult
): EditResult {
  if (result.refusal || result.edits.length === 0) return result
  const moved = applyEdits(text, result.edits)
  const movedPage = scanPage(moved)
  if (frontLines(movedPage) !== frontLines(page))
    return refuse({words: words.front})
  const before = wideMarks(page, text)
  const after = wideMarks(movedPage, moved)
  const left = new Map<string, number>()
  for (const {key} of after) left.set(key, (left.get(key) ?? 0) + 1)
  for (const {key, line, last} of before) {
    const count = left.get(key) ?? 0
    if (count === 0) {
      const values = {line: line + 1, last: last + 1}
      return refuse({words: words.parted, values})
    }

    left.set(key, count - 1)
  }

  const isMade = after.some(
    ({key, mark}) => !isPin(mark) && (left.get(key) ?? 0) > 0
  )
  return isMade ? refuse({words: words.made}) : result
}

/** Lines of front matter, which stands first or is none. */
function frontLines({lines}: Page): number {
  const first = lines.findIndex(({markup}) => markup !== 'front-matter')
  return first < 0 ? lines.length : first
}

/** The spans that run over lines, in the order of the file. */
function wideMarks({lines, marks}: Page, text: string): Wide[] {
  // Lines with something on them, before each: blank ones between change nothing.
  const filled = new Uint32Array(lines.length + 1)
  for (const [at, line] of lines.entries())
    filled[at + 1] = (filled[at] ?? 0) + (isEmpty(line) ? 0 : 1)

  const found: Wide[] = []
  let line = 0
  for (const mark of allMarks(marks)) {
    while ((lines[line]?.next ?? Infinity) <= mark.start) line++
    const end = lines[line]?.end ?? mark.end
    if (mark.type !== 'span' || mark.end <= end) continue
    let last = line
    while ((lines[last]?.next ?? Infinity) < mark.end) last++
    const {content} = mark
    const head = text.slice(mark.start, Math.min(end, mark.start + told))
    const from = Math.max(lines[last]?.start ?? 0, content.end - told)
    const tail = text.slice(from, content.end)
    const attributes = isPin(mark) ? '' : text.slice(content.end, mark.end)
    const count = (filled[last + 1] ?? 0) - (filled[line] ?? 0)
    const key = [count, head.trim(), tail.trim(), attributes.slice(0, told)]
      .join('\n')
      .replaceAll(/\s+/gu, ' ')
    found.push({mark, line, last, key})
  }

  return found
}
