import type {Finding} from '../model/finding.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'
import type {Rule} from './rule.js'

export const unusedIgnoreId = 'unused-ignore'

/**
 * `[…]{.asis}` around text in which nothing is found. The rule stands in the
 * table for its words and its severity; only the settling of findings knows
 * which marks were of use.
 */
export const unusedIgnoreRule: Rule<'page'> = {
  id: unusedIgnoreId,
  group: 'marks',
  scope: 'page',
  severity: 'information',
  isWide: true,
  title: {en: 'Unused ignore', 'zh-cn': '多余的忽略标记'},
  docs: {
    en: 'A mark `[…]{.asis}` says “do not report here”, but nothing is reported there any more: the text was repaired, or the rule no longer speaks.',
    'zh-cn':
      '`[…]{.asis}` 表示“此处不报”，但这里已经没有可报的问题：文字已改好，或规则不再适用。'
  },
  examples: [
    {
      input: '[改造前]{.asis}的样子',
      flags: ['[改造前]{.asis}'],
      output: '改造前的样子'
    },
    {input: '[改造前改造前]{.asis rule=doubled-text}', flags: []}
  ],
  check() {
    // Reported when findings are settled.
  }
}

/** The finding for a mark that ignores nothing. */
export function unusedIgnore(mark: Mark, page: Page): Finding {
  const text = page.text.slice(mark.content.start, mark.content.end)
  return {
    ruleId: unusedIgnoreId,
    severity: unusedIgnoreRule.severity,
    span: {start: mark.start, end: mark.end},
    reason: {
      words: {
        en: 'Unexpected ignore mark, nothing is reported in “{text}”',
        'zh-cn': '忽略标记多余，“{text}”中没有可报的问题'
      },
      values: {text}
    },
    fixes: [
      {
        title: {words: {en: 'Remove the mark', 'zh-cn': '去掉标记'}},
        edits: [
          {span: {start: mark.start, end: mark.content.start}, text: ''},
          {span: {start: mark.content.end, end: mark.end}, text: ''}
        ],
        safe: false
      }
    ]
  }
}
