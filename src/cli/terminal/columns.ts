// Matches one character that takes two columns of a terminal: Han, kana,
// Hangul, full-width forms, and the marks set with them: `，`, `字`, `🗞`.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

// Matches a character that takes no column: a combining accent.
const narrow = /[\p{Mn}\p{Me}\u200b-\u200d]/u

/** How many columns of a terminal a text takes. */
export function columns(text: string): number {
  let count = 0
  for (const character of text) {
    count += wide.test(character) ? 2 : narrow.test(character) ? 0 : 1
  }

  return count
}

/** A text with blanks up to a width; longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}
