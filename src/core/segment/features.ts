import {BigramTable} from './bigram-table.js'
import {isHanCode} from './characters.js'
import {functionWords} from './function-words.js'

/** Distinct lexical features of a text: ids of Han bigrams and Latin stems. */
export class FeatureIndex {
  readonly #words = new Map<string, number>()
  readonly #bigrams = new BigramTable()
  #size = 0
  /** For each feature in how many bodies it occurs. */
  readonly frequency: number[] = []
  /** For each feature the text that last had it, plus one: to count each once. */
  readonly #seen: number[] = []
  #texts = 0

  get size(): number {
    return this.#size
  }

  /** The distinct features of some lines of text, joined. */
  read(lines: Iterable<string>): number[] {
    const found: number[] = []
    this.#texts++
    let before = 0
    let word = ''

    for (const line of lines) {
      for (let index = 0; index < line.length; index++) {
        const code = line.charCodeAt(index)
        if (isHanCode(code)) {
          if (word) word = this.#addWord(word, found)
          if (before) this.#addBigram(bigramOf(before, code), found)
          before = code
        } else if (isWordCode(code)) {
          if (word.length < longestWord) word += line.charAt(index)
          before = 0
        } else {
          if (word) word = this.#addWord(word, found)
          // A blank between Han is the extraction's; a mark ends a bigram.
          if (code !== 0x20) before = 0
        }
      }

      if (word) word = this.#addWord(word, found)
    }

    return found
  }

  /**
   * The Han bigram that two lines make where they meet: −1 where it occurs
   * nowhere, undefined where no two Han meet.
   */
  seam(before: string, after: string): number | undefined {
    const last = before.charCodeAt(before.length - 1)
    const first = after.charCodeAt(0)
    return isHanCode(last) && isHanCode(first)
      ? this.#bigrams.get(bigramOf(last, first))
      : undefined
  }

  /** Count the features of a body, so that rare ones weigh more. */
  count(features: readonly number[]): void {
    for (const feature of features) {
      this.frequency[feature] = (this.frequency[feature] ?? 0) + 1
    }
  }

  #addWord(word: string, found: number[]): '' {
    const small = word.toLowerCase()
    // A stem by cutting: `register` and `registered` meet; short words are glue.
    const isGlue =
      functionWords.has(small) || (small.length < 4 && !/\d/u.test(small))
    if (isGlue) return ''
    const key = stem(small)
    let id = this.#words.get(key)
    if (id === undefined) {
      id = this.#size++
      this.#words.set(key, id)
    }

    this.#find(id, found)
    return ''
  }

  #addBigram(bigram: number, found: number[]): void {
    let id = this.#bigrams.get(bigram)
    if (id < 0) {
      id = this.#size++
      this.#bigrams.set(bigram, id)
    }

    this.#find(id, found)
  }

  #find(id: number, found: number[]): void {
    if (this.#seen[id] === this.#texts) return
    this.#seen[id] = this.#texts
    found.push(id)
  }
}

const firstHan = 0x3400
const lastHan = 0x9fff

/** Two Han characters as one number of thirty bits. */
function bigramOf(first: number, second: number): number {
  return (first - firstHan) * (lastHan - firstHan + 1) + second - firstHan
}

function isWordCode(code: number): boolean {
  return (
    (code > 0x2f && code < 0x3a) ||
    (code > 0x40 && code < 0x5b) ||
    (code > 0x60 && code < 0x7b) ||
    (code >= 0xc0 && code < 0x250) ||
    (code >= 0x386 && code < 0x530)
  )
}

/** Letters of a word that are looked at; what is longer is none. */
const longestWord = 40

/** Cut the commonest endings, then all after six letters. */
function stem(word: string): string {
  // Matches the endings that English, French and German words vary in.
  const bare =
    word.length > 4 ? word.replace(/(?:ing|ed|es|s|en|e)$/u, '') : word
  return bare.slice(0, 6)
}
