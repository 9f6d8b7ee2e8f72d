import {functionWords} from './function-words.js'
import {
  endKind,
  grammarOdds,
  isEnglish,
  startKind,
  type Kind
} from './english-grammar.js'
import {
  hanPairs,
  hashOf,
  mayHavePair,
  pairOf,
  westernPairs
} from './meeting-pairs.js'

/** Rows that are searched as one; a pair is looked for in its own and the next on each side. */
const chunkRows = 128
/** Chunks that are kept joined, a power of two: all of a page, the latest of a volume. */
const chunksKept = 64
/** As many lie between two rows of a page; what lies between those of a volume is not searched. */
const mostBetween = 8

/**
 * How much likelier what two lines make where they meet stands elsewhere on the
 * page if the one goes on the other than if it does not: a newspaper says names
 * and terms again. Measured on 2,000 line ends of each half of the Chinese pages
 * of known articles, and 1,000 of the English. Four characters, two of each
 * line; three; two; none.
 */
const han = {four: 5.5, three: 2.3, two: 1.2, none: 0} as const
/** More says nothing more. */
const hanMost = 5
/** Two words that tell something; two that hardly do (`of|the`); one of each. */
const western = {
  content: {again: 4, none: 0},
  glue: {again: 1.5, none: -1.2},
  mixed: {again: 1.2, none: 0}
} as const

/** The words that a Western row begins and ends with. */
interface Edges {
  readonly first: string
  /** Empty where a mark ends it, which would stand between two words elsewhere. */
  readonly last: string
  /** Their kinds, of an English row. */
  readonly start?: Kind | undefined
  readonly end?: Kind | undefined
}

/** Looks up what two lines make where they meet among the lines of their page. */
export class PageSeams {
  readonly #texts: readonly string[]
  readonly #isHan: boolean
  #isEnglish: boolean | undefined
  readonly #chunks: Array<{place: number; text: string} | undefined> = []
  /** Hashes of all pairs that the page has: what is none of these is not looked for. */
  #pairs: Uint8Array | undefined
  /** Of Western rows, as they are asked for. */
  readonly #edges: Array<Edges | undefined> = []

  constructor(texts: readonly string[], isHan: boolean) {
    this.#texts = texts
    this.#isHan = isHan
  }

  /** Whether a Western page is English, by its small words. */
  get isEnglish(): boolean {
    this.#isEnglish ??= !this.#isHan && isEnglish(this.#texts)
    return this.#isEnglish
  }

  /**
   * Log-odds that a row goes on another by what the page says elsewhere;
   * `byWord` are those by the words of the language.
   */
  odds(before: number, after: number, byWord: number): number {
    return this.#isHan
      ? this.#hanOdds(before, after, byWord)
      : byWord + this.#westernOdds(before, after)
  }

