import {replacement} from './replacement.js'
import type {Rule} from './rule.js'

/** A wrong zero in a Chinese year: `二O二二年`. */
export const yearZero: Rule<'line'> = {
  id: 'year-zero',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  needs: ['han'],
  title: {en: 'Zero in a Chinese year', 'zh-cn': '年份中的零'},
  docs: {
    en: '`二O二二年`: the zero of a Chinese year is `〇`, for which keyboards and OCR put `O`, `0`, `o`, `○` or their full-width forms.',
    'zh-cn':
      '`二O二二年`：汉字年份中的零是 `〇`，输入和 OCR 常作 `O`、`0`、`o`、`○` 或其全角形式。'
  },
  examples: [
    {
      input: '二O二二年与二0一九年',
      flags: ['O', '0'],
      output: '二〇二二年与二〇一九年'
    },
    {
      input: '自二○一九年起',
      flags: ['○'],
      output: '自二〇一九年起',
      severity: 'information'
    },
    {
      input: '一九八Ｏ年至一九九０年',
      flags: ['Ｏ', '０'],
      output: '一九八〇年至一九九〇年'
    },
    {input: '编号三O二二年检', flags: []},
    {input: '二〇二二年', flags: []}
  ],
  check({text}, {report}) {
    if (!text.includes('年')) return
    // Matches a Chinese year with a wrong zero: `二O二二年`.
    for (const match of text.matchAll(
      /[一二三四五六七八九〇零O0○◯Ｏ０]{4}(?=年)/giu
    )) {
      const year = match[0]
      if (!/^[一二]/u.test(year)) continue
      for (const [inside, character] of Array.from(year).entries()) {
        if (!wrongZeros.has(character)) continue
        const start = match.index + inside
        report(
          replacement({
            span: {start, end: start + 1},
            actual: character,
            expected: '〇',
            safe: false,
            // `○` is what some newspapers print.
            ...(character === '○' ? {severity: 'information' as const} : {})
          })
        )
      }
    }
  }
}

const wrongZeros = new Set(['O', 'o', '0', '○', '◯', 'Ｏ', 'ｏ', '０'])
