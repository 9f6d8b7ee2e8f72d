import type {LineTable} from './measure.js'

/** Letters of a line that another may begin with by chance: `In the`, `今年`. */
const fewLetters = {han: 4, western: 8}
/** What the line below must have besides, or it is a line printed twice. */
const leastMore = 3

/**
 * Whether the line below begins with the words of a line, and goes on: a
 * crosshead that quotes how its text begins, `A long road` above
 * `A long road leads from …`.
 */
export function isSaidAgain({texts, han}: LineTable, row: number): boolean {
  const below = texts[row + 1] ?? ''
  const text = texts[row] ?? ''
  if (text.charAt(0) !== below.charAt(0) || text.length >= below.length)
    return false
  // The extraction may have parted a word: `Ac cording to`.
  const words = text.replaceAll(' ', '')
  const rest = below.replaceAll(' ', '')
  return (
    words.length >= fewLetters[han ? 'han' : 'western'] &&
    (han || text.includes(' ')) &&
    rest.startsWith(words) &&
    rest.length >= words.length + leastMore &&
    (han ||
      !/^\p{L}/u.test(rest.slice(words.length)) ||
      below.startsWith(`${text} `))
  )
}
