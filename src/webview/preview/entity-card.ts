import {entityCard as card, page} from './elements.js'
import {tell} from './host.js'
import {selectedSource} from './selection.js'
import {shown} from './shown.js'
import {sourceOf} from './source.js'

/** How long the mouse rests before the card is shown, in milliseconds. */
const mouseDelay = 350
/** The same for the focus. */
const focusDelay = 150

/** The entity that the card is of. */
let described: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Show the card of an entity on the mouse that rests, or the focus. */
export function describeEntities(): void {
  page.addEventListener('mouseover', ({target}) => {
    const entity = entityAt(target)
    if (!entity) clearTimeout(timer)
    else if (entity !== described || card.hidden) ask(entity, mouseDelay)
  })
  // Away from the entity and its card: the card goes.
  document.addEventListener('mousemove', ({target}) => {
    if (card.hidden || card.contains(document.activeElement)) return
    const isOnCard = target instanceof Element && card.contains(target)
    if (isOnCard || entityAt(target) || isEntity(document.activeElement)) return
    hideCard()
  })
  card.addEventListener('click', ({target}) => {
    if (target instanceof Element && target.closest('a')) hideCard()
  })
  page.addEventListener('focusin', ({target}) => {
    if (!isEntity(target)) return
    if (target.matches(':focus-visible')) ask(target, focusDelay)
    selectEntity(target)
  })
  page.addEventListener('focusout', ({relatedTarget}) => {
    if (!(relatedTarget instanceof Node) || !card.contains(relatedTarget))
      hideCard()
  })
}

/** Whether something is an entity of the page. */
export function isEntity(
  target: EventTarget | null | undefined
): target is HTMLElement {
  return target instanceof HTMLElement && target.classList.contains('entity')
}

/** The source offset of an entity. */
export function startOf(entity: Element): number | undefined {
  const first = entity.querySelector<HTMLElement>('[data-start]')
  return first ? sourceOf(first).start : undefined
}

/** After new content: the mouse may rest where an entity is now. */
export function askAgainForCard(): void {
  if (described && !described.isConnected) hideCard()
  const hovered = page.querySelector<HTMLElement>('.entity:hover')
  if (hovered && hovered !== described) ask(hovered, mouseDelay)
}

/** Show the card that was asked for; its HTML is the extension's. */
export function showCard(offset: number, html: string): void {
  if (!described?.isConnected || startOf(described) !== offset) return
  if (html === '' || selectedSource()) return
  const template = document.createElement('template')
  template.innerHTML = html
  // The policy of this page lets no style attribute act by itself.
  for (const element of template.content.querySelectorAll<HTMLElement>(
    '[style]'
  )) {
    const style = element.getAttribute('style') ?? ''
    element.removeAttribute('style')
    element.style.cssText = style
  }
  card.replaceChildren(template.content)
  card.hidden = false
  placeBeside(described)
}

/** Whether there was one. */
export function hideCard(): boolean {
  clearTimeout(timer)
  if (card.hidden) return false
  const hadFocus = card.contains(document.activeElement)
  card.hidden = true
  if (hadFocus) described?.focus()
  return true
}

/** Tab goes from an entity into its card. */
export function enterCard(event: KeyboardEvent): void {
  if (card.hidden || document.activeElement !== described) return
  const first = card.querySelector('a')
  if (!first) return
  event.preventDefault()
  first.focus()
}

function ask(entity: HTMLElement, delay: number): void {
  clearTimeout(timer)
  const offset = startOf(entity)
  if (offset === undefined) return
  timer = setTimeout(() => {
    described = entity
    tell({type: 'card', version: shown.version, offset})
  }, delay)
}

/** Below the first line of an entity, or above where there is no room. */
function placeBeside(entity: HTMLElement): void {
  const box = entity.getClientRects()[0] ?? entity.getBoundingClientRect()
  const {width, height} = card.getBoundingClientRect()
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 16))
  const below = box.bottom + 6
  const top = below + height < window.innerHeight ? below : box.top - height - 6
  card.style.left = `${left + window.scrollX}px`
  card.style.top = `${Math.max(4, top) + window.scrollY}px`
}

/** What has the focus is selected in the text, for every command. */
function selectEntity(entity: HTMLElement): void {
  const spans = [...entity.querySelectorAll<HTMLElement>('[data-start]')]
  const first = spans.at(0)
  const last = spans.at(-1)
  if (!first || !last) return
  const {start} = sourceOf(first)
  const {end} = sourceOf(last)
  tell({type: 'select', version: shown.version, start, end})
}

function entityAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element
    ? target.closest<HTMLElement>('.entity')
    : null
}
