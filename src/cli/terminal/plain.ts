/**
 * Matches what a terminal could obey or what could turn a line around: control
 * characters such as ESC, C1 controls such as CSI (U+009B), line separators,
 * and the marks that set the direction of writing (U+202E).
 */
const unsafe =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu

/**
 * A text from a page, a register or a file name made harmless for one line of
 * a terminal: what is unsafe is shown as an escape, `\u001b`.
 */
export function plain(text: string): string {
  return text.replace(unsafe, escape)
}

/** The same for a text of many lines: tabs and line ends stay. */
export function plainLines(text: string): string {
  return text.replace(unsafe, (character) =>
    character === '\n' || character === '\t' ? character : escape(character)
  )
}

/**
 * A value as JSON on one line, or indented. What is unsafe is escaped, which
 * leaves the value as it is for who reads it.
 */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    unsafe,
    (character) => (character === '\n' ? character : escape(character))
  )
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
