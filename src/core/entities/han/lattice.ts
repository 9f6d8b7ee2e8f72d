import {
  classIndex,
  dutyIndex,
  frequencyBits,
  wordClasses,
  wordDuties,
  type NameLexicon
} from '../name-lexicon.js'

/** What a token of the lattice is. */
export type TokenType = 'word' | 'person' | 'foreign'

/** A word of the cheapest path; offsets of the text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly type: TokenType
  /** What the lexicon knows of the word; 0 for an unknown character or name. */
  readonly packed: number
  /** For a name: bits that it saves against reading its characters as words. */
  readonly margin: number
}

/** Indices of the classes and duties that are asked for by number. */
export const classes = Object.fromEntries(
  wordClasses.map((name, index) => [name, index + 1])
) as Readonly<Record<(typeof wordClasses)[number], number>>
export const duties = Object.fromEntries(
  wordDuties.map((name, index) => [name, index])
) as Readonly<Record<(typeof wordDuties)[number], number>>

/** log₂ of the size of the dictionary's corpus. */
const corpus = 25.8
/** Bits of a character that the lexicon does not hold. */
const unknown = 21
/** Bits that any unlisted name of a person costs, before its characters. */
const personPrior = 5
/** The same for a foreign name. */
const foreignPrior = 11
/** Bits of a given character that the model does not hold. */
const strangeGiven = 17
/** Bits that a title before a name saves. */
const titleBonus = 8
/** Bits that a surname costs which is a function word. */
const functionSurname = 6
/** Characters that are words of their own far more often than given names. */
const neverGiven = new Set(
  '的了着和与及或在从到对把被将等是为有说不也就都还又这那各其们个多少前后上下中内外年月日时分性之所者以而则因但若如给跟同向往自由于'
)
/** Bits that such a character costs in a name. */
const neverGivenBits = 10
const longestForeign = 8

/**
 * Cut a run of Han characters into words and names: the cheapest path through
 * the lattice of the lexicon's words, of candidates for personal names and of
 * runs that are written by sound. One pass; a bounded number of look-ups for
 * each character.
 */
export function cutHan(
  text: string,
  start: number,
  end: number,
  names: NameLexicon
): Token[] {
  const length = end - start
  const best = new Float64Array(length + 1).fill(Infinity)
  const from = new Int32Array(length + 1)
  const packeds = new Uint16Array(length + 1)
  const types = new Uint8Array(length + 1)
  best[0] = 0

  for (let at = 0; at < length; at++) {
    const here = best[at] ?? 0
    const offer = (to: number, bits: number, packed: number, type: number) => {
      const cost = here + bits
      if (cost >= (best[to] ?? 0)) return
      best[to] = cost
      from[to] = at
      packeds[to] = packed
      types[to] = type
    }

    const single = names.character(text, start + at)
    offer(
      at + 1,
      single === 0 ? unknown : corpus - frequencyBits(single),
      single,
      0
    )
    if (at + 1 >= length) continue
    let lengths = names.lengths(text, start + at)
    for (let size = 2; lengths !== 0 && at + size <= length; size++) {
      if ((lengths & 1) === 1) {
        const packed = names.word(text, start + at, start + at + size)
        if (packed > 0) {
          offer(at + size, corpus - frequencyBits(packed), packed, 0)
        }
      }

      lengths >>= 1
    }

    const isAfterTitle =
      types[at] === 0 && dutyIndex(packeds[at] ?? 0) === duties.title && at > 0
    offerPerson(text, start, at, length, names, isAfterTitle, offer)
    offerForeign(text, start, at, length, names, isAfterTitle, offer)
  }

  return path(text, start, length, from, packeds, types, best, names)
}

type Offer = (to: number, bits: number, packed: number, type: number) => void

function offerPerson(
  text: string,
  start: number,
  at: number,
  length: number,
  names: NameLexicon,
  isAfterTitle: boolean,
  offer: Offer
): void {
  const isDouble = at + 2 < length && names.isDoubleSurname(text, start + at)
  const surname = isDouble ? 72 : names.surname(text, start + at)
  if (surname === 0) return
  const size = isDouble ? 2 : 1
  let cost = personPrior + surname / 8
  if (isAfterTitle) cost -= titleBonus
  // `和`, `向`, `从` are surnames of few and words of every line.
  if (
    !isDouble &&
    classIndex(names.character(text, start + at)) === classes.function
  ) {
    cost += functionSurname
  }

  for (let more = 1; more <= 2 && at + size + more <= length; more++) {
    const place = start + at + size + more - 1
    const given = names.given(text, place)
    cost += given === 0 ? strangeGiven : given / 8
    if (neverGiven.has(text.charAt(place))) cost += neverGivenBits
    // Two characters name fewer people than three.
    offer(at + size + more, cost + (more === 1 ? 3 : 0), 0, 1)
  }
}

function offerForeign(
  text: string,
  start: number,
  at: number,
  length: number,
  names: NameLexicon,
  isAfterTitle: boolean,
  offer: Offer
): void {
  let cost = isAfterTitle ? foreignPrior - titleBonus : foreignPrior

  for (let size = 1; size <= longestForeign && at + size <= length; size++) {
    const sound = names.sound(text, start + at + size - 1)
    if (sound === 0) return
    cost += sound / 8
    if (size >= 3) offer(at + size, cost, 0, 2)
  }
}

const typeNames: readonly TokenType[] = ['word', 'person', 'foreign']

function path(
  text: string,
  start: number,
  length: number,
  from: Int32Array,
  packeds: Uint16Array,
  types: Uint8Array,
  best: Float64Array,
  names: NameLexicon
): Token[] {
  const tokens: Token[] = []
  for (let to = length; to > 0; to = from[to] ?? 0) {
    const back = from[to] ?? 0
    const type = typeNames[types[to] ?? 0] ?? 'word'
    tokens.push({
      start: start + back,
      end: start + to,
      type,
      packed: packeds[to] ?? 0,
      margin:
        type === 'word'
          ? 0
          : wordCost(text, start + back, start + to, names) -
            ((best[to] ?? 0) - (best[back] ?? 0))
    })
  }

  return tokens.reverse()
}

/** Bits of the cheapest reading of a short stretch as words alone. */
function wordCost(
  text: string,
  start: number,
  end: number,
  names: NameLexicon
): number {
  const best = [0]
  for (let to = start + 1; to <= end; to++) {
    let least = Infinity
    for (let at = start; at < to; at++) {
      const packed =
        to - at === 1 ? names.character(text, at) : names.word(text, at, to)
      if (packed === 0 && to - at > 1) continue
      const bits = packed === 0 ? unknown : corpus - frequencyBits(packed)
      least = Math.min(least, (best[at - start] ?? 0) + bits)
    }

    best.push(least)
  }

  return best[end - start] ?? 0
}

/** Index of a word's class; persons and foreign names count as none. */
export function classOf({packed}: Token): number {
  return classIndex(packed)
}

export function dutyOf({packed}: Token): number {
  return dutyIndex(packed)
}
