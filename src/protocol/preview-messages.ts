import type {PreviewCard} from './results.js'

/** What the extension says to the preview. */
export type ToPreview =
  | {
      type: 'content'
      version: number
      language: string
      empty: string
      cards: PreviewCard[]
      /** HTML of cards that were not sent before, by key. */
      html: Record<string, string>
      /** A line about each article, by id. */
      abouts: Record<string, string>
    }
  /** More HTML of the cards shown, by key. */
  | {type: 'html'; html: Record<string, string>}
  /** Show the first of these 0-based source lines at the top; half-open. */
  | {type: 'line'; line: number; end: number}
  /** The card of the entity at an offset, as trusted HTML; empty for none. */
  | {type: 'card'; offset: number; html: string}
  /** Source offsets of the cursor's line. */
  | {type: 'cursor'; start: number; end: number}

/** What the preview says to the extension; offsets of a version's source. */
export type FromPreview =
  | {type: 'ready'}
  | {type: 'scroll'; line: number}
  | {type: 'go'; version: number; offset: number; focus: boolean}
  /** What is known about the entity there? */
  | {type: 'card'; version: number; offset: number}
  /** `start` −1: nothing is selected any more; the text keeps its own. */
  | {type: 'select'; version: number; start: number; end: number}
  /** `kind` empty: ask for it. */
  | {type: 'tag'; version: number; start: number; end: number; kind: string}
