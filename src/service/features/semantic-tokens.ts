import {entityKinds} from '../../core/entities/kinds.js'
import type {Span} from '../../core/model/span.js'
import type {Mark} from '../../core/scan/mark.js'
import type {Range, SemanticTokens} from 'vscode-languageserver-types'
import type {PageView} from '../page-view.js'
import {isEntityClass} from '../../core/entities/edits/entity-mark.js'

/**
 * Token types, in the order of their numbers: a type for each kind, `entity`
 * for kinds of the user's own, `mark` for mark-up.
 */
export const tokenTypes: readonly string[] = [
  ...Object.keys(entityKinds),
  'entity',
  'mark'
]

const markType = tokenTypes.indexOf('mark')
const entityType = tokenTypes.indexOf('entity')

interface Token extends Span {
  readonly type: number
}

/** Tags by kind and mark-up, encoded as LSP wants it. */
export function semanticTokens(view: PageView, range?: Range): SemanticTokens {
  const window = range
    ? {start: view.offset(range.start), end: view.offset(range.end)}
    : {start: 0, end: view.text.length}
  const tokens: Token[] = []
  for (const mark of view.analysis.page.marks) {
    if (mark.end > window.start && mark.start < window.end) {
      paint(mark, undefined, tokens)
    }
  }

  return {data: encode(view, tokens, window)}
}

/** Tokens of a mark and its children, in order; the inner kind wins. */
function paint(mark: Mark, outer: number | undefined, tokens: Token[]): void {
  const type = typeOf(mark) ?? outer
  const {content} = mark
  push(tokens, mark.start, content.start, markType)
  let offset = content.start

  for (const child of mark.children) {
    push(tokens, offset, child.start, type)
    paint(child, type, tokens)
    offset = child.end
  }

  push(tokens, offset, content.end, type)
  push(tokens, content.end, mark.end, markType)
}

function push(
  tokens: Token[],
  start: number,
  end: number,
  type: number | undefined
): void {
  if (type !== undefined && start < end) tokens.push({start, end, type})
}

/** The type of an entity mark; `undefined` for a mark that is none. */
function typeOf({type, classes}: Mark): number | undefined {
  if (type !== 'span') return undefined
  const kind = classes.find((name) => isEntityClass(name))
  if (kind === undefined) return undefined
  const index = tokenTypes.indexOf(kind)
  return index === -1 ? entityType : index
}

/** Five numbers a token, relative to the one before; never over a line end. */
function encode(
  {analysis, document}: PageView,
  tokens: readonly Token[],
  window: Span
): number[] {
  const {lines} = analysis.page
  const data: number[] = []
  let line = 0
  let lastLine = 0
  let lastColumn = 0

  for (const token of tokens) {
    const end = Math.min(token.end, window.end)
    const start = Math.max(token.start, window.start)
    if (start >= end) continue
    line = Math.max(line, document.positionAt(start).line)
    for (let index = line; index < lines.length; index++) {
      const current = lines[index]
      if (!current || current.start >= end) break
      const from = Math.max(start, current.start)
      const to = Math.min(end, current.end)
      if (from >= to) continue
      const column = from - current.start
      data.push(
        index - lastLine,
        index === lastLine ? column - lastColumn : column,
        to - from,
        token.type,
        0
      )
      lastLine = index
      lastColumn = column
    }
  }

  return data
}
