import {matchesOf} from '../model/matches.js'
import {isHanAt} from './character-class.js'
import {noisy, poor} from './evidence.js'
import {findHanMates} from './han-mate.js'
import type {Lexicon} from '../lexicon.js'
import {likelySlips, stealthWords} from './confusions-latin.js'
import {latinMate, type LatinMate} from './latin-mate.js'
import {lettersInNumbers} from './letter-in-number.js'
import type {Rule, RuleContext} from './rule.js'
import {halvesOf} from './split-word.js'
import {isNamed, type WesternWord} from './western-words.js'
import {weightOf} from './word-weight.js'

/** A character that OCR took for one of like shape: `木报讯`, `tbe`. */
export const confusable: Rule<'line'> = {
  id: 'confusable',
  group: 'confusions',
  scope: 'line',
  severity: 'warning',
  title: {en: 'Confused character', 'zh-cn': '形近误识'},
  docs: {
    en: 'OCR reads a character as another of like shape. Reported is one that makes no word where it stands, while its mate makes a common one; how much more probable the text becomes is measured with a lexicon, and what else stands on the page counts too.\n\nThe fix is never safe: only a person knows what was printed.',
    'zh-cn':
      'OCR 把字认成形近的另一字。某字在原处不成词、换成形近字则成常用词时报告；以词表衡量换字后文本的可能性提高多少，并参考本版其他地方的写法。\n\n不自动改：报上印的是什么，只有对照原版的人知道。'
  },
  examples: [
    {
      input: '木报讯 昨日，青禾区召开会议，部署秋收工作。',
      flags: ['木'],
      output: '本报讯 昨日，青禾区召开会议，部署秋收工作。'
    },
    {
      input: '记者昨日从新华杜获悉，产生了24O枚奖牌。',
      flags: ['杜', 'O'],
      output: '记者昨日从新华社获悉，产生了240枚奖牌。'
    },
    {input: '通过ISO9001认证的4S店、3D打印。', flags: []},
    {
      input: '共1O,000人，收入£1,O00，约1B万人，l2月召开。',
      flags: ['O', 'O', 'B', 'l'],
      output: '共10,000人，收入£1,000，约18万人，12月召开。'
    },
    {
      input:
        'There were 1O,000 men of the town, and £1,O00 was paid in l2 days, on the lOth and 2lst of June, I893.',
      flags: ['O', 'O', 'l', 'l', 'O', 'l', 'I'],
      output:
        'There were 10,000 men of the town, and £1,000 was paid in 12 days, on the 10th and 21st of June, 1893.'
    },
    {input: 'They were both lost, and both of them knew it.', flags: []},
    {
      input: 'It is said that 3OO men of the town came in IB84.',
      flags: ['O', 'O', 'B'],
      output: 'It is said that 300 men of the town came in I884.'
    },
    {
      input: '任务己完成，末来可期；8月30曰，巳有百人报名，周未，大家再来。',
      flags: ['己', '末', '曰', '巳', '未'],
      output: '任务已完成，未来可期；8月30日，已有百人报名，周末，大家再来。'
    },
    {
      input: '舍己为人，各抒己见，己亥年末，岁末能见，今年未见，辛巳年巳时。',
      flags: []
    },
    {input: '工人入场后，木工们开始干活。', flags: []},
    {input: '记者王大木在主会场采访。', flags: []},
    {
      input: 'The mayor read tbe letter to the council.',
      flags: ['b'],
      output: 'The mayor read the letter to the council.'
    },
    {
      input: 'The mill of 1S88 had 2S61 bales in its store.',
      flags: ['S', 'S'],
      output: 'The mill of 1888 had 2561 bales in its store.'
    },
    {
      input: '他们买了苹果丶香蕉和梨〇\n一九五〇\n他们来了。',
      flags: ['丶', '〇'],
      output: '他们买了苹果、香蕉和梨。\n一九五〇\n他们来了。'
    },
    {
      input: 'La c0mmission des ports est partie avec les hommes du pays.',
      flags: ['0'],
      output: 'La commission des ports est partie avec les hommes du pays.'
    },
    // Names, older spellings: no slips.
    {input: 'It was sold by Mr. J. Leng of this town.', flags: []},
    {
      input:
        "'Tis he, who goeth whither thou knowest; the shew was shewn, wi' nothin' for 'ome.",
      flags: []
    },
    {input: 'The merchandize was a smalle cake and bonnie.', flags: []}
  ],
  check({text, before, after}, context) {
    const {lexicon, language} = context
    const letters = lettersInNumbers(text)
    for (const {at, digit} of letters) {
      reportMate({text, at, read: text.charAt(at), printed: digit}, context)
    }

    for (const slip of surelyConfused(text, language)) {
      reportMate({text, ...slip}, context)
    }

    if (!lexicon) return
    if (language.startsWith('zh')) {
      const mates = findHanMates({text, before, after}, lexicon, context)
      for (const {at, printed} of mates) {
        reportMate({text, at, read: text.charAt(at), printed}, context)
      }
    } else if (language.startsWith('en')) {
      const isNumber = (word: WesternWord): boolean =>
        letters.some(({at}) => at >= word.start && at < word.end)
      checkLatin({text, before, isNumber}, lexicon, context)
    }
  }
}

