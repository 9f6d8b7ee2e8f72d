/** Bits for each row: many for each of its pairs, so that few hashes meet. */
const bitsOfRow = 512
/** Bits at most: those of some hundred pages; in a volume more hashes meet. */
const mostBits = 1 << 25

function bitsFor(rows: number): Uint8Array {
  let bits = 1 << 12
  while (bits < rows * bitsOfRow && bits < mostBits) bits *= 2
  return new Uint8Array(bits / 8)
}

/** The hash of a pair: of two code units, or of two words by theirs. */
export function pairOf(one: number, other: number): number {
  // Two of the multipliers of MurmurHash3, which spread neighbours over all bits.
  const mixed = Math.imul(Math.imul(one, 0xcc9e2d51) + other, 0x1b873593)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** Whether a pair may be among some; false is sure. */
export function mayHavePair(pairs: Uint8Array, pair: number): boolean {
  const bit = pair & (pairs.length * 8 - 1)
  return ((pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

function note(pairs: Uint8Array, pair: number): void {
  const bit = pair & (pairs.length * 8 - 1)
  pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7))
}

/** The pairs of characters of lines set on without blanks. */
export function hanPairs(texts: readonly string[]): Uint8Array {
  const pairs = bitsFor(texts.length)
  let before = 0
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      note(pairs, pairOf(before, code))
      before = code
    }
  }

  return pairs
}

/** The pairs of words of lines, by what stands between blanks. */
export function westernPairs(texts: readonly string[]): Uint8Array {
  const pairs = bitsFor(texts.length)
  let before = 0
  let hash = 0
  for (const text of texts) {
    for (let index = 0; index <= text.length; index++) {
      const code = index < text.length ? text.charCodeAt(index) : 0x20
      if (code === 0x20) {
        before = hash
        hash = 0
        continue
      }

      hash = hashOn(hash, code)
      // Any beginning of a word may be the whole of one that a mark ends.
      if (before !== 0) note(pairs, pairOf(before, hash))
    }
  }

  return pairs
}

/** The hash of a word. */
export function hashOf(word: string): number {
  let hash = 0
  for (let index = 0; index < word.length; index++)
    hash = hashOn(hash, word.charCodeAt(index))
  return hash
}

function hashOn(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}
