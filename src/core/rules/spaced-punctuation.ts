import type {Phrase} from '../model/words.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A blank before a mark, or behind one of Chinese: `会议 ，`, `“ 会议`. */
export const spacedPunctuation: Rule<'line'> = {
  id: 'spaced-punctuation',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  needs: ['blank'],
  triggers: ['han-point', 'ascii-point', 'quote', 'han-bracket'],
  title: {en: 'Blank beside punctuation', 'zh-cn': '标点旁多余空格'},
  docs: {
    en: 'A blank before `，` or `。` in Chinese, before `,` or `.` in English: the OCR saw the gap of justification. French sets blanks before `;:!?`, as old English does before `;` and `:`, and they are left alone. In Chinese a blank behind `，`, `、`, `；`, inside quotes and brackets is reported too, `“ 会议 ”`. A blank before `，` or `。` in Chinese is removed safely. In Western text no word is wrong by it, and loosely set lines print it: there it is information, as double blanks are.\n\nPrecision on Western OCR: .80 to 1.00.',
    'zh-cn':
      '中文 `，`、`。` 之前，英文 `,`、`.` 之前多出的空格，来自齐行。法文 `;:!?` 前、旧式英文 `;:` 前本有空格，不报。中文 `，`、`、`、`；` 之后以及引号、括号内侧的空格也报：`“ 会议 ”`。中文标点前的空格可放心删除，其余须看一眼。西文排得松的行确有此空格，且不涉及词的对错，故与连续空格一样只作提示。'
  },
  examples: [
    {
      input: '会议 ，昨日召开 。',
      flags: [' ', ' '],
      output: '会议，昨日召开。',
      safe: true
    },
    {
      input: 'They met , and left .',
      flags: [' ', ' '],
      output: 'They met, and left.',
      severity: 'information'
    },
    {
      input: '共有三人 ,都来了。',
      flags: [' '],
      output: '共有三人,都来了。',
      safe: true
    },
    {
      input: 'More than 1 ,800 people of the town came on May 3 ,1891.',
      flags: [' '],
      output: 'More than 1,800 people of the town came on May 3 ,1891.',
      severity: 'information'
    },
    {
      input: '青禾区建成“ 百米花海 ”（ 一期），  市民来了， 都说好。',
      flags: [' ', ' ', ' ', '  ', ' '],
      output: '青禾区建成“百米花海”（一期），市民来了，都说好。'
    },
    {input: '“ ”、（ ）里填什么？选择题：（ A ）、（ 1 ）。', flags: []},
    {input: '答案是  。', flags: ['  '], output: '答案是。'},
    {input: 'a .22 rifle ... and', flags: []}
  ],
  check({text, role}, {language, report}) {
    if (role === 'folio' || language.startsWith('fr')) return
    if (language.startsWith('zh')) {
      // Matches blanks behind a mark or inside a pair: `“ 会议`, `， 市民`.
      for (const match of text.matchAll(
        /(?<=[“‘「『《（【，、；]) {1,3}(?=\p{Script=Han})|(?<=\p{Script=Han}) {1,3}(?=[”’」』》）】])/gu
      )) {
        const {start, end} = spanOf(match)
        const isInside = closes.test(text.charAt(end))
        report(
          replacement({
            span: {start, end},
            actual: match[0],
            expected: '',
            safe: false,
            reason: isInside
              ? beforeMark(text.charAt(end))
              : {
                  words: {
                    en: 'Unexpected blank after “{mark}”, expected none',
                    'zh-cn': '“{mark}”后多出空格'
                  },
                  values: {mark: text.charAt(start - 1)}
                }
          })
        )
      }
    }

    // Matches blanks before a mark that closes: `会议 ，`, `met , and`.
    for (const match of text.matchAll(
      /(?<=[\p{Script=Han}”》）]) {1,3}(?=[，。、；：！？]|[,;:?!]\p{Script=Han})|(?<=\d) (?=,\d{3}(?!\d))|(?<=\p{Ll}) (?=[,.](?:\s|$))/gu
    )) {
      const span = spanOf(match)
      const isHan = !/[\p{Ll}\d]/u.test(text.charAt(span.start - 1))
      report(
        replacement({
          span,
          actual: match[0],
          expected: '',
          // Two blanks may be a gap to fill in: `他是  。`.
          safe: isHan && match[0] === ' ',
          severity: isHan ? 'warning' : 'information',
          reason: beforeMark(text.charAt(span.end))
        })
      )
    }
  }
}

/** Matches a mark that closes a pair: `”`, `）`. */
const closes = /^[”’」』》）】]$/u

function beforeMark(mark: string): Phrase {
  return {
    words: {
      en: 'Unexpected blank before “{mark}”, expected none',
      'zh-cn': '“{mark}”前多出空格'
    },
    values: {mark}
  }
}
