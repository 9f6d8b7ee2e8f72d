import type {Span} from '../../../src/core/model/span.js'

/**
 * Small changes of a text around a place, in the order of the letters that are
 * drawn: at either end of the place something goes or comes, or the text is cut
 * there.
 */
function changed(text: string, {start, end}: Span): string[] {
  const at = (from: number, to: number, put: string): string =>
    text.slice(0, from) + put + text.slice(to)
  return [
    at(start - 1, start, ''),
    at(start, start + 1, ''),
    at(start, start, text.charAt(start)),
    at(start, start, ' '),
    at(start, start, 'a'),
    at(start, start, '1'),
    at(start, start, '中'),
    at(start, start, '\n'),
    text.slice(start),
    text.slice(0, end),
    ...(end > start
      ? [
          at(end - 1, end, ''),
          at(end, end + 1, ''),
          at(end, end, 'a'),
          at(end, end, '1')
        ]
      : [])
  ]
}

/**
 * How far what is found in a text reaches: a letter for each small change. `·`
 * stands where the same is found, `-` where nothing is; each other letter stands
 * for what is found then.
 */
export function drawEdges(
  text: string,
  place: Span,
  find: (text: string) => string
): string {
  const usual = find(text)
  return changed(text, place)
    .map((each) => {
      const found = find(each)
      if (found === usual) return '·'
      return found === '' ? '-' : letterOf(found)
    })
    .join('')
}

/** Every so many lines of a page one is changed. */
const every = 5

/**
 * How the lines of a page hold one another: a row for each kind of change, in it
 * a letter for each line that is changed so. `·` stands where all other lines
 * are read as they were.
 */
export function drawLineEdges(
  text: string,
  readLines: (text: string) => {roles: string[]; sureness: string}
): string[] {
  const lines = text.split('\n')
  const usual = readLines(text).roles
  const kinds: ReadonlyArray<[name: string, put: (line: string) => string[]]> =
    [
      ['without', () => []],
      ['blank before', (line) => ['', line]],
      ['shortened', (line) => [line.slice(0, Math.ceil(line.length / 2))]]
    ]
  return kinds.map(([name, put], kind) => {
    const row = lines.map((line, index) => {
      if (line.trim() === '' || index % every !== kind) return ''
      const {roles, sureness} = readLines(
        lines.toSpliced(index, 1, ...put(line)).join('\n')
      )
      const before = lines.slice(0, index).filter((each) => each.trim()).length
      const left = name === 'without' ? usual.toSpliced(before, 1) : usual
      const drawn = roles.join('\n')
      return drawn === left.join('\n') ? '·' : letterOf(drawn + sureness)
    })
    return `${name} ${row.join('')}`
  })
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

function letterOf(text: string): string {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0
  }

  return letters.charAt(sum % letters.length)
}
