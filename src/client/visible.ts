/** A text in which blanks and line ends can be seen; `∅` for none. */
export function visible(text: string): string {
  if (text === '') return '∅'
  return text.replaceAll(/\r\n|[\r\n]/gu, '⏎').replaceAll(/[ \u3000]/gu, '␣')
}
