import type {Steps} from '../model/steps.js'
import {gatherBodies, readLinks, type Body} from './articles.js'
import {findPieces} from './bodies.js'
import {Lexicon} from './cohesion.js'
import {shape} from './columns.js'
import {compose} from './compose.js'
import type {Draft} from './draft.js'
import {FeatureIndex} from './features.js'
import {findNotices} from './notices.js'
import {partFarOpenings} from './far-openings.js'
import {gapHabit} from './gap-habit.js'
import {headRuns, type HeadRun} from './head-runs.js'
import {headUnits} from './head-units.js'
import {know, type Known} from './known.js'
import {partLostRests} from './lost-rests.js'
import {areEnglish} from './match-prices.js'
import type {HeadGroup} from './head-groups.js'
import {matchHeads} from './match.js'
import type {LineTable} from './measure.js'
import {adoptOrphans} from './orphans.js'
import {resolveOwners} from './owners.js'
import type {Pins} from './pins.js'
import type {RowReading} from './read-rows.js'
import {splitBodies} from './split-bodies.js'
import {takeStrayEnds} from './stray-ends.js'
import {partThreads} from './thread-pieces.js'

/** Times that pieces are looked through for rests of others, and bodies for parts. */
const mostParted = 3

/** Infer the articles of a raw page from how its rows are read; marks win. */
export function* draftRaw(
  table: LineTable,
  pins: Pins,
  {reading, columns, verse}: RowReading
): Steps<Draft> {
  const index = new FeatureIndex()
  const all = yield* findPieces(table, columns, pins, {index, verse})
  const {notices, rest} = yield* findNotices(table, columns, all, {pins, index})
  yield
  const lexicon = new Lexicon(index, Math.max(2, rest.length))
  const {roles} = reading
  const unitStarts = yield* findUnits(
    {table, index, pins},
    headRuns(columns, pins, new Set())
  )
  const context = {table, columns, index, lexicon, pins}
  const opened = yield* partFarOpenings(
    context,
    rest,
    headRuns(columns, pins, new Set()).flatMap((run) =>
      unitsOf(run, unitStarts)
    )
  )
  const page = {...context, reading, roles, unitStarts}
  const links = yield* readLinks(page, opened)
  let pieces = yield* partThreads(links.context, opened, links.gaps)
  let {bodies, runs} = yield* gatherBodies(
    page,
    pieces,
    pieces === opened ? links : undefined
  )
  // Where rests of several bodies touch, each that is found shows another.
  for (let turn = 0; turn < mostParted; turn++) {
    const parted = yield* partLostRests(context, pieces, bodies)
    if (parted === pieces) break
    pieces = parted
    ;({bodies, runs} = yield* gatherBodies(page, pieces))
  }

  let known = yield* know(page, bodies)
  let groups = yield* match(known, runs, {isFinal: false})
  yield
  let parted: readonly Body[] = bodies
  // With each head that has a body of its own, the others are told apart better.
  for (let turn = 0; turn < mostParted; turn++) {
    const split = yield* splitBodies(known, parted, groups)
    if (split === parted) break
    parted = split
    known = yield* know(page, parted)
    groups = yield* match(known, runs, {isFinal: false})
  }

  yield
  const whole = yield* adoptOrphans(
    {table, index, lexicon, pins, roles, unitStarts},
    parted,
    groups
  )
  if (whole !== parted) known = yield* know(page, whole)
  // English heads are weighed otherwise once their bodies stand.
  if (whole !== parted || areEnglish(table, whole))
    groups = yield* match(known, runs)

  if (pins.of.size > 0)
    groups = yield* match(known, runs, {pinned: resolveOwners(known, groups)})
  const taken = takeStrayEnds(known, groups)
  if (taken !== known)
    groups = groups.filter(({start}) => columns.shape[start] === shape.head)
  return yield* compose(taken, groups, notices)
}

function match(
  {table, bodies, scorer, pins, unitStarts, reading}: Known,
  runs: readonly HeadRun[],
  {
    pinned = new Map(),
    isFinal = true
  }: {
    readonly pinned?: ReadonlyMap<number, number>
    readonly isFinal?: boolean
  } = {}
): Steps<HeadGroup[]> {
  return matchHeads(table, runs, bodies, {
    scorer,
    pins,
    pinned,
    unitStarts,
    roles: reading.roles,
    isFinal
  })
}

const runsOfStep = 32

/** The units of a run of heads. */
function unitsOf({start, end}: HeadRun, starts: Uint8Array): HeadRun[] {
  const units: HeadRun[] = []
  let top = start
  for (let row = start + 1; row <= end; row++) {
    if (row < end && !starts[row]) continue
    units.push({start: top, end: row})
    // Headlines of two articles that touch far from these look like one.
    for (let each = top; row - top > 1 && each < row; each++)
      units.push({start: each, end: each + 1})
    top = row
  }

  return units
}

/** Mark the rows on which units of heads begin. */
function* findUnits(
  context: Pick<Known, 'table' | 'index' | 'pins'>,
  runs: readonly HeadRun[]
): Steps<Uint8Array> {
  const {table} = context
  const habit = gapHabit(table)
  const hasTightRows = table.gap.indexOf(0, 1) > 0
  const starts = new Uint8Array(table.count)
  for (const [place, {start, end}] of runs.entries()) {
    if (place % runsOfStep === 0) yield
    starts[start] = 1
    for (const each of headUnits({...context, habit, hasTightRows}, start, end))
      if (each < end) starts[each] = 1
  }

  return starts
}
