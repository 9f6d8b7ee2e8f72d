import {isHanAt} from './character-class.js'
import {relatedCopies} from './copies.js'
import {replacement} from './replacement.js'
import type {Rule} from './rule.js'

/** A phrase twice in a row inside a line. */
export const doubledPhrase: Rule<'line'> = {
  id: 'doubled-phrase',
  group: 'doubling',
  scope: 'line',
  severity: 'warning',

  title: {en: 'Doubled phrase', 'zh-cn': '短语重复'},
  docs: {
    en: 'Five Han or more, or three words or more, twice in a row inside a line.\n\n0 hits in 500,000 characters; with four Han there are two (`一个层面一个层面`), so four are left alone.',
    'zh-cn':
      '行内五个以上汉字或三个以上单词连续出现两遍。\n\n在 50 万字干净文本中误报为 0；四字时有两处误报（`一个层面一个层面`），故不报。'
  },
  examples: [
    {
      input: '青禾区第一次会员大会第一次会员大会召开',
      flags: ['第一次会员大会第一次会员大会'],
      output: '青禾区第一次会员大会召开'
    },
    {
      input: 'He said on the way on the way home.',
      flags: ['on the way on the way'],
      output: 'He said on the way home.'
    },
    {
      input: '经过充分讨论经过充分讨论，会议通过选举办法会议通过选举办法。',
      flags: ['经过充分讨论经过充分讨论', '会议通过选举办法会议通过选举办法'],
      output: '经过充分讨论，会议通过选举办法。'
    },
    {input: '一个层面一个层面推进', flags: []}
  ],
  check({text}, {report}) {
    if (text.length > longestLine || !mayDouble(text)) return
    for (const span of findDoubled(text)) {
      const actual = text.slice(span.start, span.end)
      const length = (actual.length - (actual.includes(' ') ? 1 : 0)) / 2
      const once = actual.slice(0, Math.floor(length))
      const said = replacement({span, actual, expected: once, safe: false})
      report({...said, related: relatedCopies(text, span, once)})
    }
  }
}

/** Lines longer than this are no column lines; looking would be quadratic. */
const longestLine = 2000
/** Fewest characters of Han that are no chance when doubled. */
const fewestHan = 5
/** Longest phrase that is looked for. */
const longestPhrase = 40

/**
 * Whether as many characters as a phrase has, or more, stand again right after
 * it, a blank between or none. Few lines do, and this asks a few characters of
 * each: a run of `length` holds one of every `length` places.
 */
function mayDouble(text: string): boolean {
  const isAgain = (at: number, lag: number): boolean =>
    text.charCodeAt(at) === text.charCodeAt(at + lag)

  for (let lag = fewestHan; lag <= longestPhrase + 1; lag++) {
    const length = lag - 1
    for (let at = length - 1; at + lag < text.length; at += length) {
      if (!isAgain(at, lag)) continue
      let from = at
      while (from > 0 && isAgain(from - 1, lag)) from--
      let to = at + 1
      while (to - from < length && isAgain(to, lag)) to++
      if (to - from >= length) return true
    }
  }

  return false
}

/** Phrases that stand twice in a row, in order, without overlaps. */
function findDoubled(text: string): Array<{start: number; end: number}> {
  const found: Array<{start: number; end: number}> = []

  for (let start = 0; start < text.length; start++) {
    const end = doubledAt(text, start)
    if (end === undefined) continue
    found.push({start, end})
    start = end - 1
  }

  return found
}

/** The end of a phrase that begins at `start` and is doubled. */
function doubledAt(text: string, start: number): number | undefined {
  const first = text.charCodeAt(start)
  const isHan = isHanAt(text, start)
  if (!isHan && start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) {
    return undefined
  }

  const gap = isHan ? 0 : 1
  const room = Math.floor((text.length - start - gap) / 2)
  const most = Math.min(longestPhrase, room)
  for (let length = fewestHan; length <= most; length++) {
    const second = start + length + gap
    // One comparison spares most lengths the cut.
    if (text.charCodeAt(second) !== first) continue
    if (gap === 1 && text.charAt(second - 1) !== ' ') continue
    const phrase = text.slice(start, start + length)
    if (text.slice(second, second + length) !== phrase) continue
    const after = text.charAt(second + length)
    if (isHan ? isHanPhrase(phrase) : isWords(phrase, after)) {
      return second + length
    }
  }

  return undefined
}

/** Matches five Han or more, with digits, and no marks. */
function isHanPhrase(phrase: string): boolean {
  return /^[\p{Script=Han}\d]{5,}$/u.test(phrase) && new Set(phrase).size > 2
}

/** Three words at least, and the second time ends with a word too. */
function isWords(phrase: string, after: string): boolean {
  return /^\p{L}+(?: \p{L}+){2,}$/u.test(phrase) && !/\p{L}/u.test(after)
}
