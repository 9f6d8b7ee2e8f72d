import type {Span} from '../model/span.js'

/**
 * Whether a name stands for itself at a place: no word of an alphabet, and no
 * number, goes on at an edge. `Ann` is not whole in `Annual`, nor 1号 in 11号;
 * Han has no such edges.
 */
export function isWholeName(text: string, {start, end}: Span): boolean {
  return !(
    (isOfWord(text, start - 1) && isOfWord(text, start)) ||
    (isOfWord(text, end - 1) && isOfWord(text, end))
  )
}

/** Whether a letter or digit stands at a place whose script parts words with
 * blanks. */
export function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) {
    return (
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a)
    )
  }

  // Han, kana and their punctuation, which most places are.
  if (code >= 0x2e80 && code < 0xa000) return false
  // Matches a letter, an accent or a digit of an alphabet: `é`, `ж`, `７`.
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Mn}\p{Nd}]$/u.test(
    text.charAt(at)
  )
}
