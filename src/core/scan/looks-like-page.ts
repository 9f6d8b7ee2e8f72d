/** Characters that are looked at; the head of a page says enough. */
const headLength = 20_000
/** Fewer lines of text than this are no page. */
const fewestLines = 12
/**
 * Widest column of a newspaper, in half-width columns. Wrapped notes, mails
 * and licences are set to 65 and more.
 */
const widestColumn = 64
/** Half of the lines are at least this wide; lists of words are not. */
const narrowestColumn = 20
/**
 * Share of the lines that reach the edge of the column. Measured on typeset
 * pages: 0.17 where several columns differ in width, to 0.8 on a plain one.
 */
const fullShare = 0.15
/** How far from the edge a full line may end, as a share of the width. */
const edge = 0.12
/** Share of letters among what is printed: prose, not code or tables. */
const letterShare = 0.75
/** Share of brackets and signs that programs are written in, and pages hardly. */
const codeShare = 0.015
/** Share of lines that end inside a sentence; 0.71 and more on real pages. */
const cutShare = 0.7

/**
 * Whether a plain text looks like the transcription of a printed page: prose
 * in lines cut at the width of a column. A guess, for a question to ask.
 */
export function looksLikePage(text: string): boolean {
  const lines = text
    .slice(0, headLength)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length < fewestLines || !isProse(lines)) return false

  const widths = lines.map((line) => columnsOf(line)).sort((a, b) => a - b)
  // Few lines are longer than the column: those of a headline or of a table.
  const width = widths[Math.floor(widths.length * 0.85)] ?? 0
  const median = widths[Math.floor(widths.length / 2)] ?? 0
  if (median < narrowestColumn || width > widestColumn) return false
  const full = widths.filter(
    (each) => each >= width * (1 - edge) && each <= width * (1 + edge)
  )
  return full.length >= lines.length * fullShare && areCut(lines)
}

const codeSigns = new Set('{}=<>_;')

/** Letters and Han among the visible characters. */
function isProse(lines: readonly string[]): boolean {
  let letters = 0
  let visible = 0
  let code = 0
  for (const line of lines) {
    for (const character of line) {
      if (character === ' ') continue
      visible++
      // Matches a letter, a Han character, a mark of either: `人`, `é`.
      if (/[\p{L}\p{M}]/u.test(character)) letters++
      else if (codeSigns.has(character)) code++
    }
  }

  return letters >= visible * letterShare && code <= visible * codeShare
}

/** Whether most lines end inside a sentence. */
function areCut(lines: readonly string[]): boolean {
  // Matches the end of a sentence: `。`, `.”`.
  const ended = lines.filter((line) =>
    /[.!?:;。！？；：][”’"』」）)]?$/u.test(line)
  )
  return ended.length <= lines.length * (1 - cutShare)
}

/** Width of a line: Han and full-width marks count two. */
function columnsOf(line: string): number {
  let columns = 0
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0
    // From Hangul Jamo on, nearly all that newspapers print is wide.
    columns += code >= 0x11_00 && !(code >= 0x20_00 && code < 0x2e_80) ? 2 : 1
  }

  return columns
}