/** Matches a digit inside a word of small letters: `c0mmission`. */
const digitInWord = /(?<=\p{Ll})[01](?=\p{Ll}{2})/gu
/** Matches the dot of a stroke between Han, for `、`: `苹果丶香蕉`. */
const dotStroke = /(?<=\p{Script=Han})丶(?=[\p{Script=Han}“《])/gu

/** Matches a zero at the end of a Chinese sentence, for `。`: `召开〇`. */
const zeroStop =
  /(?<=(?![〇零一二三四五六七八九十百千万亿第])\p{Script=Han})〇(?=\s*$)/gu

/** What needs no lexicon: a zero inside a French word, `丶` for `、`. */
function surelyConfused(
  text: string,
  language: string
): Array<Omit<Confused, 'text'>> {
  if (language.startsWith('zh')) {
    if (!/[丶〇]/u.test(text)) return []
    return [...matchesOf(text, dotStroke), ...matchesOf(text, zeroStop)].map(
      ({0: read, index}) => ({
        at: index,
        read,
        printed: read === '丶' ? '、' : '。'
      })
    )
  }

  if (!language.startsWith('fr')) return []
  return Array.from(matchesOf(text, digitInWord), ({0: read, index}) => ({
    at: index,
    read,
    printed: read === '0' ? 'o' : 'l'
  }))
}

interface Confused {
  readonly text: string
  readonly at: number
  readonly read: string
  readonly printed: string
}

function reportMate(
  {text, at, read, printed}: Confused,
  {report}: RuleContext
): void {
  const end = at + read.length
  const span = {start: at, end}
  // Two characters of Han, or the whole word.
  const before = wordStart(text, at)
  const after = wordEnd(text, end)
  report({
    span,
    reason: {
      words: {
        en: 'Unexpected “{actual}” in “{whole}”, expected “{expected}”: “{right}”',
        'zh-cn': '“{whole}”中的“{actual}”疑为“{expected}”：“{right}”'
      },
      values: {
        actual: read,
        expected: printed,
        whole: text.slice(before, after),
        right: text.slice(before, at) + printed + text.slice(end, after)
      }
    },
    actual: read,
    expected: printed,
    fixes: [
      {
        title: {
          words: {en: 'Write “{expected}”', 'zh-cn': '改为“{expected}”'},
          values: {expected: printed}
        },
        edits: [{span, text: printed}],
        safe: false
      }
    ]
  })
}

/** Characters of Han shown on each side. */
const shown = 2
/** Longest word shown on each side. */
const longestShown = 20

function wordStart(text: string, at: number): number {
  let start = at
  while (start > Math.max(0, at - longestShown) && isWordAt(text, start - 1)) {
    start--
  }

  return isHanAt(text, at) ? Math.max(start, at - shown) : start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < at + longestShown && isWordAt(text, end)) end++
  return isHanAt(text, at - 1) ? Math.min(end, at + shown) : end
}

function isWordAt(text: string, at: number): boolean {
  // A number is shown with its groups: `1,O00`.
  return (
    isLetterAt(text, at) ||
    isGroupComma(text.slice(Math.max(0, at - 1), at + 2))
  )
}

function isLetterAt(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test(text.charAt(at))
}

/** Whether a comma stands between parts of a number: `1,O`. */
function isGroupComma(near: string): boolean {
  return /^[\dOolISBZ],[\dOolISBZ]$/u.test(near)
}

/** A non-word must become a word at least this common. */
const leastScore = 0
/** The same for a word cut at a line end, of which a half may be another's. */
const leastCutScore = 30
/** The same for a capitalised one, which may be a name. */
const leastNameScore = 100

interface LatinLine {
  readonly text: string
  readonly before: string
  /** Whether letters of a word are digits of a number. */
  readonly isNumber: (word: WesternWord) => boolean
}

