import type {ToPreview} from '../../protocol/preview-messages.js'
import {hideBubble} from './bubble.js'
import {emptyCard, nameCard} from './card.js'
import {markCursor} from './cursor-line.js'
import {heading, main, page} from './elements.js'
import {askAgainForCard} from './entity-card.js'
import {
  addHtml,
  drop,
  keepHtml,
  makeRest,
  makeSome,
  number,
  watch
} from './filling.js'
import {topPlace} from './places.js'
import {keepPlace} from './scrolling.js'
import {isSelected, selectAgain, selectedText} from './selection.js'
import {shown} from './shown.js'

/** Beyond it, what is not on screen is not laid out; UTF-16 units of source. */
const longPage = 100_000

type Content = Extract<ToPreview, {type: 'content'}>

/** Show a version of the page; cards that it shares with the last one stay. */
export function showContent(content: Content): void {
  const {version, language, cards: told, html, abouts, empty} = content
  shown.version = version
  document.documentElement.lang = language
  main.lang = language
  const top = topPlace()
  const before = shown.cards
  const old = Map.groupBy(before, ({key}) => key)
  const cards = told.map((each) => {
    const {key, line, lastLine, start, end} = each
    let card = old.get(key)?.shift()
    if (!card) {
      card = emptyCard(each)
      watch(card)
    }

    Object.assign(card, {line, lastLine, start, end})
    nameCard(card, each, abouts)
    if (card.isNear) number(card)
    return card
  })
  const gone = [...old.values()].flat()
  const isChanged =
    gone.length > 0 || cards.length !== before.length || !main.isConnected
  const wasSelected = gone.some(({element}) => isSelected(element))
  const selected = wasSelected ? selectedText() : undefined
  keepHtml(
    cards.map(({key}) => key),
    html
  )
  for (const card of gone) drop(card)
  shown.cards = cards
  const length = cards.reduce((sum, {start, end}) => sum + end - start, 0)
  page.classList.toggle('long', length > longPage)
  placeCards()
  showEmpty(empty)
  makeSome(cards.filter(({key, isMade}) => !isMade && key in html))
  if (top) keepPlace(top)
  markCursor()
  makeRest()
  if (!isChanged) return
  askAgainForCard()
  if (wasSelected && (!selected || !selectAgain(selected))) hideBubble()
}

/** Take more of a long page; what is near the screen is shown at once. */
export function takeHtml(html: Readonly<Record<string, string>>): void {
  addHtml(html)
  const {innerHeight} = window
  makeSome(
    shown.cards.filter(({key, isMade, element}) => {
      if (isMade || !(key in html)) return false
      const {top, bottom} = element.getBoundingClientRect()
      return bottom > -innerHeight && top < 2 * innerHeight
    })
  )
  makeRest()
}

/** Put the cards in order; what stands right stays where it is. */
function placeCards(): void {
  let after: Element = heading
  for (const {element} of shown.cards) {
    if (after.nextSibling !== element) after.after(element)
    after = element
  }
  if (!main.isConnected) page.replaceChildren(main)
}

/** Where there is nothing to read, say so. */
function showEmpty(text: string): void {
  main.querySelector('.empty')?.remove()
  if (shown.cards.length > 0) return
  const empty = document.createElement('p')
  empty.className = 'empty'
  empty.textContent = text
  main.append(empty)
}
