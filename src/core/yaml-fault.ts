import type {Document} from 'yaml'
import type {Span} from './model/span.js'

/** Why a YAML text cannot be read, and from where on. */
export interface YamlFault {
  /** In the text; never empty, so that it can be underlined. */
  readonly span: Span
  /** What the library says, in English, without place and full stop. */
  readonly reason: string
}

/** The first fault of a parsed text; `undefined` where there is none. */
export function yamlFault(
  text: string,
  {errors: [error]}: Pick<Document.Parsed, 'errors'>
): YamlFault | undefined {
  if (!error) return undefined
  const [at, to] = error.pos
  // Beyond the end of the file nothing can be underlined.
  const start = Math.min(at, Math.max(0, text.length - 1))
  const [message = ''] = error.message.split('\n')
  return {
    span: {start, end: Math.max(start + 1, to)},
    // Matches the place, and the full stop or colon that messages end with:
    // ` at line 3, column 1:`.
    reason: message.replace(/(?: at line \d{1,9}, column \d{1,9})?[.:]?$/u, '')
  }
}