function checkLatin(
  {text, before, isNumber}: LatinLine,
  lexicon: Lexicon,
  context: RuleContext
): void {
  const halves = halvesOf(text, context)

  for (const word of context.words) {
    if (word.isBound || halves.has(word) || isNumber(word)) continue
    if (isSecondHalf(word, {text, before}, lexicon)) continue
    if (reportStealth(text, word, context)) continue
    if (word.isKnown && !isSuspect(word, context)) continue
    // Matches a digit among letters: `n0t`.
    const hasDigit = /\p{L}\d|\d\p{L}/u.test(word.text)
    if (word.lower.length < (hasDigit || word.isKnown ? 2 : 3)) continue
    if (!word.isKnown && context.evidence.countWord(word.text) > mostTimes) {
      if (context.evidence.noise('') < noisy) continue
    }

    const mate = latinMate(word, lexicon)
    if (mate && isOldEnding(word, mate, context)) continue
    if (!mate || mate.score < leastFor(word, {text, hasDigit}, context))
      continue
    const inside = mate.at - word.carried
    if (inside < 0 || inside + mate.read.length > word.text.length) continue
    reportMate(
      {
        text,
        at: word.start + inside,
        read: word.text.slice(inside, inside + mate.read.length),
        printed: mate.printed
      },
      context
    )
  }
}

/** Matches the word that a line ends with: `govern`. */
const lastWord = /(?<![\p{L}\p{N}])\p{L}{2,20}$/u

/**
 * Whether a non-word that a line begins with is the second half of a word whose
 * hyphen was lost, for `lost-hyphen` to report: `govern⏎ment`.
 */
function isSecondHalf(
  word: WesternWord,
  {text, before}: {readonly text: string; readonly before: string},
  lexicon: Lexicon
): boolean {
  if (word.isKnown || text.slice(0, word.start).trim() !== '') return false
  const first = lastWord.exec(before)?.[0].toLowerCase()
  return first !== undefined && weightOf(first + word.lower, lexicon) > 0
}

/**
 * Whether a word is one with the `e` of older spelling: `smalle` is hardly
 * `smalls`, save on a page of poor OCR.
 */
function isOldEnding(
  {lower}: WesternWord,
  {at, read}: LatinMate,
  {lexicon, evidence}: RuleContext
): boolean {
  if (read !== 'e' || at !== lower.length - 1) return false
  if (!lexicon || lexicon.weight(lower.slice(0, -1)) === 0) return false
  return evidence.noise('') < poor
}

/** From this share of non-words on (in thousandths) a page is no clean text. */
const slipping = 10

/** Report a word that is one, but hardly the one that was printed: `tho`. */
function reportStealth(
  text: string,
  word: WesternWord,
  context: RuleContext
): boolean {
  const {lower, start} = word
  if (word.isCut) return false
  const printed = stealthWords.get(lower)
  const slip = printed ?? likelySlips.get(lower)
  if (slip === undefined) return false
  const least = printed === undefined ? noisy : slipping
  if (context.evidence.noise('') < least) return false
  const isCapital = /^\p{Lu}/u.test(word.text)
  const expected = isCapital
    ? slip.charAt(0).toUpperCase() + slip.slice(1)
    : slip
  reportMate({text, at: start, read: word.text, printed: expected}, context)
  return true
}

/** A non-word that stands there more often is a name of the page. */
const mostTimes = 2

/** A rare word on a poor page may be a common one: `tho`, `bo`. */
function isSuspect(word: WesternWord, {evidence}: RuleContext): boolean {
  if (word.isNoWord || word.weight === 0) return false
  if (word.weight > rareWord) return false
  return /^\p{L}+$/u.test(word.text) && evidence.noise('') >= noisy
}

/** Words of SCOWL size 60 and 70. */
const rareWord = 20
/** What a rare word must become: a word of size 10, by a likely confusion. */
const leastSuspectScore = 130

function leastFor(
  word: WesternWord,
  {text, hasDigit}: {readonly text: string; readonly hasDigit: boolean},
  {words}: RuleContext
): number {
  // A digit inside is no name's.
  if (hasDigit) return leastScore
  if (word.isKnown) return leastSuspectScore
  if (/^\p{Lu}/u.test(word.text)) {
    // `J. Leng` is no `J. Long`.
    if (isNamed(text, word.start)) return Infinity
    return isAmongNames(word, words) ? leastAmongNames : leastNameScore
  }

  return word.isCut ? leastCutScore : leastScore
}

/** A capitalised word beside others, or after `Mr` or an initial, is a name. */
function isAmongNames(
  word: WesternWord,
  words: readonly WesternWord[]
): boolean {
  const index = words.indexOf(word)
  const neighbours = [words[index - 1], words[index + 1]]
  return neighbours.some((each) => each && /^\p{Lu}/u.test(each.text))
}

const leastAmongNames = 130
