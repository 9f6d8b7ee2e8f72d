import {cardOf, type Card, type Place} from './card.js'
import {make} from './filling.js'
import {shown} from './shown.js'

/** A place of the page, and how it is found again in other content. */
export interface TopPlace {
  readonly line: number
  /** Where it stands on screen, in pixels. */
  readonly top: number
  readonly element: Element
  /** The text of its block. */
  readonly block: string
  /** How many lines behind the first of its block. */
  readonly from: number
}

/** Source lines in a card, as they are read; itself until it is made. */
function readingOf(card: Card): readonly Place[] {
  if (!make(card)) return [{line: 0, element: card.element}]
  card.reading ??= [
    ...card.element.querySelectorAll<HTMLElement>('[data-line]')
  ].map((element) => ({line: Number(element.dataset['line']), element}))
  return card.reading
}

/** The same, by line. */
function placesOf(card: Card): readonly Place[] {
  if (!make(card)) return readingOf(card)
  card.places ??= readingOf(card).toSorted((a, b) => a.line - b.line)
  return card.places
}

/** Places of source lines, half-open, by line of the page. */
export function placesBetween(line: number, end: number): Place[] {
  return shown.cards
    .filter((card) => card.line < end && card.lastLine >= line)
    .flatMap((card) =>
      placesOf(card).map((place) => ({
        line: card.line + place.line,
        element: place.element
      }))
    )
    .filter((place) => place.line >= line && place.line < end)
    .sort((a, b) => a.line - b.line)
}

/** The element of the nearest line at or above a line. */
export function placeOf(line: number): Element | undefined {
  let best: Place | undefined
  const candidates = shown.cards
    .filter((card) => card.line <= line)
    .map((card) => ({card, last: Math.min(line, card.lastLine)}))
    .sort((a, b) => b.last - a.last)
  for (const {card, last} of candidates) {
    if (best && best.line >= last) break
    const place = placesOf(card).findLast(
      (each) => card.line + each.line <= line
    )
    if (place && (!best || card.line + place.line > best.line))
      best = {line: card.line + place.line, element: place.element}
  }
  if (best) return best.element
  const [first] = shown.cards
  return first && readingOf(first)[0]?.element
}

/** The line at the top of the screen: where it stands, and its block. */
export function topPlace(): TopPlace | undefined {
  const {cards} = shown
  const card = lastAbove(cards) ?? cards[0]
  if (!card) return undefined
  const reading = readingOf(card)
  const place = lastAbove(reading) ?? reading[0]
  if (!place) return undefined
  const {element} = place
  const line = card.line + place.line
  const block = blockOf(element)
  return {
    line,
    top: element.getBoundingClientRect().top,
    element,
    block: block.textContent,
    from: line - lineOf(block)
  }
}

/** The last of things in reading order that begins above the screen. */
function lastAbove<Thing extends {readonly element: Element}>(
  things: readonly Thing[]
): Thing | undefined {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    const top = things[middle]?.element.getBoundingClientRect().top
    if (top !== undefined && top <= 1) low = middle + 1
    else high = middle
  }
  return things[low - 1]
}

/** The block that an element stands in. */
export function blockOf(element: Element): Element {
  return element.closest('p, h2, h3') ?? element
}

/** The first source line of a block. */
export function lineOf(block: Element): number {
  const line = Number(block.getAttribute('data-line') ?? 0)
  return (cardOf(block)?.line ?? 0) + line
}
