import type {Evidence} from '../../model/evidence.js'
import type {Flow} from '../../model/flow.js'
import type {Block} from '../../model/nodes.js'
import type {EnglishText} from '../english/english-text.js'
import type {HanText} from '../han/han-text.js'
import type {Candidate} from '../recognisers/recogniser.js'
import type {BlockMemory} from './block-memory.js'

/** A candidate with the reason why it is one. */
export interface Proposal extends Omit<
  Candidate,
  'value' | 'role' | 'ref' | 'fullName'
> {
  readonly value?: string | undefined
  readonly role?: string | undefined
  readonly ref?: string | undefined
  readonly fullName?: string | undefined
  readonly evidence: Evidence
  /** Further reasons, which came later. */
  readonly moreEvidence?: readonly Evidence[]
}

/**
 * A page of more blocks is a volume: the words of its blocks are put aside
 * wherever nobody looks at them.
 */
export const volume = 1000

/** A block as the recognisers read it, with what they propose there. */
export interface Reading {
  readonly flow: Flow
  readonly block: Block | undefined
  readonly articleId: string | null
  /** Without overlaps, by start, once the page is read. */
  proposals: readonly Proposal[]
  /** All that was proposed, weak guesses and overlaps too, where it was kept. */
  hints: readonly Proposal[]
  /** Its runs of Han characters, cut into words. */
  han: HanText
  /** Its words, where the page is English. */
  english: EnglishText | undefined
  /** What is remembered of it, where the page is read again and again. */
  memory: BlockMemory | undefined
}
