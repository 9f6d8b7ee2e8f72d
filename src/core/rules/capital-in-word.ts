import {noisy} from './evidence.js'
import {replacement} from './replacement.js'
import type {Role} from '../model/roles.js'
import type {Rule} from './rule.js'
import type {WesternWord} from './western-words.js'

/** A capital inside a word: `tHe`. */
export const capitalInWord: Rule<'line'> = {
  id: 'capital-in-word',
  group: 'confusions',
  scope: 'line',
  severity: 'warning',
  needs: ['lower', 'upper'],
  languages: ['en'],
  title: {en: 'Misplaced capital', 'zh-cn': '大小写误识'},
  docs: {
    en: '`tHe`, `anD`: a capital inside a word of small letters. `McDonald`, `DeLong`, `iOS` and names with a capital inside that stand more than once stay.\n\nAnd `Is`, `In`, `Its` between words of small letters: OCR takes `i` for `I`. Headlines, where every word may have a capital, are left alone.\n\nPrecision on Western OCR: .95 to .99.',
    'zh-cn':
      '`tHe`、`anD`：小写词中夹大写。`McDonald`、`DeLong`、`iOS` 及多次出现的名称不报。\n\n小写词之间的 `Is`、`In`、`Its`：OCR 把 `i` 认成 `I`。标题中每词都可能大写，不报。\n\n在西文 OCR 上准确率 .95–.99。'
  },
  examples: [
    {
      input: 'It was tHe harbour anD more.',
      flags: ['tHe', 'anD'],
      output: 'It was the harbour and more.'
    },
    {
      input: 'The boat Is moored and has had Its sails mended.',
      flags: ['Is', 'Its'],
      output: 'The boat is moored and has had its sails mended.'
    },
    {input: 'Mr. McDonald met DeLong. It was late.', flags: []},
    {input: 'It was aTHe harbour and THe iPhone, xyzQy.', flags: []},
    // Not between two words of small letters, with a blank on each side.
    {input: 'Is the harbour open or not.', flags: []},
    {input: 'The house of In', flags: []},
    {input: 'She was. In the house, In the house. (Is it) so', flags: []},
    {input: 'The boat Is Moored and BOAT Is moored.', flags: []},
    {input: 'The boat Is xqzv and the xqzv Is moored.', flags: []},
    {input: 'The boat  Is moored and it Is  moored.', flags: []},
    {input: 'The boat, Is moored and it Is, moored.', flags: []}
  ],
  check({text, role, before, after}, {words, lexicon, evidence, report}) {
    if (!lexicon) return
    const edges = {before, after}
    for (const [index, each] of words.entries()) {
      const {text: word, lower, start, end} = each
      const isWrong =
        hasInnerCapital(each) ||
        (!headRoles.has(role) &&
          (isSmallByRight(each, words[index - 1], words[index + 1], text) ||
            (isAtEdge(index, words) &&
              evidence.noise() >= noisy &&
              isSmallAtEdge(each, words, text, edges))))
      if (!isWrong) continue
      report(
        replacement({
          span: {start, end},
          actual: word,
          expected: lower,
          safe: false
        })
      )
    }
  }
}

/** Least weight of a word in which a capital is a slip: SCOWL size 50. */
const knownWord = 45

function hasInnerCapital({text, weight}: WesternWord): boolean {
  // Matches small letters with a capital after one: `tHe`, `anD`.
  return weight >= knownWord && /^\p{Ll}+\p{Lu}\p{Ll}*$/u.test(text)
}

/** Roles in which every word may have a capital. */
const headRoles: ReadonlySet<Role | undefined> = new Set<Role>([
  'headline',
  'kicker',
  'deck',
  'crosshead',
  'nameplate'
])

/**
 * Words that seldom begin a sentence; `It` and `If` do, after a full stop that
 * the OCR lost.
 */
const seldomFirst = new Set(['Is', 'In', 'Into', 'Its'])

/** Whether a word with a capital `I` stands in the middle of a sentence. */
function isSmallByRight(
  {text: word, start, end, isCut}: WesternWord,
  previous: WesternWord | undefined,
  next: WesternWord | undefined,
  line: string
): boolean {
  if (isCut || !seldomFirst.has(word)) return false
  if (!previous || !next || !isSmall(previous) || !isSmall(next)) return false
  return (
    line.slice(previous.end, start) === ' ' &&
    line.slice(end, next.start) === ' '
  )
}

function isAtEdge(index: number, words: readonly WesternWord[]): boolean {
  return index === 0 || index === words.length - 1
}

/** Matches a line that ends with a word of small letters: `the men`. */
const endsSmall = /(?:^|[\s-])\p{Ll}{2,20}$/u
/** Matches a line that begins with one. */
const beginsSmall = /^\p{Ll}{1,20}[\s,]/u

/** The same at the edge of a line; lines of verse begin with capitals. */
function isSmallAtEdge(
  word: WesternWord,
  words: readonly WesternWord[],
  line: string,
  {before, after}: {readonly before: string; readonly after: string}
): boolean {
  if (word.isCut || !seldomFirst.has(word.text)) return false
  const isFirst = words[0] === word
  const neighbour = isFirst ? words[1] : words.at(-2)
  if (!neighbour || !isSmall(neighbour)) return false
  return isFirst
    ? line.slice(0, word.start) === '' &&
        line.slice(word.end, neighbour.start) === ' ' &&
        endsSmall.test(before)
    : line.slice(word.end) === '' &&
        line.slice(neighbour.end, word.start) === ' ' &&
        beginsSmall.test(after)
}

function isSmall({text, isKnown}: WesternWord): boolean {
  return isKnown && /^\p{Ll}+$/u.test(text)
}
