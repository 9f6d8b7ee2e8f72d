import type {Span} from '../core/model/span.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Range} from 'vscode-languageserver-types'

/** The LSP range of a span: the only way from offsets to lines. */
export function toRange(document: TextDocument, span: Span): Range {
  return {
    start: document.positionAt(span.start),
    end: document.positionAt(span.end)
  }
}

/** The span of an LSP range. */
export function toSpan(document: TextDocument, range: Range): Span {
  return {
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end)
  }
}
