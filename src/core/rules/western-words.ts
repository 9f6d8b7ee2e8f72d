import {matchesOf} from '../model/matches.js'
import {foreignWords, mayBeForeign, type ShownWord} from './foreign-words.js'
import {isNameWeight, type Lexicon} from '../lexicon.js'
import {elidedWeight, olderForm, weightOf} from './word-weight.js'

/** A word of a Western text, or what the OCR made of one. */
export interface WesternWord {
  readonly start: number
  readonly end: number
  /** As it stands, without marks at its edges. */
  readonly text: string
  /**
   * In lower case, apostrophes straightened, with the other half of a word that
   * is cut at a line end.
   */
  readonly lower: string
  /** How many characters of `lower` stand on the line before. */
  readonly carried: number
  /** Whether half of it stands on another line. */
  readonly isCut: boolean
  /** Whether it is part of a compound, an address, a name like `iOS`. */
  readonly isBound: boolean
  /** Whether the lexicon knows it, or it is no word to look up (a number). */
  readonly isKnown: boolean
  /** Weight in the lexicon; 0 where it is not there. */
  readonly weight: number
  /** Whether it stands in a passage of another language; then it is known. */
  readonly isForeign: boolean
  /** Whether it is an abbreviation, a particle, a number: nothing to look up. */
  readonly isNoWord: boolean
}

/** Matches a word with digits or apostrophes inside: `n0t`, `don't`, `1893`. */
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L}))*/gu

