import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A code that extraction left: `(cid:123)`, `&amp;`. */
export const glyphCode: Rule<'line'> = {
  id: 'glyph-code',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['ascii-sign', 'ascii-bracket'],
  title: {en: 'Code instead of a character', 'zh-cn': '未转换的代码'},
  docs: {
    en: 'Extraction left a code where a character should stand: the number of a glyph `(cid:123)`, an escape `\\u4e00`, an entity `&amp;`. Escapes and entities can be decoded; a glyph number says nothing without its font.',
    'zh-cn':
      '提取时留下了代码：字形编号 `(cid:123)`、转义 `\\u4e00`、实体 `&amp;`。转义和实体可以还原；字形编号离开字体，无从知道是什么字。'
  },
  examples: [
    {
      input: '公司 A&amp;B 与 \\u4e00 和 &#x4E00;',
      flags: ['&amp;', '\\u4e00', '&#x4E00;'],
      output: '公司 A&B 与 一 和 一'
    },
    {
      input: 'The caf&eacute; &mdash; &Uuml;ber AT&T;',
      flags: ['&eacute;', '&mdash;', '&Uuml;'],
      output: 'The café — Über AT&T;'
    },
    {input: '见 (cid:123) 处', flags: ['(cid:123)']},
    {input: 'R&D 部门', flags: []}
  ],
  check({text}, {report}) {
    // Matches `(cid:12)`, an escape, a numeric or a named entity: `&eacute;`.
    const codes =
      /\(cid:\d{1,6}\)|\\u[\da-f]{4}|&#(?:\d{1,7}|x[\da-f]{1,6});|&[a-z]{2,8}\d{0,2};/giu
    for (const match of text.matchAll(codes)) {
      const [actual] = match
      const isName = /^&[a-z]/iu.test(actual)
      const expected = decode(actual)
      if (isName && expected === undefined) continue
      const span = spanOf(match)
      if (expected !== undefined) {
        report(replacement({span, actual, expected, safe: false}))
        continue
      }

      report({
        span,
        reason: {
          words: {
            en: 'Unexpected glyph number “{actual}”',
            'zh-cn': '字形编号“{actual}”未转换'
          },
          values: {actual}
        },
        actual
      })
    }
  }
}

/** Entities of HTML that stand in newspapers, by name; letters with accents apart. */
const named: ReadonlyMap<string, string> = new Map(
  (
    'amp & lt < gt > quot " apos \' hellip … mdash — ndash – lsquo ‘ rsquo ’ ' +
    'ldquo “ rdquo ” laquo « raquo » middot · bull • pound £ euro € cent ¢ yen ¥ ' +
    'sect § para ¶ copy © reg ® deg ° times × frac12 ½ frac14 ¼ frac34 ¾ szlig ß ' +
    'aelig æ AElig Æ oelig œ OElig Œ oslash ø Oslash Ø iexcl ¡ iquest ¿'
  )
    .split(' ')
    .flatMap((name, at, all) =>
      at % 2 === 0 ? [[name, all[at + 1] ?? '']] : []
    )
    .map(([name = '', character = '']): [string, string] => [name, character])
    .concat([['nbsp', ' ']])
)
/** Accents by the end of a name: `eacute`, `Uuml`. */
const accents: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['uml', '\u0308'],
  ['tilde', '\u0303'],
  ['cedil', '\u0327'],
  ['ring', '\u030A']
])

function decodeName(name: string): string | undefined {
  const accent = accents.get(name.slice(1))
  if (accent !== undefined) return (name.charAt(0) + accent).normalize('NFC')
  return named.get(name) ?? named.get(name.toLowerCase())
}

/** What a code stands for; undefined where nobody can know. */
function decode(code: string): string | undefined {
  if (/^&[a-z]/iu.test(code)) return decodeName(code.slice(1, -1))
  // Matches the digits of an escape or of a numeric entity.
  const hex = /^(?:\\u|&#x)([\da-f]+)/iu.exec(code)?.[1]
  const decimal = /^&#(\d+)/u.exec(code)?.[1]
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal ?? NaN)
  const isCharacter = point >= 0x20 && point <= 0x10ffff
  if (!isCharacter || (point >= 0xd800 && point <= 0xdfff)) return undefined
  return String.fromCodePoint(point)
}
