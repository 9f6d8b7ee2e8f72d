import type {Disposable} from '../disposable.js'

/** How long the editor may move after we moved it, in milliseconds. */
const echoTime = 250

/** Lines that an editor shows, 0-based and half-open. */
export interface ShownLines {
  readonly line: number
  readonly end: number
}

/**
 * Tells scrolling of a person from what follows when we scroll an editor: what is
 * heard of our own is not said, as the view beside, which asked for it, would move
 * again. Whoever goes elsewhere right after it is heard a moment later.
 */
export interface OwnScrolling extends Disposable {
  /** We bring this line, 0-based, on screen. */
  expect(line: number): void
  /** These lines are on screen now. */
  hear(lines: ShownLines): void
}

/** Listen for scrolling; `say` gets what a person scrolled to. */
export function hearScrolling(say: (lines: ShownLines) => void): OwnScrolling {
  let quietUntil = 0
  let expected = 0
  let last: ShownLines | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  return {
    expect(line) {
      expected = line
      last = undefined
      quietUntil = Date.now() + echoTime
      clearTimeout(timer)
      timer = setTimeout(sayOthers, echoTime)
    },
    hear(lines) {
      if (Date.now() < quietUntil) last = lines
      else say(lines)
    },
    dispose() {
      clearTimeout(timer)
    }
  }

  /** Smooth scrolling passes many lines: where it ends is what counts. */
  function sayOthers(): void {
    if (last && (expected < last.line || expected >= last.end)) say(last)
    last = undefined
  }
}
