import type {Words} from '../model/words.js'
import {replacement, spanOf} from './replacement.js'
import type {Report, Rule} from './rule.js'

/** Text read in the wrong encoding: `Ã©` for `é`. */
export const mojibake: Rule<'line'> = {
  id: 'mojibake',
  group: 'characters',
  scope: 'line',
  severity: 'error',
  triggers: ['latin', 'invisible', 'misread', 'ascii-sign'],

  title: {en: 'Mojibake', 'zh-cn': '乱码'},
  docs: {
    en: 'UTF-8 that was read in another encoding. Where it was read as Windows-1252 (`Ã©` for `é`) the fix reads it back; it is reported only if the bytes are valid UTF-8, which text is not by chance. UTF-8 read as GBK (`锛`, `鐨`, `锟斤拷`) cannot be read back for sure, nor can GBK that was read as Latin-1 (`ÖÐ¹ú`), of which only single marks are mended (`£¬` is `，`): reopen the file with its encoding.',
    'zh-cn':
      'UTF-8 文本按别的编码读出的结果。误作 Windows-1252（`Ã©` 即 `é`）的可以还原，且仅在字节恰为合法 UTF-8 时才报。误作 GBK 的（`锛`、`鐨`、`锟斤拷`）和误作 Latin-1 的 GBK（`ÖÐ¹ú`）不能保证还原，其中只有单个标点（`£¬` 即 `，`）给出改法；请用正确编码重新打开文件。'
  },
  examples: [
    {input: 'Le prÃ©sident', flags: ['Ã©'], output: 'Le président'},
    {input: 'chefs-d’\u009Cuvre', flags: ['\u009C'], output: 'chefs-d’œuvre'},
    {input: '公告锟斤拷锟斤拷如下', flags: ['锟斤拷锟斤拷']},
    {input: '公告锛銆鈥鐨', flags: ['锛銆鈥鐨']},
    {
      input: '鎶ュ憡鏄剧ず锛屾湰骞村害',
      flags: ['鎶ュ憡鏄剧ず锛屾湰骞村害']
    },
    {input: '鋼鐵廠與銀行、鐘錶鋪、鎮公所的鑰匙', flags: []},
    {input: 'São Paulo, Ângela', flags: []},
    // These bytes are a control character: no text was read so.
    {input: 'Cost 5 Â€ a head', flags: []},
    {
      input: '他说é£¬我们都去了£¬大家很高兴¡£',
      flags: ['£¬', '£¬', '¡£'],
      output: '他说é，我们都去了，大家很高兴。'
    },
    {input: 'ÖÐ¹úÈËÃñ£¬ 1998', flags: ['ÖÐ¹úÈËÃñ£¬']},
    {input: 'Prix : £¡ «ÉÈÀ» à Paris, «Ça», §§ ¡Olé! ¿Qué?', flags: []},
    {
      input: 'Sir â€œHenryâ€\u009D said',
      flags: ['â€œ', 'â€\u009D'],
      output: 'Sir “Henry” said'
    },
    {
      input: 'â€œWe go,â€ he said.',
      flags: ['â€œ', 'â€'],
      output: '“We go,” he said.'
    },
    {
      input: 'called ÎºÎ±Î¹ here',
      flags: ['Îº', 'Î±'],
      output: 'called καÎ¹ here'
    },
    {input: '»Der Spaß« und der Stoß» in I Î°.', flags: []}
  ],
  check({text}, {language, lexicon, report}) {
    // A character that no Chinese text has is none: `é£¬` holds the comma of GBK.
    const isWord = (decoded: string): boolean =>
      !lexicon ||
      language !== simplified ||
      !/^\p{Script=Han}$/u.test(decoded) ||
      lexicon.weight(decoded) > 0
    // Matches a lead byte of UTF-8 with what may follow, read as Windows-1252.
    for (const match of text.matchAll(
      /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u0178\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{1,3}/gu
    )) {
      const decoded = readBack(match[0])
      if (decoded === undefined) continue
      const end = match.index + decoded.length
      if (!isLikely(decoded.text) && !goesOn(text, end, decoded)) continue
      if (!isWord(decoded.text)) continue
      const actual = match[0].slice(0, decoded.length)
      const start = match.index
      report(
        replacement({
          span: {start, end: start + actual.length},
          actual,
          expected: decoded.text,
          safe: false
        })
      )
    }

    // The last byte of `”` is none of Windows-1252, and is lost.
    for (const match of text.matchAll(/(?<=\S)â€(?=[\s,.;:!?)—]|$)/gu)) {
      const [actual] = match
      report(
        replacement({span: spanOf(match), actual, expected: '”', safe: false})
      )
    }

    // Matches a C1 control beside a letter: Windows-1252 read as Latin-1.
    for (const match of text.matchAll(
      /(?<=[\p{L}'’])[\u0080-\u009F]|[\u0080-\u009F](?=\p{L})/gu
    )) {
      const [actual] = match
      const expected = windows1252.charAt(actual.charCodeAt(0) - 0x80)
      if (expected === actual) continue
      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }

    for (const match of text.matchAll(gbkMark)) {
      const [actual] = match
      const expected = gbkMarks.get(actual) ?? ''
      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }

    for (const match of text.matchAll(gbkRun)) {
      if (isMisreadGbk(match[0])) report(misreading(match, fromGbk))
    }

    let told = 0
    const sure = [...text.matchAll(hanRun)].filter(([run]) => isMisreadHan(run))
    // Matches what U+FFFD becomes in GBK, and runs of what UTF-8 does.
    const misread = /(?:锟斤拷)+|烫{3,}|[锛銆鈥鐨勬槸涓浜鍦鏈鎴璇鍥骞]{4,}/gu
    for (const match of [...sure, ...text.matchAll(misread)].toSorted(
      (a, b) => a.index - b.index || b[0].length - a[0].length
    )) {
      if (match.index < told) continue
      told = match.index + match[0].length
      report(misreading(match))
    }
  }
}

/** The tag of simplified Chinese, whose lexicon holds every common character. */
const simplified = 'zh-Hans'

/** Marks of GBK as Latin-1 shows their bytes: `£¬` is `，`. */
const gbkMarks: ReadonlyMap<string, string> = new Map(
  '£¬， ¡£。 ¡¢、 £º： £»； £¡！ £¿？ £¨（ £©） ¡°“ ¡±” ¡®‘ ¡¯’ ¡¶《 ¡·》 ¡¤·'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)])
)
/**
 * Matches one of them with Han on a side: `，` in `去£¬我`. In a run of GBK as
 * Latin-1 nothing of it is mended alone.
 */
