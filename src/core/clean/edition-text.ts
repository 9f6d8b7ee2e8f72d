import type {Inline} from './edition.js'

/** The text of an inline or of anything that holds inlines, as it reads. */
export function editionText(
  node: Inline | {readonly children: readonly Inline[]}
): string {
  if (!('children' in node)) {
    return node.type === 'lineBreak' ? node.joiner : node.value
  }

  return node.children.map((child) => editionText(child)).join('')
}
