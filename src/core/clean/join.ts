import type {HyphenJudge} from './line-end-hyphen.js'

/**
 * The one decision how two lines of a block are joined: what stands between
 * them when the block is read as running text, and whether a hyphen at the end
 * of the first belongs to the type-setting.
 */
export interface Joint {
  readonly joiner: '' | ' '
  /** Whether the last character of the first line, a hyphen, goes. */
  readonly dropsHyphen: boolean
}

const nothing: Joint = {joiner: '', dropsHyphen: false}
const blank: Joint = {joiner: ' ', dropsHyphen: false}

// Matches a letter at the end of a line and its hyphen: `commis-`, `Regie=`.
const hyphenAtEnd = /([\p{L}\p{M}]{1,40})[-=¬⸗\u00AD]$/u
// Matches the lower-case word that a line begins with: `sioners`.
const wordAtStart = /^([\p{Ll}\p{M}]{1,40})/u

/** How the line `next` follows the line `before`; both without edge blanks. */
export function joint(
  before: string,
  next: string,
  judge?: HyphenJudge
): Joint {
  if (before === '' || next === '') return nothing
  const last = before.codePointAt(before.length - 1) ?? 0
  const first = next.codePointAt(0) ?? 0
  if (isWide(last) || isWide(first)) return nothing
  // Matches the hour of a time that the line end cut: `22:`.
  if (/\d:$/u.test(before) && /^\d/u.test(next)) return nothing
  const stem = hyphenAtEnd.exec(before)?.[1]
  const rest = stem === undefined ? undefined : wordAtStart.exec(next)?.[1]
  // `1914-` or `Franco-` before a capital: the hyphen stays, and no blank.
  if (stem === undefined) {
    return last === 0x2d || last === 0x2014 || last === 0x2f ? nothing : blank
  }

  // A hyphen behind Han is a dash or part of a code: it cuts no word.
  if (rest === undefined || isWide(before.charCodeAt(before.length - 2))) {
    return nothing
  }

  const verdict = judge?.(stem, rest)
  if (verdict === 'hard') return nothing
  if (verdict === 'hanging') return blank
  return {joiner: '', dropsHyphen: true}
}

/**
 * Whether a code unit is set without blanks around it: Han, kana, full-width
 * forms, CJK marks. A trailing surrogate counts: astral Han ends in one.
 */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    code === 0x2026
  )
}
