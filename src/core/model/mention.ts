import type {Evidence} from './evidence.js'
import type {Span} from './span.js'

/** A place where the text names an entity. */
export interface Mention {
  /** Key of the table of entity kinds, or a kind from `copydesk.yaml`. */
  readonly kind: string
  readonly status: 'tagged' | 'suggested'
  /** As it reads, joined across line ends. */
  readonly text: string
  /** Source spans of its visible characters, one for each line. */
  readonly spans: readonly Span[]
  /** For a tagged mention: the whole mark, `[` to `}`. */
  readonly mark?: Span
  readonly articleId: string | null
  /** Key in the register. */
  readonly ref?: string
  /** Normalised value, grammar of design §6; written or derived. */
  readonly value?: string
  /** Role as printed beside a name: `区长`, `记者`. */
  readonly role?: string
  /** What its article writes out for it: `方文杰` of `方书记`. */
  readonly fullName?: string
  /** 0–1; 1 for a tag. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}
