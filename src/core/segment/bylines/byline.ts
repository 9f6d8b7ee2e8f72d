import type {Span} from '../../model/span.js'

/** One who reports. */
export interface Reporter {
  /** As printed: `记者`, `通讯员`; empty where none is. */
  readonly role: string
  /** `叶雨`, `Mary Norton`: without blanks set inside, not in all capitals. */
  readonly name: string
  /** Where the name stands, as printed, in the text that was read. */
  readonly span: Span
}

/** Who reports, as it stands in a text; spans are of that text. */
export interface FoundByline {
  readonly span: Span
  readonly people: readonly Reporter[]
}
