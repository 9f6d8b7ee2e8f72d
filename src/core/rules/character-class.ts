/**
 * Classes of UTF-16 code units, as far as rules ask for them. One pass over the
 * page notes which classes each line holds, and a rule runs only on lines that
 * hold what it looks for.
 */
export const triggers = [
  /** Anything else: common letters of other scripts, surrogates. */
  'other',
  /** Han ideographs of the BMP, `〇` and `々` among them. */
  'han',
  /** `0`–`9` */
  'digit',
  /** `a`–`z` */
  'lower',
  /** `A`–`Z` */
  'upper',
  /** Latin letters beyond ASCII: `é`, `ſ`. */
  'latin',
  /** U+0020 */
  'blank',
  /** Other blanks: tab, U+00A0, U+2000–200A, U+3000. */
  'odd-blank',
  /** `,` `.` `:` `;` `?` `!` */
  'ascii-point',
  /** `(` `)` `[` `]` `<` `>` */
  'ascii-bracket',
  /** `"` `'` */
  'straight-quote',
  /** `‘` `’` `“` `”` `「` `」` `『` `』` */
  'quote',
  /** `，` `。` `、` `；` `：` `？` `！` */
  'han-point',
  /** `（` `）` `《` `》` `【` `】` `〔` `〕` `〈` `〉` */
  'han-bracket',
  /** `０`–`９`, `Ａ`–`ｚ`, and other full-width forms. */
  'fullwidth',
  /** `-`, `¬`, `=`, `⸗`, U+00AD, U+2010, U+2011 */
  'hyphen',
  /** `–` `—` `―` `─` `－` `−` */
  'dash',
  /** `…` `⋯` */
  'ellipsis',
  /** `·` `•` `‧` `・` `･` `∙` */
  'dot',
  /** C0, C1, zero-width, bidirectional and other invisible characters. */
  'invisible',
  /** Kangxi radicals and CJK radicals supplement: `⼀`, `⻝`. */
  'radical',
  /** Compatibility ideographs, U+F900–FAFF, and vertical, small, half-width marks. */
  'compatibility',
  /** Private use: U+E000–F8FF and the surrogates of planes 15 and 16. */
  'private',
  /** U+FFFD, `□`, `■`, `〓`, `▯` */
  'lost',
  /** Combining marks. */
  'combining',
  /** `ﬀ`–`ﬆ` */
  'ligature',
  /** Greek and Cyrillic letters. */
  'greek-cyrillic',
  /** `&` `\` `#` `%` `^` `~` `|` `_` `*` `@` `$` `+` `/` `{` `}` and backtick */
  'ascii-sign',
  /** `锟` `锛` `銆` `鐨` `鈥`: what UTF-8 looks like in GBK. */
  'misread',
  /** Not a class of characters: two like ones stand side by side. */
  'doubled',
  /** Not a class of characters: two points stand side by side. */
  'point-pair'
] as const
export type Trigger = (typeof triggers)[number]

/** Number of each class: its place in {@link triggers}. */
export const classNumber = Object.freeze(
  Object.fromEntries(triggers.map((name, index) => [name, index]))
) as Readonly<Record<Trigger, number>>

const codes = classNumber
const hanClass = classNumber.han
const digitClass = classNumber.digit

