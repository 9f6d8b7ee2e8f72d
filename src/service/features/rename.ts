import type {
  Position,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit
} from 'vscode-languageserver-types'
import {scalarText} from '../../core/configuration/yaml-lines.js'
import {say, type Locale} from '../../core/model/words.js'
import {allMarks} from '../../core/scan/find-mark.js'
import type {Mark} from '../../core/scan/mark.js'
import {wrongEncoding} from '../../core/scan/wrong-encoding.js'
import {valueRange} from '../mention-index.js'
import type {PageView} from '../page-view.js'
import type {WorkspacePages} from '../workspace-pages.js'

const words = {
  id: {
    en: 'Unexpected id “{id}”, expected a letter or `_`, then letters, digits, `_ . : -`',
    'zh-cn':
      '编号“{id}”不对：应以字母、汉字或 `_` 开头，后接字母、汉字、数字、`_ . : -`'
  },
  taken: {
    en: 'The id “{id}” is taken',
    'zh-cn': '编号“{id}”已被占用，请换一个'
  }
} as const

/** Matches an id or a key: `he-liqun`. */
const idPattern = /^[\p{L}_][\p{L}\p{M}\p{N}_.:-]{0,200}$/u

interface Target {
  readonly type: 'entity' | 'block'
  readonly id: string
  readonly range: Range
}

/** What can be renamed at a position: the key of a tag, the id of a block. */
export function prepareRename(
  view: PageView,
  position: Position
): {range: Range; placeholder: string} | null {
  const target = targetAt(view, position)
  return target ? {range: target.range, placeholder: target.id} : null
}

/** The key that would be renamed at a position. */
export function keyAt(view: PageView, position: Position): string | undefined {
  const target = targetAt(view, position)
  return target?.type === 'entity' ? target.id : undefined
}

/** Rename a key in the register and all pages, or a block's id in its page. */
export function rename(
  view: PageView,
  position: Position,
  newName: string,
  pages: WorkspacePages
): {edit: WorkspaceEdit} | {refusal: string} | null {
  const unread = wrongEncoding(view.text)
  if (unread) return {refusal: view.say(unread.reason)}
  const target = targetAt(view, position)
  if (!target) return null
  return target.type === 'entity'
    ? renameKey(view, target.id, newName, pages)
    : renameBlock(view, target.id, newName)
}

/** Why an id cannot be given, in words; `undefined` where it can. */
export function idRefusal(
  id: string,
  isTaken: boolean,
  locale: Locale
): string | undefined {
  if (!idPattern.test(id)) {
    return say({words: words.id, values: {id}}, locale)
  }

  return isTaken ? say({words: words.taken, values: {id}}, locale) : undefined
}

function targetAt(view: PageView, position: Position): Target | undefined {
  const offset = view.offset(position)
  for (const mark of marksAround(view.analysis.page.marks, offset)) {
    const ref = mark.attributes['ref']
    const range = valueRange(view.document, mark, 'ref')
    if (ref !== undefined && range) return {type: 'entity', id: ref, range}
    const ofRange = valueRange(view.document, mark, 'of')
    const of = mark.attributes['of']
    if (of !== undefined && of !== 'none' && ofRange) {
      return {type: 'block', id: of, range: ofRange}
    }

    const idRange = blockIdRange(view, mark)
    if (mark.id !== undefined && idRange) {
      return {type: 'block', id: mark.id, range: idRange}
    }
  }

  return undefined
}

/** Marks that hold an offset, the innermost first. */
function marksAround(marks: readonly Mark[], offset: number): Mark[] {
  const mark = marks.find((each) => each.start <= offset && offset <= each.end)
  return mark ? [...marksAround(mark.children, offset), mark] : []
}

function blockIdRange(view: PageView, mark: Mark): Range | undefined {
  const {attributeSpan, id} = mark
  if (!attributeSpan || id === undefined) return undefined
  const text = view.text.slice(attributeSpan.start, attributeSpan.end)
  const at = text.indexOf('#' + id)
  if (at === -1) return undefined
  const start = attributeSpan.start + at + 1
  return view.range({start, end: start + id.length})
}

function renameKey(
  view: PageView,
  id: string,
  newText: string,
  pages: WorkspacePages
): {edit: WorkspaceEdit} | {refusal: string} {
  const {register, uri, rangeOf} = view.register
  const isTaken = newText !== id && register.byId.has(newText)
  const refusal = idRefusal(newText, isTaken, view.locale)
  if (refusal !== undefined) return {refusal}
  return {edit: keyEdits(id, newText, pages, {uri, range: rangeOf(id), view})}
}

/** Edits of every page and of the register that name a key. */
export function keyEdits(
  id: string,
  newText: string,
  pages: WorkspacePages,
  where: {
    readonly uri: string | undefined
    readonly range: Range | undefined
    readonly view?: PageView
  }
): WorkspaceEdit {
  const {uri, range, view} = where
  const byPage = new Map<string, TextEdit[]>()
  const key = {kind: '', text: '', ref: id}
  for (const {uri: page, mention} of pages.mentionsOf(key, uri)) {
    const {refRange} = mention
    if (page === view?.uri || !refRange) continue
    const edits = byPage.get(page) ?? []
    edits.push({range: refRange, newText})
    byPage.set(page, edits)
  }

  const changes: TextDocumentEdit[] = [...byPage].map(([page, edits]) => ({
    textDocument: {uri: page, version: null},
    edits
  }))
  if (view) {
    const edits = allMarks(view.analysis.page.marks)
      .filter((mark) => mark.attributes['ref'] === id)
      .flatMap((mark) => valueRange(view.document, mark, 'ref') ?? [])
      .map((each) => ({range: each, newText}))
    const {version} = view.document
    changes.unshift({textDocument: {uri: view.uri, version}, edits})
  }

  if (uri !== undefined && range) {
    changes.push({
      textDocument: {uri, version: null},
      // In quotes where YAML would read another type: `on`, `null`.
      edits: [{range, newText: scalarText(newText, false)}]
    })
  }

  return {documentChanges: changes}
}

function renameBlock(
  view: PageView,
  id: string,
  newText: string
): {edit: WorkspaceEdit} | {refusal: string} {
  const marks = allMarks(view.analysis.page.marks)
  const isTaken = newText !== id && marks.some((mark) => mark.id === newText)
  const refusal = idRefusal(newText, isTaken, view.locale)
  if (refusal !== undefined) return {refusal}
  const ranges = marks.flatMap((mark) => [
    ...(mark.id === id ? [blockIdRange(view, mark)] : []),
    ...(mark.attributes['of'] === id
      ? [valueRange(view.document, mark, 'of')]
      : [])
  ])
  const edits = ranges.flatMap((range) => (range ? [{range, newText}] : []))
  const {uri, version} = view.document
  return {edit: {documentChanges: [{textDocument: {uri, version}, edits}]}}
}
