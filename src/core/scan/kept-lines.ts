import type {Line} from './line.js'

/** Pages of fewer lines keep theirs: they take little room. */
const volumeLines = 50_000

/**
 * The lines of a page, which may be let go while nobody looks: those of a volume
 * take a hundred bytes each. Whoever asks again gets them read anew, the same.
 */
export class KeptLines {
  #lines: readonly Line[] | undefined
  readonly #readAgain: () => readonly Line[]

  constructor(lines: readonly Line[], readAgain: () => readonly Line[]) {
    this.#lines = lines
    this.#readAgain = readAgain
  }

  get all(): readonly Line[] {
    this.#lines ??= this.#readAgain()
    return this.#lines
  }

  letGo(): void {
    if ((this.#lines?.length ?? 0) >= volumeLines) this.#lines = undefined
  }
}
