import {rowsOfStep, type Steps} from '../model/steps.js'
import {FeatureIndex} from './features.js'
import type {LinkContext} from './links.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Lines of a head that is looked at, and of the text below it. */
const mostRows = 4
const textRows = 5
/** UTF-16 code units of a line that are looked at. */
const mostUnits = 240
/**
 * What a head gains by how many of its words the text says again, one, two, three
 * or more, by its lines; and by ending before its column does. Log-odds by pages of
 * known articles, against a first line of a paragraph with a name below it.
 */
const saidWorths = [
  [0.8, 2.6, 3.8],
  [0.4, 1.8, 3],
  [0, 1, 2.2],
  [0, 0.6, 1.8]
]
const shortWorths = [1.2, 0.4, 0.2, 0]
/** Half-ems, and a share of the column, that such a line has room for beside the next word. */
const leastRoom = 1
const playShare = 0.04
/**
 * The same in Chinese, by the share of its pairs of characters that is said again:
 * three tenths, five, six. Each of its lines says so much as the first of these.
 */
const hanWorths = [
  [0.3, 1],
  [0.5, 1.5],
  [0.6, 2.4]
] as const
/** Pairs that tell something. */
const fewestPairs = 4
/** Part of the column that the first line of a text fills. */
const fullShare = 0.7

// Matches how a text opens below a head: `“We`, `The`, `12`.
const opening = /^["“‘']?[\p{Lu}\d$£]/u

/**
 * Price the heads whose words the text right below says again, as news
 * does: `Harbour bridge to close` above `The harbour bridge closes …`.
 */
export function* favourEchoed(
  table: LineTable,
  headFirst: Float32Array,
  headLast: Float32Array
): Steps<void> {
  const {count, flags, gap, han, texts} = table
  if (han) {
    yield* favourEchoedHan(table, headFirst, headLast)
    return
  }

  const index = new FeatureIndex()
  const ended = lineFlag.final | lineFlag.soft
  const open = ended | lineFlag.pause | lineFlag.hyphen | lineFlag.sentence
  for (let row = 0; row < count; row++) {
    if (row % (rowsOfStep * 8) === 0) yield
    const above = flags[row - 1] ?? ended
    if ((above & ended) === 0 && (gap[row] ?? 0) === 0) continue
    if (!opening.test(texts[row] ?? '')) continue
    let most = 0
    let last = row
    for (let end = row; end < row + mostRows && end + 1 < count; end++) {
      if ((flags[end] ?? 0) & open) break
      if (!opening.test(texts[end + 1] ?? '')) continue
      const said = countEchoes(
        index,
        texts.slice(row, end + 1),
        texts.slice(end + 1, end + 1 + textRows)
      )
      const lines = end - row
      const worth =
        (said > 0 ? (saidWorths[lines]?.[Math.min(3, said) - 1] ?? 0) : 0) +
        (endsShort(table, end) ? (shortWorths[lines] ?? 0) : 0)
      if (worth <= most) continue
      most = worth
      last = end
    }

    if (most === 0) continue
    headFirst[row] = (headFirst[row] ?? 0) - most / 2
    headLast[last] = (headLast[last] ?? 0) - most / 2
  }
}

/** The same on a Chinese page, where a head may stand in mid-sentence, too. */
function* favourEchoedHan(
  table: LineTable,
  headFirst: Float32Array,
  headLast: Float32Array
): Steps<void> {
  const {count, flags, seam, texts} = table
  const index = new FeatureIndex()
  const open = lineFlag.final | lineFlag.pause | lineFlag.hyphen
  const isOpen = (row: number): boolean => ((flags[row] ?? open) & open) !== 0
  const [[least]] = hanWorths
  for (let next = 1; next < count; next++) {
    if (next % (rowsOfStep * 8) === 0) yield
    if (isOpen(next - 1) || (seam[next] ?? 0) > 0 || !hasRoom(table, next))
      continue
    const below = new Set(readCut(index, texts.slice(next, next + textRows)))
    let pairs = 0
    let said = 0
    let row = next
    for (; row > Math.max(0, next - mostRows) && !isOpen(row - 1); row--) {
      const own = readCut(index, [texts[row - 1] ?? ''])
      const again = own.filter((pair) => below.has(pair)).length
      if (again < own.length * least) break
      pairs += own.length
      said += again
    }

    if (pairs < fewestPairs) continue
    const worth =
      hanWorths.findLast(([share]) => said >= share * pairs)?.[1] ?? 0
    headFirst[row] = (headFirst[row] ?? 0) - worth / 2
    headLast[next - 1] = (headLast[next - 1] ?? 0) - worth / 2
  }
}

/** Whether a row fills a column in which the line above had room for its first word. */
function hasRoom({token, width}: LineTable, row: number): boolean {
  const room = columnFrom(width, row) - (width[row - 1] ?? 0)
  return room > (token[row] ?? 0)
}

/** Whether a line has room for the next word in the column that the lines below it fill. */
function endsShort({token, width}: LineTable, row: number): boolean {
  const column = columnFrom(width, row + 1)
  if (column === 0) return false
  const room = column - (width[row] ?? 0) - 1 - (token[row + 1] ?? 0)
  return room >= leastRoom + column * playShare
}

/** Half-ems of the column that a row and the two below it fill; 0 where the row does not. */
function columnFrom(width: LineTable['width'], row: number): number {
  const own = width[row] ?? 0
  const column = Math.max(own, width[row + 1] ?? 0, width[row + 2] ?? 0)
  return own < column * fullShare ? 0 : column
}

/** Whether the text from a row on says two words of a head again. */
export function isEchoed(
  {table, index}: Pick<LinkContext, 'table' | 'index'>,
  heads: readonly number[],
  start: number
): boolean {
  const head = heads.slice(0, mostRows).map((row) => table.texts[row] ?? '')
  const below = table.texts.slice(start, start + textRows)
  return countEchoes(index, head, below) > 1
}

/** How many words of a head the lines below it say again. */
function countEchoes(
  index: FeatureIndex,
  head: readonly string[],
  below: readonly string[]
): number {
  const own = readCut(index, head)
  if (own.length < 2) return 0
  const said = new Set(readCut(index, below))
  return own.filter((feature) => said.has(feature)).length
}

function readCut(index: FeatureIndex, lines: readonly string[]): number[] {
  return index.read(lines.map((line) => line.slice(0, mostUnits)))
}
