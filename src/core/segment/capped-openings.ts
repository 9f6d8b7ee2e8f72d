import {functionWords} from './function-words.js'
import {leavesOpen} from './leaves-open.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

// Matches how a text opens with words in capitals: `PARENTS have`, `A MAN has`, `NORBURY Park beat`;
// no name of the dead: `SMITH John`.
const opening =
  /^["“‘']?(?:(?:A|AN|THE|I) )?(\p{Lu}[\p{Lu}’'-]+)(?: \p{Lu}{2,}){0,2} (?:\p{Ll}|\p{Lu}\p{Ll}\S* \S)/u
/** So many letters are seldom a short name of an office: `NATO`, `TWO`. */
const longWord = 5
/** From so many different words on it is the habit of the page. */
const habitual = 3
/** Half-ems by which a line is wider than those of the column below it. */
const wider = 6

/**
 * The rows that open a text with words in capitals, as the British press sets them
 * below a headline; undefined where the page does not.
 */
export function cappedOpenings(table: LineTable): Uint8Array | undefined {
  const {count, han, texts} = table
  if (han) return undefined
  const rows = new Uint8Array(count)
  const words = new Set<string>()
  for (let row = 0; row < count; row++) {
    const word = opening.exec((texts[row] ?? '').slice(0, 60))?.[1]
    if (word === undefined) continue
    if (!mayEndAbove(table, row)) continue
    rows[row] = 1
    if (word.length >= longWord || functionWords.has(word.toLowerCase()))
      words.add(word)
  }

  return words.size >= habitual ? rows : undefined
}

/**
 * Whether what stands above a row may end there: a text that ends a sentence, or a
 * head, which leaves room for the next word or is wider than the text. Else a name
 * in capitals only happens to begin the line: `… At the gates` + `UNHCR drivers`.
 */
function mayEndAbove(table: LineTable, row: number): boolean {
  const {flags, gap, texts, token, width} = table
  const above = flags[row - 1] ?? lineFlag.final
  if ((gap[row] ?? 0) > 0 || above & (lineFlag.final | lineFlag.soft))
    return true
  if (above & (lineFlag.pause | lineFlag.hyphen | lineFlag.sentence))
    return false
  if (leavesOpen(texts[row - 1] ?? '', false)) return false
  const own = width[row - 1] ?? 0
  const column = Math.max(width[row] ?? 0, width[row + 1] ?? 0)
  return own + 1 + (token[row] ?? 0) <= column || own > column + wider
}
