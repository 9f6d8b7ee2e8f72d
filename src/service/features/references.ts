import type {Location, Position} from 'vscode-languageserver-types'
import {isSameEntity} from './document-highlights.js'
import {mentionAt, mentionSpan, type PageView} from '../page-view.js'
import type {EntityKey, WorkspacePages} from '../workspace-pages.js'

/** Every mention of the entity under the cursor, in all pages. */
export function references(
  view: PageView,
  position: Position,
  pages: WorkspacePages
): Location[] {
  const mention = mentionAt(view, view.offset(position))
  if (!mention) return []
  const here = view.analysis.mentions
    .filter(
      (other) => other.status === 'tagged' && isSameEntity(mention, other)
    )
    .map((each) => ({uri: view.uri, range: view.range(mentionSpan(each))}))
  return [...here, ...referencesElsewhere(mention, pages, view)]
}

/** Mentions in other pages. */
function referencesElsewhere(
  key: EntityKey,
  pages: WorkspacePages,
  view: PageView
): Location[] {
  return pages
    .mentionsOf(key, view.register.uri)
    .filter(({uri}) => uri !== view.uri)
    .map(({uri, range}) => ({uri, range}))
}
