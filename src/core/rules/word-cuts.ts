import type {Lexicon} from '../lexicon.js'
import type {WesternWord} from './western-words.js'

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
