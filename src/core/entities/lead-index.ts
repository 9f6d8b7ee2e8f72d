/**
 * Strings, found in a text by their first two code units and their lengths.
 *
 * A filter of the first two code units lies before the map: most places of a
 * text fail it, so that many strings cost nothing where none of them stands
 * (measured in `performance.md`: 50,000 terms at 244 MB/s).
 */
export interface LeadIndex {
  /**
   * Visit the places where a string may stand, left to right, the longest
   * first: first code units and length are right, the rest is the visitor's to
   * check. Where it answers true the search goes on after that place, else with
   * the next one.
   *
   * @param visitor Told places half-open, in code units.
   */
  visit(text: string, visitor: Visitor): void
}

export type Visitor = (start: number, end: number) => boolean

/** Slots of the filter for one lead: seven of eight places are told apart. */
const slotsOfLead = 8
/** Bits of the smallest and the largest filter, half a megabyte. */
const fewestBits = 10
const mostBits = 19

/** Gathers strings one by one, so that a long list is read in steps. */
export class LeadIndexBuilder {
  /** Lengths of strings by their first two code units. */
  readonly #lengths = new Map<number, number[]>()

  /** Add a string; an empty one stands nowhere. */
  add(text: string): void {
    if (text === '') return
    const lead = leadAt(text, 0)
    const known = this.#lengths.get(lead)
    if (!known) this.#lengths.set(lead, [text.length])
    else if (!known.includes(text.length)) known.push(text.length)
  }

  build(): LeadIndex {
    const lengths = this.#lengths
    const wanted = Math.ceil(Math.log2(lengths.size * slotsOfLead + 1))
    const bits = Math.min(mostBits, Math.max(fewestBits, wanted))
    const filter = new Uint8Array(1 << bits)
    /** 1 where a string of one code unit begins. */
    const singles = new Uint8Array(0x10000)
    let hasSingles = false
    for (const [lead, each] of lengths) {
      each.sort((a, b) => b - a)
      filter[slot(lead, bits)] = 1
      if (each.at(-1) === 1) {
        singles[lead >>> 16] = 1
        hasSingles = true
      }
    }

    /** The end of what the visitor took at a place; 0 where it took nothing. */
    const visitAt = (text: string, start: number, visitor: Visitor): number => {
      const lead = leadAt(text, start)
      if (filter[slot(lead, bits)] === 1) {
        for (const length of lengths.get(lead) ?? []) {
          const end = start + length
          if (length > 1 && end <= text.length && visitor(start, end)) {
            return end
          }
        }
      }

      const isSingle = hasSingles && singles[lead >>> 16] === 1
      return isSingle && visitor(start, start + 1) ? start + 1 : 0
    }

    return {
      visit(text, visitor) {
        for (let start = 0; start < text.length; start++) {
          const end = visitAt(text, start, visitor)
          if (end > 0) start = end - 1
        }
      }
    }
  }
}

/** The first two code units at a place, as one number; 0 for none. */
function leadAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}

/** Fibonacci hashing (Knuth, TAOCP 3, 6.4) of two code units. */
function slot(lead: number, bits: number): number {
  return Math.imul(lead, 0x9e3779b1) >>> (32 - bits)
}
