import {isHanAt} from './character-class.js'
import {replacement, spanOf} from './replacement.js'
import type {Rule} from './rule.js'

/** Quotes of another form than the newspaper prints: `「」` on a page of `“”`. */
export const quoteForm: Rule<'line'> = {
  id: 'quote-form',
  group: 'characters',
  scope: 'line',
  severity: 'information',
  triggers: ['quote', 'straight-quote'],
  title: {en: 'Quote of another form', 'zh-cn': '引号形式不一'},
  docs: {
    en: 'A newspaper prints `“”`, or `「」`, or `"` throughout. Which, the page says by four quotes in five, or `quotes` in `copydesk.yaml`; reported is what differs. Straight quotes around Han are left to `straight-quote`, apostrophes are no quotes.',
    'zh-cn':
      '一份报纸的引号要么用 `“”`，要么用 `「」`，西文也有一律用 `"` 的。全版五分之四以上用哪种即为体例，也可在 `copydesk.yaml` 的 `quotes` 中写明；只报与之不同的。汉字旁的直引号由 `straight-quote` 报告，撇号不算引号。'
  },
  examples: [
    {
      input:
        '他说“来吧”，她说“好的”，他们说“一起去”，又说“出发”，最后说「到了」。',
      flags: ['「', '」'],
      output:
        '他说“来吧”，她说“好的”，他们说“一起去”，又说“出发”，最后说“到了”。'
    },
    {
      input:
        '他說「來吧」，她說「好的」，他們說「一起去」，又說「出發」，最後說“到了”。',
      flags: ['“', '”'],
      output:
        '他說「來吧」，她說「好的」，他們說「一起去」，又說「出發」，最後說「到了」。'
    },
    {
      input:
        'He said "come", she said "well", they said "the men", all said "go", and “gone”; it wasn’t.',
      flags: ['“', '”'],
      output:
        'He said "come", she said "well", they said "the men", all said "go", and "gone"; it wasn’t.'
    },
    {
      input:
        'He said “come”, she said “well”, they said “the men”, all said “go”, and "gone" from the 12" wall.',
      flags: ['"', '"'],
      output:
        'He said “come”, she said “well”, they said “the men”, all said “go”, and “gone” from the 12" wall.'
    },
    {input: '他说“来吧”，她说「好的」。', flags: []}
  ],
  check({text}, {style, report}) {
    if (style.quotes === 'mixed') return
    const forms = formsOf[style.quotes]
    // Matches a double quote of any form, a corner bracket, a single quote.
    for (const match of text.matchAll(/["“”‘’「」『』]/gu)) {
      const {0: actual, index} = match
      const expected = forms.get(
        actual === '"' ? straightSide(text, index) : actual
      )
      if (expected === undefined) continue
      const touchesHan = isHanAt(text, index - 1) || isHanAt(text, index + 1)
      if (actual === '"' && touchesHan) continue
      if (isSingle(actual) && !touchesHan) continue
      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }
  }
}

/** What stands for each quote of another form; `<"` opens, `">` closes. */
const formsOf: Readonly<
  Record<'curly' | 'corner' | 'straight', ReadonlyMap<string, string>>
> = {
  curly: pairs('「“ 」” 『‘ 』’ <"“ ">”'),
  corner: pairs('“「 ”」 ‘『 ’』'),
  straight: pairs('“" ”"')
}

function pairs(row: string): ReadonlyMap<string, string> {
  return new Map(
    row.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)])
  )
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '’'
}

/** Whether a straight quote opens or closes; neither where it may be an inch. */
function straightSide(text: string, at: number): string {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const isFree = before === '' || /^[\s([—-]$/u.test(before)
  if (isFree && /^[\p{L}\p{N}]$/u.test(after)) return '<"'
  const mayClose = after === '' || /^[\s,.;:!?)\]—-]$/u.test(after)
  return mayClose && /^[\p{L}.,!?;:]$/u.test(before) ? '">' : ''
}
