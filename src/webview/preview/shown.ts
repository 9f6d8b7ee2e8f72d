import type {Card} from './card.js'

/** What is shown: of which version of the page, and where its cursor is. */
export const shown: {
  version: number
  /** As they are read. */
  cards: Card[]
  /** Source offsets of the line of the cursor, half-open. */
  cursor: {readonly start: number; readonly end: number} | undefined
} = {version: -1, cards: [], cursor: undefined}
