import type {Line} from '../scan/line.js'
import {isHanAt} from './character-class.js'
import {
  coverWeight,
  longestWord,
  noWeights,
  unitsOf,
  wordBits
} from '../word-bits.js'
import type {Lexicon} from '../lexicon.js'
import {lineSpan, moveDown, trimmed} from './page-lines.js'
import type {ReportedFix, Rule, RuleContext} from './rule.js'

/** A large initial on a line of its own: `T⏎HE mayor`, `近⏎年来`. */
export const dropCap: Rule<'page'> = {
  id: 'drop-cap',
  group: 'lines',
  scope: 'page',
  severity: 'warning',
  languages: ['en', 'fr', 'de', 'zh'],
  title: {en: 'Initial torn off', 'zh-cn': '下沉首字脱落'},
  docs: {
    en: 'The large initial of an article comes out on a line of its own, and its word goes on in the next line: what they make is a word and the rest alone is none, or the rest is set in capitals before small letters. Of Chinese it is reported where the character and the beginning of the line make a word that the beginning alone does not; where it came out after its paragraph, that must be one of the commonest.',
    'zh-cn':
      '首字下沉的大字单独成行，其余部分在下一行。西文须合起来成词而其余部分单独不成词，或其余部分为大写、其后为小写。中文须首字与下一行开头合起来成词、而开头单独不成词才报；首字落在段落之后的，须合成最常用的词。'
  },
  examples: [
    {
      input: 'T\nHE mayor of Kestrel Bay spoke.',
      flags: ['T'],
      output: 'THE mayor of Kestrel Bay spoke.'
    },
    // The rest is a word too, or no word is known: its capitals tell.
    {
      input: 'T\nHERE is a plan.\n\nM\nUSLIM women spoke.',
      flags: ['T', 'M'],
      output: 'THERE is a plan.\n\nMUSLIM women spoke.'
    },
    {
      input: ' T \nHE mayor of Kestrel Bay spoke.',
      flags: ['T'],
      output: 'THE mayor of Kestrel Bay spoke.'
    },
    {input: 'A\nlong day', flags: []},
    {input: 'A\nLONG day was over.', flags: []},
    {input: 'T\nHERE IS A PLAN', flags: []},
    {input: 'S\nSMITH came first, and JONES was third.', flags: []},
    {input: 'M\nBBC news is on at nine.', flags: []},
    {input: 't\nHERE is a plan.', flags: []},
    {
      input: '近\n年来，青禾区坚持为民办实事，旧城换上了新颜。',
      flags: ['近'],
      output: '近年来，青禾区坚持为民办实事，旧城换上了新颜。'
    },
    {
      input:
        '旧城换上了新颜。\n民代表李秋实说，这里的路修好了，灯也亮了，\n孩子们放学后有了去处。\n居\n社区还办起了食堂。',
      flags: ['居'],
      output:
        '旧城换上了新颜。\n居民代表李秋实说，这里的路修好了，灯也亮了，\n孩子们放学后有了去处。\n社区还办起了食堂。'
    },
    // What goes on as a word of its own, a numeral, a row of single characters.
    {input: '图\n青禾区坚持为民办实事，旧城换上了新颜。', flags: []},
    {input: '一\n年来，青禾区坚持为民办实事，旧城换上了新颜。', flags: []},
    {input: '百\n近\n年来，青禾区坚持为民办实事，旧城换上了新颜。', flags: []},
    {input: '近\n年来新闻', flags: []}
  ],
  check({lines}, context) {
    const {lexicon, language} = context
    if (!lexicon) return
    const isChinese = language.startsWith('zh')
    for (const [index, line] of lines.entries()) {
      // Most lines end here.
      if (line.text.length > longestInitial) continue
      const {start, end} = trimmed(line)
      if (end - start !== 1) continue
      if (isChinese) checkHan(lines, index, lexicon, context)
      else checkLatin(lines, index, lexicon, context)
    }
  }
}

/** An initial with blanks at its edges. */
const longestInitial = 6

function checkLatin(
  lines: readonly Line[],
  index: number,
  lexicon: Lexicon,
  context: RuleContext
): void {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next) return
  const initial = line.text.trim()
  const match = restOfWord.exec(next.text.trimStart().slice(0, 30))
  if (!/\p{Lu}/u.test(initial) || !match) return
  const [, rest = '', goesOn] = match
  const word = initial + rest
  const weight = lexicon.weight(word.toLowerCase())
  const weightOfRest = lexicon.weight(rest.toLowerCase())
  const isWord =
    weight >= commonLatin && (weightOfRest < commonLatin || rest.length <= 2)
  // `T⏎HERE is`: capitals before small letters are set beside a large initial.
  const isSetBeside =
    goesOn !== undefined &&
    rest === rest.toUpperCase() &&
    !mayBeWord.has(initial)
  const isSure =
    isSetBeside &&
    (weight >= commonLatin ||
      (weightOfRest === 0 &&
        rest.length >= longName &&
        !rest.startsWith(initial)))
  if (isWord || isSure) reportInitial(line, word, moveDown(line, next), context)
}

