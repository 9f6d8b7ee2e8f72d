import {classOf, frequencyBits, type NameLexicon} from './name-lexicon.js'
import {isDoubleSurname, surnameBits} from './surnames.js'

/** A word of the lattice's best path; offsets of the text. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Byte of the lexicon; 0 for an unknown character or a name. */
  readonly byte: number
  /** Whether it was read as a personal name that the lexicon does not hold. */
  readonly isName: boolean
}

/** Bits of the whole corpus: log₂ of its size. */
const corpus = 26
/** Bits of a character that the lexicon does not hold. */
const unknown = 24
/** Bits that any unlisted name costs, before surname and given name. */
const namePrior = 7
/** Bits of a given character that no name of the lexicon holds. */
const rarestGiven = 14
/** Characters that are far more often a word of their own than a given name. */
const neverGiven =
  '的了着和与及或在从到对把被将等是为有说不也就都还又这那各其们个多少前后上下中内外年月日时分第性之所者以而则因但若如给跟同向往由自于与並於從對與將說們這個後時為'
/** Bits that such a character costs in a name. */
const strangeGiven = 9
/** Bits that a title before a name saves. */
const titleBonus = 8

/**
 * Cut a run of Han characters into words and names: the cheapest path through
 * the lattice of the lexicon's words and of candidates for personal names.
 *
 * One pass, at most `longest` look-ups a character.
 */
export function cutHan(
  text: string,
  start: number,
  end: number,
  names: NameLexicon,
  endsTitle: (text: string, end: number) => boolean
): Token[] {
  const length = end - start
  const best = new Float64Array(length + 1).fill(Infinity)
  const from = new Int32Array(length + 1)
  const bytes = new Uint8Array(length + 1)
  const isName = new Uint8Array(length + 1)
  const known = new Uint8Array(names.longest)
  best[0] = 0
  const offer = (
    at: number,
    to: number,
    bits: number,
    byte: number,
    name: 0 | 1
  ): void => {
    const cost = (best[at] ?? 0) + bits
    if (cost >= (best[to] ?? 0)) return
    best[to] = cost
    from[to] = at
    bytes[to] = byte
    isName[to] = name
  }

  for (let at = 0; at < length; at++) {
    offer(at, at + 1, unknown, 0, 0)
    const reach = names.weigh(text, start + at, length - at, known)
    for (let size = 1; size <= reach; size++) {
      const byte = known[size - 1] ?? 0
      if (byte > 0) {
        offer(at, at + size, corpus - frequencyBits(byte), byte, 0)
      }
    }

    offerNames(text, start, at, length, names, endsTitle, offer)
  }

  const tokens: Token[] = []
  for (let to = length; to > 0; to = from[to] ?? 0) {
    tokens.push({
      start: start + (from[to] ?? 0),
      end: start + to,
      byte: bytes[to] ?? 0,
      isName: isName[to] === 1
    })
  }

  return tokens.reverse()
}

function offerNames(
  text: string,
  start: number,
  at: number,
  length: number,
  names: NameLexicon,
  endsTitle: (text: string, end: number) => boolean,
  offer: (
    at: number,
    to: number,
    bits: number,
    byte: number,
    name: 0 | 1
  ) => void
): void {
  const surname = surnameBits(text.charAt(start + at))
  const isDouble = isDoubleSurname(text.slice(start + at, start + at + 2))
  if (surname === undefined && !isDouble) return
  const size = isDouble ? 2 : 1
  let cost = namePrior + (isDouble ? 6 : (surname ?? 0))
  if (endsTitle(text, start + at)) cost -= titleBonus

  for (let more = 1; more <= 2 && at + size + more <= length; more++) {
    const given = text.charAt(start + at + size + more - 1)
    if (neverGiven.includes(given)) cost += strangeGiven
    cost += rarestGiven - Math.min(rarestGiven - 2, names.given(given))
    // Two characters name fewer people than three.
    offer(at, at + size + more, cost + (more === 1 ? 3 : 0), 0, 1)
  }
}

/** Whether a token is a place, an organisation, a noun … */
export function tokenClass(token: Token): ReturnType<typeof classOf> {
  return token.isName ? 'person' : classOf(token.byte)
}
