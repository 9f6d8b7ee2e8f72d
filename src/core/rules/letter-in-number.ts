import {matchesOf} from '../model/matches.js'
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
/** Matches a unit of Chinese that only a number stands before: `18万`. */
const unit = /^[万萬亿億年月日元%％‰]/u
/** Matches a unit that only a number stands before: `万`, no `元` of `B2元件`. */
const sureUnit = /^[万萬亿億%％‰岁歲]/u
/** Matches a year whose `1` is a letter: `I893`, `IB84`. */
const letterYear = /^[Il][6-9BS]\d\d$/u

/** Matches a number in groups with digits or letters: `1O,000`, `1,O00`. */
const grouped =
  /(?<![\p{L}\p{N},])[\dOolISBZ]{1,3}(?:,[\dOolISBZ]{3}){1,4}(?![\p{L}\p{N}])/gu
/** Matches a seam of a digit and a letter, a comma between: `1,O`. */
const groupSeam = /\d,?[OolISBZ]|[OolISBZ],?\d/u
/** Matches an ordinal: `19th`, `lOth`, `2lst`. */
const ordinal = /(?<![\p{L}\p{N}])([\dOolI]{1,3})(st|nd|rd|th)(?!\p{L})/gu

/** Matches what every such number or ordinal holds: `4O`, `1,O`, `lO` before `th`. */
const mayHold = /\d,?[OolISBZ]|[OolISBZ],?\d|[\dOolI](?:st|nd|rd|th)/u
const none: readonly LetterInNumber[] = []

/**
 * Letters inside numbers, in order. In a number in groups of three each letter is one
 * (`1O,000`), and in an ordinal whose ending fits its figure (`lOth`, `2lst`).
 * Elsewhere a letter counts between two digits; `O`, `o`, `I` and `l` also after
 * a digit with Han or a mark behind (`24O枚`, but `4S店` stays), others before a
 * unit of Chinese (`1B万`), and `l` before digits (`l00`, `l2月`).
 */
export function lettersInNumbers(text: string): readonly LetterInNumber[] {
  if (!mayHold.test(text)) return none
  const found = new Map<number, string>()
  for (const {1: figure = '', 2: ending, index} of matchesOf(text, ordinal)) {
    if (isOrdinal(figure, ending)) noteAll(figure, index, found)
  }

  if (groupSeam.test(text)) {
    for (const {0: number, index} of matchesOf(text, grouped)) {
      if (groupSeam.test(number)) noteAll(number, index, found)
    }

    for (const {0: number, index} of matchesOf(text, mixedNumber)) {
      if (seam.test(number)) notePlain(text, number, index, found)
    }
  }

  return Array.from(found, ([at, digit]) => ({at, digit})).sort(
    (a, b) => a.at - b.at
  )
}

/** Every letter of a number is a digit. */
function noteAll(
  number: string,
  index: number,
  found: Map<number, string>
): void {
  for (let inside = 0; inside < number.length; inside++) {
    const digit = digitOf.get(number.charAt(inside))
    if (digit !== undefined) found.set(index + inside, digit)
  }
}

function notePlain(
  text: string,
  number: string,
  index: number,
  found: Map<number, string>
): void {
  const end = index + number.length
  const next = text.slice(end, end + 1)
  const isDecimal = /^\.\d/u.test(text.slice(end, end + 2))
  if (isLatin(text.charAt(index - 1)) || isLatin(next)) return
  for (let inside = 0; inside < number.length; inside++) {
    const letter = number.charAt(inside)
    const digit = isCentury(number, inside) ? '8' : digitOf.get(letter)
    if (digit === undefined || found.has(index + inside)) continue
    const isLast = inside === number.length - 1
    const isRound = 'OolI'.includes(letter)
    // `O2O` and `SO2` begin with letters, as `ISO9001` does.
    const isBegun = /^\d/u.test(number) || letterYear.test(number)
    const ends =
      isLast &&
      inside > 0 &&
      isBegun &&
      (isRound ? afterNumber : unit).test(next)
    const isInside = inside > 0 && !isLast && isBegun
    const begins =
      inside === 0 &&
      ((isDecimal && /^l\d/u.test(number)) ||
        beginsNumber(number, text.charAt(index - 1), next))
    if (isInside || ends || begins) found.set(index + inside, digit)
  }
}

/** Whether the letter that a number begins with is a `1`: `l00`, `l2月`, `I893`. */
function beginsNumber(number: string, before: string, next: string): boolean {
  if (letterYear.test(number)) return true
  if (/^l\d\d/u.test(number)) return true
  // `l2 days`, but no `(l2)` and no `l2-norm`.
  if (/^l\d$/u.test(number) && next !== '' && ' ,;'.includes(next)) {
    return ' £$'.includes(before)
  }

  // `S0万`, `Z0岁`.
  if (/^[SBZ]\d/u.test(number)) return sureUnit.test(next)
  return /^[lI]\d/u.test(number) && unit.test(next)
}

/** Whether digits and letters make an ordinal with its ending: `lO` and `th`. */
function isOrdinal(figure: string, ending: string | undefined): boolean {
  const hasDigit = /\d/u.test(figure)
  // `Ist` is German, `loth` English.
  if (!hasDigit && (figure === 'I' || figure.includes('o'))) return false
  const value = Array.from(figure, (each) => digitOf.get(each) ?? each).join('')
  if (value === figure || value.startsWith('0')) return false
  const last = value.charAt(value.length - 1)
  const isTeen = value.charAt(value.length - 2) === '1'
  return ending === ((!isTeen && endings.get(last)) || 'th')
}

const endings: ReadonlyMap<string, string> = new Map([
  ['1', 'st'],
  ['2', 'nd'],
  ['3', 'rd']
])

/** Whether an `S` stands for the century: `1S88`; papers write of no 1588. */
function isCentury(number: string, at: number): boolean {
  return at === 1 && /^[1Il]S\d\d$/u.test(number)
}

function isLatin(character: string): boolean {
  return /\p{Script=Latin}/u.test(character)
}
