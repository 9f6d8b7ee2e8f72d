import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A Greek or Cyrillic letter inside a Latin word. */
export const homoglyph: Rule<'line'> = {
  id: 'homoglyph',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['greek-cyrillic'],
  title: {en: 'Letter of another script', 'zh-cn': '混入他种字母'},
  docs: {
    en: 'A Greek or Cyrillic letter inside a Latin word: it looks the same and is another. Reported where the rest of the word is Latin.',
    'zh-cn':
      '拉丁字母的词中混入希腊或西里尔字母：看着一样，却是另一个字母。仅在该词其余字母均为拉丁字母时报告。'
  },
  examples: [
    {input: 'The hаrbour', flags: ['а'], output: 'The harbour'},
    {input: 'Москва', flags: []}
  ],
  check({text}, {report}) {
    // Matches one look-alike beside Latin letters: Cyrillic `а` in `hаrbour`.
    const strays =
      /(?<=\p{Script=Latin})[\u0370-\u052F]|[\u0370-\u052F](?=\p{Script=Latin}{2})/gu
    for (const match of text.matchAll(strays)) {
      const expected = lookalikes.get(match[0])
      if (expected === undefined) continue
      report(
        replacement({
          span: spanOf(match),
          actual: match[0],
          expected,
          safe: false
        })
      )
    }
  }
}

/** Greek and Cyrillic letters that look like Latin ones. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  'аa еe оo рp сc хx уy іi ѕs јj ԁd АA ВB ЕE КK МM НH ОO РP СC ТT ХX οo αa νv ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ΖZ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)])
)
