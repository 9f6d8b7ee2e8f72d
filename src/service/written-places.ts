import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Range} from 'vscode-languageserver-types'
import type {Span} from '../core/model/span.js'
import {toRange} from './convert.js'

// Matches a key as YAML writes it, in a line of its own or between braces:
// `id: he-liqun`, `"id": 'he-liqun'`; or what holds none, a comment or a quoted
// text that ends in its line: `# id: li`, `"No. #3, id: li"`.
const writtenKey =
  /(?<![^\s{,])["']?id["']?:[ \t]+(?!#)(["']?)([^\s,{}"']+)\1(?![^\s,}])|(?<!\S)#[^\n\r]*|(?<![^\s{[,:])(?:"(?:[^"\\\n\r]|\\[^\n\r])*"|'[^'\n\r]*')/gu

/**
 * Where the entries of a register stand that YAML cannot read by now: the range
 * of an id, as it is written.
 */
export function writtenPlaces(text: string): (id: string) => Range | undefined {
  const document = TextDocument.create('', 'yaml', 0, text)
  let spans: Map<string, Span> | undefined
  return (id) => {
    spans ??= spansOf(text)
    const span = spans.get(id)
    return span && toRange(document, span)
  }
}

function spansOf(text: string): Map<string, Span> {
  const spans = new Map<string, Span>()
  for (const {0: found, 1: quote = '', 2: id, index} of text.matchAll(
    writtenKey
  )) {
    if (id === undefined) continue
    const end = index + found.length - quote.length
    if (!spans.has(id)) spans.set(id, {start: end - id.length, end})
  }

  return spans
}
