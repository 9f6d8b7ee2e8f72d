import type {Span} from '../model/span.js'
import type {Lexicon} from '../lexicon.js'

/** Words with an apostrophe whose stem is no word. */
const contractions = new Set(["can't", "won't", "shan't", "ain't", "o'clock"])

/** As common as a word of SCOWL size 20. */
const contractionWeight = 120

/** Weight of a word, of its stem for `’s`, `s’`, `’ll` and their kind. */
export function weightOf(lower: string, lexicon: Lexicon): number {
  const weight = lexicon.weight(lower)
  if (weight > 0) return weight
  if (lower.includes("'")) {
    if (contractions.has(lower)) return contractionWeight
    // Matches what is joined to a word by an apostrophe: `'s`, `'ll`, `n't`.
    const stem = lower.replace(/(?:'(?:[sdm]|ll|re|ve)?|n't)$/u, '')
    if (stem !== lower) return lexicon.weight(stem)
  }

  // `merchandize`: older spelling has `z` where dictionaries have `s`.
  return lower.includes('z') && zEnding.test(lower)
    ? lexicon.weight(lower.replace(zEnding, 's'))
    : 0
}

/** Weight of a form that is older than the dictionary: SCOWL size 60. */
const olderWeight = 20

/** Weight of an older form, by the one that took its place. */
export function olderForm(lower: string, lexicon: Lexicon): number {
  if (!mayBeOlder.test(lower)) return 0
  for (const [form, present] of olderForms) {
    if (!form.test(lower)) continue
    const known = present.some(
      (ending) => lexicon.weight(lower.replace(form, ending)) > 0
    )
    if (known) return olderWeight
  }

  return 0
}

/** Matches what any of the older forms has. */
const mayBeOlder = /e(?:th|st)$|xion|^(?:shew|t?here|where|gaol)/u

/** Older forms, with what stands for them now. */
const olderForms: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  // Matches the ending of `goeth`, `knowest`, `cometh`.
  [/(?<=\p{L}{2})e(?:th|st)$/u, ['', 'e']],
  // Matches that of `connexion`, `reflexions`.
  [/(?<=e)x(?=ions?$)/u, ['ct']],
  // Matches `shew`, `shewn`.
  [/^shew(?=$|n$|s$|ed$|ing$)/u, ['show']],
  // Matches the first part of `whereafter`, `thereunto`.
  [
    /^(?:t?here|where)(?=(?:after|about|against|at|by|for|from|in|into|of|on|to|unto|upon|under|with)$)/u,
    ['']
  ],
  // Matches `gaoled`, `gaoling`.
  [/^gaol(?=ed$|ing$|s$)/u, ['jail']]
]

/** Matches the `z` of `merchandize`, `criticizing`, `analyzed`. */
const zEnding = /(?<=[iy])z(?=(?:e[drs]?|ing|ations?)$)/u

/** Words that begin with an apostrophe: `’tis`. */
const elided = new Set([
  'tis',
  'twas',
  'twere',
  'twill',
  'twould',
  'em',
  'tween'
])
/** Words that end with one: `wi’ th’ men`. */
const cutShort = new Set(['wi', 'th', 'an', 'o', 'ha', 'awa', 'ta', 'yo', 'fu'])

/** Weight of a word that an apostrophe shortens: `’Tis`, `mornin’`, `’osses`. */
export function elidedWeight(
  lower: string,
  text: string,
  {start, end}: Span,
  lexicon: Lexicon
): number {
  if (isApostrophe(text.charAt(end)) && !/\p{L}/u.test(text.charAt(end + 1))) {
    if (cutShort.has(lower)) return olderWeight
    if (lower.endsWith('in') && lexicon.weight(`${lower}g`) > 0) {
      return olderWeight
    }
  }

  const isFirst =
    isApostrophe(text.charAt(start - 1)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(start - 2))
  if (!isFirst) return 0
  return elided.has(lower) || lexicon.weight(`h${lower}`) > 0 ? olderWeight : 0
}

function isApostrophe(character: string): boolean {
  return character === "'" || character === '’' || character === '‘'
}
