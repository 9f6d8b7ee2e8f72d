// Matches what XML 1.0 and HTML cannot hold: control characters but tab and line
// feed, U+FFFE, U+FFFF, half a surrogate pair. A carriage return is read as a
// line feed, and so cannot be held either; U+007F to U+009F XML merely
// discourages, and HTML forbids.
const illegal = /(?![\t\n])[\p{Cc}\uFFFE\uFFFF\p{Cs}]/gu

/** A run of text that XML can hold, or one UTF-16 unit that it cannot. */
export type XmlPiece =
  | {readonly type: 'text'; readonly value: string}
  /** `code` is written `U+0000`. */
  | {readonly type: 'illegal'; readonly code: string}

/** Cut a text where XML cannot hold it. */
export function xmlPieces(text: string): XmlPiece[] {
  const pieces: XmlPiece[] = []
  let from = 0

  for (const {0: unit, index} of text.matchAll(illegal)) {
    if (index > from) {
      pieces.push({type: 'text', value: text.slice(from, index)})
    }

    const code = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    pieces.push({type: 'illegal', code: `U+${code}`})
    from = index + 1
  }

  if (from < text.length) pieces.push({type: 'text', value: text.slice(from)})
  return pieces
}

/** The UTF-16 unit that `U+0000` names; `undefined` where it names none. */
export function illegalUnit(code: string): string | undefined {
  const digits = /^U\+([0-9A-F]{4})$/u.exec(code)?.[1]
  return digits === undefined
    ? undefined
    : String.fromCharCode(Number.parseInt(digits, 16))
}

/** A text for an attribute that is read by people: what is illegal, shown. */
export function xmlLabel(text: string): string {
  return text.replaceAll(illegal, '\u{FFFD}').replaceAll(/[\t\n]/gu, ' ')
}

/** Whether an attribute can hold a text so that it is read back unchanged. */
export function isPlainAttribute(text: string): boolean {
  return xmlLabel(text) === text
}

/** A value as JSON that an attribute can hold, whatever its texts are. */
export function jsonAttribute(value: unknown): string {
  // JSON escapes control characters and half pairs by itself.
  return JSON.stringify(value).replaceAll(
    /[\u{7F}\uFFFE\uFFFF]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
