import {UnitSet} from '../model/unit-set.js'

/** A mark that opens or closes, or either: `"` says it by what is open. */
export interface PairedMark {
  /** The same for the marks of one pair, whatever their width. */
  readonly pair: string
  readonly side: 'open' | 'close' | 'either'
}

interface Side {
  readonly pair: string
  readonly side: 'open' | 'close'
}

function sidesOf(pairs: string): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>()
  for (const pair of pairs.split(' ')) {
    const [open = '', close = ''] = Array.from(pair)
    sides.set(open, {pair, side: 'open'})
    sides.set(close, {pair, side: 'close'})
  }

  return sides
}

/** `（党委)` is a pair, which `halfwidth-punctuation` has its say about. */
const round = {pair: '（）', open: '(', close: ')'} as const
const common = '「」 『』 （） 《》 【】 〔〕'
const usual = sidesOf(`“” ‘’ ${common}`)
/** German quotes close with the mark that opens elsewhere: `„so“`. */
const german = sidesOf(`„“ ${common}`)
/** English takes `«` for a speck, German quotes with it in both directions. */
const french = sidesOf(`“” ‘’ «» ${common}`)

/** The code units of all marks that may be one of a pair. */
export const pairedUnits = new UnitSet('“”‘’„«»「」『』（）《》【】〔〕()"')

/**
 * What the mark at an offset of a text is in a language; undefined where it is no
 * mark of a pair: an apostrophe, the bracket behind the number
 * of an item.
 */
export function pairedMarkAt(
  text: string,
  at: number,
  language: string
): PairedMark | undefined {
  const mark = text.charAt(at)
  if (mark === '"') return straightQuoteAt(text, at)
  if (mark === round.open) return {pair: round.pair, side: 'open'}
  if (mark === round.close || mark === '）') {
    return isItem(text, at) ? undefined : {pair: round.pair, side: 'close'}
  }

  if (mark === '‘' && isElision(text, at)) return undefined
  if (mark === '’' && isApostrophe(text, at)) return undefined
  // `„ „ 25`: the ditto marks of a table.
  if (mark === '„' && /^\s?$/u.test(text.charAt(at + 1))) return undefined
  const sides = language.startsWith('de')
    ? german
    : language.startsWith('fr')
      ? french
      : usual
  return sides.get(mark)
}

/** Matches what a quotation begins with: a letter, a digit, a mark that opens. */
const begins = /^[\p{L}\p{N}([‘“'.…—-]$/u
/** Matches what a quotation stands behind: a blank, a bracket, a dash. */
const behind = /^[\s([—–-]$/u
/** Matches what goes on after a quotation: a blank, a mark. */
const goesOn = /^[\s,.;:!?)\]—–-]$/u

function straightQuoteAt(text: string, at: number): PairedMark | undefined {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const isFree = before === '' || /\s/u.test(before)
  // Alone between blanks: a ditto, or a quote that the OCR set off.
  if (isFree && (after === '' || /\s/u.test(after))) {
    return {pair: '""', side: 'either'}
  }

  // `12"`: an inch, or the end of a quotation.
  if (/\d/u.test(before)) return {pair: '""', side: 'either'}
  const mayOpen = (before === '' || behind.test(before)) && begins.test(after)
  const mayClose = !isFree && (after === '' || goesOn.test(after))
  if (mayOpen && !mayClose) return {pair: '""', side: 'open'}
  if (mayClose && !mayOpen) return {pair: '""', side: 'close'}
  return {pair: '""', side: 'either'}
}

/** Matches the number of an item before its bracket: `；2`, `三`, `(a`, `iv`. */
const item =
  /(?:^|[\s。；;：:，,、.])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-z]|[ivx]{1,4})$/u

function isItem(text: string, at: number): boolean {
  return item.test(text.slice(Math.max(0, at - 5), at))
}

/** Matches a word or year that an apostrophe begins, set as a quote: `‘tis`. */
const elided =
  /^(?:\d0s?|\d\d(?!\d)|t[iw]|em\b|n\b|cause\b|ere\b|neath|gainst|mid\b|round\b|way\b|bout\b|fore\b|un\b|is\b|er\b|im\b|ome|ave\b)/iu

function isElision(text: string, at: number): boolean {
  // `O‘Brien`: a letter on each side.
  if (/^\p{L}$/u.test(text.charAt(at - 1)) && isLatin(text, at + 1)) return true
  return elided.test(text.slice(at + 1, at + 9))
}

/**
 * Whether a `’` belongs to a word: between letters, at the beginning of one. At
 * the end of one it may be either (`the boys’`).
 */
function isApostrophe(text: string, at: number): boolean {
  if (isLatin(text, at + 1)) return true
  const before = text.charAt(at - 1)
  return before === '' || /\s/u.test(before)
}

function isLatin(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\d]$/u.test(text.charAt(at))
}
