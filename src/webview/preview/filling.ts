import {cardOf, type Card} from './card.js'
import {rest} from './elements.js'
import {shown} from './shown.js'

/** How long cards are made without a pause, in milliseconds. */
const slice = 8
/** How often a screen reader is told how many are left, in milliseconds. */
const restPause = 5000

/** HTML of cards, by key. */
let htmls = new Map<string, string>()
const listeners: Array<(card: Card) => void> = []
let restAt = -Infinity
let isRestPlanned = false

/** Cards that come near the screen are made at once. */
const watcher = new IntersectionObserver(
  (entries) => {
    for (const {target, isIntersecting} of entries) {
      const card = cardOf(target)
      if (!card) continue
      card.isNear = isIntersecting
      if (isIntersecting && make(card)) number(card)
    }
  },
  {rootMargin: '1000px'}
)

/** Make a card when it comes near the screen. */
export function watch({element}: Card): void {
  watcher.observe(element)
}

/** A card is shown no more. */
export function drop({element}: Card): void {
  watcher.unobserve(element)
  element.remove()
}

/** Call for each card that is made. */
export function onMade(listener: (card: Card) => void): void {
  listeners.push(listener)
}

/** Take HTML; that of cards not named is forgotten. */
export function keepHtml(
  keys: Iterable<string>,
  html: Readonly<Record<string, string>>
): void {
  const kept = new Map<string, string>()
  for (const key of keys) {
    const value = html[key] ?? htmls.get(key)
    if (value !== undefined) kept.set(key, value)
  }
  htmls = kept
}

/** Take more HTML of a long page. */
export function addHtml(html: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(html)) htmls.set(key, value)
}

/** Make what stands in a card, if it is here; whether it is made. */
export function make(card: Card): boolean {
  if (card.isMade) return true
  const html = htmls.get(card.key)
  if (html === undefined) return false
  const template = document.createElement('template')
  template.innerHTML = html
  describeEntities(template.content)
  card.element.append(template.content)
  card.element.style.minHeight = ''
  card.isMade = true
  number(card)
  for (const listener of listeners) listener(card)
  return true
}

/** Make cards, as many as a slice of time allows; the others are made later. */
export function makeSome(cards: readonly Card[]): void {
  const end = performance.now() + slice
  for (const card of cards) {
    if (performance.now() > end) break
    make(card)
  }
}

/** Make what is not made yet when there is time, and say how much it is. */
export function makeRest(): void {
  const left = shown.cards.filter(({isMade}) => !isMade)
  rest.hidden = left.length === 0
  if (left.length === 0) {
    restAt = -Infinity
    return
  }

  // A screen reader is not told each number.
  if (performance.now() - restAt > restPause) {
    restAt = performance.now()
    const text = rest.dataset['text'] ?? ''
    rest.textContent = text.replace('{0}', String(left.length))
  }

  const ready = left.filter(({key}) => htmls.has(key))
  if (ready.length === 0 || isRestPlanned) return
  isRestPlanned = true
  whenIdle((remaining) => {
    isRestPlanned = false
    const end = performance.now() + Math.min(slice, Math.max(2, remaining))
    for (const card of ready) {
      if (performance.now() > end) break
      if (card.element.isConnected) make(card)
    }
    makeRest()
  })
}

/** Say the source lines beside a card; where it moved, when it is near. */
export function number(card: Card): void {
  if (!card.isMade || card.numbered === card.line) return
  card.numbered = card.line
  for (const block of card.element.querySelectorAll<HTMLElement>(
    'p[data-line], h2[data-line], h3[data-line]'
  )) {
    const line = card.line + Number(block.dataset['line']) + 1
    block.dataset['n'] = String(line)
  }
}

/** Say what the text alone does not say: that entities are known. */
function describeEntities(content: DocumentFragment): void {
  for (const entity of content.querySelectorAll<HTMLElement>('.entity')) {
    entity.tabIndex = 0
    entity.setAttribute('role', 'link')
    // The card says it; a screen reader hears it as the description.
    entity.setAttribute('aria-description', entity.title)
    entity.removeAttribute('title')
  }
}

/** Work when there is time; it is told how much, in milliseconds. */
function whenIdle(work: (remaining: number) => void): void {
  // Not every browser that runs VS Code tells when it is idle.
  if ('requestIdleCallback' in window)
    requestIdleCallback((deadline) => work(deadline.timeRemaining()), {
      timeout: 500
    })
  else setTimeout(() => work(slice), slice)
}
