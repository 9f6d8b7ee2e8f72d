import type {HanRun} from './cut-text.js'
import type {Token, TokenType} from './lattice.js'

const types: readonly TokenType[] = ['word', 'person', 'foreign']

/** What the lexicon knows takes twelve bits, a type two, a length the rest. */
const packedBits = 12
const typeBits = 2

/**
 * The words of the blocks of a volume, four bytes each: as objects they would
 * fill the memory.
 */
export class WordStore {
  /** For each run its start and number of words, then the words. */
  #units = new Uint32Array(1024)
  #length = 0

  /** Put the runs of a block in. Returns what brings them back. */
  put(runs: readonly HanRun[]): () => HanRun[] {
    const from = this.#length
    for (const {start, tokens} of runs) {
      this.#makeRoom(tokens.length + 2)
      this.#units[this.#length++] = start
      this.#units[this.#length++] = tokens.length
      for (const token of tokens) {
        this.#units[this.#length++] =
          ((token.end - token.start) << (packedBits + typeBits)) |
          (types.indexOf(token.type) << packedBits) |
          token.packed
      }
    }

    const end = this.#length
    return () => this.#take(from, end)
  }

  #makeRoom(count: number): void {
    const needed = this.#length + count
    if (needed <= this.#units.length) return
    const units = new Uint32Array(Math.max(needed, this.#units.length * 1.5))
    units.set(this.#units)
    this.#units = units
  }

  #take(from: number, end: number): HanRun[] {
    const runs: HanRun[] = []
    for (let at = from; at < end;) {
      const start = this.#units[at++] ?? 0
      const last = at + (this.#units[at] ?? 0)
      const tokens: Token[] = []
      let place = start
      while (at++ < last) {
        const word = this.#units[at] ?? 0
        const end = place + (word >>> (packedBits + typeBits))
        tokens.push({
          start: place,
          end,
          type: types[(word >>> packedBits) & ((1 << typeBits) - 1)] ?? 'word',
          packed: word & ((1 << packedBits) - 1),
          margin: 0
        })
        place = end
      }

      runs.push({start, end: place, tokens})
    }

    return runs
  }
}