const gbkMark =
  /(?:(?<=[\p{Script=Han}é])|(?=..\p{Script=Han}))(?:£[¬º»¡¿¨©]|¡[£¢°±®¯¶·¤])(?![\u00A1-\u00FE])/gu

/** Matches letters and signs of Latin-1 side by side: `ÖÐ¹ú`. */
const gbkRun = /[\u00A1-\u00FE]{4,400}/gu
/** Bytes of the common Han of GBK begin at B0 and end at F7. */
const gbkHan = /^[\u00B0-\u00F7][\u00A1-\u00FE]$/u

/**
 * Whether a run of Latin-1 is GBK: in pairs, each of which is common Han or a
 * mark; letters of a word in capitals (`ÉTÉS`) hold ASCII, and `ÀÉÈÇ` is no word.
 */
function isMisreadGbk(run: string): boolean {
  if (run.length % 2 !== 0) return false
  const pairs = run.match(/../gsu) ?? []
  const isAll = pairs.every((pair) => gbkHan.test(pair) || gbkMarks.has(pair))
  // Signs among letters: no word has them.
  return isAll && /[\u00A1-\u00BF\u00D7\u00F7]/u.test(run)
}

const fromUtf8: Words = {
  en: 'Unexpected “{actual}”: UTF-8 read in another encoding',
  'zh-cn': '“{actual}”是乱码：UTF-8 按别的编码读出'
}
const fromGbk: Words = {
  en: 'Unexpected “{actual}”: GBK read in another encoding',
  'zh-cn': '“{actual}”是乱码：GBK 按别的编码读出'
}

function misreading(match: RegExpExecArray, words = fromUtf8): Report {
  return {
    span: spanOf(match),
    reason: {
      words,
      values: {actual: match[0]}
    },
    actual: match[0]
  }
}

/** Matches Han and kana side by side: `鎶ュ憡鏄剧ず`. */
const hanRun = /[\u3041-\u30FF\u3400-\u9FFF\uE000-\uF8FF€]{8,400}/gu

/**
 * Whether a run of Han is UTF-8 read as GBK: a third of it are characters of the
 * radical 金 that the lead bytes E4 to E9 make, or kana, and one at least is no
 * letter of Chinese but what a mark (`，` is `锛`) or a kana begins with.
 */
function isMisreadHan(run: string): boolean {
  let misread = 0
  let sure = 0
  for (const character of run) {
    const isKana = /[\u3041-\u30FF]/u.test(character)
    if (isKana || /[锛銆鈥]/u.test(character)) sure++
    if (isKana || /[\u9225-\u951F]/u.test(character)) misread++
  }

  return sure > 0 && misread >= 4 && misread * 3 >= run.length
}

/**
 * Whether a character alone tells that it was misread: `Ã©` is `é`; but `ß«` ends a
 * quotation in German, though its bytes are a letter of N’Ko.
 */
function isLikely(character: string): boolean {
  // Matches Latin letters, marks of print, Han with its marks, and emoji.
  return /[\u00A0-\u024F\u2000-\u22FF\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF\p{Extended_Pictographic}]/u.test(
    character
  )
}

/** Whether a letter of the same script follows, misread in the same way. */
function goesOn(
  text: string,
  end: number,
  {text: first}: {readonly text: string}
): boolean {
  const next = readBack(text.slice(end, end + 4))?.text
  if (next === undefined || isLikely(next)) return false
  const distance = (next.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0)
  return Math.abs(distance) < 0x80 && /^\p{L}$/u.test(first)
}

/** Windows-1252 characters of the bytes 0x80 to 0x9F, in order. */
const windows1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

function byteOf(character: string): number {
  const code = character.charCodeAt(0)
  const place = windows1252.indexOf(character)
  return place < 0 ? code : 0x80 + place
}

/** The character that the bytes at the start of a text are in UTF-8. */
function readBack(text: string): {text: string; length: number} | undefined {
  const bytes = Array.from(text, byteOf)
  const [lead = 0] = bytes
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (bytes.length < length) return undefined
  let point = lead & (0xff >> (length + 1))
  for (const byte of bytes.slice(1, length)) {
    if (byte < 0x80 || byte > 0xbf) return undefined
    point = (point << 6) | (byte & 0x3f)
  }

  // Overlong forms, surrogates and control characters are no text.
  const least = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0xa0
  const isText = point >= least && point <= 0x10ffff
  if (!isText || (point >= 0xd800 && point <= 0xdfff)) return undefined
  return {text: String.fromCodePoint(point), length}
}
