import {relatedCopies} from './copies.js'
import type {Rule} from './rule.js'

/** A line that the extraction printed twice or more: `改造前改造前`. */
export const doubledText: Rule<'line'> = {
  id: 'doubled-text',
  group: 'doubling',
  scope: 'line',
  severity: 'warning',
  title: {en: 'Doubled text', 'zh-cn': '文字重复'},
  docs: {
    en: 'A PDF draws bold captions twice or three times, a little apart; the text layer then holds them as often. Reported is a whole line that says one thing again and again.\n\n0 hits in 630,000 lines of clean text cut at 10 to 26 characters. What is said twice on purpose is short: `加油加油`; below three characters, or with one character alone (`哈哈哈哈`), the fix is not safe and the finding is information. Two Western words (`Thursday Friday Thursday Friday`) may head the columns of a table: the fix is not safe.',
    'zh-cn':
      'PDF 用叠印两三次表现粗体图说，文字层里就重复两三遍。只报整行由同一内容重复而成的情形。\n\n在 63 万行（10–26 字一行）干净文本中误报为 0。有意重复的都很短（`加油加油`）：不足三字或只有一个字（`哈哈哈哈`）时仅作提示，不自动改。两个西文词（`Thursday Friday Thursday Friday`）可能是表头，也不自动改。'
  },
  examples: [
    {
      input: '改造前改造前',
      flags: ['改造前改造前'],
      output: '改造前',
      safe: true
    },
    {
      input: '图为秋收现场。图为秋收现场。图为秋收现场。',
      flags: ['图为秋收现场。图为秋收现场。图为秋收现场。'],
      output: '图为秋收现场。',
      safe: true
    },
    {
      input: 'Before the fire Before the fire',
      flags: ['Before the fire Before the fire'],
      output: 'Before the fire',
      safe: true
    },
    {
      input: '加油加油',
      flags: ['加油加油'],
      output: '加油',
      severity: 'information'
    },
    {
      input: 'Thursday Friday Thursday Friday',
      flags: ['Thursday Friday Thursday Friday'],
      output: 'Thursday Friday'
    },
    {input: '哈哈哈哈哈哈', flags: []},
    {input: '1010', flags: []},
    {input: '——————', flags: []}
  ],
  check({text}, {report}) {
    const trimmed = text.trim()
    const once = onceOf(trimmed)
    if (once === undefined) return
    const start = text.indexOf(trimmed)
    const span = {start, end: start + trimmed.length}
    const isSafe = once.length >= 3
    const isMeant = isHeadOfTable(once) || isRefrain(once)

    report({
      span,
      severity: isSafe ? 'warning' : 'information',
      reason: {
        words: {
          en: 'Unexpected doubled text “{actual}”, expected “{expected}”',
          'zh-cn': '“{actual}”重复，应为“{expected}”'
        },
        values: {actual: trimmed, expected: once}
      },
      actual: trimmed,
      expected: once,
      fixes: [
        {
          title: {
            words: {en: 'Keep “{once}” once', 'zh-cn': '只留一个“{once}”'},
            values: {once}
          },
          edits: [{span, text: once}],
          safe: isSafe && !isMeant
        }
      ],
      related: relatedCopies(text, span, once)
    })
  }
}

/** Two words or one above the columns of a table: `Thursday Friday`. */
function isHeadOfTable(once: string): boolean {
  return !/\p{Script=Han}/u.test(once) && once.split(/\s+/u).length < 3
}

/**
 * Whether a text ends with a mark after which it may well be said again:
 * `加油青禾！加油青禾！`, `明天会更好，明天会更好，`.
 */
function isRefrain(once: string): boolean {
  return /[，、；！？!?,;~～]$/u.test(once)
}

/** Most times that a text layer repeats one text. */
const mostTimes = 4

/** What a text says again and again, blanks between left out. */
function onceOf(text: string): string | undefined {
  if (text.length < 4) return undefined

  for (let times = mostTimes; times >= 2; times--) {
    const once = onceIn(text, times, '') ?? onceIn(text, times, ' ')
    if (once !== undefined && isWorthwhile(once)) return once
  }

  return undefined
}

function onceIn(
  text: string,
  times: number,
  between: string
): string | undefined {
  const length = (text.length - (times - 1) * between.length) / times
  if (!Number.isInteger(length)) return undefined
  // Comparing one character first spares most lines the cut.
  if (text.charAt(0) !== text.charAt(length + between.length)) return undefined
  const once = text.slice(0, length)
  return new Array<string>(times).fill(once).join(between) === text
    ? once
    : undefined
}

/** Letters in it, two different ones at least, and no doubling of its own. */
function isWorthwhile(once: string): boolean {
  // Matches one letter of any script: `前`, `é`.
  const letters = once.match(/\p{L}/gu) ?? []
  return new Set(letters).size >= 2
}
