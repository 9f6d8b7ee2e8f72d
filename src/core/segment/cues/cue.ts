import type {Words} from '../../model/words.js'

/**
 * A reason to read a line or a block as something. One file a cue; the file
 * holds its weight, its words for the hover, and its check. The segmenter
 * decides what a cue is asked about; `Subject` is that.
 */
export interface Cue<Subject> {
  /** Kebab case, equal to the file name. */
  readonly id: string
  /** What the hover says when the cue speaks: "shares {shared} of {all}". */
  readonly words: Words
  /** The log-odds it adds when it speaks fully. */
  readonly weight: number
  /** −1 (speaks against) to 1 (speaks for); 0 says nothing. */
  readonly check: (subject: Subject) => number
}