  /**
   * Whether the page says four characters of a Chinese row again, near it and
   * elsewhere than in the rows from `from` to `to`.
   */
  saysAgain(row: number, from: number, to: number): boolean {
    const text = (this.#texts[row] ?? '').slice(0, mostRead)
    const own = this.#texts.slice(from, to).join('')
    const place = Math.floor(row / chunkRows)
    for (let at = 0; at + 4 <= text.length; at++) {
      const part = text.slice(at, at + 4)
      if (!isHanText.test(part)) continue
      let count = 0
      for (let near = Math.max(0, place - 1); near <= place + 1; near++)
        count += timesIn(this.#chunk(near), part)
      if (count > timesIn(own, part)) return true
    }

    return false
  }

  #hanOdds(before: number, after: number, byWord: number): number {
    const above = this.#texts[before] ?? ''
    const below = this.#texts[after] ?? ''
    if (above === '' || below === '') return byWord
    const pair = pairOf(above.charCodeAt(above.length - 1), below.charCodeAt(0))
    if (!this.#mayHave(pair)) return byWord + han.none
    const left = above.slice(-2)
    const right = below.slice(0, 2)
    const last = left.slice(-1)
    const first = right.slice(0, 1)
    const isAgain = (above: string, below: string): boolean =>
      this.#isAgain([above, below], before, after)
    // What stands nowhere with two characters does so with no more.
    if (!isAgain(last, first)) return byWord + han.none
    const wide = isAgain(left, first)
    const odds = !wide
      ? isAgain(last, right)
        ? han.three
        : han.two
      : isAgain(left, right)
        ? han.four
        : han.three
    return Math.min(hanMost, byWord + odds)
  }

  #westernOdds(before: number, after: number): number {
    const {last, end} = this.#edgesOf(before)
    const {first, start} = this.#edgesOf(after)
    const kinds = grammarOdds(end, start)
    if (last === '' || first === '') return kinds
    const glue = Number(isGlue(last)) + Number(isGlue(first))
    const {again, none} =
      glue === 0 ? western.content : glue === 2 ? western.glue : western.mixed
    const pair = pairOf(hashOf(last), hashOf(first))
    return this.#mayHave(pair) &&
      this.#isAgain([` ${last}`, ` ${first}`], before, after)
      ? kinds + again
      : kinds + none
  }

  /**
   * Whether the end of one row and the start of another stand together near
   * them, elsewhere than where either row meets its neighbour now: that is the
   * question, and no answer.
   */
  #isAgain(
    [above, below]: readonly [string, string],
    before: number,
    after: number
  ): boolean {
    const text = above + below
    let own = this.#meets(before, above, below)
    if (after !== before + 1) own += this.#meets(after - 1, above, below)
    const start = Math.floor(Math.min(before, after) / chunkRows) - 1
    const end = Math.floor(Math.max(before, after) / chunkRows) + 1
    const isFar = end - start > mostBetween
    for (let place = Math.max(0, start); place <= end; place++) {
      if (isFar && place > start + 2 && place < end - 2) place = end - 2
      const chunk = this.#chunk(place)
      for (
        let at = chunk.indexOf(text);
        at >= 0;
        at = chunk.indexOf(text, at + 1)
      ) {
        if (own === 0) return true
        own--
      }
    }

    return false
  }

  /** 1 where a row and the next make a text where they meet. */
  #meets(row: number, above: string, below: string): number {
    const first = this.#texts[row]
    const next = this.#texts[row + 1]
    return first !== undefined &&
      next !== undefined &&
      first.endsWith(above.trim()) &&
      next.startsWith(below.trim())
      ? 1
      : 0
  }

  #edgesOf(row: number): Edges {
    const known = this.#edges[row]
    if (known) return known
    const text = this.#texts[row] ?? ''
    const start = firstWord(text)
    const end = lastWord(text)
    const last = wordOf(end)
    const edges = {
      first: wordOf(start),
      last: last === end ? last : '',
      ...(this.isEnglish && {start: startKind(start), end: endKind(end)})
    }
    this.#edges[row] = edges
    return edges
  }

  /** Whether a pair may stand on the page; false is sure. */
  #mayHave(pair: number): boolean {
    this.#pairs ??= this.#isHan
      ? hanPairs(this.#texts)
      : westernPairs(this.#texts)
    return mayHavePair(this.#pairs, pair)
  }

  #chunk(place: number): string {
    const slot = place % chunksKept
    const known = this.#chunks[slot]
    if (known?.place === place) return known.text
    const text = this.#texts
      .slice(place * chunkRows, (place + 1) * chunkRows)
      .join(this.#isHan ? '' : ' ')
    this.#chunks[slot] = {place, text}
    return text
  }
}

// Matches characters without marks or digits.
const isHanText = /^[\u3400-\u9fff]+$/u
/** Characters of a row that are looked for. */
const mostRead = 24

function firstWord(text: string): string {
  const end = text.indexOf(' ')
  return end < 0 ? text : text.slice(0, end)
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}

function timesIn(text: string, part: string): number {
  let times = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    times++
  return times
}

/** What is a word by itself, without the marks below it: `keepers,` is `keepers`. */
function wordOf(text: string): string {
  // Matches `keepers`, `don't` at the start.
  return /^[\p{L}\d’']{1,32}/u.exec(text)?.[0] ?? ''
}

/** Whether a word ties sentences and tells nothing: `of`, `which`. */
function isGlue(word: string): boolean {
  return word.length < 4 || functionWords.has(word.toLowerCase())
}
