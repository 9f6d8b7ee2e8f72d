import type {Lexicon} from '../../lexicon.js'
import type {Role} from '../../model/roles.js'
import type {FoundByline} from '../bylines/byline.js'
import type {Cue} from './cue.js'

/** No cue tells this far from the end of the page from further away. */
export const farRows = 8

/** A line as the cues see it. */
export interface LineSubject {
  readonly text: string
  /** Text of the non-blank line before and after; empty at the ends. */
  readonly previous: string
  readonly next: string
  readonly language: 'han' | 'western'
  /** The byline that fills the line. */
  readonly byline: FoundByline | undefined
  /** Rows from the nearer end of the page, at most {@link farRows}: folios stand there. */
  readonly fromEdge: number
  /** Words of the language, where they were loaded. */
  readonly words?: Lexicon | undefined
}

/** A cue that speaks for one role of a single line. */
export interface LineCue extends Cue<LineSubject> {
  readonly role: Role
  /** Whether what it finds is a whole line, which never goes on below. */
  readonly isWhole?: true
}
