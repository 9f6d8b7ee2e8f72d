/** Ways to set text off on a terminal, by what it says. */
export interface Style {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly good: (text: string) => string
  readonly code: (text: string) => string
}

const codes = {
  strong: [1, 22],
  quiet: [2, 22],
  error: [31, 39],
  warning: [33, 39],
  good: [32, 39],
  code: [36, 39]
} as const

const same = (text: string): string => text

/** Colours where the person can see them, else none. */
export function makeStyle(choice: 'colour' | 'none'): Style {
  const paint =
    choice === 'none'
      ? () => same
      : ([on, off]: readonly [number, number]) =>
          (text: string) =>
            text === '' ? '' : `\u001B[${on}m${text}\u001B[${off}m`
  return {
    strong: paint(codes.strong),
    quiet: paint(codes.quiet),
    error: paint(codes.error),
    warning: paint(codes.warning),
    good: paint(codes.good),
    code: paint(codes.code)
  }
}

/** What a stream and the environment ask for; see https://no-color.org. */
export function wantsColour(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>
): boolean {
  if (environment['NO_COLOR']) return false
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined && forced !== '0') return true
  return isTerminal && environment['TERM'] !== 'dumb'
}
