import type {Lexicon} from '../lexicon.js'
import type {Rule, RuleContext} from './rule.js'
import {halvesOf} from './split-word.js'
import type {WesternWord} from './western-words.js'

/** Two words run together: `ofthe`, `excessof`. */
export const joinedWords: Rule<'line'> = {
  id: 'joined-words',
  group: 'confusions',
  scope: 'line',
  severity: 'warning',
  needs: ['lower'],
  languages: ['en'],
  title: {en: 'Joined words', 'zh-cn': '单词粘连'},
  docs: {
    en: 'Tight lines make OCR lose the blank between two words, or after a comma. Reported where what stands there is no word and one cut makes two common ones.',
    'zh-cn':
      '排得紧的行会让 OCR 丢掉两词之间或逗号之后的空格。原处不成词、切成两半恰为两个常用词时报告。'
  },
  examples: [
    {
      input: 'There was an excessof zeal in the house.',
      flags: [''],
      output: 'There was an excess of zeal in the house.'
    },
    {
      input: 'It was useful,but typical of them.',
      flags: [''],
      output: 'It was useful, but typical of them.'
    },
    {input: 'The newspaper was nevertheless sold at 9.30am.', flags: []},
    {
      input:
        'He left the house.Then he came,and more went;some (old)men at ten!',
      flags: ['', '', '', ''],
      output:
        'He left the house. Then he came, and more went; some (old) men at ten!'
    },
    {
      input: 'He said, "yes,"and went home.',
      flags: [''],
      output: 'He said, "yes," and went home.'
    },
    // A name, a sentence in small letters, a number, what is no word.
    {input: 'The meeting of St.John was held at noon.', flags: []},
    {input: 'They read of it at the page this?that=3 of the town.', flags: []},
    {input: 'He left the houses.then he came back home.', flags: []},
    {input: 'They met at noon.)Then the men left.', flags: []},
    {input: 'It was 5,but more of them.', flags: []},
    {input: 'He met Xqzvb,but left the house.', flags: []},
    {input: 'It was useful,xqzv and more.', flags: []},
    {
      input: 'There were 80thousand men of the town.',
      flags: [''],
      output: 'There were 80 thousand men of the town.'
    },
    {input: 'There were 80thxqzou men of the town.', flags: []},
    {
      input: 'Inthis town the men were free.',
      flags: [''],
      output: 'In this town the men were free.'
    },
    {input: 'Inthe town they met Boyall of Newtown.', flags: []},
    {
      input: 'It was of governmentoffice and more.',
      flags: [''],
      output: 'It was of government office and more.'
    },
    {input: 'A schoolteacher met the newspaperman.', flags: []},
    {
      input: 'They saw himand the men to be ornot to be.',
      flags: ['', ''],
      output: 'They saw him and the men to be or not to be.'
    },
    {input: 'He was ofa kind and met them ofthe-\nold town.', flags: []},
    {
      input: '"Wewillbe glad, and itwouldbe right for the men," said he.',
      flags: ['', '', '', ''],
      output: '"We will be glad, and it would be right for the men," said he.'
    },
    {input: 'The regiments were cantoned along the river.', flags: []},
    // A name that was cut at a line end is no pair of words.
    {input: 'He sold it to Mr. A. E. New-\ntown for ten pounds.', flags: []}
  ],
  check({text}, context) {
    const {words, lexicon, evidence, report} = context
    if (!lexicon) return
    const halves = halvesOf(text, context)

    for (const [index, word] of words.entries()) {
      const before = words[index - 1]
      if (before && lacksBlank(text, before, word)) {
        reportGap(word.start, before.text, word.text, report)
      }

      if (word.isKnown || word.isBound || halves.has(word)) continue
      const cuts = cutsOf(word, lexicon)
      if (cuts.length === 0 || evidence.countWord(word.text) > 1) continue
      for (const [at, cut] of cuts.entries()) {
        const {text: whole} = word
        const left = whole.slice(cuts[at - 1] ?? 0, cut)
        reportGap(
          word.start + cut,
          left,
          whole.slice(cut, cuts[at + 1]),
          report
        )
      }
    }
  }
}

function reportGap(
  at: number,
  left: string,
  right: string,
  report: RuleContext['report']
): void {
  const span = {start: at, end: at}
  report({
    span,
    reason: {
      words: {
        en: 'Missing blank between “{left}” and “{right}”',
        'zh-cn': '“{left}”与“{right}”之间缺空格'
      },
      values: {left, right}
    },
    actual: '',
    expected: ' ',
    fixes: [
      {
        title: {
          words: {
            en: 'Write “{left} {right}”',
            'zh-cn': '改为“{left} {right}”'
          },
          values: {left, right}
        },
        edits: [{span, text: ' '}],
        safe: false
      }
    ]
  })
}

/** `useful,but`: a comma or a closing bracket with words on both sides. */
function lacksBlank(
  text: string,
  before: WesternWord,
  word: WesternWord
): boolean {
  const between = text.slice(before.end, word.start)
  if (!gapMarks.has(between)) return false
  // `index.html?id=3` is an address.
  if (between === '?' && text.charAt(word.end) === '=') return false
  const isWords = /^\p{L}{2,}$/u.test(word.text) && /\p{L}$/u.test(before.text)
  if (!isWords || !word.isKnown) return false
  if (word.isForeign || before.isForeign) return false
  // A capital after a full stop begins a sentence; `St.John` is a name.
  if (between === '.') {
    return (
      before.isKnown &&
      before.text.length > 3 &&
      /^\p{Lu}\p{Ll}/u.test(word.text)
    )
  }

  return before.isKnown || between.startsWith(')')
}

