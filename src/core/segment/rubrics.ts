import {isPersonAlone} from './bylines/western-line.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Words of a rubric, at most, and its share of the column. */
const mostWords = 5
const mostShare = 0.75

/** Half-ems that the line above lacks at least, where it ends in no full stop. */
const leastRoom = 8

// Matches how text opens: `Die`, `„Wir`, `— Am`, `4. Amsterdam`.
const opensText = /^[—–„“"«([ -]{0,3}[\p{Lu}\d]/u
// Matches a line of a few words that a full stop ends and nothing parts: `Foreign Intelligence.`, `Kunst und Literatur.`.
const aFewWords = /^\p{Lu}[^.!?;:\d„"“”»«()[\]]{3,40}\.$/u

// Matches an office that signs, `ſ` read as `s`: `Königliches Amtsgericht.`, `Das Staats-Miniſterium.`
const signs =
  /(?:amt|gericht|ministerium|direktion|direction|kommission|verwaltung|vorstand|magistrat|regierung)\.$/iu
// Matches the end of when something was signed: `Charlottenburg, den 19. Juli 1844.`
const dated = /\d(?:\.|ten|th)? ?(?:\p{L}{3,9}\.? )?1[6-9]\d\d\.?$/u

/**
 * Whether a Western line is a rubric, as the press of the nineteenth century sets
 * heads: a few words with capitals and a full stop (`Vermischtes.`), between the
 * last line of a paragraph and a line that fills the column. Who signs what stands
 * above is none: a name, an office, what stands below a date. Forty of forty-five
 * such lines of old German and French pages are heads, in English text few are.
 */
export function isRubric(
  {flags, han, texts, token, width}: LineTable,
  row: number
): boolean {
  const text = texts[row] ?? ''
  if (han || text.length > 44 || !text.endsWith('.')) return false
  const column = width[row + 1] ?? 0
  const size = width[row] ?? 0
  if (size > column * mostShare) return false
  if (row > 0) {
    const above = Math.max(width[row - 2] ?? column, width[row - 3] ?? column)
    const room = above - (width[row - 1] ?? 0) - (token[row] ?? 0)
    // A scan may lose a full stop.
    const isEnded = ((flags[row - 1] ?? 0) & lineFlag.final) !== 0
    if (room <= (isEnded ? 0 : leastRoom)) return false
  }

  if (!aFewWords.test(text) || !opensText.test(texts[row + 1] ?? ''))
    return false
  if (signs.test(text) || dated.test(texts[row - 1] ?? '')) return false
  if (isPersonAlone(text.slice(0, -1))) return false
  const words = text.split(/[ ’'-]+/u)
  return words.length <= mostWords && words.every((word) => isCapital(word))
}

/** Whether a word is not in small letters, or is too short to tell. */
function isCapital(word: string): boolean {
  return word.length < 4 || word[0] !== word[0]?.toLowerCase()
}
