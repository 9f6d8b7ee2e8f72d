/**
 * Alternatives of a regular expression from words apart by blanks, as a group;
 * `_` in a word stands for a blank.
 */
export function oneOf(words: string): string {
  const list = [...new Set(words.trim().split(/\s+/u))]
  return `(?:${list.map((word) => word.replaceAll('_', ' ')).join('|')})`
}
