import type {Hover, Position} from 'vscode-languageserver-types'
import {blockCard} from '../block-card.js'
import {entityCard} from '../entity-card.js'
import {mentionAt, type PageView} from '../page-view.js'
import type {WorkspacePages} from '../workspace-pages.js'

/**
 * The card of the entity under the cursor, else what is known about the
 * headline, boundary or role there. Markdown for `supportHtml`,
 * `supportThemeIcons` and the commands of `hoverCommands`.
 */
export function hover(
  view: PageView,
  position: Position,
  pages?: WorkspacePages
): Hover | null {
  const offset = view.offset(position)
  const mention = mentionAt(view, offset)
  if (mention) {
    const span =
      mention.spans.find(
        (each) => each.start <= offset && offset <= each.end
      ) ?? mention.spans[0]
    return {
      contents: {
        kind: 'markdown',
        value: entityCard(view, mention, pages)
      },
      ...(span ? {range: view.range(span)} : {})
    }
  }

  const card = blockCard(view, position)
  return card
    ? {contents: {kind: 'markdown', value: card.value}, range: card.range}
    : null
}
