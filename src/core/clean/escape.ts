// Matches ASCII punctuation that CommonMark, spans, attributes or divs would
// read anywhere in a line: `*`, `[`, `\`.
const anywhere = /[\\`*_[\]<>#&~^${}|!@]/gu
// Matches what would open a list, a rule, an underline or a div at the start
// of a block: `- `, `---`, `===`, `:::`.
const signAtStart = /^[-+=:]/u
// Matches what would number a list item: `12. `, `1)`.
const numberAtStart = /^(\d{1,9})([.)])(?=\s|$)/u

/**
 * Escape text for a clean page: whatever CommonMark or Pandoc's spans, divs
 * and attributes would read gets a backslash.
 */
export function escapeText(text: string): string {
  return text.replace(anywhere, String.raw`\$&`)
}

/** Escape the start of a block whose text is escaped already. */
export function escapeStart(block: string): string {
  return block
    .replace(signAtStart, String.raw`\$&`)
    .replace(numberAtStart, String.raw`$1\$2`)
}
