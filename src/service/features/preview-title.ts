import {editionText} from '../../core/clean/edition-text.js'
import type {EntityNode} from '../../core/clean/edition.js'
import type {PageView} from '../page-view.js'

/** `人物 · 徐伟 · 记者`: what the card says first. */
export function entityTitle(view: PageView, node: EntityNode): string {
  const entry =
    node.ref === undefined
      ? undefined
      : view.register.register.byId.get(node.ref)
  return [
    view.kindTitle(node.kind),
    entry?.name ?? editionText(node),
    node.role,
    node.value
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}
