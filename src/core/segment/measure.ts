import {rowsOfStep, type Steps} from '../model/steps.js'
import type {Line} from '../scan/line.js'
import type {Lexicon} from '../lexicon.js'
import {blanksBefore} from './blanks-before.js'
import {flagOldStops} from './old-stops.js'
import {
  closers,
  isHanCode,
  isLatin,
  isLower,
  isSqueezable,
  isUpper,
  isWide,
  isWideMark,
  openers
} from './characters.js'
import {isPageMark} from './cues/page-mark.js'
import {
  bracketFlag,
  endFlags,
  isSentenceBreak,
  lineFlag,
  quotes,
  startFlags
} from './line-flags.js'
import {PageFacts, type LinesMemory} from './line-facts.js'
import {PageSeams} from './page-seams.js'
import {SeamWords} from './seam-words.js'
import {flagSignOffs} from './sign-off.js'

/**
 * What one pass over the lines measures: columns of one value for each
 * non-blank line. Widths are in half-ems: Han 2, Latin letters and digits 1.
 */
export interface LineTable {
  readonly count: number
  /** Whether the page is set in Han characters. */
  readonly han: boolean
  readonly lines: readonly Line[]
  /** Text without blanks at its edges. */
  readonly texts: readonly string[]
  readonly width: Int32Array
  /** Full-width marks of each row, which the type-setter may squeeze. */
  readonly marks: Int32Array
  /** Width of the first piece that cannot be parted: a word, `2022`, `“两`. */
  readonly token: Int32Array
  /** Blank lines before the line. */
  readonly gap: Int32Array
  readonly flags: Int32Array
  /** Whether a form feed stands before the line, or it says that a page begins. */
  readonly pageBreak: Uint8Array
  /**
   * Log-odds that the line goes on the one before it by a word of the language
   * that stands across both, or by halves that make none; 0 where nothing is known.
   */
  readonly seam: Float32Array
  /** What two lines make where they meet, looked up on the page. */
  readonly seams: PageSeams
  /** What words two lines make where they meet. */
  readonly seamWords: SeamWords
  /** What single lines say by their texts. */
  readonly facts: PageFacts
  /** Words of the page's language, where they were loaded. */
  readonly words: Lexicon | undefined
}

/** Measure the non-blank lines of a page. */
export function* measureLines(
  lines: readonly Line[],
  words?: Lexicon,
  memory?: LinesMemory
): Steps<LineTable> {
  const inked = lines.filter((line) => !line.isBlank)
  const count = inked.length
  const texts: string[] = new Array<string>(count)
  const han = isHan(inked)
  const script = han ? 'han' : 'western'
  memory?.bind(script, words)
  const facts = new PageFacts(texts, script, memory)
  const table: LineTable = {
    count,
    han,
    lines: inked,
    texts,
    width: new Int32Array(count),
    marks: new Int32Array(count),
    token: new Int32Array(count),
    gap: new Int32Array(count),
    flags: new Int32Array(count),
    pageBreak: new Uint8Array(count),
    seam: new Float32Array(count),
    seams: new PageSeams(texts, han),
    seamWords: new SeamWords(texts, han, words),
    facts,
    words
  }
  yield
  const markup = markLinesBefore(lines)
  let last = -1

  for (let row = 0; row < count; row++) {
    const line = inked[row]
    if (!line) break
    if (row % rowsOfStep === 0) yield
    const text = line.text.trim()
    texts[row] = text
    // A line that holds only marks is not printed, and no blank line either.
    const between = (markup[line.index] ?? 0) - (markup[last] ?? 0)
    table.gap[row] = row === 0 ? 0 : line.index - last - 1 - between
    last = line.index
    if (line.text.includes('\f') || isPageMark(text)) table.pageBreak[row] = 1
    if (memory) recallLine(table, row)
    else measureLine(table, row, text)
    if (row > 0) table.seam[row] = seamAt(table, row, memory !== undefined)
    if (isIndented(line.text))
      table.flags[row] = (table.flags[row] ?? 0) | lineFlag.indented
  }

  yield
  // A form feed may also stand on a line of its own, which is blank.
  let row = 0
  for (const line of lines) {
    if (!line.isBlank) row++
    else if (row < count && line.text.includes('\f')) table.pageBreak[row] = 1
  }

  flagSignOffs(table)
  flagOldStops(table)
  return table
}

