import {partitionPoint} from '../model/partition-point.js'
/**
 * Turns UTF-16 offsets of a text into code-point offsets, as Python, XPath and
 * the Web Annotation model count. An offset inside a pair counts as its start.
 */
export class CodePoints {
  /** Offsets of the second halves of pairs, ascending. */
  readonly #halves: readonly number[]

  constructor(text: string) {
    const halves: number[] = []
    for (let index = 1; index < text.length; index++) {
      // Two halves never share one: a pair is a leading and a trailing one.
      if (isTrailing(text, index) && isLeading(text, index - 1)) {
        halves.push(index)
      }
    }

    this.#halves = halves
  }

  /** The code-point offset of a UTF-16 offset. */
  at(offset: number): number {
    const halves = this.#halves
    return (
      offset -
      partitionPoint(halves.length, (at) => (halves[at] ?? 0) <= offset)
    )
  }
}

function isLeading(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xd800 && code <= 0xdbff
}

function isTrailing(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff
}
