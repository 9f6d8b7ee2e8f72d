import {rowsOfStep, type Steps} from '../model/steps.js'
import type {BodyPiece} from './bodies.js'
import {readLead} from './bylines/index.js'
import {closingOdds} from './closing.js'
import {joinOdds, type JoinContext} from './column-joins.js'
import {shape} from './columns.js'
import {goesOnNumber} from './cut-number.js'
import {slicePiece} from './cut-piece.js'
import type {HeadRun} from './head-runs.js'
import {cohesionOdds} from './links.js'
import {leadAt, opensArticle} from './lead-at.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {openingOdds} from './news-opening.js'
import type {Pins} from './pins.js'

/** Rows of a text that say what its headline says. */
const openingRows = 3
/** Features that a unit of a head has at least; rows that say one, and heads that do, at most: what all say tells nothing. */
const leastFeatures = 4
const mostPostings = 144
const mostHeads = 24
/** Weight that each head is longer by: short ones are said again by chance. */
const doubt = 4
/** Rows on each side of a cut that are compared. */
const around = 10
/**
 * Log-odds that an article begins at a row inside a piece, below a line that
 * breaks off or ends a sentence: of any row, by the share of a head that its first
 * lines say, by how news begins ({@link openingOdds}), by the words above and
 * below, and by whether it goes on the line above. Fitted on articles set anew.
 */
const odds = {
  cut: {any: -6.2, echo: 3.7, news: 1.7, words: -0.25, join: -1},
  whole: {any: -5.1, echo: 3.7, news: 1.4, words: -0.75, join: 0}
} as const
/** What two lines say at most for their being one text, and two texts against it. */
const mostJoin = 2
const mostApart = 2.5
/** What a line says that fills its column though first lines are indented. */
const fullPrice = 5
/** Of rows with a byline or dateline below a line that breaks off, nine in ten open an article; the others go on one that is cut, and are left out. */
const leadOdds = 4
/** Log-odds from which a piece is cut: its parts are joined again where their words say so. */
const leastOdds = -1.5

/** Characters of an agency's name that may end the line above: `新华社`. */
const longestAgency = 3

type Context = JoinContext & {readonly pins: Pins}

/**
 * Articles whose heads stand elsewhere may begin below a line of another, with
 * nothing between, even where that line breaks off. Rows that open an article
 * likely enough, by what a head says and by the shape of the lines, begin pieces
 * of their own, and are read as first lines. Chinese only. Returns the pieces with such cut.
 */
export function* partFarOpenings(
  context: Context,
  pieces: readonly BodyPiece[],
  units: Iterable<HeadRun>
): Steps<readonly BodyPiece[]> {
  const {table, pins} = context
  if (!table.han) return pieces
  const echoes = yield* headEchoes(context, pieces, units)
  const result: BodyPiece[] = []
  let paused = 0
  for (const piece of pieces) {
    // The rows that the parts begin on, and what makes them begin there.
    const cuts: Array<{row: number; opening?: number}> = [{row: piece.start}]
    for (let row = piece.start + 1; row < piece.end; row++) {
      if (row >= paused) {
        yield
        paused = row + rowsOfStep
      }

      // The lines below an opening may hold a byline that is cut, or the day.
      const top = cuts.at(-1)?.row ?? piece.start
      const isResumed = piece.isResumed && cuts.length === 1
      const isOpened = !isResumed && row < top + openingRows
      if (pins.role[row] || isOpened) continue
      const opening = oddsAt(context, piece, row, echoes[row] ?? 0)
      if (opening < leastOdds) continue
      context.columns.shape[row] = shape.first
      cuts.push({row, opening})
    }

    if (cuts.length === 1) result.push(piece)
    else result.push(...partsOf(context, piece, cuts))
  }

  return result
}

/** The parts of a piece that begin on some of its rows. */
function partsOf(
  context: Context,
  piece: BodyPiece,
  cuts: ReadonlyArray<{row: number; opening?: number}>
): BodyPiece[] {
  return cuts.map(({row, opening}, place) => {
    const next = cuts[place + 1]?.row ?? piece.end
    const part = slicePiece(context, piece, row, next)
    const {paragraphs} = part
    return {
      ...part,
      isFinished:
        next < piece.end ? isFinal(context, next - 1) : part.isFinished,
      ...(opening === undefined
        ? {}
        : {
            opening,
            paragraphs:
              paragraphs[0] === row ? paragraphs : [row, ...paragraphs]
          })
    }
  })
}

