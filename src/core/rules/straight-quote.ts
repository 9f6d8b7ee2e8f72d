import {isHanAt} from './character-class.js'
import {replacement} from './replacement.js'
import type {Rule} from './rule.js'

/** Straight quotes around Han. */
export const straightQuote: Rule<'line'> = {
  id: 'straight-quote',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  needs: ['han'],
  isOfChinese: true,
  triggers: ['straight-quote', 'fullwidth'],
  languages: ['zh'],
  title: {en: 'Straight quote', 'zh-cn': '直引号'},
  docs: {
    en: '`"` around Han where the page prints `“”` or `「」`. Opening and closing are told apart by their order in the line.',
    'zh-cn': '汉字两侧的 `"` 应为 `“”` 或 `「」`。前后引号按在行中的次序区分。'
  },
  examples: [
    {
      input: '他说"创卫有我"很好',
      flags: ['"', '"'],
      output: '他说“创卫有我”很好'
    },
    // However many: no Chinese newspaper prints them.
    {
      input: '他说"好的"，大家都说"来"。',
      flags: ['"', '"', '"', '"'],
      output: '他说“好的”，大家都说“来”。'
    },
    {input: '12"的屏幕', flags: []}
  ],
  check({text}, {style, report}) {
    if (style.quotes === 'straight') return
    const places = Array.from(text.matchAll(/["＂]/gu), ({index}) => index)
    // One alone may be an inch sign or may close what another line opened.
    if (places.length === 0 || places.length % 2 !== 0) return
    const [open, close] = style.quotes === 'corner' ? '「」' : '“”'

    places.forEach((start, index) => {
      const touchesHan = isHanAt(text, start - 1) || isHanAt(text, start + 1)
      if (!touchesHan) return
      report(
        replacement({
          span: {start, end: start + 1},
          actual: text.charAt(start),
          expected: (index % 2 === 0 ? open : close) ?? '',
          safe: false
        })
      )
    })
  }
}
