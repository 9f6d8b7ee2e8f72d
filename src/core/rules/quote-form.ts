import {isHanAt} from './character-class.js'
import {replacement, spanOf} from './replacement.js'
import type {HouseStyle} from './house-style.js'
import type {Rule, RuleContext} from './rule.js'

/** Quotes of another form than the newspaper prints: `「」` on a page of `“”`. */
export const quoteForm: Rule<'line'> = {
  id: 'quote-form',
  group: 'characters',
  scope: 'line',
  severity: 'information',
  triggers: ['quote', 'straight-quote'],
  title: {en: 'Quote of another form', 'zh-cn': '引号形式不一'},
  docs: {
    en: "A newspaper prints `“”`, or `「」`, or `\"` throughout. Which, the page says by four quotes in five, or `quotes` in `copydesk.yaml`; reported is what differs. Two apostrophes for one quotation mark (`''We`) are reported on any page. Straight quotes around Han are left to `straight-quote`, apostrophes are no quotes.",
    'zh-cn':
      "一份报纸的引号要么用 `“”`，要么用 `「」`，西文也有一律用 `\"` 的。全版五分之四以上用哪种即为体例，也可在 `copydesk.yaml` 的 `quotes` 中写明；只报与之不同的。用两个撇号代替一个双引号（`''We`）的，任何版面都报。汉字旁的直引号由 `straight-quote` 报告，撇号不算引号。"
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
    // An apostrophe is no quotation mark of another form.
    {
      input:
        '他說「來吧」，她說「好的」，他們說「一起去」，又說「出發」，店名是 Don’t Go。',
      flags: []
    },
    {input: '他说“来吧”，她说「好的」。', flags: []},
    // Half of a pair is not rewritten: the other half touches Han.
    {
      input: '他说“来吧”，她说“好的”，又说“走”，“去”，说"OK" 就走了。',
      flags: []
    },
    // Two apostrophes, on a page of whatever habit.
    {
      input: "The mayor said, ''We shall open the harbour,'' and the men left.",
      flags: ["''", "''"],
      output: 'The mayor said, "We shall open the harbour," and the men left.'
    },
    {
      input: '他说‘‘好的’’，大家都高兴。',
      flags: ['‘‘', '’’'],
      output: '他说“好的”，大家都高兴。'
    },
    // A line that goes on a quotation.
    {
      input: '我们一起走’’，他说，‘‘好的’’。',
      flags: ['’’', '‘‘', '’’'],
      output: '我们一起走”，他说，“好的”。'
    },
    {
      input:
        "A board of 12'' by 5' 6'', and 3 ditto '' of the men's; the boys' 'house'.",
      flags: []
    }
  ],
  check({text}, {style, report}) {
    reportPairs(text, style.quotes, report)
    if (style.quotes === 'mixed') return
    const forms = formsOf[style.quotes]
    let isPaired: boolean | undefined
    // Matches a double quote of any form, a corner bracket, a single quote.
    for (const match of text.matchAll(/["“”‘’「」『』]/gu)) {
      const {0: actual, index} = match
      const expected = forms.get(
        actual === '"' ? straightSide(text, index) : actual
      )
      if (expected === undefined) continue
      const touchesHan = isHanAt(text, index - 1) || isHanAt(text, index + 1)
      // Asked once: the line may hold thousands.
      if (actual === '"' && (isPaired ??= quotesHan.test(text))) continue
      if (isSingle(actual) && !touchesHan) continue
      report(replacement({span: spanOf(match), actual, expected, safe: false}))
    }
  }
}

// Matches a straight quote at Han, which another rule pairs with its like: `说"OK" 就`.
const quotesHan = /\p{Script=Han}"|"\p{Script=Han}/u

/** Matches two apostrophes that open a quotation: `''We`, `说‘‘好`. */
const openPair =
  /(?<=^|[\s([—-])(?:''|‘‘)(?=\p{L})|(?<=[\p{Script=Han}，：])(?:''|‘‘)(?=\p{Script=Han})/gu
/** Matches two that close one: `harbour,''`, `好的’’`. */
const closePair =
  /(?<=[\p{L}.,!?;:])(?:''|’’)(?=$|[\s,.;:!?)\]—-])|(?<=[\p{Script=Han}。！？])(?:''|’’)(?=$|[\p{Script=Han}，。；！？])/gu

/** Report each quotation mark that two apostrophes stand for. */
function reportPairs(
  text: string,
  quotes: HouseStyle['quotes'],
  report: RuleContext['report']
): void {
  // Matches two apostrophes of any form side by side.
  if (!/['‘’]{2}/u.test(text)) return
  const isHan = /\p{Script=Han}/u.test(text)
  const form = quotes === 'mixed' ? (isHan ? 'curly' : 'straight') : quotes
  const [open, close] = quoteMarks[form]
  let opened = false
  const opening = [...text.matchAll(openPair)]
  const closing = [...text.matchAll(closePair)]
  const mayClose = new Set(closing.map(({index}) => index))
  const mayOpen = new Set(opening.map(({index}) => index))
  const told = [
    ...opening.map((match) => ({match, mark: open})),
    ...closing.map((match) => ({match, mark: close}))
  ].toSorted((a, b) => a.match.index - b.match.index)
  let end = 0
  for (const {match, mark} of told) {
    if (match.index < end) continue
    end = match.index + 2
    // `说''好的''大`: of these the neighbours do not tell the sides, their order does.
    const isEither = mayOpen.has(match.index) && mayClose.has(match.index)
    opened = isEither ? !opened : mark === open
    report(
      replacement({
        span: spanOf(match),
        actual: match[0],
        expected: opened ? open : close,
        safe: false
      })
    )
  }
}

const quoteMarks: Readonly<
  Record<'curly' | 'corner' | 'straight', readonly [string, string]>
> = {curly: ['“', '”'], corner: ['「', '」'], straight: ['"', '"']}

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