const gapMarks = new Set([',', ';', '.', ')', '),', ',"', '!', '?', '%'])

/** Each half must be as common as SCOWL size 35. */
const commonHalf = 80
/** Two words of content must be as common as SCOWL size 10. */
const commonestHalf = 160
/** Shortest pair of words of content that is taken for two words. */
const longCompound = 10
/** Words of grammar: what stands beside one is a word of its own. */
const functionWords = new Set(
  (
    'the of and to in that is was for on with as at by this from are were be been ' +
    'have has had not but which or an a it its his her their they he she we you will ' +
    'would can could may should there when who what if than then also such into more ' +
    'all some no any one two new said after before about between during these those'
  ).split(' ')
)
/** Words of grammar that no past form follows. */
const modals = new Set(['can', 'could', 'may', 'should', 'will', 'would'])
/** Words that a sentence begins with. */
const opensSentence = new Set(
  (
    'the this that these those in at on by for from with when while there it he she ' +
    'they we his her their its our if as after before but and such what who all some ' +
    'to of an'
  ).split(' ')
)
/** A half of two letters must be one of the commonest words. */
const shortHalves = new Set(
  (
    'a i an as at am be by do go he if in is it me my no of on or so to up us we ' +
    'mr mrs dr st'
  ).split(' ')
)
/** Endings and beginnings that look like words and are not. */
const affixes = new Set(
  'able age al ally an ant are ate ed en ence er ers es est ful ing ion ism ist ity ive less like ment ness or our ous ship some ton ville ward wards wise un re in non pre anti de dis mis sub super over under out inter'.split(
    ' '
  )
)

/**
 * Where a non-word falls into two common words, or into three words of grammar:
 * none where it does not.
 */
export function cutsOf(word: WesternWord, lexicon: Lexicon): readonly number[] {
  const cut = cutOf(word, lexicon)
  return cut === undefined ? cutsInThree(word) : [cut]
}

/** Shortest and longest word that is taken for three. */
const shortestThree = 7
const longestThree = 18

/** Where a non-word falls into three words of grammar: `Wewillbe`. */
function cutsInThree({text, lower, isCut}: WesternWord): readonly number[] {
  if (isCut || lower.length < shortestThree || lower.length > longestThree)
    return []
  const isName = /^\p{Lu}/u.test(text)
  for (let first = 2; first < lower.length - 3; first++) {
    const opening = lower.slice(0, first)
    if (!functionWords.has(opening)) continue
    if (isName && !opensSentence.has(opening)) continue
    for (let second = first + 2; second < lower.length - 1; second++) {
      const isGrammar =
        functionWords.has(lower.slice(first, second)) &&
        functionWords.has(lower.slice(second))
      if (isGrammar) return [first, second]
    }
  }

  return []
}

/** Where a non-word falls into two common words; undefined where it does not. */
function cutOf(word: WesternWord, lexicon: Lexicon): number | undefined {
  const {lower} = word
  // Matches a number run into a word: `80thousand`.
  const digits = /^\d+(?=\p{Ll}{4,}$)/u.exec(lower)?.[0].length
  if (digits !== undefined) {
    return lexicon.weight(lower, digits) >= commonHalf ? digits : undefined
  }

  // Two words, and no more.
  if (lower.length < 4 || lower.length > 2 * lexicon.longest) return undefined
  if (!/^\p{L}+$/u.test(lower)) return undefined
  const isName = /^\p{Lu}/u.test(word.text)
  let best: number | undefined
  let bestScore = 0

  // A cut at a line end is a hyphen's: `What-⏎more` is a name.
  const from = word.carried + 1
  const to = word.carried + word.text.length
  for (let cut = from; cut < Math.min(to, lower.length); cut++) {
    const first = lower.slice(0, cut)
    const second = lower.slice(cut)
    const left = halfWeight(first, lexicon, 'left')
    const right = halfWeight(second, lexicon, 'right')
    const isSure = functionWords.has(first) || functionWords.has(second)
    const least = isSure && !isName ? commonHalf : commonestHalf
    // `Boyall` and `Newtown` are names; `Inthis` is none.
    if (isName && (!opensSentence.has(first) || lower.length < 6)) continue
    if (Math.min(left, right) < least) continue
    // `cantoned` is not `can toned`.
    if (modals.has(first) && second.endsWith('ed')) continue
    // Two words of content may be a compound that no dictionary has.
    if (!isSure && (isName || word.isCut || lower.length < longCompound)) {
      continue
    }

    const total = left + right + (isSure ? 100 : 0)
    if (total > bestScore) {
      best = cut
      bestScore = total
    }
  }

  return best === undefined ? undefined : best - word.carried
}

function halfWeight(
  half: string,
  lexicon: Lexicon,
  side: 'left' | 'right'
): number {
  if (half.length <= 2) {
    if (half.length === 1 && side === 'right') return 0
    return shortHalves.has(half) ? 160 : 0
  }

  if (affixes.has(half)) return 0
  return lexicon.weight(half)
}
