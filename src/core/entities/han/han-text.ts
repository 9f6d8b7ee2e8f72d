import type {HanRun} from './cut-text.js'
import type {Token, TokenType} from './lattice.js'

const types: readonly TokenType[] = ['word', 'person', 'foreign']

/**
 * The runs of Han characters of a block, cut into words. Words are objects while
 * somebody looks at the block, and four bytes each when it is put aside: the
 * words of a volume would fill the memory otherwise.
 */
export class HanText {
  #runs: readonly HanRun[] | undefined
  /** For each run its start and number of words, then the words. */
  #packed: Uint32Array | undefined

  constructor(runs: readonly HanRun[]) {
    this.#runs = runs
  }

  /** In order. `margin` is 0 once the block was put aside. */
  get runs(): readonly HanRun[] {
    this.#runs ??= this.#packed ? unpack(this.#packed) : []
    return this.#runs
  }

  /** Keep the words in little room until they are asked for again. */
  putAside(): void {
    if (!this.#runs) return
    this.#packed ??= pack(this.#runs)
    this.#runs = undefined
  }
}

/** What the lexicon knows takes twelve bits, a type two, a length the rest. */
const packedBits = 12
const typeBits = 2

function pack(runs: readonly HanRun[]): Uint32Array {
  const words = runs.reduce((sum, {tokens}) => sum + tokens.length, 0)
  const packed = new Uint32Array(runs.length * 2 + words)
  let at = 0
  for (const {start, tokens} of runs) {
    packed[at++] = start
    packed[at++] = tokens.length
    for (const token of tokens) {
      packed[at++] =
        ((token.end - token.start) << (packedBits + typeBits)) |
        (types.indexOf(token.type) << packedBits) |
        token.packed
    }
  }

  return packed
}

function unpack(packed: Uint32Array): HanRun[] {
  const runs: HanRun[] = []
  for (let at = 0; at < packed.length;) {
    const start = packed[at++] ?? 0
    const count = packed[at++] ?? 0
    const tokens: Token[] = []
    let from = start
    for (let index = 0; index < count; index++) {
      const word = packed[at++] ?? 0
      const end = from + (word >>> (packedBits + typeBits))
      tokens.push({
        start: from,
        end,
        type: types[(word >>> packedBits) & ((1 << typeBits) - 1)] ?? 'word',
        packed: word & ((1 << packedBits) - 1),
        margin: 0
      })
      from = end
    }

    runs.push({start, end: from, tokens})
  }

  return runs
}
