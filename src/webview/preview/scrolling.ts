import {tell} from './host.js'
import {
  blockOf,
  lineOf,
  placeOf,
  placesBetween,
  topPlace,
  type TopPlace
} from './places.js'

/** How many lines away a block is looked for that moved. */
const near = 40
/** How long scrolling is ours after we caused it, in milliseconds. */
const echoTime = 200
/** How long the page must stand still before it is said, in milliseconds. */
const stillTime = 30

let quietUntil = 0
/** Where we put the page last, in pixels from its top. */
let ours = 0

/** Tell the extension which line is read, where a person scrolls. */
export function watchScrolling(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer)
      const quietTime = quietUntil - performance.now()
      // Whoever scrolls on right after us is heard once that is over.
      timer = setTimeout(
        () => {
          if (quietTime > 0 && Math.abs(window.scrollY - ours) < 2) return
          const place = topPlace()
          if (place) tell({type: 'scroll', line: place.line})
        },
        Math.max(quietTime, 0) + stillTime
      )
    },
    {passive: true}
  )
}

/**
 * After new content, leave the eye where it was: at the same block, which may
 * stand on other lines by now, else at the same line.
 */
export function keepPlace({line, top, element, block, from}: TopPlace): void {
  let found: Element | undefined = element
  if (!element.isConnected) {
    found = placeOf(line)
    const same = placesBetween(line - near, line + near)
      .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))
      .find((place) => blockOf(place.element).textContent === block)
    if (same) found = placeOf(lineOf(blockOf(same.element)) + from) ?? found
  }

  if (!found) return
  const by = found.getBoundingClientRect().top - top
  if (by !== 0) scrollOurselves(() => window.scrollBy(0, by))
}

/** Show the first of these source lines, half-open, at the top. */
export function scrollToLine(line: number, end: number): void {
  const element = placeOf(lineToShow(line, end))
  if (!element) return
  scrollOurselves(() => {
    // A headline at the top of the file may belong to the last article: whoever
    // is at the top of the page wants to read from the top.
    if (line === 0) window.scrollTo(0, 0)
    else window.scrollBy(0, element.getBoundingClientRect().top - 24)
  })
}

/**
 * The line that stands for those on screen beside: the first whose text reads on
 * there. A head or a caption that lies apart from its article is read elsewhere.
 */
function lineToShow(line: number, end: number): number {
  for (const place of placesBetween(line, end)) {
    const block = blockOf(place.element)
    if (block.matches('.paragraph, .crosshead')) return place.line
    const body = block.parentElement?.querySelector('.paragraph[data-line]')
    const start = body ? lineOf(body) : line
    if (start >= line && start < end) return place.line
  }
  return line
}

/** Scroll, and know it for ours. */
function scrollOurselves(scroll: () => void): void {
  quietUntil = performance.now() + echoTime
  scroll()
  ours = window.scrollY
}