/** Matches the rest of a word, `HE`, and whether small letters follow: `HE mayor`. */
const restOfWord = /^(\p{L}{1,20})(?!\p{L})(\s+\p{Ll})?/u
/** A word this common is known. */
const commonLatin = 80
/** Letters of capitals that are no abbreviation: `USLIM`. */
const longName = 4
/** Letters that are words by themselves. */
const mayBeWord = new Set(['A', 'I', 'O'])

/** Numerals stand alone above sections. */
const numerals = new Set('一二三四五六七八九十〇百千上下')
/** A line of running text holds so many characters. */
const fewestOfLine = 9
/** Bits by which the beginning of the line must become more probable … */
const leastGain = 4
/** … and the same for an initial that stands after its paragraph. */
const leastGainBehind = 9
/** The word that the initial makes must be this common. */
const commonWord = 90
/** Furthest that the beginning of a paragraph is looked for, in lines. */
const longestParagraph = 40
/** Characters of the line that are weighed. */
const weighed = 6

function checkHan(
  lines: readonly Line[],
  index: number,
  lexicon: Lexicon,
  context: RuleContext
): void {
  const line = lines[index]
  if (!line) return
  const initial = line.text.trim()
  if (!isHanAt(initial, 0) || numerals.has(initial)) return
  const before = lines[index - 1]
  const after = lines[index + 1]
  if ([before, after].some((each) => each?.text.trim().length === 1)) return
  const candidates = [
    {target: after, least: leastGain},
    {target: firstBefore(lines, index), least: leastGainBehind}
  ]
  for (const {target, least} of candidates) {
    const word = target && wordWith(initial, target, least, lexicon)
    if (!target || word === undefined) continue
    reportInitial(line, word, moveDown(line, target), context)
    return
  }
}

/** The first line of the paragraph that ends before a line. */
function firstBefore(lines: readonly Line[], index: number): Line | undefined {
  for (let at = index - 1; at >= Math.max(0, index - longestParagraph); at--) {
    const above = lines[at - 1]
    if (!above || closesParagraph(above)) return lines[at]
  }

  return undefined
}

/** Matches the end of a sentence at the end of a line: `。”`. */
const sentenceEnd = /[。！？!?][”’」』）]?$/u

/** Whether a line ends a paragraph, or is a head. */
function closesParagraph({text}: Line): boolean {
  const shown = text.trim()
  return sentenceEnd.test(shown) || shown.length < fewestOfLine
}

/** The word that an initial makes with the beginning of a line, if it does. */
function wordWith(
  initial: string,
  line: Line,
  least: number,
  lexicon: Lexicon
): string | undefined {
  const text = line.text.trimStart()
  if (text.length < fewestOfLine || !isHanAt(text, 0)) return undefined
  const run = initial + text.slice(0, weighed)
  let length = 1
  while (length < run.length && isHanAt(run, length)) length++
  const units = unitsOf(run.slice(0, length))
  const weights = noWeights()
  if (coverWeight(lexicon, units, 0, weights) < commonWord) return undefined
  const apart =
    wordBits(lexicon, units, 0, 1) + wordBits(lexicon, units, 1, length)
  if (apart - wordBits(lexicon, units, 0, length) < least) return undefined
  const reach = lexicon.weigh(units, 0, 2, longestWord, weights)
  let best = 2
  for (let length = 3; length <= reach; length++) {
    if ((weights[length - 1] ?? 0) > (weights[best - 1] ?? 0)) best = length
  }

  return run.slice(0, best)
}

function reportInitial(
  line: Line,
  word: string,
  edits: ReportedFix['edits'],
  {report}: RuleContext
): void {
  const {start, end} = trimmed(line)
  const initial = line.text.slice(start, end)
  report({
    span: lineSpan(line, start, end),
    reason: {
      words: {
        en: 'Unexpected “{initial}” alone, expected “{word}”',
        'zh-cn': '“{initial}”单独成行，应为“{word}”'
      },
      values: {initial, word}
    },
    actual: initial,
    expected: word,
    fixes: [
      {
        title: {
          words: {en: 'Join to “{word}”', 'zh-cn': '合为“{word}”'},
          values: {word}
        },
        edits,
        safe: false
      }
    ].filter(({edits}) => edits.length > 0)
  })
}
