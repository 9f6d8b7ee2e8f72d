import {matchesOf} from '../model/matches.js'
import type {Words} from '../model/words.js'
import type {Rule} from './rule.js'

/** A time, sum or share that cannot be: `9时75分`, `£3 24s. 6d.`, `下降120%`. */
export const impossibleNumber: Rule<'line'> = {
  id: 'impossible-number',
  group: 'structure',
  scope: 'line',
  severity: 'warning',
  triggers: ['digit'],
  title: {en: 'Impossible number', 'zh-cn': '不可能的数值'},
  docs: {
    en: 'A time of more than 59 minutes (`9时75分`, `10:75 a.m.`), pounds with 20 shillings or more or shillings with 12 pence or more (`£3 24s. 6d.`), a sum whose last group lacks digits (`$1,25`), two decimal points in a share (`3.5.6%`), a fall by more than all (`下降120%`). A digit or a point was misread, or the paper erred: then mark it as so printed. Durations (`3小时75分`), scores and ratios (`98:102`) stay.',
    'zh-cn':
      '分钟超过59的时刻（`9时75分`、`10:75 a.m.`）、二十先令以上或十二便士以上的英镑旧币（`£3 24s. 6d.`）、末段缺位的金额（`$1,25`）、有两个小数点的百分数（`3.5.6%`）、超过全部的降幅（`下降120%`）。或是数字、小数点误识，或是报纸原文如此，后者可照此标注。时长（`3小时75分`）、比分和比例（`98:102`）不报。'
  },
  examples: [
    {input: '会议于9时75分开始，10时05分结束。', flags: ['9时75分']},
    {input: '上午9:75开门，下午5:30关门。', flags: ['上午9:75']},
    {
      input: '雨量下降了120%，支出减少 12%，占计划的120%。',
      flags: ['下降了120%']
    },
    {input: '增长3.5.6%，版本2.5.6。', flags: ['3.5.6%']},
    {
      input: '历时3小时75分，以98:102落败，用了75分钟，得5点75分之多。',
      flags: []
    },
    {
      input: 'The boat left at 10:75 a.m. and came at 11.30 p.m. with the men.',
      flags: ['10:75 a.m']
    },
    {
      input:
        'He paid £3 24s. 6d. for it and £2 10s. 14d. for the other, or 25s. 6d.',
      flags: ['£3 24s. 6d', '£2 10s. 14d']
    },
    {
      input: 'It cost $1,25 in all, of which $1,250,00 and $12,500 were paid.',
      flags: ['$1,25', '$1,250,00']
    },
    // The line end cuts it.
    {input: 'The bridge that the city wants will cost $1,25', flags: []},
    {
      input: 'Sales fell by 150 per cent, and the price fell 15 per cent.',
      flags: ['fell by 150 per cent']
    }
  ],
  check({text}, {report}) {
    if (!mayHold.test(text)) return
    for (const {pattern, words, isWrong} of kinds) {
      for (const match of matchesOf(text, pattern)) {
        const [actual] = match
        if (!isWrong(match)) continue
        const span = {start: match.index, end: match.index + actual.length}
        report({span, actual, reason: {words}})
      }
    }
  }
}

// Matches what any of these has: `75分`, `9:75`, `$1`, `120%`, `150 per cent`.
const mayHold = /[分%％$£]|[:：.]\d\d|per ?cent/iu

interface Kind {
  readonly pattern: RegExp
  readonly words: Words
  readonly isWrong: (match: RegExpExecArray) => boolean
}

const minutes: Words = {
  en: 'An hour has 60 minutes',
  'zh-cn': '一小时只有60分'
}
const fall: Words = {
  en: 'Nothing falls by more than 100 per cent',
  'zh-cn': '降幅不会超过100%'
}

const kinds: readonly Kind[] = [
  {
    // Matches a time of day: `9时75分`; not `3小时75分`, `75分钟`, `5点75分之`.
    pattern: /(?<![\d.:：])\d{1,2}[时時点點](\d{2})分(?![之钟鐘\d])/gu,
    words: minutes,
    isWrong: isOver(59)
  },
  {
    // Matches a time beside its part of the day: `上午9:75`, `晚9：30`.
    pattern:
      /(?:[上下]午|凌晨|清晨|早晨|早上|晚上?|傍晚) ?\d{1,2}[:：](\d{2})(?![\d:：])/gu,
    words: minutes,
    isWrong: isOver(59)
  },
  {
    // Matches the same in English: `10:75 a.m.`, `11.30 pm`.
    pattern: /(?<![\d:.,])\d{1,2}[:.](\d{2}) ?[ap]\.? ?m(?!\p{L})/giu,
    words: minutes,
    isWrong: isOver(59)
  },
  {
    // Matches pounds and shillings, pence with them or not: `£3 24s. 6d.`
    pattern:
      /£ ?\d[\d,]{0,11}[ ,.]{1,2}(\d{1,2})s(?!\p{L})\.?(?:,? ?(\d{1,2})d(?!\p{L}))?/gu,
    words: {
      en: 'A pound has 20 shillings, a shilling 12 pence',
      'zh-cn': '一英镑为20先令，一先令为12便士'
    },
    isWrong: ([, shillings, pence = 0]) =>
      Number(shillings) > 19 || Number(pence) > 11
  },
  {
    // Matches a sum whose last group lacks digits, not at the end of a line: `$1,25 in`.
    pattern: /[$£] ?\d{1,3}(?:,\d{3}){0,4},\d{1,2}(?![\d,.]|\s*$)/gu,
    words: {
      en: 'The last group of a sum has three digits',
      'zh-cn': '金额每段应为三位'
    },
    isWrong: () => true
  },
  {
    // Matches a share with two points: `3.5.6%`.
    pattern: /(?<![\d.])\d{1,6}\.\d{1,6}\.\d{1,6}[%％]/gu,
    words: {
      en: 'A number has one decimal point',
      'zh-cn': '一个数只有一个小数点'
    },
    isWrong: () => true
  },
  {
    // Matches how much less: `下降了120%`, `减少近15%`.
    pattern:
      /(?:下降|减少|減少|降低|缩短|縮短|下跌|下滑)了?[近约約超逾]?(\d{1,6})(?:\.\d{1,6})?[%％]/gu,
    words: fall,
    isWrong: isOver(100)
  },
  {
    // Matches the same in English: `fell by 150 per cent`, `dropped 12%`.
    pattern:
      /(?<!\p{L})(?:fell|dropped|declined|decreased|shrank) (?:by )?(\d{1,6})(?:\.\d{1,6})? ?(?:%|per ?cent)/giu,
    words: fall,
    isWrong: isOver(100)
  }
]

function isOver(most: number): Kind['isWrong'] {
  return ([, number]) => Number(number) > most
}
