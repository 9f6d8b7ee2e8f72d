import {closers, isLatin, isLower, isUpper} from './characters.js'

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
  upper: 2048,
  /** Of its brackets and quotation marks the last opens: `，“晋煤`. */
  opensLast: 4096,
  /** The last closes. */
  closesLast: 8192,
  /** The first closes what a line above opened: `学习读本》一书`. */
  closesFirst: 16384,
  /** A Chinese line that ends in a cry, a question or what is left open: `打赢了！`, `谁来管？`, `……`. */
  cry: 32768
} as const

const opensText = new Set(codesOf('“「『《（('))
const closesText = new Set(codesOf('”」』》）)'))

function codesOf(marks: string): number[] {
  return Array.from(marks, (mark) => mark.charCodeAt(0))
}

/** What a code unit says of the brackets of its line: flags of the last, or 0. */
export function bracketFlag(code: number): number {
  return opensText.has(code)
    ? lineFlag.opensLast
    : closesText.has(code)
      ? lineFlag.closesLast
      : 0
}

const finals = new Set('。！？.!?…')
const cries = new Set('！？!?…')
/** What may follow the mark that ends a sentence: `。”`. */
export const quotes = new Set('”’」』）)"\'〕】》]')
/** What may end a paragraph in Chinese without a full stop: a sign-off, a title. */
const hanSoft = new Set('）)〕】]')

/** Whether the stop at a UTF-16 offset ends a sentence: `. ` after a word of small letters and before a capital. */
export function isSentenceBreak(text: string, index: number): boolean {
  return (
    isLower(text.charCodeAt(index - 1)) &&
    isLower(text.charCodeAt(index - 2)) &&
    isUpper(text.charCodeAt(index + 2))
  )
}

// Matches what a name or number follows, at the end of a line: `to Mrs.`, `to J.`, `on Nov.`, no signature `A. Q.`.
const awaitsMore =
  /(?:^|(?<!\p{Lu}\.) )(?:Mr|Mrs|Ms|Dr|Messrs|Prof|Rev|Capt|Lieut|Gen|Col|Sgt|Gov|Sen|Hon|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Nos?|[A-HJ-Z])\.$/u

/** What the end of a line says: a sentence that ends there or goes on, a cut word. */
export function endFlags(text: string, han: boolean): number {
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
    return lineFlag.final | soft | (han && cries.has(last) ? lineFlag.cry : 0)
  }

  if (soft) return soft
  if ('，、；,;'.includes(mark)) return lineFlag.pause
  // Hyphens of print and of OCR: `-`, `¬`, soft hyphen, `⸗`, `=`.
  if (!han && /[-¬\u00AD⸗‐=]$/u.test(text)) return lineFlag.hyphen
  return 0
}

/** What the first character of a line says. */
export function startFlags(text: string): number {
  const code = text.charCodeAt(0)
  if (isLower(code)) return lineFlag.lower
  if (isUpper(code)) return lineFlag.upper
  const first = text.charAt(0)
  return closers.has(code) && first !== '…' && first !== '—'
    ? lineFlag.closer
    : 0
}