/** Measure a line that may have been measured before. */
function recallLine(table: LineTable, row: number): void {
  const facts = table.facts.at(row)
  const {width, marks, token, flags} = table
  if (facts.measured) {
    width[row] = facts.measured.width
    marks[row] = facts.measured.marks
    token[row] = facts.measured.token
    flags[row] = facts.measured.flags
    return
  }

  measureLine(table, row, facts.text)
  facts.measured = {
    width: width[row] ?? 0,
    marks: marks[row] ?? 0,
    token: token[row] ?? 0,
    flags: flags[row] ?? 0
  }
}

/** What a word across the two says of whether a row goes on the one before it. */
function seamAt(
  {facts, seamWords, texts}: LineTable,
  row: number,
  isKept: boolean
): number {
  if (!isKept) return seamWords.across(row - 1, row)
  const pair = facts.at(row - 1).with(texts[row] ?? '')
  pair.seam ??= seamWords.across(row - 1, row)
  return pair.seam
}

/** For each line, how many lines up to it hold marks and nothing printed. */
function markLinesBefore(lines: readonly Line[]): Int32Array {
  const counts = new Int32Array(lines.length)
  let count = 0
  for (const {index, isBlank, markup} of lines) {
    if (isBlank && markup === 'marks') count++
    counts[index] = count
  }

  return counts
}

/** Whether most of what is printed is Han; a sample of lines decides. */
function isHan(lines: readonly Line[]): boolean {
  let wide = 0
  let narrow = 0
  const step = Math.max(1, Math.floor(lines.length / 200))
  for (let row = 0; row < lines.length; row += step) {
    const text = lines[row]?.text ?? ''
    const end = Math.min(text.length, 400)
    for (let index = 0; index < end; index++) {
      const code = text.charCodeAt(index)
      if (code > 0x2e7f) wide++
      else if (code > 0x40) narrow++
    }
  }

  return wide * 3 > narrow
}

/** Longest part of a line that is measured; longer lines are not columns. */
const longest = 2000

function measureLine(table: LineTable, row: number, text: string): void {
  const {han} = table
  const end = Math.min(text.length, longest)
  let width = 0
  let marks = 0
  let token = 0
  let isTokenOpen = true
  let hasBody = false
  let before = 0
  let letters = 0
  let capitals = 0
  let words = 0
  let titled = 0
  let flags = 0
  let brackets = 0

  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index)
    const next = index + 1 < end ? text.charCodeAt(index + 1) : 0
    let size = 1

    if (isSqueezable(code)) marks++
    if (code > 0x2e7f) size = 2
    else if (code === 0x20 || code === 0x09 || code === 0xa0) {
      // A blank between Han and a digit is the extraction's, not the page's.
      size = han && isWide(before) !== isWide(next) ? 0 : 1
    } else if (han && isWideMark(code, before)) size = 2

    if (isTokenOpen) {
      const isCloser = closers.has(code)
      const isOpener = openers.has(code)
      const isWord = isLatin(code)
      if (!hasBody) {
        token += size
        if (!isOpener) hasBody = true
      } else if (isCloser || (isWord && isLatin(before))) token += size
      else if (!han && size === 1 && code !== 0x20) token += size
      else isTokenOpen = false
    }

    if (code < 0x2000) {
      const upper = isUpper(code)
      const lower = !upper && isLower(code)
      if (upper) capitals++
      if (upper || lower) {
        letters++
        if (!isLatin(before) && before !== 0x27 && before !== 0x2019) {
          words++
          if (upper) titled++
        }
      }
    }

    if (
      (code === 0x3002 && next > 0 && !quotes.has(text.charAt(index + 1))) ||
      (code === 0x2e && next === 0x20 && isSentenceBreak(text, index))
    ) {
      flags |= lineFlag.sentence
    }

    // No bracket is a Han character, and most of a line is; no other page is asked.
    if (han && !isHanCode(code)) {
      const side = bracketFlag(code)
      if (side !== 0) {
        if (brackets === 0 && side === lineFlag.closesLast)
          flags |= lineFlag.closesFirst
        brackets = side
      }
    }

    width += size
    before = code
  }

  table.width[row] = width
  table.marks[row] = marks
  table.token[row] = token
  table.flags[row] =
    flags |
    brackets |
    endFlags(text, han) |
    (isSqueezable(before) ? lineFlag.mark : 0) |
    startFlags(text) |
    (letters > 3 && capitals >= letters * 0.9 ? lineFlag.capitals : 0) |
    (words > 1 && titled >= words * 0.6 ? lineFlag.title : 0)
}

/** Blanks of one to three ems, or a tab: `　　今天`; one blank is a stray one. */
function isIndented(text: string): boolean {
  const width = blanksBefore(text)
  return width > 1 && width <= 6
}
