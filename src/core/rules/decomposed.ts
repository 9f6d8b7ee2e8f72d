import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A letter and its accent as two code points. */
export const decomposed: Rule<'line'> = {
  id: 'decomposed',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['combining', 'ascii-sign'],
  title: {en: 'Decomposed letter', 'zh-cn': '分解字符'},
  docs: {
    en: 'A letter and its accent as two code points. It looks the same, but searching misses it. Composed by NFC where one code point exists. In French and German an accent that stands behind its letter (`e´`), too, which only a person can be sure of.',
    'zh-cn':
      '字母与附加符号分成两个码位，看着一样却检索不到。有单一码位时按 NFC 合成。法文、德文中落在字母之后的符号（`e´`）也报，但须由人确认。'
  },
  examples: [
    {input: 'café ouvert', flags: ['é'], output: 'café ouvert', safe: true},
    {
      input: 'Il e´tait une fois dans la ville de Paris, et qu´il est parti.',
      flags: ['e´'],
      output: 'Il était une fois dans la ville de Paris, et qu´il est parti.'
    }
  ],
  check({text}, {language, report}) {
    // Matches a letter with one to three combining marks: `e` and U+0301.
    for (const match of text.matchAll(/\p{L}\p{Mn}{1,3}/gu)) {
      const [actual] = match
      const expected = actual.normalize('NFC')
      if (expected.length >= actual.length) continue
      report(replacement({span: spanOf(match), actual, expected, safe: true}))
    }

    if (!/^(?:fr|de)/u.test(language)) return
    for (const match of text.matchAll(besideLetter)) {
      const [actual] = match
      const mark = actual.endsWith('´') ? '\u0301' : '\u0308'
      const expected = (actual.charAt(0) + mark).normalize('NFC')
      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }
  }
}

/**
 * Matches an accent behind its letter: `e´`, `u¨`. An apostrophe in its form
 * (`qu´il`) stands behind other letters.
 */
const besideLetter = /e´|[aeiou]¨/giu
