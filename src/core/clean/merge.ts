import {diffArrays} from 'diff'
import type {Edit} from '../model/span.js'

/** What came of merging a fresh clean copy into the one that was worked on. */
export interface Merge {
  /** Edits of `mine`, by start, without overlaps. */
  readonly edits: readonly Edit[]
  /** Places where the fresh copy is taken over. */
  readonly taken: number
  /** Places that both changed; what stands in `mine` stays. */
  readonly kept: readonly Conflict[]
}

/** A place that a person changed and that a fresh copy has otherwise. */
export interface Conflict {
  /** Offsets in `mine`. */
  readonly start: number
  readonly end: number
  /** What the fresh copy has there. */
  readonly fresh: string
}

/** Lines `start` to `end` of the base became `lines`, at `at` in its text. */
interface Hunk {
  readonly start: number
  readonly end: number
  /** Lines of the other text: first, and after the last. */
  readonly from: number
  readonly to: number
}

/** Most edits that are told apart; beyond it a text differs as a whole. */
const finest = 2000

/**
 * Merge three clean copies by lines (a line is a block): the one that was made
 * `first`, a `fresh` one, and `mine`, which was worked on. Hand work stays:
 * where only the fresh copy differs from the first, it is taken over; where a
 * person changed a place, it is left as it is, whatever the fresh copy says.
 *
 * After Khanna, Kunal and Pierce, “A Formal Investigation of Diff3” (2007).
 */
export function mergeCopies(first: string, fresh: string, mine: string): Merge {
  const base = toLines(first)
  const theirs = toLines(fresh)
  const ours = toLines(mine)
  const byHand = hunks(base, ours)
  const edits: Edit[] = []
  const kept: Conflict[] = []
  let next = 0
  let shift = 0
  const starts = offsetsOf(ours)
  const offset = (line: number): number => starts[line] ?? mine.length

  for (const hunk of hunks(base, theirs)) {
    const text = theirs.slice(hunk.from, hunk.to).join('')
    // Hands before this place moved its lines.
    for (
      let before = byHand[next];
      before !== undefined && isBefore(before, hunk);
      before = byHand[++next]
    ) {
      shift = before.to - before.end
    }

    const touching: Hunk[] = []
    for (let index = next; ; index++) {
      const hand = byHand[index]
      if (!hand || isBefore(hunk, hand)) break
      touching.push(hand)
    }

    const [one] = touching
    if (!one) {
      edits.push({
        span: {
          start: offset(hunk.start + shift),
          end: offset(hunk.end + shift)
        },
        text
      })
      continue
    }

    const last = touching.at(-1) ?? one
    const start = offset(one.from + Math.min(0, hunk.start - one.start))
    const end = offset(last.to + Math.max(0, hunk.end - last.end))
    // Both may have come to the same by themselves.
    if (mine.slice(start, end) !== text) kept.push({start, end, fresh: text})
  }

  return {edits, taken: edits.length, kept}
}

/** Whether one hunk ends before another begins; nobody orders two insertions. */
function isBefore(one: Hunk, other: Hunk): boolean {
  if (one.end !== other.start) return one.end < other.start
  return one.start < one.end || other.start < other.end
}

/** Lines with their line ends. */
function toLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line + '\n')
  const last = lines.pop() ?? ''
  return last === '\n' ? lines : [...lines, last.slice(0, -1)]
}

function offsetsOf(lines: readonly string[]): number[] {
  let offset = 0
  return lines.map((line) => {
    const start = offset
    offset += line.length
    return start
  })
}

/** Where `other` differs from `base`, in order. */
function hunks(base: readonly string[], other: readonly string[]): Hunk[] {
  const parts = diffArrays([...base], [...other], {maxEditLength: finest})
  if (!parts) {
    return [{start: 0, end: base.length, from: 0, to: other.length}]
  }

  const found: Hunk[] = []
  let line = 0
  let at = 0
  for (const {value, added, removed} of parts) {
    const {length} = value
    if (!added && !removed) {
      line += length
      at += length
      continue
    }

    const last = found.at(-1)
    const isSame = last?.end === line
    const hunk = {
      start: isSame ? last.start : line,
      end: removed ? line + length : line,
      from: isSame ? last.from : at,
      to: added ? at + length : at
    }
    if (isSame) found.pop()
    found.push(hunk)
    line = hunk.end
    at = hunk.to
  }

  return found
}
