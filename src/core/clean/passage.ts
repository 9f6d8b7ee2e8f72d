import type {Span} from '../model/span.js'
import {editionText, type Edition, type Inline} from './edition.js'

/** A block as it reads, and where each of its characters stands. */
export interface Passage {
  readonly text: string
  /** Offset of each code unit; -1 for what no text holds. */
  readonly offsets: readonly number[]
}

/** The blocks of an edition that hold text, in order. */
export function passages(edition: Edition): Passage[] {
  return edition.children
    .flatMap((part) => part.children)
    .map((block) => trimmed(toPassage(block.children)))
    .filter(({text}) => text !== '')
}

function toPassage(inlines: readonly Inline[]): Passage {
  let text = ''
  const offsets: number[] = []

  for (const inline of inlines) {
    const value = editionText(inline)
    text += value
    if (inline.type === 'entity') {
      for (const offset of toPassage(inline.children).offsets) {
        offsets.push(offset)
      }

      continue
    }

    const start = inline.type === 'text' ? inline.source?.start : undefined
    for (let index = 0; index < value.length; index++) {
      offsets.push(start === undefined ? -1 : start + index)
    }
  }

  return {text, offsets}
}

function trimmed({text, offsets}: Passage): Passage {
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return {text: text.slice(start, end), offsets: offsets.slice(start, end)}
}

/** Span from the first to the last character that stands in the text. */
export function spanOf(
  {offsets}: Passage,
  start: number,
  end: number
): Span | undefined {
  let first = Infinity
  let last = -1
  for (let index = start; index < end; index++) {
    const offset = offsets[index] ?? -1
    if (offset < 0) continue
    first = Math.min(first, offset)
    last = Math.max(last, offset)
  }

  return last < 0 ? undefined : {start: first, end: last + 1}
}
