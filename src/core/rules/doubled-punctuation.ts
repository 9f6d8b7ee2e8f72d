import type {Lexicon} from '../lexicon.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'
import {weightOf} from './word-weight.js'

/** Two marks where one was printed: `，，`. */
export const doubledPunctuation: Rule<'line'> = {
  id: 'doubled-punctuation',
  group: 'doubling',
  scope: 'line',
  severity: 'warning',
  triggers: ['point-pair'],
  title: {en: 'Doubled punctuation', 'zh-cn': '标点重复'},
  docs: {
    en: '`，，` or `。，`, `,.` or `;,`: two marks where one was printed. Identical Chinese pairs are fixed safely, the rest needs a look. `！！`, `？！`, `……` and abbreviations with a comma (`etc.,`) stay.\n\n0 hits in 500,000 characters of clean Chinese text; .89 to 1.00 on Western OCR.',
    'zh-cn':
      '`，，`、`。，`、`,.`、`;,`：报上印的是一个标点，提取成了两个。相同的中文标点可放心改正，其余须看一眼。`！！`、`？！`、`……` 和缩写后的逗号（`etc.,`）不报。\n\n在 50 万字干净中文文本中误报为 0。'
  },
  examples: [
    {
      input: '会议，，昨日召开。',
      flags: ['，，'],
      output: '会议，昨日召开。',
      safe: true
    },
    {
      input: '会议昨日召开。，代表出席',
      flags: ['。，'],
      output: '会议昨日召开。代表出席'
    },
    {
      input: 'He came ;, and left. They said::',
      flags: [';,', '::'],
      output: 'He came ; and left. They said:'
    },
    {
      input: '会议昨日召开。。',
      flags: ['。。'],
      output: '会议昨日召开。',
      safe: true
    },
    {input: '他想了想。。还是走了', flags: []},
    {input: '太好了！！真的？！', flags: []},
    {
      input: 'The council rose at nine., after a long sitting.',
      flags: []
    },
    {input: 'Messrs. Quill, etc., came.', flags: []},
    {input: 'The rooms of the house, unfurn., are let.', flags: []},
    {input: 'Der Weizen, das Kilogr., ist von der Mark.', flags: []}
  ],
  check({text}, {language, lexicon, report}) {
    // Matches two Chinese marks, or two Western ones that no text has.
    for (const match of text.matchAll(
      /(?<![，。、；：])[，。、；：]{2}(?![，。、；：])|(?<![,.;:])(?:,[,.;:]|;[,.;:]|:[,.;]|(?<=\p{Ll}{2})::(?=\s|$)|(?<=\p{Ll}{5})\.,)(?![,.;:])/gu
    )) {
      const actual = match[0]
      // `。。` inside a sentence may be half an ellipsis.
      if (
        actual === '。。' &&
        !/^[”」』）]?$/u.test(text.slice(match.index + 2))
      )
        continue
      // `Kilogr.,`: only of English do we know which words are shortened.
      if (actual === '.,' && !language.startsWith('en')) continue
      if (actual === '.,' && isShortened(text, match.index, lexicon)) continue
      const span = spanOf(match)
      const first = actual.charAt(0)
      const isSame = first === actual.charAt(1)
      const isHan = first.charCodeAt(0) > 0x2e7f
      report(
        replacement({span, actual, expected: first, safe: isSame && isHan})
      )
    }
  }
}

/** Whether the word before a full stop is none of the lexicon: `unfurn.,`. */
function isShortened(
  text: string,
  stop: number,
  lexicon: Lexicon | undefined
): boolean {
  // Matches the word that a text ends with.
  const word = /\p{L}{1,24}$/u.exec(text.slice(Math.max(0, stop - 24), stop))
  return (
    lexicon !== undefined &&
    word !== null &&
    weightOf(word[0].toLowerCase(), lexicon) === 0
  )
}
