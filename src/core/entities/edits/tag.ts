import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import {
  applyEdits,
  contains,
  overlaps,
  type Edit,
  type Span
} from '../../model/span.js'
import type {Words} from '../../model/words.js'
import {markAround} from '../../scan/find-mark.js'
import type {Mark} from '../../scan/mark.js'
import {scanPage} from '../../scan/page.js'
import {isEntityMark, rewriteAttributes} from './entity-mark.js'
import {toKind} from './change-kind.js'
import {snapOffEdges, snapOffMarks} from './snap.js'

const words = {
  empty: {
    en: 'Select the name to tag',
    'zh-cn': '请先选中要标注的名称'
  },
  crossing: {
    en: 'This selection cuts another mark in two',
    'zh-cn': '选中的文字会切断另一个标记；请整个选中，或选在它之内'
  },
  tagged: {
    en: 'This is tagged so already',
    'zh-cn': '这里已经这样标注了'
  },
  unreadable: {
    en: 'No tag can reach so far: a heading, a boundary or more than 400 characters lie between, or a bracket that has no mate',
    'zh-cn':
      '不能这样标注：选中的文字里有标题、分界或不成对的方括号，或超过 400 个字符'
  }
} as const satisfies Record<string, Words>

export interface TagOptions {
  readonly kind: string
  /** Key in the register. */
  readonly ref?: string
}

/**
 * Tag spans (source offsets), each as its own kind, as one step. Edges lose
 * blanks, punctuation and parts of other marks. What is tagged already gets the
 * other kind. One selection that cannot be tagged refuses all: an undo step is
 * whole.
 */
export function tagEach(
  {text, page}: Analysis,
  wanted: ReadonlyArray<TagOptions & {readonly span: Span}>
): EditResult {
  const targets: Target[] = []
  for (const each of [...wanted].sort((a, b) => a.span.start - b.span.start)) {
    const target = targetOf(text, page.marks, each)
    if ('refusal' in target) return refuse({words: words[target.refusal]})
    const last = targets.at(-1)
    if (last && last.start === target.start && last.end === target.end) continue
    if (last && overlaps(last, target)) return refuse({words: words.crossing})
    targets.push(target)
  }

  const writing = write(targets)
  if (targets.length === 0) return refuse({words: words.empty})
  if (writing.edits.length === 0) return refuse({words: words.tagged})
  return isReadable(text, writing, targets)
    ? writing
    : refuse({words: words.unreadable})
}

interface Target extends TagOptions, Span {
  /** The mark that tags exactly this text already. */
  readonly present?: Mark
}

function targetOf(
  text: string,
  marks: readonly Mark[],
  {span: selected, ...options}: TagOptions & {readonly span: Span}
): Target | {refusal: 'empty' | 'crossing'} {
  const bare = snapOffEdges(text, selected)
  if (bare.start >= bare.end) return {refusal: 'empty'}
  const free = snapOffMarks(marks, bare)
  if (!free) return {refusal: 'crossing'}
  const span = snapOffEdges(text, free)
  if (span.start >= span.end) return {refusal: 'empty'}
  const present = markAround(
    marks,
    span,
    (mark) =>
      isEntityMark(mark) && (isSame(mark, span) || isSame(mark.content, span))
  )
  return present
    ? {...options, ...present.content, present}
    : {...options, ...span}
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** The edits, and where the tagged texts stand after them. */
function write(targets: readonly Target[]): {
  edits: Edit[]
  selections: Span[]
} {
  const edits: Edit[] = []
  const selections: Span[] = []
  let shift = 0

  for (const {start, end, present, kind, ref} of targets) {
    if (present) {
      selections.push({start: start + shift, end: end + shift})
      if (isTaggedSo(present, kind, ref)) continue
      const edit = rewriteAttributes(present, (attributes) =>
        toKind(attributes, kind, ref)
      )
      edits.push(edit)
      shift += edit.text.length - (edit.span.end - edit.span.start)
      continue
    }

    const attributes =
      ref === undefined ? `{.${kind}}` : `{.${kind} ref=${ref}}`
    edits.push(
      {span: {start, end: start}, text: '['},
      {span: {start: end, end}, text: `]${attributes}`}
    )
    selections.push({start: start + shift + 1, end: end + shift + 1})
    shift += 2 + attributes.length
  }

  return {edits, selections}
}

function isTaggedSo(
  {classes, attributes}: Mark,
  kind: string,
  ref: string | undefined
): boolean {
  return (
    classes.includes(kind) && (ref === undefined || attributes['ref'] === ref)
  )
}

/** Whether the page, read again, has a mark around each tagged text. */
function isReadable(
  text: string,
  {edits, selections}: {edits: readonly Edit[]; selections: readonly Span[]},
  targets: readonly Target[]
): boolean {
  const {marks} = scanPage(applyEdits(text, edits))
  return selections.every((selection, index) =>
    markAround(
      marks,
      selection,
      ({content, classes}) =>
        isSame(content, selection) &&
        classes.includes(targets[index]?.kind ?? '')
    )
  )
}

/** Whether a span could be tagged: it cuts no mark in two. */
export function isFree(marks: readonly Mark[], span: Span): boolean {
  return marks.every(
    (mark) =>
      !overlaps(mark, span) ||
      contains(span, mark) ||
      (contains(mark.content, span) && isFree(mark.children, span))
  )
}
