/** A span with a kind, in code units of a sentence. */
export interface KindSpan {
  readonly start: number
  readonly end: number
  readonly kind: string
  /** 0–1, as the rules give it. */
  readonly confidence?: number
  /** Which rule gave it. */
  readonly cue?: string
  /** Whether it stands whatever was learned: sure ones, names of the register. */
  readonly isFirm?: boolean
}

/** Tells spans of one sentence apart. */
export function keyOf({start, end, kind}: KindSpan): string {
  return `${String(start)} ${String(end)} ${kind}`
}

/** A word of a sentence, in code units. */
export interface WordSpan {
  readonly start: number
  readonly end: number
  /** What it is, in one short string: class, duty, read as a name. */
  readonly sort: string
}

/** A sentence split into code units, with what is known of it beforehand. */
export interface Sentence {
  readonly characters: readonly string[]
  /** Suggestions of the rules, without overlaps. */
  readonly rules: readonly KindSpan[]
  /** Everything the rules proposed, weak guesses and overlaps too. */
  readonly hints?: readonly KindSpan[]
  /** How it is cut into words, by start; may leave gaps. */
  readonly words?: readonly WordSpan[]
}

const outside = 'O'

/**
 * The features of every place of a sentence, as 32-bit hashes: the characters
 * around it, the words around it and what they are, and what the rules say
 * there. The rules’ word is the strongest feature by far, which is why a little
 * training goes a long way.
 */
export function featuresOf(sentence: Sentence): Uint32Array[] {
  const {characters, rules, words = [], hints = []} = sentence
  const opinion = opinions(characters.length, rules)
  const parts = partsOf(characters, words)
  const hinted = hintsOf(characters.length, hints)
  const at = (list: readonly string[], place: number): string =>
    list[place] ?? (place < 0 ? '^' : '$')

  return characters.map((_, place) => {
    const character = (offset: number): string => at(characters, place + offset)
    const rule = (offset: number): string => at(opinion, place + offset)
    const {sort, step, text, beforeSort, afterSort} = parts[place] ?? noPart
    const r = rule(0)
    return Uint32Array.from(
      [
        'bias',
        `0${character(0)}`,
        `-${character(-1)}`,
        `+${character(1)}`,
        `-0${character(-1)}${character(0)}`,
        `0+${character(0)}${character(1)}`,
        `r${r}`,
        `r-${rule(-1)}|${r}`,
        `r+${r}|${rule(1)}`,
        `rw${rule(-1)}|${r}|${rule(1)}`,
        `rc${r}|${character(0)}`,
        `rp${r}|${character(-1)}`,
        `rn${r}|${character(1)}`,
        `w${step}${text}`,
        `s${step}${sort}`,
        `rs${r}|${step}${sort}`,
        `bs${step}${beforeSort}|${sort}`,
        `as${step}${sort}|${afterSort}`,
        `bas${step}${beforeSort}|${sort}|${afterSort}`,
        ...(hinted[place] ?? []),
        ...(hinted[place] ?? []).map((hint) => `${hint}|${r}`)
      ].map((feature) => hash(feature))
    )
  })
}

/** The hash of the feature that says what the rules think at a place. */
export function ruleFeature(opinion: string): number {
  return hash(`r${opinion}`)
}

/** The word that a character stands in, and its neighbours. */
interface Part {
  readonly sort: string
  /** `B`, `I`, `E`, or `S` for a word of one character. */
  readonly step: string
  readonly text: string
  readonly beforeSort: string
  readonly afterSort: string
}

const noPart: Part = {
  sort: '-',
  step: 'S',
  text: '',
  beforeSort: '-',
  afterSort: '-'
}

function partsOf(
  characters: readonly string[],
  words: readonly WordSpan[]
): Part[] {
  const whole: WordSpan[] = []
  let last = 0
  const fill = (to: number): void => {
    for (; last < to; last++) {
      whole.push({
        start: last,
        end: last + 1,
        sort: shapeOf(characters[last] ?? '')
      })
    }
  }

  for (const word of words) {
    fill(word.start)
    whole.push(word)
    last = word.end
  }

  fill(characters.length)
  const textOf = (word: WordSpan | undefined): string =>
    word ? characters.slice(word.start, word.end).join('') : ''
  const parts: Part[] = []

  whole.forEach((word, index) => {
    const before = whole[index - 1]
    const after = whole[index + 1]
    const shared = {
      sort: word.sort,
      text: textOf(word),
      beforeSort: before?.sort ?? '^',
      afterSort: after?.sort ?? '$'
    }
    for (let place = word.start; place < word.end; place++) {
      const isFirst = place === word.start
      const isLast = place === word.end - 1
      const step = isFirst ? (isLast ? 'S' : 'B') : isLast ? 'E' : 'I'
      parts.push({...shared, step})
    }
  })

  return parts
}

/** The rules’ word for each place: `O`, `B-person/2`, `I-person/2`. */
function opinions(length: number, rules: readonly KindSpan[]): string[] {
  const opinion = new Array<string>(length).fill(outside)

  for (const {start, end, kind, confidence = 1} of rules) {
    // Three steps: the rules’ confidence is no fine measure.
    const step = confidence >= 0.8 ? 2 : confidence >= 0.6 ? 1 : 0
    for (let place = start; place < end && place < length; place++) {
      opinion[place] = `${place === start ? 'B' : 'I'}-${kind}/${step}`
    }
  }

  return opinion
}

/** What every hint says of each place: kind, step, how sure, by which rule. */
function hintsOf(length: number, hints: readonly KindSpan[]): string[][] {
  const found = Array.from({length}, (): string[] => [])

  for (const {start, end, kind, confidence = 1, cue = ''} of hints) {
    const level = Math.round(confidence * 20)
    for (let place = start; place < end && place < length; place++) {
      const step = place === start ? 'B' : place === end - 1 ? 'E' : 'I'
      found[place]?.push(
        `h${step}${kind}${cue}`,
        `h${step}${kind}${cue}${String(level)}`
      )
    }

    found[end]?.push(`h$${kind}${cue}`)
  }

  return found
}

function shapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x30 && code <= 0x39) return '9'
  if (code >= 0x41 && code <= 0x5a) return 'A'
  if (code >= 0x61 && code <= 0x7a) return 'a'
  if (code >= 0x3400 && code <= 0x9fff) return '汉'
  if (code >= 0x20000 && code <= 0x3ffff) return '汉'
  return character
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }

  return value >>> 0
}
