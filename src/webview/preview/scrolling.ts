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

/** Tell the extension which line is read, where a person scrolls. */
export function watchScrolling(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  window.addEventListener(
    'scroll',
    () => {
      if (performance.now() < quietUntil) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const place = topPlace()
        if (place) tell({type: 'scroll', line: place.line})
      }, stillTime)
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
  if (by === 0) return
  quiet()
  window.scrollBy(0, by)
}

/** Show the first of these source lines, half-open, at the top. */
export function scrollToLine(line: number, end: number): void {
  const element = placeOf(lineToShow(line, end))
  if (!element) return
  quiet()
  // A headline at the top of the file may belong to the last article: whoever
  // is at the top of the page wants to read from the top.
  if (line === 0) {
    window.scrollTo(0, 0)
    return
  }

  const {top} = element.getBoundingClientRect()
  window.scrollBy(0, top - 24)
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

function quiet(): void {
  quietUntil = performance.now() + echoTime
}
