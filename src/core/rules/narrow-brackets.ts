import {classNumber, classOf} from './character-class.js'

/**
 * A bracket belongs to Chinese where it touches it, blanks left out, or where
 * its partner does: `今天(6月7日)的`.
 */
export function isHanBracket(text: string, at: number): boolean {
  const partner = partnerOf(text, at)
  if (
    partner !== undefined &&
    isOfFigures(text, Math.min(at, partner), Math.max(at, partner))
  ) {
    return false
  }

  if (touchesChinese(text, at)) return true
  return partner !== undefined && touchesChinese(text, partner)
}

function touchesChinese(text: string, at: number): boolean {
  const left = text.charAt(at - 1) === ' ' ? at - 2 : at - 1
  const right = text.charAt(at + 1) === ' ' ? at + 2 : at + 1
  return isChineseAt(text, left) || isChineseAt(text, right)
}

/** Matches the brackets of a telephone's area, with the number behind. */
const areaCode = /^\(0\d{1,3}\) ?\d{3}/u

/** Longest that stands in the brackets of a formula. */
const longestFormula = 12

/**
 * Whether a pair of brackets, the first at an offset, is none of Chinese:
 * `(010) 6388`, or behind a letter with no Han in it, `f(x)`, `Ca(OH)2`.
 */
function isOfFigures(text: string, open: number, close: number): boolean {
  if (areaCode.test(text.slice(open, open + 10))) return true
  if (!/^[A-Za-z\d]$/u.test(text.charAt(open - 1))) return false
  if (close - open > longestFormula) return false
  return !/\p{Script=Han}/u.test(text.slice(open + 1, close))
}

/** Whether blanks stand inside both brackets of a pair, and nowhere between them. */
export function isPadded(text: string, at: number): boolean {
  const partner = partnerOf(text, at)
  if (partner === undefined) return false
  const inside = text.slice(Math.min(at, partner) + 1, Math.max(at, partner))
  return /^ [^ ]+ $/u.test(inside)
}

/** Whether a pair of brackets is set as English sets it: `Li (李), 56`. */
export function isEnglishBracket(text: string, at: number): boolean {
  const partner = partnerOf(text, at) ?? at
  const before = text.charAt(Math.min(at, partner) - 1)
  const after = text.charAt(Math.max(at, partner) + 1)
  return /^[A-Za-z ]?$/u.test(before) && /^[A-Za-z ,.:;!?]?$/u.test(after)
}

/** Furthest that a bracket's partner is looked for on the line. */
const longestBracket = 60

function partnerOf(text: string, at: number): number | undefined {
  const opens = text.charAt(at) === '('
  const step = opens ? 1 : -1
  for (let distance = 1; distance <= longestBracket; distance++) {
    const index = at + step * distance
    const character = text.charAt(index)
    if (character === (opens ? ')' : '(')) return index
    if (character === (opens ? '(' : ')')) return undefined
  }

  return undefined
}

/** Classes that only stand in running Chinese. */
const chinese = new Set([
  classNumber.han,
  classNumber['han-point'],
  classNumber['han-bracket'],
  classNumber.quote
])

/** Whether a character, at a UTF-16 offset, stands only in running Chinese. */
export function isChineseAt(text: string, at: number): boolean {
  return chinese.has(classOf(text.charCodeAt(at)))
}
