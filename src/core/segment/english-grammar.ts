/**
 * How the last word of an English line and the first of the next stand together:
 * `the | council` is common, `the | was` is none. Words are told by kind alone, so
 * that a few numbers do for all pages.
 */

/** Kinds of words that are told by the word itself. */
const listed = {
  det: 'the a an his her its their our my your every each no',
  dem: 'this that these those some any all such another both other',
  of: 'of',
  to: 'to',
  prep: 'in on at by with from for into upon under over between among through during against about after before without within towards toward until till since near off above below along across behind beyond per',
  conj: 'and or but nor yet',
  sub: 'if when while because as though although where whether than unless so how why then',
  rel: 'which who whom whose what',
  be: 'is are was were am been being be',
  have: 'has have had having',
  modal: 'will would shall should may might can could must do does did cannot',
  subj: 'he she they we i it you there',
  obj: 'him them us me himself themselves itself herself',
  not: 'not never also only very more most too even just now still'
} as const

/** Kinds of first words, in the order of the columns of {@link meetings}. */
const starts =
  'cap low s ed ing ly num U det dem of to prep conj sub rel be have modal subj obj not'.split(
    ' '
  )

/**
 * Logarithms of how much oftener two kinds meet inside a sentence than by chance:
 * counted over 55,606 neighbouring words of corrected newspapers of 1843 to 1954
 * and of half of the English pages of known articles, four added to each count;
 * on the line ends of papers left out, .78 of all pairs of a true end and a chance
 * one are told apart. A digit of base 36 is a quarter, `k` is 0. A row for each
 * kind of last word: `cap` begins with a capital, `low`, `s`, `ed`, `ing` and `ly`
 * end so, `U` is a listed word with a capital.
 */
const meetings = {
  cap: 'ohijfikjcejjjlgejkkffg',
  low: 'ekmjkkgbimpnnlmjllmkmi',
  s: 'cjjlllhbglpnnmlmnnoijj',
  ed: 'eihdhkiclphqqhmehifjoi',
  ing: 'ekmfjjgcmmlonmlgihilni',
  ly: 'glhrmjgfgmjllhmijjhjjj',
  num: 'jjreggoidekmkifgeiggif',
  U: 'llkklijiklcdbaignllkhk',
  det: 'jomhljf83e6685ab6ac9gk',
  dem: 'flnhkkhcmlifiemkihkrji',
  of: 'kjkflgldqm9ba9elafdhni',
  to: 'imgcgjobokacbahlnlifoh',
  prep: 'kjhdmgmdqn6dd7fmcgahnf',
  conj: 'kkklnnlalndfi9mgjkmohm',
  sub: 'fkikjkkeomhkigkieijtkk',
  rel: 'cilngkgfjifghfhirrpqkj',
  be: '9lesmqh9kjfijalgefdghr',
  have: '7kfqfneekidkgdjhslghjp',
  modal: '7mbfhoddchgecdlisphkjt',
  subj: '8khngkdecgejfhkhsstgik',
  obj: 'ejgkklhiilipomjjkmkkkl',
  not: '9nionnhehhihjhqjmlkijm',
  comma: 'lhgjnjniigihkqnqijimej',
  semi: 'ohjgiillhjghhmkkfiimjk',
  final: 'odb8admt798ieebc5cchea'
} as const

export type Kind = keyof typeof meetings

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(listed).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as Kind] as const)
  )
)

/** Rows that show a language, and the part of their words that are listed in English at least. */
const sampleRows = 200
const leastListed = 0.25

/** Whether lines are English, by the part of their words that are {@link listed}; a sample tells. */
export function isEnglish(texts: readonly string[]): boolean {
  const step = Math.max(1, Math.floor(texts.length / sampleRows))
  let words = 0
  let known = 0
  for (let row = 0; row < texts.length; row += step) {
    for (const word of (texts[row] ?? '').slice(0, 200).split(' ')) {
      words++
      if (kinds.has(word)) known++
    }
  }

  return known > words * leastListed
}

/** Letters and marks of a word that are looked at; what is longer is none. */
const longest = 40

// Matches the marks round a word: `“Echo,`, `(now).`.
const edges = /^["“”‘’'()[\]]{1,4}|["“”‘’')\],.;:!?]{1,6}$/gu
// Matches a number: `1,204`, `£3`.
const number = /^[£$]?\d/u

/**
 * Log-odds that a line ends with one word and another begins the line that goes
 * on it, by what kinds of words they are; 0 where either is none.
 */
export function grammarOdds(
  end: Kind | undefined,
  start: Kind | undefined
): number {
  if (end === undefined || start === undefined) return 0
  const step = meetings[end].charAt(starts.indexOf(start))
  return step === '' ? 0 : Number.parseInt(step, 36) / 4 - 5
}

/** The kind of the first word of a line. */
export function startKind(word: string): Kind | undefined {
  return kindOf(word.slice(0, longest))
}

/** What a last word says: the mark that ends it before the word itself. */
export function endKind(word: string): Kind | undefined {
  const last = word.slice(-longest)
  const bare = last.replace(/["”’')\]]{1,4}$/u, '')
  if (/[.!?]$/u.test(bare)) return 'final'
  if (bare.endsWith(',')) return 'comma'
  return /[;:]$/u.test(bare) ? 'semi' : kindOf(last)
}

function kindOf(word: string): Kind | undefined {
  const bare = word.replace(edges, '')
  if (number.test(bare)) return 'num'
  if (!/\p{L}/u.test(bare)) return undefined
  const small = bare.toLowerCase()
  const kind = kinds.get(small)
  const isUpper = /^\p{Lu}/u.test(bare)
  // `I` is always a capital; `Them` hardly opens a sentence.
  if (kind) return isUpper && small !== 'i' && kind !== 'obj' ? 'U' : kind
  if (isUpper) return 'cap'
  if (small.endsWith('ed')) return 'ed'
  if (small.endsWith('ing')) return 'ing'
  if (small.endsWith('ly')) return 'ly'
  return /[^s]s$/u.test(small) ? 's' : 'low'
}
