import type {Rule} from './rule.js'

/** A line that the extraction printed twice: `改造前改造前`. */
export const doubledText: Rule<'line'> = {
  id: 'doubled-text',
  group: 'doubling',
  scope: 'line',
  severity: 'warning',
  title: {en: 'Doubled text', 'zh-cn': '文字重复'},
  docs: {
    en: 'A PDF draws bold captions twice; the text layer then holds them twice.',
    'zh-cn': 'PDF 用叠印两次表现粗体，文字层里就重复两遍。'
  },
  examples: [
    {
      input: '改造前改造前',
      flags: ['改造前改造前'],
      output: '改造前',
      safe: true
    },
    {input: '加油加油', flags: []}
  ],
  check({text}, {report}) {
    const trimmed = text.trim()
    const half = trimmed.slice(0, trimmed.length / 2)
    if (half.length < 3 || half + half !== trimmed) return
    if (new Set(half).size < 2) return
    const start = text.indexOf(trimmed)
    const span = {start, end: start + trimmed.length}

    report({
      span,
      reason: {
        words: {
          en: 'Unexpected doubled text “{actual}”, expected “{expected}”',
          'zh-cn': '“{actual}”重复，应为“{expected}”'
        },
        values: {actual: trimmed, expected: half}
      },
      actual: trimmed,
      expected: half,
      fixes: [
        {
          title: {
            words: {en: 'Keep “{half}” once', 'zh-cn': '只留一个“{half}”'},
            values: {half}
          },
          edits: [{span, text: half}],
          safe: true
        }
      ]
    })
  }
}
