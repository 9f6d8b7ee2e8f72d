import {spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** A sign that stands for a character that was lost: `�`. */
export const lostGlyph: Rule<'line'> = {
  id: 'lost-glyph',
  group: 'characters',
  scope: 'line',
  severity: 'warning',
  triggers: ['lost'],
  title: {en: 'Lost character', 'zh-cn': '缺字'},
  docs: {
    en: '`�` stands where a byte could not be read, `□` or `〓` where a glyph was missing. What was printed is on the page image only. Boxes that begin a line are bullets and stay.',
    'zh-cn':
      '`�` 表示字节无法解码，`□`、`〓` 表示缺字。原字是什么，只有看版面图像才知道。行首的方框是项目符号，不报。'
  },
  examples: [
    {input: 'The har\uFFFDbour was closed to the m□n.', flags: ['\uFFFD', '□']},
    {input: '会议由�国主持，□某出席', flags: ['�', '□']},
    {input: '会议由■某主持，共■■人。', flags: ['■', '■■']},
    {input: '□ 报名方式\n■本报记者', flags: []}
  ],
  check({text}, {report}) {
    // Matches characters that stand for a lost one: `�`, `〓`, or a box in text.
    for (const match of text.matchAll(
      /\uFFFD+|〓+|(?<=[\p{L}，、。])[□▯]+(?=\p{L})|(?<=[\p{Ll}\p{Script=Han}])■+(?=[\p{Ll}\p{Script=Han}])/gu
    )) {
      report({
        span: spanOf(match),
        reason: {
          words: {en: 'A character is lost here', 'zh-cn': '此处缺字'}
        },
        actual: match[0]
      })
    }
  }
}
