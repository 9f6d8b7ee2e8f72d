import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import {contains, overlaps, type Edit, type Span} from '../../model/span.js'
import type {Mark} from '../../scan/mark.js'

const words = {
  empty: {
    en: 'Select the name to tag',
    'zh-cn': '请先选中要标注的名称'
  },
  crossing: {
    en: 'This selection cuts another mark in two',
    'zh-cn': '选区切断了另一个标记'
  }
} as const

export interface TagOptions {
  readonly kind: string
  /** Key in the register. */
  readonly ref?: string
}

/** Tag spans (source offsets) as a kind; edges lose blanks and punctuation. */
export function tag(
  {text, page}: Analysis,
  spans: readonly Span[],
  {kind, ref}: TagOptions
): EditResult {
  const edits: Edit[] = []
  const selections: Span[] = []
  const attributes = ref === undefined ? `{.${kind}}` : `{.${kind} ref=${ref}}`
  let shift = 0

  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const {start, end} = snap(text, span)
    if (start >= end) return refuse({words: words.empty})
    if (crosses(page.marks, {start, end})) {
      return refuse({words: words.crossing})
    }

    edits.push(
      {span: {start, end: start}, text: '['},
      {span: {start: end, end}, text: `]${attributes}`}
    )
    selections.push({start: start + shift + 1, end: end + shift + 1})
    shift += 2 + attributes.length
  }

  return edits.length === 0 ? refuse({words: words.empty}) : {edits, selections}
}

/** Take blanks and sentence punctuation off both edges. */
function snap(text: string, {start, end}: Span): Span {
  // Matches one character that no name begins or ends with: `，`.
  const edge = /[\s,.;:!?，。；：！？、]/u
  let from = start
  let to = end
  while (from < to && edge.test(text.charAt(from))) from++
  while (to > from && edge.test(text.charAt(to - 1))) to--
  return {start: from, end: to}
}

/** Whether a span shares part of a mark and not the whole of its content. */
function crosses(marks: readonly Mark[], span: Span): boolean {
  return marks.some(
    (mark) =>
      overlaps(mark, span) &&
      !contains(span, mark) &&
      (!contains(mark.content, span) || crosses(mark.children, span))
  )
}
