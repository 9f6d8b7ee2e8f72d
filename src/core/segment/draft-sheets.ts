import type {Steps} from '../model/steps.js'
import {isFinished} from './bodies.js'
import {shape} from './columns.js'
import type {Draft, DraftBlock} from './draft.js'
import {joinJumps} from './jumps.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'
import {draftRaw} from './raw-draft.js'
import {readRows, type RowReading} from './read-rows.js'
import {findSheets, pinsOf, tableOf, type Sheet} from './sheets.js'

/** A page of a file, as its rows are read. */
interface ReadSheet extends Sheet {
  readonly table: LineTable
  readonly pins: Pins
  readonly rows: RowReading
}

/**
 * Where so many of the page ends of a file cut texts, they part the columns of one
 * page, or the pages of a book, and stand between heads and their bodies.
 */
const mostCut = 0.25
/** Page ends that show it. */
const mostTried = 16

/**
 * Infer the articles of a raw file. Each of its pages is read by its own habits,
 * and its heads meet its own bodies; pages over whose end a text runs on are read
 * as one.
 */
export function* draftSheets(table: LineTable, pins: Pins): Steps<Draft> {
  const sheets = findSheets(table, pins)
  const first: ReadSheet[] = []
  for (const sheet of sheets.slice(0, mostTried + 1)) {
    if (sheets.length === 1) break
    first.push(yield* readSheet(table, pins, sheet))
  }

  const cut = first.filter((sheet, at) => isCut(first[at - 1], sheet))
  if (sheets.length === 1 || cut.length > (first.length - 1) * mostCut)
    return yield* draftRaw(table, pins, yield* readRows(table, pins))

  const whole: WholeDraft = {articles: [], furniture: [], loose: [], pageOf: []}
  let page = 0
  let last: ReadSheet | undefined
  for (const sheet of sheets) {
    const next = first.shift() ?? (yield* readSheet(table, pins, sheet))
    if (last && breaksOff(last) && takesUp(next)) {
      const {start} = last
      last = yield* readSheet(table, pins, {start, end: next.end})
      continue
    }

    if (last) yield* addSheet(whole, last, page++)
    last = next
  }

  if (last) yield* addSheet(whole, last, page)
  return yield* joinJumps({table, pins}, whole, whole.pageOf)
}

function* readSheet(
  whole: LineTable,
  marks: Pins,
  sheet: Sheet
): Steps<ReadSheet> {
  yield
  const table = tableOf(whole, sheet)
  const pins = pinsOf(marks, sheet)
  return {...sheet, table, pins, rows: yield* readRows(table, pins)}
}

/**
 * Whether a text may be cut between two pages: the last of the one breaks off, or the
 * first of the other takes one up. Of 600 pages of known articles nine end or begin
 * so; of columns cut anywhere, six in ten.
 */
function isCut(above: ReadSheet | undefined, below: ReadSheet): boolean {
  return above !== undefined && (breaksOff(above) || takesUp(below))
}

/** Whether the last text of a page breaks off, and no jump line says where it goes on. */
function breaksOff({table, rows: {columns, reading}}: ReadSheet): boolean {
  let row = table.count - 1
  for (; columns.shape[row] === shape.other; row--)
    if (reading.roles[row] === 'jumpline') return false
  return columns.shape[row] !== shape.head && !isFinished(table, columns, row)
}

/** Whether the first text of a page takes up a sentence, and no jump line says from where. */
function takesUp({rows: {columns, reading}}: ReadSheet): boolean {
  let row = 0
  for (; columns.shape[row] === shape.other; row++)
    if (reading.roles[row] === 'jumpline') return false
  return columns.shape[row] === shape.rest
}

/** The parts of a draft that grows. */
type WholeDraft = {
  -readonly [Part in keyof Draft]: Array<Draft[Part][number]>
} & {
  /** The page of each article, counted from 0. */
  readonly pageOf: number[]
}

/** Add what a page holds, its rows counted from the top of the file. */
function* addSheet(
  whole: WholeDraft,
  {table, pins, rows, start}: ReadSheet,
  page: number
): Steps<void> {
  const draft = yield* draftRaw(table, pins, rows)
  const before = whole.articles.length
  const place = (block: DraftBlock): DraftBlock => ({
    ...block,
    rows: block.rows.map((row) => row + start),
    ...(block.rivals && {
      rivals: block.rivals.map(({article, score}) => ({
        article: article + before,
        score
      }))
    })
  })
  for (const each of draft.articles) {
    whole.articles.push({...each, blocks: each.blocks.map(place)})
    whole.pageOf.push(page)
  }

  for (const each of draft.furniture)
    whole.furniture.push({...each, blocks: each.blocks.map(place)})
  for (const each of draft.loose) whole.loose.push(place(each))
}
