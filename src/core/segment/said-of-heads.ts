import {rowsOfStep, type Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import {functionWords} from './function-words.js'
import type {HeadRun} from './head-runs.js'
import type {LineTable} from './measure.js'

/** What English texts say of heads beside the words that tell articles apart. */
export interface SaidOfHeads {
  /** What the small words of a row weigh for each body that says them. */
  readonly row: (row: number) => ReadonlyMap<number, number>
  /** 1 on the first row of each unit that a body says word for word, as it does what a deck quotes. */
  readonly quoted: Uint8Array
}

/** What a small word weighs, to one that tells articles apart: `you` of one text on the page. */
const smallWeight = 0.5
/** Share of the runs of three words of a unit that one body says, from which it quotes. */
const quotedShare = 0.6

/**
 * Looks for the words of heads in bodies: small ones one by one, for `you` and `she`
 * stand in few texts of a page, and all of them in threes, in the order they stand in.
 */
export function* readSaidOfHeads(
  table: LineTable,
  runs: readonly HeadRun[],
  bodies: readonly Body[],
  unitStarts: Uint8Array
): Steps<SaidOfHeads> {
  const {count, texts} = table
  /** Numbers of the words of heads, by their hashes. */
  const numbers = new Map<number, number>()
  const small: boolean[] = []
  const rows = new Map<number, number[]>()
  for (const {start, end} of runs)
    for (let row = start; row < end; row++) {
      const words: number[] = []
      const text = texts[row] ?? ''
      walkWords(text, (hash, from, to) => {
        let number = numbers.get(hash)
        if (number === undefined) {
          number = small.length
          numbers.set(hash, number)
          small.push(isSmall(text.slice(from, to).toLowerCase()))
        }

        words.push(number)
      })
      rows.set(row, words)
    }

  yield
  const size = small.length + 1
  const triple = (a: number, b: number, c: number): number =>
    (a * size + b) * size + c
  /** Units that say each run of three words, and how many runs each has. */
  const sayers = new Map<number, number[]>()
  const all = new Map<number, number>()
  for (const {start, end} of runs)
    for (let row = start; row < end;) {
      const first = row
      const words: number[] = []
      do words.push(...(rows.get(row++) ?? []))
      while (row < end && !unitStarts[row])
      const own = new Set<number>()
      for (let at = 2; at < words.length; at++)
        own.add(triple(words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0))
      all.set(first, own.size)
      for (const key of own) {
        const known = sayers.get(key)
        if (known) known.push(first)
        else sayers.set(key, [first])
      }
    }

  const quoted = new Uint8Array(count)
  const saidBy: number[][] = small.map(() => [])
  let read = 0
  for (const [place, {pieces}] of bodies.entries()) {
    const seen = new Map<number, number>()
    const said = new Set<number>()
    let before = -1
    let last = -1
    let cut = 0
    const hear = (hash: number): void => {
      const number = numbers.get(hash) ?? -1
      if (number >= 0) {
        const by = small[number] ? saidBy[number] : undefined
        if (by && by.at(-1) !== place) by.push(place)
        const key = before < 0 || last < 0 ? -1 : triple(before, last, number)
        if (key >= 0 && !said.has(key)) {
          const units = sayers.get(key)
          if (units) said.add(key)
          for (const unit of units ?? [])
            seen.set(unit, (seen.get(unit) ?? 0) + 1)
        }
      }

      before = last
      last = number
    }

    for (const {start, end} of pieces)
      for (let row = start; row < end; row++) {
        if (read++ % (rowsOfStep * 8) === 0) yield
        cut = walkWords(texts[row] ?? '', hear, cut)
      }

    for (const [unit, times] of seen)
      if (times >= quotedShare * (all.get(unit) ?? 0)) quoted[unit] = 1
  }

  const weights = saidBy.map(({length}) =>
    length === 0 ? 0 : smallWeight * Math.log((bodies.length + 0.5) / length)
  )
  return {
    quoted,
    row(row) {
      const found = new Map<number, number>()
      for (const number of new Set(rows.get(row))) {
        const weight = weights[number] ?? 0
        if (weight <= 0) continue
        for (const body of saidBy[number] ?? [])
          found.set(body, (found.get(body) ?? 0) + weight)
      }

      return found
    }
  }
}

/** Whether a word is none of those that `FeatureIndex` reads. */
function isSmall(word: string): boolean {
  return (word.length < 4 && !/\d/u.test(word)) || functionWords.has(word)
}

/**
 * Calls `visit` for each word of a line: its hash, alike in small letters and
 * capitals, and its place. Returns the hash of a word that a hyphen cuts at its end,
 * which is begun with on the next line; 0 where none is cut.
 */
function walkWords(
  text: string,
  visit: (hash: number, from: number, to: number) => void,
  begun = 0
): number {
  let hash = begun
  let from = -1
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    const isCapital =
      (code > 0x40 && code < 0x5b) || (code >= 0xc0 && code < 0xdf)
    const isLetter =
      isCapital ||
      (code > 0x60 && code < 0x7b) ||
      (code > 0x2f && code < 0x3a) ||
      (code >= 0xdf && code < 0x250)
    if (isLetter) {
      if (from < 0) from = at
      // The hash of Fowler, Noll and Vo.
      hash = Math.imul(hash ^ (isCapital ? code + 0x20 : code), 0x01000193)
    } else if (from >= 0) {
      if (code === 0x2d && at === text.length - 1) return hash
      visit(hash, from, at)
      hash = 0
      from = -1
    }
  }

  return 0
}
