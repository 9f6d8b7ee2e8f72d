import {replacement, spanOf} from './replacement.js'
import type {Rule, RuleContext} from './rule.js'

/** Full-width digits on a page that prints half-width ones: `２０日`. */
export const fullwidthDigit: Rule<'line'> = {
  id: 'fullwidth-digit',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['fullwidth'],
  title: {en: 'Full-width digit', 'zh-cn': '全角数字'},
  docs: {
    en: 'Some text layers hold digits in their full-width form, some OCR engines choose between the forms from line to line.\n\nWhich form a newspaper uses is its house style: where most numbers of a page are full-width a half-width one beside Han is information, where most are half-width the fix is safe, and in between it is information.',
    'zh-cn':
      '有的文字层用全角数字；有的 OCR 各行不一，时而全角时而半角。\n\n用哪种是报纸的体例：全版多数为全角则不报，其中汉字旁的半角数字只作提示；多数为半角则可放心改正，介于两者之间只作提示。'
  },
  examples: [
    {
      input: '2月3日，4日，5日到6日，共７８人。',
      flags: ['７８'],
      output: '2月3日，4日，5日到6日，共78人。',
      safe: true
    },
    {
      input: '１月２日，３日，４日，５日到６日，共７８人，编号A12。',
      flags: []
    },
    {
      input: '１月２日，３日，４日，５日到６日，共78人。',
      flags: ['78'],
      output: '１月２日，３日，４日，５日到６日，共７８人。',
      severity: 'information'
    },
    {
      input: '2月3日，4日，5日；１月６日，７日，８日。',
      flags: ['１', '６', '７', '８'],
      output: '2月3日，4日，5日；1月6日，7日，8日。',
      severity: 'information',
      safe: false
    }
  ],
  check({text}, {style, report}) {
    if (style.digits === 'fullwidth') {
      reportNarrow(text, report)
      return
    }

    const isSafe = style.digits === 'halfwidth'

    // Matches a run of full-width digits: `２０`.
    for (const match of text.matchAll(/[\uFF10-\uFF19]+/gu)) {
      const actual = match[0]
      const expected = actual.normalize('NFKC')
      const span = {start: match.index, end: match.index + actual.length}
      report({
        span,
        severity: isSafe ? 'warning' : 'information',
        reason: {
          words: {
            en: 'Unexpected full-width “{actual}”, expected “{expected}”',
            'zh-cn': '全角数字“{actual}”，应为“{expected}”'
          },
          values: {actual, expected}
        },
        actual,
        expected,
        fixes: [
          {
            title: {
              words: {en: 'Write “{expected}”', 'zh-cn': '改为“{expected}”'},
              values: {expected}
            },
            edits: [{span, text: expected}],
            safe: isSafe
          }
        ]
      })
    }
  }
}

/** Half-width digits where the newspaper prints full-width ones: `共78人`. */
function reportNarrow(text: string, report: RuleContext['report']): void {
  // Matches a number between Han or their marks, nothing Latin beside it.
  for (const match of text.matchAll(
    /(?<=[\p{Script=Han}，。、；：（《“])\d{1,12}(?=[\p{Script=Han}，。、；）》”])/gu
  )) {
    const [actual] = match
    const expected = Array.from(actual, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10)
    ).join('')
    report(
      replacement({
        span: spanOf(match),
        actual,
        expected,
        safe: false,
        severity: 'information'
      })
    )
  }
}
