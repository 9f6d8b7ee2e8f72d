import type {Edit} from './span.js'

/**
 * One small edit that makes a text another: of whole lines where it replaces
 * some, an insertion where lines were added. `undefined` where they are the same.
 */
export function lineEdit(before: string, after: string): Edit | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same++
  // From where a line begins: a character of two code units is not cut.
  const start = before.slice(0, same).lastIndexOf('\n') + 1
  let tail = 0
  while (
    tail < shorter - start &&
    before.at(-1 - tail) === after.at(-1 - tail)
  ) {
    tail++
  }

  let end = before.length - tail
  while (end > start && end < before.length && before[end - 1] !== '\n') end++
  return {
    span: {start, end},
    text: after.slice(start, after.length - (before.length - end))
  }
}
