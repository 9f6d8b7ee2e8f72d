import {page} from './elements.js'
import {shown} from './shown.js'
import {offsetOf, sourceOf, spansBetween, type SourceRange} from './source.js'

/** A selected text, and where it begins in the text of the page shown. */
export interface SelectedText {
  readonly start: number
  readonly text: string
}

/** The selection as a range of the page shown, or undefined. */
export function selectedRange(): Range | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0)
    return undefined
  const range = selection.getRangeAt(0)
  return page.contains(range.commonAncestorContainer) ? range : undefined
}

/** The selected source, or undefined. */
export function selectedSource(): SourceRange | undefined {
  const range = selectedRange()
  if (!range) return undefined
  const touched = shown.cards
    .filter(({element}) => range.intersectsNode(element))
    .flatMap(({element}) => [
      ...element.querySelectorAll<HTMLElement>('span[data-start]')
    ])
    .filter((span) => range.intersectsNode(span))
  const first = touched.at(0)
  const last = touched.at(-1)
  if (!first || !last) return undefined
  const start =
    offsetOf(range.startContainer, range.startOffset) ?? sourceOf(first).start
  const end =
    offsetOf(range.endContainer, range.endOffset) ?? sourceOf(last).end
  return end > start ? {start, end} : undefined
}

/** Whether the selection, or where it stands, touches an element. */
export function isSelected(element: Element): boolean {
  const selection = document.getSelection()
  return (
    selection !== null &&
    selection.rangeCount > 0 &&
    selection.getRangeAt(0).intersectsNode(element)
  )
}

/** What is selected, and where in the text of the page. */
export function selectedText(): SelectedText | undefined {
  const range = selectedRange()
  if (!range || !selectedSource()) return undefined
  const before = document.createRange()
  before.selectNodeContents(page)
  before.setEnd(range.startContainer, range.startOffset)
  return {start: String(before).length, text: String(range)}
}

/**
 * Select a text again in new content: where it is nearest to where it was.
 * Whether it is selected: one that became a tag is done with.
 */
export function selectAgain({start, text}: SelectedText): boolean {
  const content = page.textContent
  const after = content.indexOf(text, start)
  const before = content.lastIndexOf(text, start)
  const found =
    after < 0 || (before >= 0 && start - before < after - start)
      ? before
      : after
  if (found < 0) return false
  const range = rangeOfText(found, found + text.length)
  const owner = range.commonAncestorContainer
  const element = owner instanceof Element ? owner : owner.parentElement
  const tag = element?.closest('.entity.tagged')
  if (tag?.textContent === text) return false
  const selection = document.getSelection()
  selection?.removeAllRanges()
  // The change of the selection tells the extension its new offsets.
  selection?.addRange(range)
  return true
}

/** A stretch of the text of the page, half-open. */
function rangeOfText(start: number, end: number): Range {
  const range = document.createRange()
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (start >= passed && start < passed + length)
      range.setStart(node, start - passed)
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed)
    passed += length
  }
  return range
}

/** Grow the selection by an arrow key; it begins at the entity or the cursor. */
export function extendSelection(event: KeyboardEvent): void {
  const selection = document.getSelection()
  if (!selection || !page.contains(document.activeElement ?? page)) return
  if (selection.rangeCount === 0 || !page.contains(selection.anchorNode)) {
    const first = whereToBegin()?.firstChild
    if (!first) return
    selection.collapse(first, 0)
  }

  event.preventDefault()
  const isLine = event.key === 'ArrowUp' || event.key === 'ArrowDown'
  const isBack = event.key === 'ArrowLeft' || event.key === 'ArrowUp'
  const isWord = event.ctrlKey || event.metaKey
  selection.modify(
    'extend',
    isBack ? 'backward' : 'forward',
    isLine ? 'line' : isWord ? 'word' : 'character'
  )
}

function whereToBegin(): Element | null | undefined {
  const {activeElement} = document
  const {cursor} = shown
  return (
    (activeElement?.matches('.entity') === true
      ? activeElement.querySelector('[data-start]')
      : null) ??
    (cursor && spansBetween(cursor.start, cursor.start + 200)[0]?.span) ??
    page.querySelector('[data-start]')
  )
}
