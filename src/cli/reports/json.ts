import {toJson} from '../terminal/plain.js'
import type {Report} from './report.js'

/**
 * A list of pages: `{version, file, encoding, findings}`, the findings as
 * `copydesk inspect` gives them; a page that could not be read has `error`.
 */
export function jsonReport(): Report {
  let isFirst = true
  const item = (value: unknown): string => {
    const comma = isFirst ? '' : ','
    isFirst = false
    return `${comma}\n${toJson(value)}`
  }

  return {
    begin: () => '[',
    page: (source, problems, {encoding}) =>
      item({
        version: 1,
        file: source.name,
        encoding,
        findings: problems.map(({inspected}) => inspected)
      }),
    failure: (name, message) => item({version: 1, file: name, error: message}),
    end: () => '\n]\n'
  }
}
