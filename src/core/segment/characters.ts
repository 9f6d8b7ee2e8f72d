import {UnitSet} from '../model/unit-set.js'

// What single characters are to the line they stand in, by their UTF-16 code units.

/** Punctuation that hangs on what stands before it. */
export const closers = new UnitSet(
  '，。、；：？！”’）》〉】〕」』,.;:?!)]}%％…—'
)
/** Punctuation that leads what follows it. */
export const openers = new UnitSet('“‘（《〈【〔「『([{')

/** Brackets, quotes, commas and stops of full width: half of each is empty. */
export function isSqueezable(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x3002) ||
    (code >= 0x3008 && code <= 0x3011) ||
    (code >= 0x3014 && code <= 0x301b) ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0xff08 ||
    code === 0xff09 ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b
  )
}

/** A Han character of the basic plane, its common block or extension A. */
export function isHanCode(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}

/** What is an em wide wherever it stands: Han, and marks of full width. */
export function isWide(code: number): boolean {
  return code > 0x2e7f
}

/** A mark that is an em wide when it stands among Han: `“`, `…`, `,` after Han. */
export function isWideMark(code: number, before: number): boolean {
  if (code >= 0x2010 && code <= 0x2027) return true
  if (code === 0xb7) return true
  return (
    isWide(before) &&
    (code === 0x2c ||
      code === 0x3a ||
      code === 0x3b ||
      code === 0x21 ||
      code === 0x3f ||
      code === 0x28 ||
      code === 0x29)
  )
}

/** A capital of Latin-1. */
export function isUpper(code: number): boolean {
  return (
    (code > 0x40 && code < 0x5b) ||
    (code >= 0xc0 && code <= 0xde && code !== 0xd7)
  )
}

/** A small letter of Latin-1, or the long s. */
export function isLower(code: number): boolean {
  return (
    (code > 0x60 && code < 0x7b) ||
    (code >= 0xdf && code <= 0xff && code !== 0xf7) ||
    code === 0x17f
  )
}

/** A letter or digit of a piece that cannot be parted: `COVID-19`, `12.5%`. */
export function isLatin(code: number): boolean {
  return (
    (code > 0x2f && code < 0x3a) ||
    isUpper(code) ||
    isLower(code) ||
    code === 0x2e ||
    code === 0x25 ||
    code === 0x2d
  )
}
