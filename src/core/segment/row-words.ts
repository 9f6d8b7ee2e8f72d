import type {LinkContext} from './links.js'

/** Rows of a page, from one down to another. */
export interface Rows {
  readonly start: number
  readonly end: number
}

/** What some lines are made of. */
export interface LineWords {
  /** Features that weigh something, each once. */
  readonly ids: Int32Array
  /** The sum of their squared weights. */
  readonly squared: number
}

/** What a text that grows is made of as it stands down to each of its latest rows. */
export interface TextWords {
  /**
   * For each feature the latest row down to which the text has it, 2 for the first;
   * 1 for all above; 0 for none.
   */
  readonly from: Uint8Array
  /** For each of those rows the sum of the squared weights, after that of all above. */
  readonly squared: number[]
}

/** Rows whose features are kept: those of some pages, as a thousand would fill the memory. */
const keptRows = 4000

/**
 * What rows of a page share with a few other lines. A text is a table of all
 * features and no set: texts are compared as they stood down to each of hundreds of
 * rows.
 */
export class RowWords {
  readonly #context: LinkContext
  /**
   * The features of each row that weigh something, after the one that it makes
   * with the row above, −1 for none.
   */
  readonly #rows = new Map<number, Int32Array>()

  constructor(context: LinkContext) {
    this.#context = context
  }

  /** What some lines are made of, joined. */
  read(lines: readonly string[]): LineWords {
    const {index, lexicon} = this.#context
    const ids = index.read(lines).filter((id) => lexicon.weight(id) > 0)
    let squared = 0
    for (const id of ids) squared += lexicon.weight(id) ** 2
    return {ids: Int32Array.from(ids), squared}
  }

  /** What rows are made of that a text goes on below. */
  textOf(parts: readonly Rows[]): TextWords {
    const from = new Uint8Array(this.#context.lexicon.size)
    let sum = 0
    for (const {start, end} of parts)
      for (let row = start; row < end; row++)
        sum = this.#add(row, row === start, from, 1, sum)
    return {from, squared: [sum]}
  }

  /** Let a text grow by the rows from `start` that it lacks, of which there are 250 at most. */
  grow({from, squared}: TextWords, {start, end}: Rows): void {
    for (let row = start + squared.length - 1; row < end; row++) {
      const place = squared.length + 1
      const sum = squared.at(-1) ?? 0
      squared.push(this.#add(row, row === start, from, place, sum))
    }
  }

  /** Cosine of a text down to one of its latest rows, of which it has so many, and of other lines, 0–1. */
  cohesion(
    {from, squared}: TextWords,
    rows: number,
    others: LineWords
  ): number {
    const {lexicon} = this.#context
    let shared = 0
    for (const id of others.ids) {
      const known = from[id] ?? 0
      if (known > 0 && known <= rows + 1) shared += lexicon.weight(id) ** 2
    }

    const product = (squared[rows] ?? 0) * others.squared
    return shared / Math.sqrt(Math.max(1e-9, product))
  }

  /** Add a row, and what it makes with the one above; the sum of squared weights with it. */
  #add(
    row: number,
    isFirst: boolean,
    from: Uint8Array,
    place: number,
    squared: number
  ): number {
    const {lexicon} = this.#context
    const ids = this.#idsOf(row)
    let sum = squared
    for (let at = isFirst ? 1 : 0; at < ids.length; at++) {
      const id = ids[at] ?? -1
      if (id < 0 || from[id] !== 0) continue
      from[id] = place
      sum += lexicon.weight(id) ** 2
    }

    return sum
  }

  #idsOf(row: number): Int32Array {
    const known = this.#rows.get(row)
    if (known) return known
    const {index, lexicon, table} = this.#context
    const text = table.texts[row] ?? ''
    const across = index.seam(table.texts[row - 1] ?? '', text) ?? -1
    const ids = [across >= 0 && lexicon.weight(across) > 0 ? across : -1]
    for (const id of index.read([text]))
      if (lexicon.weight(id) > 0) ids.push(id)
    if (this.#rows.size >= keptRows) this.#rows.clear()
    const found = Int32Array.from(ids)
    this.#rows.set(row, found)
    return found
  }
}
