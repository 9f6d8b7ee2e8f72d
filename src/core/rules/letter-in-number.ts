/** A letter that stands where a digit should: `24O枚`, `2S61`. */
export interface LetterInNumber {
  readonly at: number
  readonly digit: string
}

/** Digits that letters are taken for between digits. */
const digitOf: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['o', '0'],
  ['〇', '0'],
  ['I', '1'],
  ['l', '1'],
  ['S', '5'],
  ['B', '8'],
  ['Z', '2']
])

/** Matches a number with letters in it: `24O`, `2S61`, `l00`. */
const mixedNumber = /[\dOolISBZ]{2,12}/gu
/** Matches the seam of a number and a letter in it: `4O`, `l0`. */
const seam = /\d[OolISBZ]|[OolISBZ]\d/u
/** Matches what a number is followed by: Han, a unit, a mark, nothing. */
const afterNumber = /^(?:$|[\p{Script=Han}\s%％‰，。、；：）,.;:)\]])/u

/** `IB84` is a year, `ISO9001` is none. */
const longestYear = 4

/** Matches what makes an ordinal of a number: `19th`. */
const ordinal = /^(?:st|nd|rd|th)(?!\p{L})/u

/**
 * Letters inside numbers. A letter counts between two digits; `O`, `o`, `I` and
 * `l` also after a digit with Han or a mark behind (`24O枚`, but `4S店` stays),
 * and `l` before two digits (`l00`) or in an ordinal (`l9th`).
 */
export function lettersInNumbers(text: string): LetterInNumber[] {
  const found: LetterInNumber[] = []
  if (!seam.test(text)) return found

  for (const {0: number, index} of text.matchAll(mixedNumber)) {
    const end = index + number.length
    if (!seam.test(number)) continue
    const isOrdinal = ordinal.test(text.slice(end, end + 3))
    if (isLatin(text.charAt(index - 1))) continue
    if (isLatin(text.charAt(end)) && !isOrdinal) continue
    for (let inside = 0; inside < number.length; inside++) {
      const letter = number.charAt(inside)
      const digit = isCentury(number, inside) ? '8' : digitOf.get(letter)
      if (digit === undefined) continue
      const isLast = inside === number.length - 1
      const isFirst = inside === 0
      const isRound = 'OolI'.includes(letter)
      const ends =
        isLast && isRound && afterNumber.test(text.slice(end, end + 1))
      const digits = isOrdinal ? /^\d/u : /^\d\d/u
      const begins = isFirst && letter === 'l' && digits.test(number.slice(1))
      // `ISO9001` begins with letters.
      const isInside =
        !isFirst &&
        !isLast &&
        (/\d/u.test(number.slice(0, inside)) || number.length <= longestYear)
      if (isInside || ends || begins) {
        found.push({at: index + inside, digit})
      }
    }
  }

  return found
}

/** Whether an `S` stands for the century: `1S88`; papers write of no 1588. */
function isCentury(number: string, at: number): boolean {
  return at === 1 && /^1S\d\d$/u.test(number)
}

function isLatin(character: string): boolean {
  return /^\p{Script=Latin}$/u.test(character)
}
