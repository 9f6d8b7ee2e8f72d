import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import type {Lexicon} from './cohesion.js'
import type {Columns} from './columns.js'
import type {FeatureIndex} from './features.js'
import type {LineReading} from './hints.js'
import {createScorer, type Scorer} from './scorer.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'

/** All that inference knows of a page. */
export interface Known {
  readonly table: LineTable
  readonly pins: Pins
  readonly reading: LineReading
  readonly columns: Columns
  readonly index: FeatureIndex
  readonly lexicon: Lexicon
  readonly bodies: readonly Body[]
  readonly scorer: Scorer
  /** 1 on every row that begins a unit of a head. */
  readonly unitStarts: Uint8Array
  /** Body that begins on a row, and that ends before one. */
  readonly starts: ReadonlyMap<number, number>
  readonly ends: ReadonlyMap<number, number>
}

/** Index what is known of bodies. */
export function* know(
  page: Omit<Known, 'bodies' | 'scorer' | 'starts' | 'ends'>,
  bodies: readonly Body[]
): Steps<Known> {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  for (const [body, {pieces}] of bodies.entries()) {
    for (const piece of pieces) {
      starts.set(piece.start, body)
      ends.set(piece.end, body)
    }
  }

  const {table, index, lexicon} = page
  const scorer = yield* createScorer(table, bodies, index, lexicon)
  return {...page, bodies, scorer, starts, ends}
}
