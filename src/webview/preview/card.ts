import type {PreviewCard} from '../../protocol/results.js'

/**
 * An article, or what belongs to the page. Its `element` is in the page from the
 * start; what stands in it is made when it is near the screen, or when there is
 * time. Lines and offsets inside count from `line` and `start`.
 */
export interface Card {
  key: string
  /** Its first source line, 0-based. */
  line: number
  lastLine: number
  /** UTF-16 offsets of the source, half-open. */
  start: number
  end: number
  readonly element: HTMLElement
  /** The line that is said about it. */
  readonly about: HTMLElement
  isMade: boolean
  isNear: boolean
  /** The line that its numbers count from. */
  numbered?: number
  /** Its source lines, by line. */
  places?: readonly Place[]
  /** Its source lines, as they are read. */
  reading?: readonly Place[]
  spans?: readonly SourceSpan[]
}

/** A source line of a card, and where it is shown. */
export interface Place {
  readonly line: number
  readonly element: Element
}

/** A text of a card, and where it comes from. */
export interface SourceSpan {
  readonly start: number
  readonly end: number
  readonly span: Element
}

const cardOfElement = new WeakMap<Element, Card>()

/** A card in which nothing stands yet, about as high as it will be. */
export function emptyCard(told: PreviewCard): Card {
  const {key, line, lastLine, start, end, article} = told
  const element = document.createElement(article ? 'article' : 'aside')
  const about = document.createElement('p')
  about.className = 'about'
  about.hidden = true
  element.append(about)
  // About so high: 40 characters a line of 31 pixels, and the head.
  const height = `${80 + Math.ceil((end - start) / 40) * 31}px`
  element.style.minHeight = height
  element.style.setProperty('contain-intrinsic-block-size', `auto ${height}`)
  const place = {key, line, lastLine, start, end}
  const card = {...place, element, about, isMade: false, isNear: false}
  cardOfElement.set(element, card)
  return card
}

/** Say which article a card is, and what is said of it. */
export function nameCard(
  {element, about}: Card,
  {article, aside}: PreviewCard,
  abouts: Readonly<Record<string, string>>
): void {
  if (aside) {
    element.className = aside.type
    element.setAttribute('aria-label', aside.label)
  }

  if (!article) return
  const {id, number, status, isRest} = article
  // A long article is several cards, and one article.
  if (isRest) element.removeAttribute('id')
  else element.id = `article-${id}`
  element.role = isRest ? 'none' : null
  element.className = `bar${((number - 1) % 6) + 1}`
  element.classList.toggle('rest', isRest)
  element.dataset['article'] = id
  element.dataset['number'] = String(number)
  if (status === null) delete element.dataset['status']
  else element.dataset['status'] = status
  // An id may be any word: `constructor`.
  const text = !isRest && Object.hasOwn(abouts, id) ? (abouts[id] ?? '') : ''
  if (about.textContent !== text) about.textContent = text
  about.hidden = text === ''
}

/** The card that an element stands in. */
export function cardOf(element: Element): Card | undefined {
  const owner = element.closest('article, aside')
  return owner ? cardOfElement.get(owner) : undefined
}