/** Which characters a class holds: ranges of code units, both ends included. */
const ranges: ReadonlyArray<readonly [Trigger, number, number?]> = [
  ['invisible', 0x00, 0x1f],
  ['odd-blank', 0x09],
  ['blank', 0x20],
  ['ascii-sign', 0x21, 0x2f],
  ['ascii-point', 0x21],
  ['straight-quote', 0x22],
  ['straight-quote', 0x27],
  ['ascii-bracket', 0x28, 0x29],
  ['ascii-point', 0x2c],
  ['hyphen', 0x2d],
  ['ascii-point', 0x2e],
  ['digit', 0x30, 0x39],
  ['ascii-point', 0x3a, 0x3b],
  ['ascii-bracket', 0x3c],
  ['hyphen', 0x3d],
  ['ascii-bracket', 0x3e],
  ['ascii-point', 0x3f],
  ['ascii-sign', 0x40],
  ['upper', 0x41, 0x5a],
  ['ascii-bracket', 0x5b],
  ['ascii-sign', 0x5c],
  ['ascii-bracket', 0x5d],
  ['ascii-sign', 0x5e, 0x60],
  ['lower', 0x61, 0x7a],
  ['ascii-sign', 0x7b, 0x7e],
  ['invisible', 0x7f, 0x9f],
  ['odd-blank', 0xa0],
  ['ascii-sign', 0xa1, 0xbf],
  ['hyphen', 0xac, 0xad],
  ['dot', 0xb7],
  ['latin', 0xc0, 0x24f],
  ['combining', 0x300, 0x36f],
  ['greek-cyrillic', 0x370, 0x52f],
  ['latin', 0x1e00, 0x1eff],
  ['odd-blank', 0x2000, 0x200a],
  ['invisible', 0x200b, 0x200f],
  ['hyphen', 0x2010, 0x2011],
  ['dash', 0x2012, 0x2015],
  ['quote', 0x2018, 0x201f],
  ['dot', 0x2022],
  ['ellipsis', 0x2026],
  ['dot', 0x2027],
  ['invisible', 0x2028, 0x202e],
  ['odd-blank', 0x202f],
  ['odd-blank', 0x205f],
  ['invisible', 0x2060, 0x206f],
  ['dash', 0x2212],
  ['dot', 0x2219],
  ['ellipsis', 0x22ef],
  ['dash', 0x2500, 0x2501],
  ['lost', 0x25a0, 0x25a1],
  ['lost', 0x25af],
  ['hyphen', 0x2e17],
  ['radical', 0x2e80, 0x2fdf],
  ['odd-blank', 0x3000],
  ['han-point', 0x3001, 0x3002],
  ['han', 0x3005, 0x3007],
  ['han-bracket', 0x3008, 0x300b],
  ['quote', 0x300c, 0x300f],
  ['han-bracket', 0x3010, 0x3011],
  ['lost', 0x3013],
  ['han-bracket', 0x3014, 0x3017],
  ['dot', 0x30fb],
  ['han', 0x3400, 0x4dbf],
  ['han', 0x4e00, 0x9fff],
  ['misread', 0x9225],
  ['misread', 0x9286],
  ['misread', 0x9428],
  ['misread', 0x951b],
  ['misread', 0x951f],
  ['private', 0xdb80, 0xdbff],
  ['private', 0xe000, 0xf8ff],
  ['compatibility', 0xf900, 0xfaff],
  ['compatibility', 0xfe10, 0xfe19],
  ['compatibility', 0xfe30, 0xfe6b],
  ['ligature', 0xfb00, 0xfb06],
  ['invisible', 0xfeff],
  ['fullwidth', 0xff01, 0xff5e],
  ['han-point', 0xff01],
  ['han-bracket', 0xff08, 0xff09],
  ['han-point', 0xff0c],
  ['dash', 0xff0d],
  ['han-point', 0xff1a, 0xff1b],
  ['han-point', 0xff1f],
  ['compatibility', 0xff61, 0xff64],
  ['dot', 0xff65],
  ['invisible', 0xfff9, 0xfffb],
  ['lost', 0xfffc, 0xfffd]
]

/** The class of each code unit; filled once when the module loads. */
const table = fillTable()

function fillTable(): Uint8Array {
  const filled = new Uint8Array(0x10000)
  for (const [name, from, to = from] of ranges) {
    filled.fill(codes[name], from, to + 1)
  }

  return filled
}

/** The number of the class of a UTF-16 code unit; 0 for NaN. */
export function classOf(unit: number): number {
  // An engine looks up all else the slow way where NaN was asked for once.
  return unit >= 0 ? (table[unit] ?? 0) : 0
}

/** The classes that a text holds: bit `n` for class number `n`. */
export function classesIn(text: string): number {
  let mask = 0
  let last = -1
  let wasPoint = false

  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const number = table[unit] ?? 0
    const isPoint = number === hanPoint || number === asciiPoint
    mask |= 1 << number
    if (unit === last) mask |= doubledBit
    if (isPoint && wasPoint) mask |= pointPairBit
    last = unit
    wasPoint = isPoint
  }

  return mask
}

const hanPoint = codes['han-point']
const asciiPoint = codes['ascii-point']
const doubledBit = 1 << codes.doubled
const pointPairBit = 1 << codes['point-pair']

/** The bits of some classes, for comparison with {@link classesIn}. */
export function maskOf(names: readonly Trigger[]): number {
  return names.reduce((mask, name) => mask | (1 << codes[name]), 0)
}

/** Whether the character at `offset` is a Han ideograph. */
export function isHanAt(text: string, offset: number): boolean {
  return classOf(text.charCodeAt(offset)) === hanClass
}

/** Whether the character at `offset` is an ASCII digit. */
export function isDigitAt(text: string, offset: number): boolean {
  return classOf(text.charCodeAt(offset)) === digitClass
}

/** Whether the character at `offset` is a full-width digit, `０` to `９`. */
export function isFullwidthDigitAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit >= 0xff10 && unit <= 0xff19
}
