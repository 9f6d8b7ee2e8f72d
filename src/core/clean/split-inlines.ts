import type {Inline} from './edition.js'
import {editionText} from './edition-text.js'

/**
 * Cut inlines in two at an offset of their text (UTF-16). A node that the
 * offset falls into is cut as well, and its halves keep what it says.
 */
export function splitInlines(
  nodes: readonly Inline[],
  offset: number
): [before: Inline[], after: Inline[]] {
  const before: Inline[] = []
  const after: Inline[] = []
  let at = 0

  for (const node of nodes) {
    const {length} = editionText(node)
    if (at + length <= offset) before.push(node)
    else if (at >= offset) after.push(node)
    else {
      const [left, right] = splitNode(node, offset - at)
      before.push(...left)
      after.push(...right)
    }

    at += length
  }

  return [before, after]
}

function splitNode(node: Inline, offset: number): [Inline[], Inline[]] {
  if ('children' in node) {
    const [left, right] = splitInlines(node.children, offset)
    return [[{...node, children: left}], [{...node, children: right}]]
  }

  if (node.type === 'lineBreak') return [[node], []]
  const {value, source} = node
  const half = (start: number, end: number): Inline => ({
    type: 'text',
    value: value.slice(start, end),
    ...(source
      ? {source: {start: source.start + start, end: source.start + end}}
      : {})
  })
  return [[half(0, offset)], [half(offset, value.length)]]
}
