import {classes, classOf, duties, dutyOf, type Token} from './lattice.js'
import {levelsWithVillage} from './levels.js'
import {pairedStem} from './paired-stem.js'
import {subDistrict} from './stems.js'

/** Longest name, in words. */
const mostTokens = 9
/** Longest name with an anchor of its own after a verb, in characters. */
const longestAfterVerb = 6
/** Longest name, in characters. */
const longest = 24

/** What a name begins with, which makes it one. */
export type Anchor = 'place' | 'level' | 'name' | 'proper' | 'none'

/** Where the name that ends at `index` begins, and with what. */
export function beginning(
  text: string,
  tokens: readonly Token[],
  index: number
): {from: number; anchor: Anchor} {
  const head = tokens[index]
  let from = index
  let anchor: Anchor = 'none'
  /** Where it begins if what stands before a verb does not belong to it. */
  let beforeVerb = -1
  let anchorBeforeVerb: Anchor = 'none'
  let verbs = 0
  if (!head) return {from, anchor}

  while (from > 0 && index - from < mostTokens) {
    const token = tokens[from - 1]
    if (!token || head.end - token.start > longest) break
    if (dutyOf(token) >= duties.stranger) break
    const kind = classOf(token)
    if (kind === classes.place || kind === classes.organisation) {
      from--
      const isOfLevel = levelsWithVillage.includes(text.charAt(token.start))
      if (isOfLevel) from = unknownPlace(tokens, from)
      while (from > 0 && isPlaceOrOrgan(tokens[from - 1])) from--
      return {from, anchor: 'place'}
    }

    if (isLevel(text, token)) {
      from--
      const isUnknown = unknownPlace(tokens, from) < from
      from = unknownPlace(tokens, from)
      while (from > 0 && isPlaceOrOrgan(tokens[from - 1])) from--
      return {from, anchor: isUnknown ? 'place' : 'level'}
    }

    // `大红门街道办事处`: nobody knows the place, but it is one.
    const ofSubDistrict = subDistrict(text, tokens, from - 1)
    if (ofSubDistrict !== undefined) {
      return {from: ofSubDistrict, anchor: 'place'}
    }

    if (kind === classes.function || kind === classes.verb) {
      // `提案委员会`: one verb may stand inside, if a name begins before it.
      if (verbs > 0 || token.end - token.start === 1) break
      verbs++
      beforeVerb = from
      anchorBeforeVerb = anchor
    }

    if (token.type !== 'word' || kind === classes.person) anchor = 'name'
    else if (kind === classes.proper && anchor === 'none') anchor = 'proper'
    from--
  }

  // `青禾男篮`: two characters that make no word are a name.
  if (anchor === 'none' && from === index - 2) {
    if (unknownPlace(tokens, index) === from) return {from, anchor: 'name'}
  }

  const stem = pairedStem(text, tokens, from, index)
  if (stem !== undefined) return {from: stem, anchor: 'place'}
  if (beforeVerb < 0) return {from, anchor}
  // `送往仁济医院`; a longer one is a name with what it is beside it.
  const size = head.end - (tokens[beforeVerb]?.start ?? head.end)
  const isName = size <= longestAfterVerb
  return {from: beforeVerb, anchor: isName ? anchorBeforeVerb : 'none'}
}

/**
 * Where the name of an unknown place begins whose level stands at `level`: two
 * characters that make no word, 青禾 of `青禾区人民法院`; else `level`.
 */
export function unknownPlace(tokens: readonly Token[], level: number): number {
  const stem = tokens.slice(Math.max(0, level - 2), level)
  const isStem =
    stem.length === 2 &&
    stem.every(
      (token) =>
        token.type === 'word' &&
        token.end - token.start === 1 &&
        dutyOf(token) === duties.none &&
        (classOf(token) === classes.noun ||
          classOf(token) === classes.other ||
          classOf(token) === classes.proper)
    )
  return isStem ? level - 2 : level
}

function isLevel(text: string, token: Token): boolean {
  return (
    token.end - token.start === 1 &&
    levelsWithVillage.includes(text.charAt(token.start))
  )
}

/** Whether a word is a known place or organisation. */
export function isPlaceOrOrgan(token: Token | undefined): boolean {
  if (!token) return false
  const kind = classOf(token)
  return kind === classes.place || kind === classes.organisation
}
