import type {Span} from '../model/span.js'
import type {Edition, EditionBlock, Inline} from './edition.js'
import {editionText} from './edition-text.js'

/** A block as it reads, and where each of its characters stands. */
export interface Passage {
  readonly block: EditionBlock
  readonly text: string
  /** Offset of each code unit; -1 for what no text holds. */
  readonly offsets: readonly number[]
  /** Blanks of the block's text that stand before `text`. */
  readonly indent: number
}

/** The blocks of an edition that hold text, in order. */
export function passages(edition: Edition): Passage[] {
  return edition.children
    .flatMap((part) => part.children)
    .map((block) => toPassage(block))
    .filter(({text}) => text !== '')
}

function toPassage(block: EditionBlock): Passage {
  const offsets: number[] = []
  noteOffsets(block.children, offsets)
  const text = editionText(block)
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return {
    block,
    text: text.slice(start, end),
    offsets: offsets.slice(start, end),
    indent: start
  }
}

function noteOffsets(inlines: readonly Inline[], offsets: number[]): void {
  for (const inline of inlines) {
    if (inline.type === 'entity') {
      noteOffsets(inline.children, offsets)
      continue
    }

    const {length} = editionText(inline)
    const start = inline.type === 'text' ? inline.source?.start : undefined
    for (let index = 0; index < length; index++) {
      offsets.push(start === undefined ? -1 : start + index)
    }
  }
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

/**
 * Where an offset of a passage's text stands: that of its character, else the
 * end of the text before it, as an empty span.
 */
export function placeOf(passage: Passage, at: number): Span | undefined {
  const {offsets} = passage
  for (let index = Math.max(0, at); index < offsets.length; index++) {
    const offset = offsets[index] ?? -1
    if (offset >= 0) return {start: offset, end: offset}
  }

  const whole = spanOf(passage, 0, offsets.length)
  return whole && {start: whole.end, end: whole.end}
}
