import type {Mention} from '../../core/model/mention.js'
import type {DocumentHighlight, Position} from 'vscode-languageserver-types'
import {mentionAt, type PageView} from '../page-view.js'

/** `DocumentHighlightKind.Read`. */
const read = 2

/** All mentions of the entity under the cursor, on this page. */
export function documentHighlights(
  view: PageView,
  position: Position
): DocumentHighlight[] {
  const mention = mentionAt(view, view.offset(position))
  if (!mention) return []
  return view.analysis.mentions
    .filter((other) => isSameEntity(mention, other))
    .flatMap((other) =>
      other.spans.map((span) => ({range: view.range(span), kind: read}))
    )
}

/**
 * Whether two mentions name one entity: same key, else same kind and the same
 * name as their article writes it out.
 */
export function isSameEntity(a: Mention, b: Mention): boolean {
  if (a.kind !== b.kind) return false
  if (a.ref !== undefined && b.ref !== undefined) return a.ref === b.ref
  return nameOf(a) === nameOf(b)
}

/** What a mention is called where it is written out. */
export function nameOf({text, fullName}: Mention): string {
  return fullName ?? text
}
