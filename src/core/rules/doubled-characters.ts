import {replacement, spanOf} from './replacement.js'
import type {Report, Rule, RuleContext} from './rule.js'

/** Every character twice: `字字节节跳跳动动`. */
export const doubledCharacters: Rule<'line'> = {
  id: 'doubled-characters',
  group: 'doubling',
  scope: 'line',
  severity: 'warning',

  triggers: ['doubled', 'blank'],
  title: {en: 'Characters doubled one by one', 'zh-cn': '逐字重复'},
  docs: {
    en: 'Fake bold drawn twice can come out character by character: `字字节节跳跳动动`, `BBOOLLDD`. Reported from three pairs in a row on; safe where the whole line is doubled.\n\n0 hits in 500,000 characters of clean text.',
    'zh-cn':
      '叠印的粗体有时逐字重复：`字字节节跳跳动动`、`BBOOLLDD`。连续三对以上才报；整行如此时可放心改正。\n\n在 50 万字干净文本中误报为 0。'
  },
  examples: [
    {
      input: '青青禾禾区区新新闻闻',
      flags: ['青青禾禾区区新新闻闻'],
      output: '青禾区新闻',
      safe: true
    },
    {input: '高高兴兴地来了', flags: []},
    {input: '寻寻觅觅，冷冷清清，凄凄惨惨戚戚。', flags: []},
    {
      input: '标题：青青禾禾区区会议',
      flags: ['青青禾禾区区'],
      output: '标题：青禾区会议'
    },
    {input: 'BBOOLLDD', flags: ['BBOOLLDD'], output: 'BOLD', safe: true},
    {input: 'N Na am me es s', flags: ['N Na am me es s'], output: 'Names'},
    {input: 'a at ta a', flags: []},
    {input: 'N Nea am me es s', flags: []},
    {input: '哈哈嘿嘿哈哈嘿嘿', flags: []},
    {input: 'mississippi bookkeeper', flags: []},
    {input: '11223344', flags: []},
    // Two words doubled by their writer, a scheme of rhymes.
    {
      input: '甜甜美美圆圆满满',
      flags: ['甜甜美美圆圆满满'],
      output: '甜美圆满'
    },
    {
      input:
        'The couplet on the gate of the hall, said he, was known to all of them:\n热热闹闹红红火火',
      flags: ['热热闹闹红红火火'],
      output:
        'The couplet on the gate of the hall, said he, was known to all of them:\n热闹红火'
    },
    {
      input: 'The rhymes of the men of the town are\nAABBCCDD',
      flags: ['AABBCCDD'],
      output: 'The rhymes of the men of the town are\nABCD'
    }
  ],
  check({text}, {lexicon, language, report}) {
    const shifted = shiftedPairs(text)
    if (shifted) report(shifted)
    if (!hasPairs(text)) return
    // Matches four pairs or more of letters, or three or more of Han.
    for (const match of text.matchAll(
      /(?:(\p{Script=Han})\1){3,60}|(?:([\p{L}\p{N}])\2){4,60}/gu
    )) {
      const [actual] = match
      const expected = Array.from(actual)
        .filter((_, index) => index % 2 === 0)
        .join('')
      // `哈哈哈哈哈哈` is laughter.
      if (new Set(expected).size < 3) continue
      // `11223344` is a number.
      if (/^\d+$/u.test(expected)) continue
      // `凄凄惨惨戚戚` is made of `凄凄惨惨`, a word.
      if (lexicon && lexicon.weight(actual.slice(0, 4)) > 0) continue
      const span = spanOf(match)
      report(
        replacement({
          span,
          actual,
          expected,
          safe:
            actual === text.trim() && !mayBeMeant(expected, {lexicon, language})
        })
      )
    }
  }
}

/** Characters of two words that may be doubled for emphasis. */
const twoWords = 4

/**
 * Whether what stands there once may have been doubled by its writer: four
 * Han of which nearly all are words when doubled, as in `甜甜美美圆圆满满`, or letters that are no word: `AABBCCDD`. Of four Han on a page of another language nobody knows.
 */
function mayBeMeant(
  once: string,
  {lexicon, language}: Pick<RuleContext, 'lexicon' | 'language'>
): boolean {
  const isHan = /^\p{Script=Han}/u.test(once)
  if (!isHan) return lexicon?.weight(once.toLowerCase()) === 0
  if (once.length !== twoWords) return false
  if (!lexicon || !language.startsWith('zh')) return true
  const pairs = Array.from(once).filter(
    (each) => lexicon.weight(each + each) > 0
  )
  return pairs.length >= twoWords - 1
}

/** Three pairs or more in the line: worth a closer look. */
function hasPairs(text: string): boolean {
  let pairs = 0
  for (let at = 1; at < text.length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at - 1)) continue
    pairs++
    if (pairs === 3) return true
  }

  return false
}

/** Fewest pairs of a line in which each letter stands at two places. */
const fewestPairs = 4

/** `N Na am me es s`: two copies of a word, one a letter behind the other. */
function shiftedPairs(text: string): Report | undefined {
  const actual = text.trim()
  // Most lines end here.
  if (!/^\S \S\S \S/u.test(actual)) return undefined
  const parts = actual.split(' ')
  const inner = parts.slice(1, -1)
  if (inner.length < fewestPairs - 1) return undefined
  const isShifted = parts.every((part, index) => {
    const isEdge = index === 0 || index === parts.length - 1
    const before = parts[index - 1]?.at(-1)
    return (
      part.length === (isEdge ? 1 : 2) &&
      (before === undefined || part.startsWith(before))
    )
  })
  if (!isShifted) return undefined
  const expected =
    inner.map((part) => part.charAt(0)).join('') + (parts.at(-1) ?? '')
  if (new Set(expected).size < 3) return undefined
  const start = text.indexOf(actual)
  const span = {start, end: start + actual.length}
  return replacement({span, actual, expected, safe: false})
}
