import {page} from './elements.js'
import {startOf} from './entity-card.js'
import {tell} from './host.js'
import {shown} from './shown.js'
import {offsetOf} from './source.js'

/** A click shows its place in the text; two go there. */
export function goWhereClicked(): void {
  page.addEventListener('click', (event) => goToPoint(event, false))
  page.addEventListener('dblclick', (event) => goToPoint(event, true))
}

/** Go to an entity in the text. */
export function goToEntity(entity: Element): void {
  const offset = startOf(entity)
  if (offset !== undefined) go(offset, true)
}

function goToPoint({clientX, clientY}: MouseEvent, focus: boolean): void {
  if (!focus && document.getSelection()?.isCollapsed === false) return
  // Its successor, `caretPositionFromPoint`, is not in the oldest VS Code yet.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const caret = document.caretRangeFromPoint(clientX, clientY)
  const offset = caret && offsetOf(caret.startContainer, caret.startOffset)
  if (typeof offset === 'number') go(offset, focus)
}

function go(offset: number, focus: boolean): void {
  tell({type: 'go', version: shown.version, offset, focus})
}
