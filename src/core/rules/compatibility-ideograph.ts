import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A code point kept for old encodings: U+F9D1 for 六. */
export const compatibilityIdeograph: Rule<'line'> = {
  id: 'compatibility-ideograph',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['compatibility'],
  title: {en: 'Compatibility ideograph', 'zh-cn': '兼容汉字'},
  docs: {
    en: 'A second code point for a character that has one, kept for round trips with old encodings. Searching and tagging miss it. Replaced by its canonical form (NFC); the twelve of the block that are characters of their own stay.',
    'zh-cn':
      '同一汉字为兼容旧编码另设的码位，检索和标注都会漏掉。按规范分解（NFC）替换；该区中十二个独立的字不动。'
  },
  examples: [
    {input: '六月立案', flags: ['六', '立'], output: '六月立案', safe: true},
    {input: '﨎是独立的字', flags: []}
  ],
  check({text}, {report}) {
    // Matches one compatibility ideograph: U+F9D1.
    for (const match of text.matchAll(/[\uF900-\uFAFF]/gu)) {
      const [actual] = match
      const expected = actual.normalize('NFC')
      if (expected === actual) continue
      report(replacement({span: spanOf(match), actual, expected, safe: true}))
    }
  }
}
