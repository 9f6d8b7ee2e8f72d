/**
 * All matches of a global pattern in a text, as `matchAll` finds them, which
 * makes a pattern anew for each text: too dear for what is asked of every line.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (;;) {
    const match = pattern.exec(text)
    if (!match) return found
    found.push(match)
    // What matches nothing would match there for ever.
    if (match[0] === '') pattern.lastIndex++
  }
}
