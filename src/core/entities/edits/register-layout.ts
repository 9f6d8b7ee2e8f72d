/** How the lines of a register are laid out, so that what is written fits in. */
export interface RegisterLayout {
  /** What stands before the `- ` of every entry. */
  readonly indent: string
  readonly lineEnd: '\n' | '\r\n'
}

/** The layout of a register whose entries have this before their `- `. */
export function layoutOf(text: string, indent = ''): RegisterLayout {
  const newline = text.indexOf('\n')
  const isWindows = newline > 0 && text.charAt(newline - 1) === '\r'
  return {indent, lineEnd: isWindows ? '\r\n' : '\n'}
}

/**
 * Entries as the YAML library writes them, at the margin with LF, laid out as
 * the register is. Lines without content stay so.
 */
export function layOut(
  written: string,
  {indent, lineEnd}: RegisterLayout
): string {
  return written
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join(lineEnd)
}
