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
  /** The dash: `—` and `——`, or `--` as on a typewriter. */
  dashes: ['em', 'hyphens', 'mixed'],
  /** The dot in a foreign name: `·`, or `‧` as Taiwan prints it. */
  nameDots: ['middle', 'hyphenation', 'mixed']
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
 * Blanks are none of the newspaper's while fewer places have one than have
 * none: newspapers print none, and a text layer adds many.
 *
 * Narrow brackets are taken for a style only where they are set off by blanks,
 * `会议 (党委) 召开`, and nearly all are: a text layer that turns a page's
 * brackets into ASCII adds no blanks. A newspaper that prints them close says so
 * in `copydesk.yaml`.
 *
 * `--` in Chinese is a transcriber's habit where hardly a `——` stands beside it;
 * that Chinese prints `——` says nothing of the dashes of a Western passage.
 *
 * `‧` in names is a habit of traditional script alone; elsewhere an encoding made it.
 */
export function* learnHouseStyle(
  page: Page,
  language: string
): Steps<HouseStyle> {
  const seen = yield* countForms(page)
  return {
    blankAtDigits: decideBlanks(seen),
    brackets: decideBrackets(seen),
    digits: decide(
      seen.narrowDigits,
      'halfwidth',
      seen.wideDigits,
      'fullwidth'
    ),
    quotes: decideQuotes(seen),
    dashes: decideDashes(seen),
    nameDots: language.startsWith('zh-Hant')
      ? decide(seen.middleDots, 'middle', seen.hyphenationDots, 'hyphenation')
      : 'middle'
  }
}

const {blank, dash, digit, dot, fullwidth, han, hyphen, quote} = classNumber
const hanBracket = classNumber['han-bracket']
const asciiBracket = classNumber['ascii-bracket']

const linesOfStep = rowsOfStep * 16

interface Forms {
  closeDigits: number
  apartDigits: number
  wideBrackets: number
  /** `(` behind Han, close to it and after a blank. */
  closeBrackets: number
  apartBrackets: number
  narrowDigits: number
  wideDigits: number
  curly: number
  corner: number
  straight: number
  emDashes: number
  hyphenPairs: number
  hanDashes: number
  hanHyphenPairs: number
  middleDots: number
  hyphenationDots: number
}

function* countForms(page: Page): Steps<Forms> {
  const seen: Forms = {
    closeDigits: 0,
    apartDigits: 0,
    wideBrackets: 0,
    closeBrackets: 0,
    apartBrackets: 0,
    narrowDigits: 0,
    wideDigits: 0,
    curly: 0,
    corner: 0,
    straight: 0,
    emDashes: 0,
    hyphenPairs: 0,
    hanDashes: 0,
    hanHyphenPairs: 0,
    middleDots: 0,
    hyphenationDots: 0
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
      if (unit === 0xff08) seen.wideBrackets++
    } else if (kind === asciiBracket) {
      const opens = unit === 0x28
      if (opens && last === han) seen.closeBrackets++
      else if (opens && last === blank && before === han) seen.apartBrackets++
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
      if (unit === 0x2014 && last === dash && before !== dash) seen.hanDashes++
    } else if (kind === hyphen) {
      const isPair = last === hyphen && before !== hyphen
      if (isPair && text.charCodeAt(index + 1) !== unit) {
        if (before === han || isHanAt(text, index + 1)) seen.hanHyphenPairs++
        else seen.hyphenPairs++
      }
    } else if (kind === dot) {
      const isInName = last === han && isHanAt(text, index + 1)
      if (isInName && unit === 0xb7) seen.middleDots++
      else if (isInName && unit === 0x2027) seen.hyphenationDots++
    } else if (unit === 0x22 && last !== digit) {
      // No newspaper prints them in Chinese; text layers make them.
      if (last !== han && !isHanAt(text, index + 1)) seen.straight++
    }

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

function decideBlanks(seen: Forms): HouseStyle['blankAtDigits'] {
  const {closeDigits, apartDigits} = seen
  if (closeDigits >= apartDigits) return 'none'
  return decide(closeDigits, 'none', apartDigits, 'always')
}

function decideBrackets(seen: Forms): HouseStyle['brackets'] {
  const {wideBrackets, closeBrackets, apartBrackets} = seen
  return decide(
    wideBrackets + closeBrackets,
    'fullwidth',
    apartBrackets,
    'halfwidth'
  )
}

function decideDashes(seen: Forms): HouseStyle['dashes'] {
  const western = decide(seen.emDashes, 'em', seen.hyphenPairs, 'hyphens')
  if (western !== 'mixed') return western
  const {hanDashes, hanHyphenPairs} = seen
  return decide(hanDashes, 'mixed', hanHyphenPairs, 'hyphens')
}

function decideQuotes(seen: Forms): HouseStyle['quotes'] {
  const all = seen.curly + seen.corner + seen.straight
  if (all < enough) return 'mixed'
  if (seen.curly >= majority * all) return 'curly'
  if (seen.corner >= majority * all) return 'corner'
  return seen.straight >= majority * all ? 'straight' : 'mixed'
}
