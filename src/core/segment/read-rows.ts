import type {Steps} from '../model/steps.js'
import {takeCaptions} from './captions.js'
import {readColumns, type Columns} from './columns.js'
import {reclaimCutEnds} from './cut-ends.js'
import {readLines, type LineReading} from './hints.js'
import {readLooseText} from './loose-text.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'
import {readTextInHeads} from './text-in-heads.js'
import {readVerseInside} from './verse-inside.js'
import {readVerse} from './verse.js'

/** What each row of a page is: text and in which column, a part of a head, neither. */
export interface RowReading {
  readonly reading: LineReading
  readonly columns: Columns
  /** 1 on every row of a poem. */
  readonly verse: Uint8Array
}

/** Read what each row of a raw page is; marks win. */
export function* readRows(table: LineTable, pins: Pins): Steps<RowReading> {
  const reading = yield* readLines(table, pins)
  const columns = yield* readColumns(table, reading)
  yield
  const isVerse = readVerse(table, columns, reading.roles)
  const verse = isVerse
    ? new Uint8Array(table.count).fill(1)
    : readVerseInside(table, columns, reading.roles)
  if (!isVerse) {
    yield* readLooseText(table, columns, pins)
    yield* readTextInHeads(table, columns, pins)
    yield
    yield* reclaimCutEnds(table, columns, pins)
    yield* takeCaptions(table, columns, pins, reading.roles)
  }

  return {reading, columns, verse}
}
