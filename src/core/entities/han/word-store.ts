import type {HanRun} from './cut-text.js'
import type {Token, TokenType} from './lattice.js'

const types: readonly TokenType[] = ['word', 'person', 'foreign']

/** What the lexicon knows takes twelve bits, a type two, a length the rest. */
const packedBits = 12
const typeBits = 2
const lengthShift = packedBits + typeBits
/** Longer words say 0 for their length, and it stands behind them. */
const longestShort = 3

/** Units of a part, a power of two. */
const partBits = 16
const partUnits = 1 << partBits

/**
 * The words of the blocks of a volume, two bytes each: as objects they would
 * fill the memory. In parts, so that none is copied when there are more.
 */
export class WordStore {
  readonly #parts: Uint16Array[] = []
  #length = 0

  /** Put the runs of a block in. Returns where they lie, for {@link take}. */
  put(runs: readonly HanRun[]): number {
    const from = this.#length
    this.#addNumber(runs.length)
    for (const {start, tokens} of runs) {
      this.#addNumber(start)
      this.#addNumber(tokens.length)
      for (const token of tokens) {
        const length = token.end - token.start
        const isShort = length <= longestShort
        this.#add(
          ((isShort ? length : 0) << lengthShift) |
            (types.indexOf(token.type) << packedBits) |
            token.packed
        )
        if (!isShort) this.#addNumber(length)
      }
    }

    return from
  }

  /** The runs that lie at a place. */
  take(from: number): HanRun[] {
    let at = from
    const number = (): number => {
      const high = this.#at(at++)
      return high * partUnits + this.#at(at++)
    }

    const runs: HanRun[] = []
    for (let left = number(); left > 0; left--) {
      const start = number()
      const tokens: Token[] = []
      let place = start
      for (let words = number(); words > 0; words--) {
        const word = this.#at(at++)
        const length = word >>> lengthShift
        const end = place + (length === 0 ? number() : length)
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

  #at(place: number): number {
    return this.#parts[place >>> partBits]?.[place & (partUnits - 1)] ?? 0
  }

  #add(unit: number): void {
    const place = this.#length++
    const part = (this.#parts[place >>> partBits] ??= new Uint16Array(
      partUnits
    ))
    part[place & (partUnits - 1)] = unit
  }

  /** A number in two units, the high one first. */
  #addNumber(value: number): void {
    this.#add(value >>> partBits)
    this.#add(value & (partUnits - 1))
  }
}
