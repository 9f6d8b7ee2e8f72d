import type {ReviewItem} from '../../protocol/protocol.js'

/** Suggested entities from which on those of a kind are asked about together. */
const fewest = 3

/** Places of one text: all of them sure, or none. */
export interface KindRow {
  readonly text: string
  readonly isSure: boolean
  /** 0–1, of its least likely place. */
  readonly confidence: number
  readonly items: readonly ReviewItem[]
}

/**
 * The suggestions of a kind, by text; none where they are few. First what is to
 * be looked at, the least likely before all, then what is sure, in file order. A
 * text of which some places are sure stands in two rows.
 */
export function rowsOf(queue: readonly ReviewItem[], kind: string): KindRow[] {
  const byText = new Map<string, ReviewItem[]>()
  for (const item of queue) {
    if (item.type !== 'suggestion' || item.kind !== kind) continue
    const key = `${item.isSure ? 'sure' : 'open'} ${item.text}`
    const items = byText.get(key) ?? []
    byText.set(key, items)
    items.push(item)
  }

  if (byText.size < fewest) return []
  const rows = [...byText.values()].flatMap(rowOf)
  const open = rows.filter(({isSure}) => !isSure)
  return [
    ...open.sort((a, b) => a.confidence - b.confidence),
    ...rows.filter(({isSure}) => isSure)
  ]
}

function rowOf(items: readonly ReviewItem[]): KindRow[] {
  const [first] = items
  if (!first) return []
  const confidence = Math.min(...items.map((each) => each.confidence))
  return [{text: first.text, isSure: first.isSure, confidence, items}]
}
