import type {Phrase} from './words.js'

/**
 * One reason for an inferred role, boundary, attachment or entity, as the
 * hover shows it: "shares 21 of 24 bigrams with its lead".
 */
export interface Evidence {
  /** Name of the cue or recogniser, equal to its file name. */
  readonly cue: string
  /** How much it speaks for (positive) or against (negative). */
  readonly weight: number
  readonly phrase: Phrase
}
