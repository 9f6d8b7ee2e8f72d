/** A text in which blanks and line ends can be seen; `∅` for none. */
export function visible(text: string): string {
  if (text === '') return '∅'
  return harmless(
    text
      .replaceAll(/\r\n|[\r\n]/gu, '⏎')
      .replaceAll(/[ \u3000]/gu, '␣')
      .replaceAll('\t', '⇥')
  )
}

/**
 * A text for a list or a message: what has no shape is written as its code point
 * (`⟨U+202E⟩`), so that nothing turns the words around it, and `$(bug)` is no icon.
 */
export function harmless(text: string): string {
  return withShape(text).replaceAll('$(', '\\$(')
}

/** The same for a row of a tree: it draws no icons, and its card has lines. */
export function shaped(text: string): string {
  return text.split(/\r?\n/u).map(withShape).join('\n')
}

function withShape(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0
    return `⟨U+${point.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
}

/** A text of which VS Code makes no link, and which turns no words around. */
export function unlinked(text: string): string {
  return (
    text
      // A word joiner between the two halves of a link; it has no shape.
      .replaceAll('](', ']\u2060(')
      // Matches what sets the direction of writing: U+202E.
      .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
  )
}
