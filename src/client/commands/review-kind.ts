import type {ReviewItem} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {listKeys} from '../list-keys.js'
import {kindOf} from '../kinds.js'
import type {ReviewList, Way} from './review-list.js'
import type {KindRow} from './review-rows.js'
import {harmless} from '../visible.js'

/** A row of the list, or a line between rows, which stands for none. */
interface RowItem extends vscode.QuickPickItem {
  readonly row?: KindRow
}

/**
 * Ask about all suggestions of a kind at once: at first only what is sure is
 * ticked. What is to be tagged; `undefined` where the review was left.
 */
export async function pickRows(
  desk: Desk,
  list: ReviewList,
  document: vscode.TextDocument,
  {
    kind,
    rows,
    number,
    count,
    ways
  }: {
    kind: string
    rows: readonly KindRow[]
    number: number
    count: number
    ways: readonly Way[]
  }
): Promise<KindRow[] | Way | undefined> {
  const kindTitle = kindOf(desk, document, kind)?.title ?? kind
  const picked = await list.ask<RowItem>({
    title: vscode.l10n.t(
      'Review {0} of {1}: tag which of these {2} as {3}?',
      number,
      count,
      rows.length,
      kindTitle
    ),
    placeholder: vscode.l10n.t(
      'Enter tags what is ticked · ↓ Space tick one · {0} all',
      listKeys('Alt+A')
    ),
    items: itemsOf(rows),
    many: true,
    ways
  })
  return typeof picked === 'object'
    ? picked.flatMap(({row}) => row ?? [])
    : picked
}

function itemsOf(rows: readonly KindRow[]): RowItem[] {
  const open = rows.filter(({isSure}) => !isSure)
  const sure = rows.filter(({isSure}) => isSure)
  return [
    ...part(vscode.l10n.t('to be looked at, the least likely first'), open),
    ...part(vscode.l10n.t('right 95 times in 100 or more'), sure)
  ]
}

function part(label: string, rows: readonly KindRow[]): RowItem[] {
  if (rows.length === 0) return []
  return [
    {label, kind: vscode.QuickPickItemKind.Separator},
    ...rows.map(itemOf)
  ]
}

function itemOf(row: KindRow): RowItem {
  const [first] = row.items
  return {
    row,
    picked: row.isSure,
    label: harmless(
      `${first?.before ?? ''}【${row.text}】${first?.after ?? ''}`
    ),
    description: sayPlaces(row.items)
  }
}

function sayPlaces(items: readonly ReviewItem[]): string {
  const lines = items.map(({range}) => range.start.line + 1)
  return vscode.l10n.t('line {0}', lines.slice(0, 8).join(' · '))
}
