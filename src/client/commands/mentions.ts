import type {EntityGroup} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {followPlaces} from '../moved-places.js'
import {toRange} from '../ranges.js'

/** A mention of a page, and where. */
export interface PlacedMention {
  readonly document: vscode.TextDocument
  /** Of which version the ranges are. */
  readonly version: number
  readonly kind: string
  readonly status: EntityGroup['status']
  /** As it reads, joined across line ends. */
  readonly text: string
  /** One for each line. */
  readonly ranges: vscode.Range[]
}

/** The mentions of a page as last known, tagged and suggested. */
export function mentionsOf(
  {models}: Desk,
  document: vscode.TextDocument
): PlacedMention[] {
  const state = models.get(document)
  if (!state) return []
  const {version} = state.page
  const groups = state.entities?.groups ?? []
  return groups.flatMap(({kind, status, entities}) =>
    entities.flatMap(({mentions}) =>
      mentions.map(({text, ranges}) => ({
        document,
        version,
        kind,
        status,
        text,
        ranges: ranges.map((range) => toRange(range))
      }))
    )
  )
}

/** The shortest mention that shares a place with a range, as last known. */
export function mentionAt(
  desk: Desk,
  document: vscode.TextDocument,
  range: vscode.Range
): PlacedMention | undefined {
  return mentionsOf(desk, document)
    .filter(({ranges}) => ranges.some((each) => each.intersection(range)))
    .sort((a, b) => a.text.length - b.text.length)[0]
}

/**
 * The same in the page as it is now: where one types, what was known last may be
 * of other characters.
 *
 * @returns `outdated` where one types on, and nobody knows yet what is there.
 */
export async function presentMention(
  desk: Desk,
  document: vscode.TextDocument,
  range: vscode.Range
): Promise<PlacedMention | 'outdated' | undefined> {
  const place = followPlaces(document, {ranges: [range]})
  try {
    // Who types on meanwhile is waited for, but not for ever.
    for (let attempt = 0; attempt < 3; attempt++) {
      const state = await desk.models.latest(document)
      // Of a page that is not read there is nothing to wait for.
      if (!state) return undefined
      if (state.page.version !== document.version) continue
      const [present] = place.ranges ?? []
      return present ? mentionAt(desk, document, present) : 'outdated'
    }

    return 'outdated'
  } finally {
    place.dispose()
  }
}
