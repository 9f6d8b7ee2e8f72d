import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import type {HeadRun} from './head-runs.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {isBelowByline} from './opened-by.js'
import {readSaidOfHeads} from './said-of-heads.js'
import type {Scorer} from './scorer.js'

/** What heads and their bodies are weighed by when they are matched. */
export interface MatchPrices {
  /** What a row shares with bodies. */
  readonly worths: (row: number) => ReadonlyMap<number, number>
  /** Worth of giving each body its head. */
  readonly covers: readonly number[]
  /** A body that has its head already: another group is worth this much less. */
  readonly again: number
  /** Price of beginning another group on a row inside a run. */
  readonly beginning: (row: number) => number
  /** Price of going on a group that began on `start`. */
  readonly goingOn: (start: number, row: number) => number
  /** Price of lines that belong to no body. */
  readonly none: number
  /** Whether lines may be a head of a body that their words do not tell, and what that is worth. */
  readonly knowsUnknown: boolean
  readonly unknown: number
}

/**
 * Price of beginning another group, where a unit of a head begins and inside
 * one: units that touch are mostly one head.
 */
const groupPrice = 2.6
const cutPrice = 5
/** Worth of giving a body its head. */
const cover = 1.5
/** The same where a byline opens it, surely an article; Western ones are read less surely. */
const coverOpened = 3
/**
 * Any two Chinese texts share pairs of characters; English ones seldom share rare words.
 */
const again = {han: 14, western: 4}
/** Lines that belong to no body. */
const nonePrice = 0.5
/** What English heads are read by: their looks do not tell a deck from the next headline. */
const english = {
  again: 4,
  /** Worth of giving a body its head, and of giving one to a few rows, mostly the rest of a text. */
  cover: 3,
  coverShort: -1,
  shortRows: 9,
  /** Worth of a head of its own whose body its words do not tell, as long as bodies are left. */
  unknown: 1.5,
  none: 2,
  /** Price of beginning a head with what a text says word for word: its deck. */
  deck: 7,
  /** Price of each unit of one head after the second, as after headline and deck. */
  further: 1,
  cut: 5
}

interface Context {
  readonly scorer: Scorer
  /** 1 on every row that begins a unit of a head. */
  readonly unitStarts: Uint8Array
  readonly roles: ReadonlyArray<Role | undefined>
  /** Whether bodies stand as they are: none is divided or joined by what heads say. */
  readonly isFinal: boolean
}

/** Bodies of one page at most: those of a volume are too many to be told by small words, or by what is left. */
const mostOfPage = 128

/** Whether heads are weighed as English ones once their bodies stand. */
export function areEnglish(
  {seams}: Pick<LineTable, 'seams'>,
  bodies: readonly Body[]
): boolean {
  return seams.isEnglish && bodies.length <= mostOfPage
}

/** What heads are weighed by on this page. */
export function* readMatchPrices(
  table: LineTable,
  runs: readonly HeadRun[],
  bodies: readonly Body[],
  context: Context
): Steps<MatchPrices> {
  return context.isFinal && areEnglish(table, bodies)
    ? yield* englishPrices(table, runs, bodies, context)
    : plainPrices(table, bodies, context)
}

function plainPrices(
  table: LineTable,
  bodies: readonly Body[],
  {scorer, unitStarts, roles}: Context
): MatchPrices {
  return {
    worths: scorer.row,
    covers: bodies.map(({pieces}) =>
      table.han &&
      (pieces[0]?.lead || isBelowByline(roles, pieces[0]?.start ?? 0))
        ? coverOpened
        : cover
    ),
    again: table.han ? again.han : again.western,
    beginning: (row) =>
      !unitStarts[row] ? cutPrice : opensCapitals(table, row) ? 0 : groupPrice,
    goingOn: () => 0,
    none: nonePrice,
    knowsUnknown: false,
    unknown: 0
  }
}

function* englishPrices(
  table: LineTable,
  runs: readonly HeadRun[],
  bodies: readonly Body[],
  {scorer, unitStarts}: Context
): Steps<MatchPrices> {
  const {row: small, quoted} = yield* readSaidOfHeads(
    table,
    runs,
    bodies,
    unitStarts
  )
  /** Units that begin before each row. */
  const units = new Int32Array(table.count + 1)
  for (let row = 0; row < table.count; row++)
    units[row + 1] = (units[row] ?? 0) + (unitStarts[row] ?? 0)
  const known = new Map<number, ReadonlyMap<number, number>>()
  const worths = (row: number): ReadonlyMap<number, number> => {
    const before = known.get(row)
    if (before) return before
    const sums = new Map(scorer.row(row))
    for (const [body, worth] of small(row))
      sums.set(body, (sums.get(body) ?? 0) + worth)
    known.set(row, sums)
    return sums
  }

  return {
    worths,
    covers: bodies.map(({pieces}) => {
      let rows = 0
      for (const {start, end} of pieces) rows += end - start
      return rows < english.shortRows ? english.coverShort : english.cover
    }),
    again: english.again,
    beginning: (row) =>
      !unitStarts[row]
        ? english.cut
        : quoted[row] && !opensCapitals(table, row)
          ? english.deck
          : 0,
    goingOn(start, row) {
      if (!unitStarts[row]) return 0
      const isSecond = (units[row] ?? 0) === (units[start + 1] ?? 0)
      return isSecond ? 0 : english.further
    },
    none: english.none,
    knowsUnknown: true,
    unknown: english.unknown
  }
}

/**
 * Whether a row in capitals stands below one in small letters, on a Western page: where
 * headlines are capitals the deck below is small, and the next capitals are another
 * head. Of 119 such rows in pages set anew from known articles 110 began another head,
 * nine went on one, none was a deck.
 */
function opensCapitals({flags, han}: LineTable, row: number): boolean {
  const isCapitals = (at: number): boolean =>
    ((flags[at] ?? 0) & lineFlag.capitals) !== 0
  return !han && isCapitals(row) && !isCapitals(row - 1)
}
