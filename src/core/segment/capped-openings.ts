import {functionWords} from './function-words.js'
import {leavesOpen} from './leaves-open.js'
import {lineFlag, type LineTable} from './measure.js'

// Matches how a text opens with words in capitals: `PARENTS have`, `A MAN has`, `NORBURY Park beat`.
const opening =
  /^["“‘']?(?:(?:A|AN|THE|I) )?(\p{Lu}[\p{Lu}’'-]+)(?: \p{Lu}{2,}){0,2} (?:\p{Ll}|\p{Lu}\p{Ll})/u
/** So many letters are no short name of an office: `NATO`, `TWO`. */
const longWord = 5
/** From so many different words on it is the habit of the page. */
const habitual = 3

/**
 * The rows that open a text with words in capitals, as the British press sets them
 * below a headline; undefined where the page does not.
 */
export function cappedOpenings(table: LineTable): Uint8Array | undefined {
  const {count, flags, han, texts} = table
  if (han) return undefined
  const rows = new Uint8Array(count)
  const words = new Set<string>()
  for (let row = 0; row < count; row++) {
    const word = opening.exec((texts[row] ?? '').slice(0, 60))?.[1]
    if (word === undefined) continue
    if ((flags[row - 1] ?? 0) & (lineFlag.pause | lineFlag.hyphen)) continue
    if (leavesOpen(texts[row - 1] ?? '', false)) continue
    rows[row] = 1
    if (word.length >= longWord || functionWords.has(word.toLowerCase()))
      words.add(word)
  }

  return words.size >= habitual ? rows : undefined
}
