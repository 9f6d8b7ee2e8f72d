/** A word of a Western line, as far as its language shows. */
export interface ShownWord {
  /** In lower case. */
  readonly lower: string
  readonly isKnown: boolean
}

/** Words of grammar that tell a language, and are no words of English. */
export const foreignGrammar = new Set(
  // German
  (
    'der das und ist von dem nicht zu zum zur mit auf für im ein eine einer einem ' +
    'einen sich auch aus bei wird wurde wir ihr ihnen nach dass daß vom über ' +
    // French
    'le la les et est une dans qui nous vous pour aux cette elle avec sont pas que ' +
    // Italian, Spanish, Dutch
    'il che di della sono gli nel una del dei el los las por het een niet voor zijn ' +
    // Latin, Welsh
    'quae quod cum nec enim yn yr mae wedi ac oedd'
  ).split(' ')
)
/** Words of grammar that are English and hardly anything else. */
export const englishGrammar = new Set(
  (
    'the of and to that for with by from it he his at be had have were which are ' +
    'this or but they their been has its she her would who when there one all our ' +
    'will you them said'
  ).split(' ')
)
/** Matches a letter that English words do not have: `für`, `été`. */
const foreignLetter = /[^a-z'’\d-]/u

/** Words on each side that are looked at. */
const reach = 4
/** Words of foreign grammar, or with foreign letters, that make a passage. */
const fewest = 2
/** The same on a page of poor OCR, which makes some of English ones. */
const fewestOnPoor = 3
/** Unknown words in a row that are no slips, on a page of few. */
const longRun = 4

/**
 * Which words of a line stand in a passage of another language: among words of
 * its grammar and none, or few, of English; on a page with few slips also in a
 * row of words that no English dictionary has.
 */
export function foreignWords(
  words: readonly ShownWord[],
  isCleanPage: boolean
): readonly boolean[] {
  const none = words.map(() => false)
  const kinds = words.map((word) => kindOf(word))
  const unknown = kinds.filter((kind) => kind !== 'english' && kind !== 'known')
  // Most lines end here.
  if (unknown.length < fewest) return none

  return kinds.map((_, index) => {
    const near = kinds.slice(Math.max(0, index - reach), index + reach + 1)
    const count = (kind: Kind): number =>
      near.filter((each) => each === kind).length
    const foreign = count('foreign')
    const isAmong =
      foreign >= (isCleanPage ? fewest : fewestOnPoor) &&
      foreign > 2 * count('english') &&
      (foreign + count('unknown')) * 2 >= near.length
    return isAmong || (isCleanPage && isInRun(kinds, index))
  })
}

/** Whether a line is worth a closer look: it has a word of another language. */
export function mayBeForeign(
  words: readonly ShownWord[],
  isCleanPage: boolean
): boolean {
  if (isCleanPage) return true
  return words.some((word) => kindOf(word) === 'foreign')
}

type Kind = 'english' | 'foreign' | 'unknown' | 'known'

function kindOf({lower, isKnown}: ShownWord): Kind {
  if (englishGrammar.has(lower)) return 'english'
  if (foreignGrammar.has(lower)) return 'foreign'
  if (isKnown) return 'known'
  return foreignLetter.test(lower) ? 'foreign' : 'unknown'
}

/** Whether a word stands in a long row of words, none of them English. */
function isInRun(kinds: readonly Kind[], index: number): boolean {
  const isOther = (at: number): boolean =>
    kinds[at] === 'unknown' || kinds[at] === 'foreign'
  if (!isOther(index)) return false
  let start = index
  // A line of a hundred thousand such words is not counted from each of them.
  while (index - start < longRun && isOther(start - 1)) start--
  let end = index + 1
  while (end - start < longRun && isOther(end)) end++
  return end - start >= longRun
}
