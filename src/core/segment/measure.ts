import {rowsOfStep, type Steps} from '../model/steps.js'
import type {Line} from '../scan/line.js'
import type {Lexicon} from '../lexicon.js'
import {blanksBefore} from './blanks-before.js'
import {flagOldStops} from './old-stops.js'
import {PageFacts, type LinesMemory} from './line-facts.js'
import {UnitSet} from '../model/unit-set.js'
import {PageSeams} from './page-seams.js'
import {seamWordOdds} from './seam-words.js'
import {flagSignOffs} from './sign-off.js'

/** Bits of {@link LineTable#flags}. */
export const lineFlag = {
  /** Ends a sentence: `。`, `.`, `！”`. */
  final: 1,
  /** Ends in a mark after which a sentence goes on: `，`, `;`. */
  pause: 2,
  /** Ends in a hyphen that cuts a word. */
  hyphen: 4,
  /** Begins with a small letter. */
  lower: 8,
  /** All its letters are capitals. */
  capitals: 16,
  /** A sentence ends inside the line. */
  sentence: 32,
  /** Begins with a mark that may not begin a line: `，`. */
  closer: 64,
  /** Ends in a bracket or quotation mark, or a colon: may end a paragraph. */
  soft: 128,
  /** Most of its words begin with a capital. */
  title: 256,
  /** Ends in a mark of full width: it may hang out of the column. */
  mark: 512,
  /** Begins with blanks, as the first lines of paragraphs are indented. */
  indented: 1024,
  /** Begins with a capital letter. */
  upper: 2048
} as const

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
  /** Whether a form feed stands before the line. */
  readonly pageBreak: Uint8Array
  /**
   * Log-odds by the words of the language that the line goes on the one before
   * it; 0 where nothing is known.
   */
  readonly seam: Float32Array
  /** What two lines make where they meet, looked up on the page. */
  readonly seams: PageSeams
  /** What single lines say by their texts. */
  readonly facts: PageFacts
  /** Words of the page's language, where they were loaded. */
  readonly words: Lexicon | undefined
}

/** Punctuation that hangs on what stands before it. */
const closers = new UnitSet('，。、；：？！”’）》〉】〕」』,.;:?!)]}%％…—')
/** Punctuation that leads what follows it. */
const openers = new UnitSet('“‘（《〈【〔「『([{')
const finals = new Set('。！？.!?…')
const quotes = new Set('”’」』）)"\'〕】》]')
/** What may end a paragraph in Chinese without a full stop: a sign-off, a title. */
const hanSoft = new Set('）)〕】》]')

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
    if (line.text.includes('\f')) table.pageBreak[row] = 1
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

/** Log-odds by words that a row goes on the one before it. */
function seamAt(table: LineTable, row: number, isKept: boolean): number {
  const {facts, texts} = table
  const before = texts[row - 1] ?? ''
  const text = texts[row] ?? ''
  if (!isKept) return seamWordOdds(table, before, text) ?? 0
  const pair = facts.at(row - 1).with(text)
  pair.seam ??= seamWordOdds(table, before, text) ?? 0
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

    width += size
    before = code
  }

  table.width[row] = width
  table.marks[row] = marks
  table.token[row] = token
  table.flags[row] =
    flags |
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

/** Brackets, quotes, commas and stops of full width: half of each is empty. */
function isSqueezable(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x3002) ||
    (code >= 0x3008 && code <= 0x3011) ||
    (code >= 0x3014 && code <= 0x301b) ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0xff08 ||
    code === 0xff09 ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b
  )
}

/** `. ` after a word of small letters and before a capital. */
function isSentenceBreak(text: string, index: number): boolean {
  return (
    isLower(text.charCodeAt(index - 1)) &&
    isLower(text.charCodeAt(index - 2)) &&
    isUpper(text.charCodeAt(index + 2))
  )
}

// Matches what a name or number follows, at the end of a line: `to Mrs.`, `to J.`, `on Nov.`, no signature `A. Q.`.
const awaitsMore =
  /(?:^|(?<!\p{Lu}\.) )(?:Mr|Mrs|Ms|Dr|Messrs|Prof|Rev|Capt|Lieut|Gen|Col|Sgt|Gov|Sen|Hon|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Nos?|[A-HJ-Z])\.$/u

function endFlags(text: string, han: boolean): number {
  let end = text.length - 1
  const last = text.charAt(end)
  let soft = 0
  // A Chinese quotation that ends as no sentence does is a word of a headline oftener: `“洞通”`.
  const isSoft = han ? hanSoft.has(last) : quotes.has(last)
  if (isSoft || last === '：' || last === ':') soft = lineFlag.soft
  while (end > 0 && quotes.has(text.charAt(end))) end--
  const mark = text.charAt(end)
  if (finals.has(mark)) {
    // An ellipsis or a full stop after a digit on a Han page ends nothing.
    if (mark === '.' && han && !isLatin(text.charCodeAt(end - 1))) return soft
    if (mark === '.' && !han && awaitsMore.test(text.slice(-10))) return 0
    return lineFlag.final | soft
  }

  if (soft) return soft
  if ('，、；,;'.includes(mark)) return lineFlag.pause
  // Hyphens of print and of OCR: `-`, `¬`, soft hyphen, `⸗`, `=`.
  if (!han && /[-¬\u00AD⸗‐=]$/u.test(text)) return lineFlag.hyphen
  return 0
}

function startFlags(text: string): number {
  const code = text.charCodeAt(0)
  if (isLower(code)) return lineFlag.lower
  if (isUpper(code)) return lineFlag.upper
  const first = text.charAt(0)
  return closers.has(code) && first !== '…' && first !== '—'
    ? lineFlag.closer
    : 0
}

function isWide(code: number): boolean {
  return code > 0x2e7f
}

/** A mark that is an em wide when it stands among Han: `“`, `…`, `,` after Han. */
function isWideMark(code: number, before: number): boolean {
  if (code >= 0x2010 && code <= 0x2027) return true
  if (code === 0xb7) return true
  return (
    isWide(before) &&
    (code === 0x2c ||
      code === 0x3a ||
      code === 0x3b ||
      code === 0x21 ||
      code === 0x3f ||
      code === 0x28 ||
      code === 0x29)
  )
}

function isUpper(code: number): boolean {
  return (
    (code > 0x40 && code < 0x5b) ||
    (code >= 0xc0 && code <= 0xde && code !== 0xd7)
  )
}

function isLower(code: number): boolean {
  return (
    (code > 0x60 && code < 0x7b) ||
    (code >= 0xdf && code <= 0xff && code !== 0xf7) ||
    code === 0x17f
  )
}

/** A letter or digit of a piece that cannot be parted: `COVID-19`, `12.5%`. */
function isLatin(code: number): boolean {
  return (
    (code > 0x2f && code < 0x3a) ||
    isUpper(code) ||
    isLower(code) ||
    code === 0x2e ||
    code === 0x25 ||
    code === 0x2d
  )
}
