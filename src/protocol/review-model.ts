// What wants a decision, one by one and by entity; what was learned.
import type {Occurrence} from './occurrences.js'
import type {Range} from './positions.js'

/** One place that wants a decision, for review mode, in file order. */
export interface ReviewItem {
  type: 'problem' | 'suggestion' | 'paragraph' | 'tie'
  range: Range
  /** The text in question. */
  text: string
  before: string
  after: string
  /** What is asked, in words. */
  question: string
  /** For a problem its rule, for a suggestion its kind. */
  kind: string
  /** For a problem: titles of its fixes, the preferred one first. */
  fixes: string[]
  /** For a tie: the articles it may belong to, best first. */
  rivals: string[]
  confidence: number
  /** For a suggestion: whether it may be accepted with others, unseen. */
  isSure: boolean
}

export interface ReviewQueue {
  version: number
  items: ReviewItem[]
}

/** One entity that is suggested, for the review panel. */
export interface ReviewEntity {
  kind: string
  /** Its name, as the page writes it out. */
  text: string
  /** All that is suggested for it, short forms too. */
  texts: string[]
  /** Why it is suggested, in words. */
  why: string
  /** The entry of the register that has this name, where it is the only one. */
  ref: string | null
  mentions: ReviewMention[]
}

/** A place where the text of an entity stands. */
export interface ReviewMention {
  ranges: Range[]
  text: string
  before: string
  after: string
  state: Occurrence['state']
  /** Words about the place: "tagged as Place", "cut by a line end". */
  note: string
  /** Whether it is ticked until the person says otherwise. */
  isTicked: boolean
  /** Whether it may be accepted unseen, with all that are as sure. */
  isSure: boolean
}

/** What is suggested on a page, by entity, by first mention. */
export interface EntityReview {
  version: number
  entities: ReviewEntity[]
}

/** What this workspace has taught, for a person to look at. */
export interface LearnedModel {
  /** Settled blocks there are. */
  lessons: number
  /** Strict-span F1 on pages that were not learned from, 0–1: of the rules, and of them with what was learned. */
  rules: number
  learned: number
  /** How sure what was learned must be to be heard, 0–1. */
  heardFrom: number
  /** Whether what was learned is heard. */
  speaks: boolean
}
