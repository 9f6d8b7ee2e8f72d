import type {EntityGroup} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {toRange} from '../ranges.js'

/** A mention of a page, and where. */
export interface PlacedMention {
  readonly document: vscode.TextDocument
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
  const groups = models.get(document)?.entities?.groups ?? []
  return groups.flatMap(({kind, status, entities}) =>
    entities.flatMap(({mentions}) =>
      mentions.map(({text, ranges}) => ({
        document,
        kind,
        status,
        text,
        ranges: ranges.map((range) => toRange(range))
      }))
    )
  )
}

/** The shortest mention that shares a place with a range. */
export function mentionAt(
  desk: Desk,
  document: vscode.TextDocument,
  range: vscode.Range
): PlacedMention | undefined {
  return mentionsOf(desk, document)
    .filter(({ranges}) => ranges.some((each) => each.intersection(range)))
    .sort((a, b) => a.text.length - b.text.length)[0]
}
