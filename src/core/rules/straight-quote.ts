import {isDigitAt, isHanAt} from './character-class.js'
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
    {input: '12"的屏幕', flags: []},
    // One mark of a pair alone was read as a straight one.
    {
      input: '按照“应改尽改"的原则，"逐步”完成。\n他说"好的”，她说“不”。',
      flags: ['"', '"', '"'],
      output: '按照“应改尽改”的原则，“逐步”完成。\n他说“好的”，她说“不”。'
    },
    // A mark beside the other marks of its pair.
    {
      input: '他说："好的。"「我们」都来。\n"真方便!"',
      flags: ['"', '"', '"', '"'],
      output: '他说：“好的。”「我们」都来。\n“真方便!”'
    },
    {input: '长5"宽6"，"OK"，甲', flags: []},
    {input: '好的"，他说。', flags: []},
    {input: '“甲”"乙', flags: []}
  ],
  check({text}, {style, report}) {
    if (style.quotes === 'straight') return
    const [open = '', close = ''] = style.quotes === 'corner' ? '「」' : '“”'
    for (const {at, side} of straightQuotes(text)) {
      report(
        replacement({
          span: {start: at, end: at + 1},
          actual: text.charAt(at),
          expected: side === 'open' ? open : close,
          safe: false
        })
      )
    }
  }
}

interface StraightQuote {
  readonly at: number
  readonly side: 'open' | 'close'
}

/**
 * The straight quotes of a line that open and close, told apart by what is open.
 * One alone may be an inch sign, or close what another line opened: it is left out.
 */
function straightQuotes(text: string): StraightQuote[] {
  const found: StraightQuote[] = []
  let open: {readonly at: number; readonly isStraight: boolean} | undefined
  // Matches a mark of a quotation, straight or not.
  for (const {0: mark, index} of text.matchAll(/["＂“”「」]/gu)) {
    const isStraight = mark === '"' || mark === '＂'
    // `12"`: nothing is open that it could close, so it is an inch.
    if (isStraight && !open && isDigitAt(text, index - 1)) continue
    if (mark === '“' || mark === '「' || (isStraight && !open)) {
      open = {at: index, isStraight}
      continue
    }

    if (open && touchesHan(text, open.at, index)) {
      if (open.isStraight) found.push({at: open.at, side: 'open'})
      if (isStraight) found.push({at: index, side: 'close'})
    }

    open = undefined
  }

  return found
}

/** Whether Han stands at either mark of a pair: `"好的。"他说`, not `5"x6"`. */
function touchesHan(text: string, open: number, close: number): boolean {
  return [open, close].some(
    (at) => isHanAt(text, at - 1) || isHanAt(text, at + 1)
  )
}
