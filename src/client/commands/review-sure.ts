import type {ReviewItem} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {act} from '../act.js'
import type {Desk} from '../desk.js'
import {kindOf} from '../kinds.js'
import {toRange} from '../ranges.js'
import type {ReviewList} from './review-list.js'

/** Entities from which on those of one kind are asked about together. */
const fewest = 3

/** An entity that is surely one, with the places where it is. */
export interface SureEntity {
  readonly text: string
  readonly items: readonly ReviewItem[]
}

interface EntityItem extends vscode.QuickPickItem {
  readonly entity: SureEntity
}

/** The sure suggestions of a kind, by entity; none where they are few. */
export function sureEntities(
  queue: readonly ReviewItem[],
  kind: string
): SureEntity[] {
  const byText = new Map<string, ReviewItem[]>()
  for (const item of queue) {
    if (item.type !== 'suggestion' || item.kind !== kind || !item.isSure)
      continue
    const items = byText.get(item.text) ?? []
    byText.set(item.text, items)
    items.push(item)
  }

  const entities = [...byText].map(([text, items]) => ({text, items}))
  return entities.length < fewest ? [] : entities
}

/**
 * Ask about the sure suggestions of a kind at once and tag those that stay
 * ticked. How many entities were tagged; `undefined` where the review was left.
 */
export async function tagSure(
  desk: Desk,
  list: ReviewList,
  document: vscode.TextDocument,
  {
    kind,
    entities,
    number,
    count
  }: {
    kind: string
    entities: readonly SureEntity[]
    number: number
    count: number
  }
): Promise<number | undefined> {
  const kindTitle = kindOf(desk, document, kind)?.title ?? kind
  const picked = await list.ask({
    title: vscode.l10n.t(
      'Review {0} of {1}: tag these {2} as {3}?',
      number,
      count,
      entities.length,
      kindTitle
    ),
    placeholder: vscode.l10n.t(
      'Enter tags what is ticked; what is not is asked one by one.'
    ),
    items: entities.map(itemOf),
    many: true
  })
  if (!picked) return undefined
  const ranges = picked.flatMap(({entity}) =>
    entity.items.map(({range}) => toRange(range))
  )
  if (ranges.length === 0) return 0
  const outcome = await act(desk, {document, ranges}, {type: 'tag', kind})
  return outcome === 'done' ? picked.length : 0
}

function itemOf(entity: SureEntity): EntityItem {
  const [first] = entity.items
  const lines = entity.items.map(({range}) => range.start.line + 1)
  return {
    entity,
    picked: true,
    label: `${first?.before ?? ''}【${entity.text}】${first?.after ?? ''}`,
    description: vscode.l10n.t('line {0}', lines.slice(0, 8).join(' · '))
  }
}
