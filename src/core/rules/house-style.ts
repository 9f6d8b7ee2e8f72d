import {rowsOfStep, type Steps} from '../model/steps.js'
import type {Page} from '../scan/page.js'
import {classNumber, classOf, isHanAt} from './character-class.js'

/** The forms of each choice, as `copydesk.yaml` names them. */
export const houseForms = {
  /** Whether a blank stands between Han and digits. */
  blankAtDigits: ['none', 'always', 'mixed'],
  brackets: ['fullwidth', 'halfwidth', 'mixed'],
  digits: ['fullwidth', 'halfwidth', 'mixed'],
  quotes: ['curly', 'corner', 'straight', 'mixed'],
  /**
   * The dash: `—` and `——`, or `--` as on a typewriter. Learned from Western
   * text alone: no newspaper prints `--` in Chinese.
   */
  dashes: ['em', 'hyphens', 'mixed']
} as const

/**
 * How this newspaper sets its text, learned from the page or set in
 * `copydesk.yaml`. What is flagged is the deviation from it.
 */
export type HouseStyle = {
  readonly [
    Choice in keyof typeof houseForms
  ]: (typeof houseForms)[Choice][number]
}

/**
 * A form is the style of a page when it holds this share of the places where
 * the choice arises. Below it the page is undecided, and rules fall back on
 * what newspapers print: full-width marks, half-width digits, no blanks.
 */
const majority = 0.8
/** Fewer places than this say nothing. */
const enough = 4

/**
 * Learn the style of a page, in one pass over its characters.
 *
 * Narrow brackets are never taken for a style, however many there are: text
 * layers turn all of a page's brackets into ASCII. A newspaper that prints them
 * says so in `copydesk.yaml`.
 */
export function* learnHouseStyle(page: Page): Steps<HouseStyle> {
  const seen = yield* countForms(page)
  return {
    blankAtDigits: decide(seen.closeDigits, 'none', seen.apartDigits, 'always'),
    brackets: seen.wideBrackets >= enough ? 'fullwidth' : 'mixed',
    digits: decide(
      seen.narrowDigits,
      'halfwidth',
      seen.wideDigits,
      'fullwidth'
    ),
    quotes: decideQuotes(seen),
    dashes: decide(seen.emDashes, 'em', seen.hyphenPairs, 'hyphens')
  }
}

const {blank, dash, digit, fullwidth, han, hyphen, quote} = classNumber
const hanBracket = classNumber['han-bracket']

const linesOfStep = rowsOfStep * 16

interface Forms {
  closeDigits: number
  apartDigits: number
  wideBrackets: number
  narrowDigits: number
  wideDigits: number
  curly: number
  corner: number
  straight: number
  emDashes: number
  hyphenPairs: number
}

function* countForms(page: Page): Steps<Forms> {
  const seen: Forms = {
    closeDigits: 0,
    apartDigits: 0,
    wideBrackets: 0,
    narrowDigits: 0,
    wideDigits: 0,
    curly: 0,
    corner: 0,
    straight: 0,
    emDashes: 0,
    hyphenPairs: 0
  }

  for (let index = 0; index < page.lines.length; index++) {
    if (index % linesOfStep === 0) yield
    countLine(page.lines[index]?.text ?? '', seen)
  }

  return seen
}

function countLine(text: string, seen: Forms): void {
  let before = 0
  let last = 0

  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const kind = classOf(unit)
    if (kind === digit) {
      if (last !== digit) seen.narrowDigits++
      if (last === han) seen.closeDigits++
      else if (last === blank && before === han) {
        seen.apartDigits++
      }
    } else if (kind === han) {
      if (last === digit) seen.closeDigits++
      else if (last === blank && before === digit) {
        seen.apartDigits++
      }
    } else if (kind === hanBracket) {
      if (unit === 0xff08 || unit === 0xff09) seen.wideBrackets++
    } else if (kind === fullwidth) {
      const isDigit = unit >= 0xff10 && unit <= 0xff19
      if (isDigit && last !== fullwidth) seen.wideDigits++
    } else if (kind === quote) {
      // An apostrophe is none.
      const isSingle = unit === 0x2018 || unit === 0x2019
      if (unit >= 0x300c) seen.corner++
      else if (!isSingle || last === han || isHanAt(text, index + 1))
        seen.curly++
    } else if (kind === dash) {
      // `——` between Han is no dash of Western text.
      const isOne = last !== dash && text.charCodeAt(index + 1) !== unit
      if (unit === 0x2014 && isOne && last !== han) seen.emDashes++
    } else if (kind === hyphen) {
      const isPair = last === hyphen && before !== hyphen && before !== han
      if (isPair && text.charCodeAt(index + 1) !== unit) seen.hyphenPairs++
    } else if (unit === 0x22 && last !== digit) seen.straight++

    before = last
    last = kind
  }
}

function decide<A extends string, B extends string>(
  countA: number,
  a: A,
  countB: number,
  b: B
): A | B | 'mixed' {
  const all = countA + countB
  if (all < enough) return 'mixed'
  if (countA >= majority * all) return a
  return countB >= majority * all ? b : 'mixed'
}

function decideQuotes(seen: Forms): HouseStyle['quotes'] {
  const all = seen.curly + seen.corner + seen.straight
  if (all < enough) return 'mixed'
  if (seen.curly >= majority * all) return 'curly'
  if (seen.corner >= majority * all) return 'corner'
  return seen.straight >= majority * all ? 'straight' : 'mixed'
}
