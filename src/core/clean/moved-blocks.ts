import type {Edition, EditionBlock} from './edition.js'
import {editionText} from './edition-text.js'

/**
 * The blocks of an edition that stand elsewhere than in the source. The others
 * are the heaviest run of blocks whose order the source has as well, so that a
 * headline that comes to its article moves, and not the article to it.
 *
 * Heaviest increasing subsequence by a Fenwick tree of maxima, O(n log n).
 */
export function movedBlocks(edition: Edition): ReadonlySet<EditionBlock> {
  const blocks = edition.children
    .flatMap((part) => part.children)
    .filter(({source}) => source !== undefined)
  const starts = [...new Set(blocks.map((block) => startOf(block)))].sort(
    (a, b) => a - b
  )
  const rankOf = new Map(starts.map((start, rank) => [start, rank + 1]))
  const best = new HeaviestChains(starts.length)
  const before = blocks.map((block) => {
    const rank = rankOf.get(startOf(block)) ?? 0
    const chain = best.upTo(rank - 1)
    const weight = (chain?.weight ?? 0) + editionText(block).length + 1
    const own: Chain = {block, weight, before: chain}
    best.add(rank, own)
    return own
  })
  const moved = new Set(before.map(({block}) => block))
  let chain = best.upTo(starts.length)
  for (; chain; chain = chain.before) moved.delete(chain.block)
  return moved
}

function startOf({source}: EditionBlock): number {
  return source?.start ?? 0
}

/** Blocks in the order of the source, from the last to the first. */
interface Chain {
  readonly block: EditionBlock
  readonly weight: number
  readonly before: Chain | undefined
}

/** The heaviest chain that ends at or before a rank. */
class HeaviestChains {
  readonly #chains: Array<Chain | undefined>

  constructor(size: number) {
    this.#chains = Array.from({length: size + 1})
  }

  add(rank: number, chain: Chain): void {
    for (let at = rank; at < this.#chains.length; at += at & -at) {
      const present = this.#chains[at]
      if (!present || present.weight < chain.weight) this.#chains[at] = chain
    }
  }

  upTo(rank: number): Chain | undefined {
    let best: Chain | undefined
    for (let at = rank; at > 0; at -= at & -at) {
      const chain = this.#chains[at]
      if (chain && (!best || chain.weight > best.weight)) best = chain
    }

    return best
  }
}