/** A line with the edges of its neighbours. */
interface Edged {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** What the page says of a line, where it is asked. */
interface PageEvidence {
  /** Whether the page has few slips. */
  readonly isClean: () => boolean
  /** Whether the line stands in a stretch of another language. */
  readonly isForeign: () => boolean
}

/** Matches the hyphen that a line ends with: `-`, `¬`. */
const lineEndHyphen = /[-¬=⸗\u00AD\u2010]$/u
/** Matches the half of a word that a line ends with: `commis-`. */
const halfBefore = /[\p{L}\p{M}'’]{1,23}(?=[-¬=⸗\u00AD\u2010]$)/u
/** Matches what a line begins with that may be the other half. */
const halfAfter = /^[\p{L}\p{M}'’]{1,24}/u

/**
 * The words of a line in order. A word cut at a line end is looked up whole,
 * halves joined.
 */
export function westernWords(
  line: Edged,
  lexicon: Lexicon,
  page: PageEvidence
): WesternWord[] {
  const words = ownWords(line, lexicon)
  let strange = 0
  for (const word of words) if (isStrange(word)) strange++
  // Most lines hold no word that is not known.
  if (strange === 0) return words
  if (page.isForeign()) return words.map((word) => inForeign(word))
  const isClean = page.isClean()
  const isTold = strange > 1 && mayBeForeign(words, isClean)
  const left = isTold ? edgeWords(line.before, lexicon).slice(1) : []
  const right = isTold ? edgeWords(line.after, lexicon).slice(0, -1) : []
  const foreign = isTold
    ? foreignWords([...left, ...words, ...right], isClean)
    : []
  return words.map((word, index) => {
    if (foreign[left.length + index]) return inForeign(word)
    const isShort = isClean && isAbbreviation(line.text, word)
    return isShort ? {...word, isBound: true} : word
  })
}

/** Whether a word is in no lexicon, and not for its being a name. */
function isStrange({isKnown, text}: WesternWord): boolean {
  return !isKnown && text.toUpperCase().charAt(0) !== text.charAt(0)
}

/** Matches letters without a vowel: `chp`, `rgs`. */
const noVowel = /^[^aeiouy\d]{2,4}$/iu

/** Whether a word is one without a vowel before a full stop: `chp.`. */
function isAbbreviation(text: string, {text: word, end}: WesternWord): boolean {
  return text.charAt(end) === '.' && noVowel.test(word)
}

/** A word that no English lexicon has a say in. */
function inForeign(word: WesternWord): WesternWord {
  return {
    ...word,
    isForeign: true,
    isKnown: true,
    isBound: true,
    isNoWord: true
  }
}

/** The words of the edge of a neighbouring line, the first or last cut off. */
function edgeWords(text: string, lexicon: Lexicon): ShownWord[] {
  return Array.from(matchesOf(text, wordPattern), ([word]) => {
    const lower = word.toLowerCase()
    return {lower, isKnown: weightOf(lower, lexicon) > 0 || isNoWord(word)}
  })
}

function ownWords(
  {text, before, after}: Edged,
  lexicon: Lexicon
): WesternWord[] {
  const words: WesternWord[] = []
  const trimmedEnd = text.trimEnd().length
  const head = lineEndHyphen.test(before)
    ? (halfBefore.exec(before)?.[0] ?? '')
    : ''

  for (const {0: word, index} of matchesOf(text, wordPattern)) {
    const end = index + word.length
    const endsCut =
      end === trimmedEnd - 1 && lineEndHyphen.test(text.charAt(end))
    const isSecond = head !== '' && text.slice(0, index).trim() === ''
    const tail = endsCut ? (halfAfter.exec(after)?.[0] ?? '') : ''
    const whole = (isSecond ? head : '') + word + tail
    const lower = whole.toLowerCase().replaceAll('’', "'")
    const found = weightOf(lower, lexicon)
    // `ono` in small letters is not Mrs Ono.
    const isName = isNameWeight(found)
    const weight =
      isName && whole === lower
        ? 0
        : found ||
          olderForm(lower, lexicon) ||
          elidedWeight(lower, text, {start: index, end}, lexicon)
    const isNone = isNoWord(whole) || isLastLabel(text, index, end)
    words.push({
      start: index,
      end,
      text: word,
      lower,
      carried: isSecond ? head.length : 0,
      isCut: isSecond || endsCut,
      isBound:
        innerCapital.test(word) ||
        isBound(text, index, endsCut ? -1 : end) ||
        isShortened(text, word, end),
      isKnown: weight > 0 || isNone,
      weight,
      isForeign: false,
      isNoWord: isNone
    })
  }

  return words
}

/** Matches numbers, ordinals, times, sizes: `1893`, `19th`, `9am`, `12s`. */
const numberLike =
  /^\d+(?:st|nd|rd|th|[sd]|am|pm|[apl]|lb|lbs|oz|in|ft|kg|km|cm|mm|[mkghxº]|bn|mn)?$/iu
/** Matches Roman numerals: `XIV`. */
const roman = /^[IVXLCDM]+$/u
/** Matches a capital inside a word of small letters: `iOS`, `YouTube`. */
const innerCapital = /\p{Ll}\p{Lu}/u
/** Matches capitals that stand for words: `BBC`, `USA`, `MPs`. */
const acronym = /^\p{Lu}{1,5}s?$/u

/** Abbreviations and forms that dictionaries leave out. */
const abbreviations = new Set(
  (
    'mr mrs ms dr deg fahr bar ther hrs mins qrs ors st ave rd ltd inc plc corp dept govt gen col capt lieut sgt rev ' +
    'hon esq jr sr vs etc viz cf no nos vol pp ed jan feb mar apr jun jul aug sept ' +
    'sep oct nov dec mon tue tues wed thu thur thurs fri sat sun km cm mm kg kw mw ' +
    'mph kph lb lbs oz ft yd yds cwt ult inst prox pm am ad bc www http https com ' +
    'org html tel fax online website email blog smartphone internet app apps covid ' +
    'coronavirus omicron selfie gaol mln bln startup cryptocurrency bitcoin de la le du van von ' +
    'ald cpl mons doz exors prem acc geo wm chas jas thos jno robt edw rs parte facie incognita ' +
    'der den el al bin ibn mc mac pro anti non per via ex co vice pre post sub semi'
  ).split(' ')
)

function isNoWord(word: string): boolean {
  return (
    numberLike.test(word) ||
    roman.test(word) ||
    acronym.test(word) ||
    abbreviations.has(word.toLowerCase())
  )
}

/** Longest word that is taken for an abbreviation by its full stop. */
const longestShortened = 4
/** Matches a full stop after which the sentence goes on: `prem. ditto`. */
const innerStop = /^\.(?:[,;]| +[\p{Ll}\d])/u

/** Whether a word is shortened: `sen.,`, `prem. ditto`, `acc. 24`. */
function isShortened(text: string, word: string, end: number): boolean {
  if (word.length > longestShortened || text.charAt(end) !== '.') return false
  return innerStop.test(text.slice(end, end + 4))
}

/** Marks that make one thing of words: a compound, an address. */
const binders = new Set([
  '-',
  '‐',
  '\u00AD',
  '@',
  '_',
  '/',
  '\\',
  '#',
  '.',
  '&',
  // What stands for a lost character is part of the word.
  '\uFFFD',
  '□',
  '▯',
  // So is what shows nothing inside it.
  '\u200B',
  '\u200C',
  '\u200D',
  '\u2060',
  '\uFEFF'
])
/** Matches the last label of an address: the `uk` of `co.uk`. */
const lastLabel =
  /^(?:com|org|net|gov|edu|info|co|uk|au|nz|ie|ca|us|fr|de|cn)$/u
/** Matches a character by its name, which a word goes on after: `&eacute;`. */
const entityBefore = /&#?[a-z\d]{2,8};$/iu

/** Whether a word ends an address: the `uk` of `kestrel.co.uk`. */
function isLastLabel(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) !== '.') return false
  return (
    /[\p{Ll}\d]/u.test(text.charAt(start - 2)) &&
    lastLabel.test(text.slice(start, end))
  )
}

function isBound(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  if (before !== '.' && binders.has(before)) return true
  if (
    before === ';' &&
    entityBefore.test(text.slice(Math.max(0, start - 11), start))
  )
    return true
  // `won- der`: the second half of a word that was cut once.
  const isHalf = before === ' ' && /^[-‐¬]$/u.test(text.charAt(start - 2))
  if (isHalf && start > 2 && text.charAt(start - 3) !== ' ') return true
  const after = text.charAt(end)
  if (after !== '.') return binders.has(after)
  // `example.com`, but not the end of a sentence.
  return /^\p{Ll}$/u.test(text.charAt(end + 1))
}

/** Matches what stands before a surname: `Mrs. `, `J. `, `Captain `. */
const named =
  /(?:^|[\s.])(?:M[rs]{1,2}s?|Messrs|Dr|Rev|Capt(?:ain)?|Bro|Sis|Lieut|Sergt|Hon|\p{Lu})[.,]? $/u

/** Whether the word at an offset of a line follows a title or an initial. */
export function isNamed(line: string, start: number): boolean {
  return named.test(line.slice(Math.max(0, start - 12), start))
}
