import {Recent} from '../../model/recent.js'
import type {Block} from '../../model/nodes.js'
import type {Calendar} from '../calendar.js'
import type {EnglishText} from '../english/english-text.js'
import type {HanText} from '../han/han-text.js'
import type {Proposal} from './reading.js'

/** What came of a list by some step, under a key of all else it depends on. */
export interface Outcome {
  readonly of: readonly Proposal[]
  readonly key: unknown
  readonly proposals: readonly Proposal[]
}

/** What was read of a block, and what the later steps last made of it. */
export interface BlockMemory {
  readonly han: HanText
  readonly english: EnglishText | undefined
  /** What the recognisers and the register propose. */
  readonly found: readonly Proposal[]
  /** The value of the last date that it names. */
  readonly told: string | undefined
  readonly outcomes: Map<Step, Outcome>
}

/** The steps after reading, each of which makes another list of proposals. */
export type Step = 'spread' | 'promote' | 'settle' | 'speak'

/** What a step makes of a list, by memory where that holds. */
export function recallStep(
  memory: BlockMemory | undefined,
  step: Step,
  {of, key}: Pick<Outcome, 'of' | 'key'>,
  make: () => readonly Proposal[]
): readonly Proposal[] {
  const known = memory?.outcomes.get(step)
  if (known?.of === of && known.key === key) return known.proposals
  const proposals = make()
  memory?.outcomes.set(step, {of, key, proposals})
  return proposals
}

/**
 * Remembers what was read of the blocks of a page in the last run that came to
 * its end: after a keystroke only what changed is read again. The result never
 * depends on what is remembered.
 */
export class BlocksMemory {
  readonly #blocks = new Recent<string, BlockMemory>()
  /** By what the first block of an article proposes before. */
  readonly #joined = new Recent<readonly Proposal[], JoinedArticle>()
  #bounds: readonly unknown[] = []

  /** All that reading depends on beside blocks: a change forgets everything. */
  bind(...bounds: readonly unknown[]): void {
    const isSame =
      bounds.length === this.#bounds.length &&
      bounds.every((each, index) => each === this.#bounds[index])
    if (isSame) return
    this.#bounds = bounds
    this.#blocks.clear()
    this.#joined.clear()
  }

  recall(key: string, read: () => BlockMemory): BlockMemory {
    const known = this.#blocks.get(key)
    if (known) return known
    const memory = read()
    this.#blocks.set(key, memory)
    return memory
  }

  /**
   * What the blocks of an article propose once short forms are joined to names.
   *
   * @param names Key of all that joining depends on beside the blocks.
   */
  recallJoined(before: Lists, names: string, join: () => Lists): Lists {
    const [first] = before
    const known = first && this.#joined.get(first)
    if (known?.names === names && isSameLists(known.before, before)) {
      return known.after
    }

    const after = join()
    if (first) this.#joined.set(first, {before, names, after})
    return after
  }

  /** A run came to its end. */
  turn(): void {
    this.#blocks.turn()
    this.#joined.turn()
  }
}

type Lists = ReadonlyArray<readonly Proposal[]>

interface JoinedArticle {
  readonly before: Lists
  readonly names: string
  readonly after: Lists
}

function isSameLists(a: Lists, b: Lists): boolean {
  return a.length === b.length && a.every((list, index) => list === b[index])
}

/** All that is read of a block, as one key. */
export function blockKey(
  text: string,
  block: Block | undefined,
  {year, month, day, isSaid}: Calendar,
  earlier: string | undefined
): string {
  const people = [block?.lead, block?.tail].map((byline) =>
    (byline?.people ?? [])
      .map(({role, span}) => `${role} ${span.start} ${span.end}`)
      .join()
  )
  return `${year} ${month} ${day} ${isSaid} ${earlier}\n${people.join('\n')}\n${text}`
}