/** For each row the largest share of a unit of a head that its first lines say, and no opening says as well. */
function* headEchoes(
  {table, index, lexicon}: Context,
  pieces: readonly BodyPiece[],
  units: Iterable<HeadRun>
): Steps<Float64Array> {
  const heads = new Map<string, readonly number[]>()
  const headsOf = new Map<number, number>()
  let count = 0
  for (const {start, end} of units) {
    if (count++ % rowsOfStep === 0) yield
    const texts = table.texts.slice(start, end)
    const text = texts.join('\n')
    if (heads.has(text)) continue
    const features = index.read(texts)
    if (features.length < leastFeatures) continue
    heads.set(text, features)
    for (const each of features) headsOf.set(each, (headsOf.get(each) ?? 0) + 1)
  }

  // Most features of the text are said by no head: they are asked for by number.
  const rowsOf: Array<number[] | undefined> = new Array<undefined>(index.size)
  for (const [feature, count] of headsOf)
    if (count <= mostHeads) rowsOf[feature] = []
  const openings = new Set<number>()
  for (const {start, end, isResumed} of pieces) {
    yield
    if (!isResumed) openings.add(start)
    for (let row = start; row < end; row++) {
      // The line, and what it makes with the next.
      const next = row + 1 < end ? (table.texts[row + 1] ?? '').slice(0, 1) : ''
      for (const feature of index.read([table.texts[row] ?? '', next])) {
        const rows = rowsOf[feature]
        if (!rows || rows.length > mostPostings) continue
        const first = Math.max(
          start,
          row - openingRows + 1,
          (rows.at(-1) ?? -1) + 1
        )
        for (let each = first; each <= row; each++) rows.push(each)
      }
    }
  }

  const echoes = new Float64Array(table.count)
  /** Of the head in turn: for each row what it says of it, and the rows that say some. */
  const said = new Float64Array(table.count)
  count = 0
  for (const features of heads.values()) {
    if (count++ % rowsOfStep === 0) yield
    let all = doubt
    const saying: number[] = []
    for (const feature of features) {
      const weight = lexicon.weight(feature)
      // What no text says weighs little, but it is part of the head.
      all += weight || 1
      const rows = rowsOf[feature] ?? []
      if (rows.length > mostPostings) continue
      for (const row of rows) {
        if (said[row] === 0) saying.push(row)
        said[row] = (said[row] ?? 0) + weight
      }
    }

    let own = 0
    for (const row of saying)
      if (openings.has(row)) own = Math.max(own, said[row] ?? 0)
    for (const row of saying) {
      const weight = said[row] ?? 0
      if (weight > own) echoes[row] = Math.max(echoes[row] ?? 0, weight / all)
      said[row] = 0
    }
  }

  return echoes
}

/** Log-odds that an article begins at a row inside a piece. */
function oddsAt(
  context: Context,
  piece: BodyPiece,
  row: number,
  echo: number
): number {
  const {table, columns, index, lexicon} = context
  const {texts, token, width} = table
  const never = Number.NEGATIVE_INFINITY
  const news = openingOdds(table, row)
  if (!isFinal(context, row - 1) && isLed(table, row)) return leadOdds
  const closed = closingOdds(table, row - 1)
  if (echo === 0 && news <= 0 && closed === 0) return never
  const size = width[row] ?? 0
  // No article opens with a paragraph of one line, or with what a number counts.
  const isShort =
    isFinal(context, row) &&
    piece.width - columns.indent - size >= (token[row + 1] ?? 0)
  if (isShort || goesOnNumber(texts[row - 1], texts[row])) return never
  const way = odds[isFinal(context, row - 1) ? 'whole' : 'cut']
  let sum = way.any + way.echo * echo + way.news * news + closed
  if (columns.indent > 0 && size > piece.width - columns.indent + 1)
    sum -= fullPrice
  if (way.join !== 0)
    sum += way.join * Math.min(mostJoin, joinOdds(context, piece, row - 1, row))
  if (sum - mostApart * way.words < leastOdds) return never
  const above = Math.max(piece.start, row - around)
  const below = Math.min(piece.end, row + around)
  const cosine = lexicon.cohesion(
    [index.read(texts.slice(above, row))],
    [index.read(texts.slice(row, below))]
  )
  return sum + way.words * cohesionOdds(true, cosine, row - above, below - row)
}

// Matches what closes a byline or dateline: `（记者 徐伟）`, `新华社北京电　`, `本报讯：`.
const closer = /[\s）)】〕\]：:]/u

/**
 * Whether a row opens an article with a byline or dateline that is closed: no
 * sentence goes on with `【本报讯】`, as one does with `新华社北京电讯中`. One that
 * begins on the line above, `…新华` + `社北京电`, opens nothing here.
 */
function isLed(table: LineTable, row: number): boolean {
  const lead = leadAt(table, row)
  if (!lead || !opensArticle(table, row, lead)) return false
  const text = table.texts[row] ?? ''
  const {end} = lead.span
  const isClosed =
    end >= text.length || closer.test(text.slice(Math.max(0, end - 1), end + 1))
  if (!isClosed || leadAt(table, row - 1)) return false
  const above = table.texts[row - 1] ?? ''
  for (let cut = 1; cut <= longestAgency; cut++)
    if (readLead(above.slice(-cut) + text, 'han')) return false
  return true
}

function isFinal({table}: Context, row: number): boolean {
  return ((table.flags[row] ?? 0) & lineFlag.final) !== 0
}
