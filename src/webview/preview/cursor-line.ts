import {onMade} from './filling.js'
import {shown} from './shown.js'
import {spansBetween, type SourceRange} from './source.js'

const tick = document.createElement('div')
tick.className = 'tick'
tick.setAttribute('aria-hidden', 'true')

onMade(({start, end}) => {
  const {cursor} = shown
  if (cursor && start < cursor.end && end > cursor.start) markCursor()
})

/** The cursor of the page stands on a line of these source offsets. */
export function moveCursor(line: SourceRange): void {
  shown.cursor = line
  markCursor()
}

/** Mark the characters of the cursor's source line. */
export function markCursor(): void {
  const highlights = highlightsOfPage()
  highlights?.delete('cursor')
  tick.remove()
  const {cursor} = shown
  if (!cursor) return
  const ranges = spansBetween(cursor.start, cursor.end).flatMap(
    ({start, span}) => {
      const text = span.firstChild
      if (!(text instanceof Text)) return []
      const range = document.createRange()
      range.setStart(text, within(text, cursor.start - start))
      range.setEnd(text, within(text, cursor.end - start))
      return [range]
    }
  )
  const first = ranges.at(0)
  const last = ranges.at(-1)
  if (!first || !last) return
  highlights?.set('cursor', new Highlight(...ranges))
  placeTick(first, last)
}

function within({length}: Text, index: number): number {
  return Math.max(0, Math.min(length, index))
}

/** Not every browser that runs VS Code can highlight. */
function highlightsOfPage(): HighlightRegistry | undefined {
  return 'highlights' in CSS ? CSS.highlights : undefined
}

/** A tick on the bar of the article, beside the ranges. */
function placeTick(first: Range, last: Range): void {
  const owner = first.startContainer.parentElement?.closest('article, aside')
  if (!owner) return
  const box = owner.getBoundingClientRect()
  const {top} = first.getBoundingClientRect()
  const {bottom} = last.getBoundingClientRect()
  tick.style.top = `${top - box.top}px`
  tick.style.height = `${Math.max(4, bottom - top)}px`
  owner.append(tick)
}
