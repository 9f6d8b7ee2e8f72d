import type {ReviewEntity} from '../../protocol/protocol.js'

/** What the extension says to the review panel. */
export type ToReview =
  | {
      type: 'entity'
      entity: ReviewEntity
      /** 1-based place of this question among all, and how many there are. */
      number: number
      count: number
      file: string
      /** How many places of the same kind are sure. */
      ofKind: number
    }
  | {type: 'done'; decided: number}

/** What the review panel says to the extension. */
export type FromReview =
  | {type: 'ready'}
  /** Tag the ticked mentions; `isLinked`: with the key of the entry. */
  | {type: 'accept'; kind: string; ticked: number[]; isLinked: boolean}
  /** Tag everything of this kind that is sure. */
  | {type: 'acceptKind'; kind: string}
  | {type: 'reject'}
  | {type: 'later'}
  | {type: 'back'}
  /** Show a mention in the page; the focus stays. */
  | {type: 'show'; index: number}
  | {type: 'undo'}
  | {type: 'leave'}
