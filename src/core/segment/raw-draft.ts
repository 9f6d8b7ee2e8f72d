import type {Evidence} from '../model/evidence.js'
import type {Role} from '../model/roles.js'
import {gatherBodies, type Body} from './articles.js'
import {findPieces} from './bodies.js'
import {Lexicon} from './cohesion.js'
import {readColumns, shape, type Columns} from './columns.js'
import type {Draft, DraftArticle, DraftBlock, DraftFurniture} from './draft.js'
import {FeatureIndex} from './features.js'
import {findNotices, takeCaptions} from './furniture.js'
import {gapHabit} from './gap-habit.js'
import {headParts} from './head-parts.js'
import type {HeadRun} from './head-runs.js'
import {headUnits} from './head-units.js'
import {readLines, type LineReading} from './hints.js'
import {joinGroups} from './join-groups.js'
import {readLooseText} from './loose-text.js'
import {adoptOrphans} from './orphans.js'
import {createScorer, matchHeads, type HeadGroup, type Scorer} from './match.js'
import type {LineTable} from './measure.js'
import type {Pins} from './pins.js'
import {
  apart,
  byShape,
  byWords,
  overlapEvidence,
  pinnedEvidence,
  standsBeside
} from './words.js'

/** All that inference knows of a page. */
interface Known {
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

/** Below this margin the shape of the lines decides no paragraph. */
const undecidedMargin = 0.9

/** Infer the articles of a raw page; marks win. */
export function draftRaw(table: LineTable, pins: Pins): Draft {
  const reading = readLines(table, pins)
  const columns = readColumns(table, reading)
  readLooseText(table, columns, pins)
  takeCaptions(table, columns, pins, reading.roles)
  const index = new FeatureIndex()
  const all = findPieces(table, columns, pins, index)
  const {notices, rest} = findNotices(table, columns, all, pins)
  const lexicon = new Lexicon(index, Math.max(2, rest.length))
  const {roles} = reading
  const {bodies, runs} = gatherBodies(table, columns, rest, index, {
    lexicon,
    pins,
    roles
  })
  const unitStarts = findUnits({table, index, pins}, runs)
  const page = {table, pins, reading, columns, index, lexicon, unitStarts}
  let known = know(page, bodies)
  let groups = match(known, runs)
  const whole = adoptOrphans(
    {table, index, lexicon, pins, roles},
    bodies,
    groups
  )
  if (whole !== bodies) {
    known = know(page, whole)
    groups = match(known, runs)
  }

  if (pins.of.size > 0)
    groups = match(known, runs, resolveOwners(known, groups))
  return compose(known, groups, notices)
}

/** Index what is known of bodies. */
function know(
  page: Omit<Known, 'bodies' | 'scorer' | 'starts' | 'ends'>,
  bodies: readonly Body[]
): Known {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  for (const [body, {pieces}] of bodies.entries()) {
    for (const piece of pieces) {
      starts.set(piece.start, body)
      ends.set(piece.end, body)
    }
  }

  const {table, index, lexicon} = page
  const scorer = createScorer(table, bodies, index, lexicon)
  return {...page, bodies, scorer, starts, ends}
}

function match(
  {table, bodies, scorer, pins, unitStarts}: Known,
  runs: readonly HeadRun[],
  pinned: ReadonlyMap<number, number> = new Map()
): HeadGroup[] {
  return matchHeads(table, runs, bodies, {scorer, pins, pinned, unitStarts})
}

/** The bodies that `of=` names, by row. */
function resolveOwners(
  known: Known,
  groups: readonly HeadGroup[]
): Map<number, number> {
  const {pins} = known
  const owners = new Map<string, number>()
  for (const [body] of known.bodies.entries()) {
    owners.set(`a${body + 1}`, body)
  }

  for (const [row, id] of pins.ids) {
    const body = bodyOfRow(known, groups, row)
    if (body >= 0) owners.set(id, body)
  }

  const pinned = new Map<number, number>()
  for (const [row, id] of pins.of) {
    const body = id === 'none' ? -1 : owners.get(id)
    if (body !== undefined) pinned.set(row, body)
  }

  return pinned
}

function bodyOfRow(
  {bodies, table}: Known,
  groups: readonly HeadGroup[],
  row: number
): number {
  const group = groups.find(({start, end}) => row >= start && row < end)
  if (group) return group.body
  const own = bodies.findIndex(({pieces}) =>
    pieces.some(({start, end}) => row >= start && row < end)
  )
  if (own >= 0 || row + 1 >= table.count) return own
  // A byline of its own: the body that begins below it.
  return bodies.findIndex(({pieces}) =>
    pieces.some(({start}) => start === row + 1)
  )
}

/** Mark the rows on which units of heads begin. */
function findUnits(
  context: Pick<Known, 'table' | 'index' | 'pins'>,
  runs: readonly HeadRun[]
): Uint8Array {
  const {table} = context
  const habit = gapHabit(table)
  const hasTightRows = table.gap.indexOf(0, 1) > 0
  const starts = new Uint8Array(table.count)
  for (const {start, end} of runs) {
    starts[start] = 1
    for (const each of headUnits({...context, habit, hasTightRows}, start, end))
      if (each < end) starts[each] = 1
  }

  return starts
}

function compose(
  known: Known,
  groups: readonly HeadGroup[],
  notices: ReadonlyArray<{start: number; end: number; strength: number}>
): Draft {
  const {table, pins, bodies} = known
  const heads = new Map<number, DraftBlock[]>()
  const loose: DraftBlock[] = []
  const orphans: DraftArticle[] = []

  for (const group of joinGroups(groups)) {
    const body = bodies[group.body]
    const blocks = headParts(table, group, body, known).map((part) =>
      headBlock(known, group, part)
    )
    if (body)
      heads.set(group.body, [...(heads.get(group.body) ?? []), ...blocks])
    else if (bodies.length === 0)
      orphans.push({
        blocks,
        confidence: 0.3,
        evidence: [byShape],
        pinned: false
      })
    else loose.push(...blocks)
  }

  const bylines = new Map<number, DraftBlock[]>()
  const captions = new Map<number, DraftBlock[]>()
  const furniture: Array<DraftFurniture & {row: number}> = notices.map(
    ({start, end, strength}) => ({
      row: start,
      role: 'notice',
      blocks: [
        {
          role: 'notice',
          rows: range(start, end),
          confidence: Math.min(0.95, 0.5 + strength / 4),
          evidence: [byWords(strength)],
          pinned: false
        }
      ]
    })
  )

  for (const block of otherBlocks(known, notices)) {
    const row = block.rows[0] ?? 0
    if (
      block.role === 'byline' ||
      block.role === 'dateline' ||
      block.role === 'jumpline'
    ) {
      const body = besideBody(
        known,
        row,
        (block.rows.at(-1) ?? row) + 1,
        block.role
      )
      if (body >= 0) bylines.set(body, [...(bylines.get(body) ?? []), block])
      else loose.push(block)
    } else if (block.role === 'caption' || block.role === 'credit') {
      const owned = attachCaption(known, block)
      if (owned.body >= 0)
        captions.set(owned.body, [
          ...(captions.get(owned.body) ?? []),
          owned.block
        ])
      else loose.push(owned.block)
    } else if (block.role === 'notice' || block.role === 'advertisement') {
      furniture.push({
        row,
        role: block.role,
        blocks: [block],
        ...idOf(pins, row)
      })
    } else furniture.push({row, role: block.role, blocks: [block]})
  }

  const articles = bodies.map((body, index) => {
    const first = body.pieces[0]
    const headBlocks = heads.get(index) ?? []
    const own = bylines.get(index) ?? []
    const before = own.filter(
      ({role, rows}) =>
        role !== 'jumpline' && (rows[0] ?? 0) <= (first?.start ?? 0)
    )
    const after = own.filter((block) => !before.includes(block))
    const blocks = [
      ...order(headBlocks),
      ...before,
      ...bodyBlocks(known, body, captions.get(index) ?? []),
      ...after
    ]
    const rows = [...headBlocks, ...own]
      .flatMap((block) => [...block.rows])
      .concat(body.pieces.map(({start}) => start))
    return {
      blocks,
      ...pinnedFacts(pins, rows),
      ...articleReasons(known, body)
    }
  })

  // A page of captions alone has nothing to choose between: they are its text.
  if (articles.length === 0 && orphans.length === 0 && loose.length > 0) {
    orphans.push({
      blocks: loose.splice(0),
      confidence: 0.2,
      evidence: [byShape],
      pinned: false
    })
  }

  furniture.sort((a, b) => a.row - b.row)
  return {
    articles: [...orphans, ...articles],
    furniture: furniture.map(({role, id, blocks}) => ({
      role,
      blocks,
      ...(id === undefined ? {} : {id})
    })),
    loose
  }

  function idOf(from: Pins, row: number): {id?: string} {
    const id = from.ids.get(row)
    return id === undefined ? {} : {id}
  }
}

function range(start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, index) => start + index)
}

/** Kicker, headline, deck, as they are read. */
function order(blocks: readonly DraftBlock[]): DraftBlock[] {
  const rank = {kicker: 0, headline: 1, deck: 2} as Partial<
    Record<Role, number>
  >
  return [...blocks].sort((a, b) => (rank[a.role] ?? 3) - (rank[b.role] ?? 3))
}

function pinnedFacts(
  pins: Pins,
  rows: readonly number[]
): {id?: string; status?: string; by?: string} {
  const first = (facts: ReadonlyMap<number, string>): string | undefined =>
    rows.map((row) => facts.get(row)).find((each) => each !== undefined)
  const id = first(pins.ids)
  const status = first(pins.status)
  const by = first(pins.by)
  return {
    ...(id === undefined ? {} : {id}),
    ...(status === undefined ? {} : {status}),
    ...(by === undefined ? {} : {by})
  }
}

function articleReasons(
  {pins, columns, reading}: Known,
  {pieces}: Body
): Pick<DraftArticle, 'confidence' | 'evidence' | 'pinned'> {
  const [first] = pieces
  const evidence: Evidence[] = []
  const row = first?.start ?? 0
  const pinned = pins.startsArticle[row] === 1
  if (pinned) evidence.push(pinnedEvidence)
  if (first?.lead)
    evidence.push({
      ...byWords(3),
      cue: 'byline-lead',
      phrase: {
        words: {
          en: 'opens with a byline: {text}',
          'zh-cn': '以消息头开始：{text}'
        },
        values: {
          text: first.lead.people.map(({name}) => name).join(' ') || '—'
        }
      }
    })
  if (row > 0 && columns.shape[row - 1] === shape.head)
    evidence.push(standsBeside)
  if (row > 0 && reading.roles[row - 1] === 'byline')
    evidence.push({
      ...byWords(3),
      cue: 'byline-above',
      phrase: {
        words: {en: 'a byline stands right above', 'zh-cn': '上一行是作者行'}
      }
    })
  if (row > 0 && (columns.width[row - 1] ?? 0) > 0) evidence.push(apart)
  const weight = evidence.reduce((sum, each) => sum + each.weight, 0)
  return {
    confidence: pinned ? 1 : 1 - Math.exp(-(1 + weight) / 2),
    evidence,
    pinned
  }
}

function headBlock(
  {pins}: Known,
  group: HeadGroup,
  part: {role: Role; start: number; end: number}
): DraftBlock {
  const rows = range(part.start, part.end)
  const pinned = pins.role[part.start] !== undefined
  const isOwned = pins.of.has(group.start)
  const own = group.scores.find(({body}) => body === group.body)?.score ?? 0
  const others = group.scores
    .filter(({body}) => body !== group.body)
    .slice(0, 3)
  const total = own + (others[0]?.score ?? 0) + 2
  const evidence: Evidence[] = []
  if (pinned) evidence.push(pinnedEvidence)
  if (group.body >= 0)
    evidence.push(overlapEvidence(group.shared, group.all, own))
  if (group.isAdjacent) evidence.push(standsBeside)
  evidence.push(byShape)
  return {
    role: part.role,
    rows,
    confidence: isOwned
      ? 1
      : (own + (group.isAdjacent ? 2 : 0)) /
        (total + (group.isAdjacent ? 2 : 0)),
    evidence,
    pinned,
    rivals: others.map(({body, score}) => ({
      article: body,
      score: score / total
    }))
  }
}

/** Rows that are neither body nor head, in blocks. */
function otherBlocks(
  {table, pins, reading, columns}: Known,
  notices: ReadonlyArray<{start: number; end: number}>
): DraftBlock[] {
  const blocks: Array<DraftBlock & {rows: number[]}> = []
  const taken = new Uint8Array(table.count)
  for (const {start, end} of notices) taken.fill(1, start, end)

  for (let row = 0; row < table.count; row++) {
    const role = reading.roles[row]
    if (columns.shape[row] !== shape.other || taken[row] || !role) continue
    const last = blocks.at(-1)
    const isNext = last?.role === role && last.rows.at(-1) === row - 1
    const isOn = pins.role[row]
      ? isNext &&
        pins.group[row] === pins.group[row - 1] &&
        pins.group[row] !== 0
      : isNext &&
        (role === 'caption' || role === 'notice') &&
        reading.evidence[row] === undefined
    if (isOn && last) last.rows.push(row)
    else {
      blocks.push({
        role,
        rows: [row],
        confidence: pins.role[row] ? 1 : 0.9,
        evidence: pins.role[row]
          ? [pinnedEvidence]
          : (reading.evidence[row] ?? [byWords(3)]),
        pinned: pins.role[row] !== undefined
      })
    }
  }

  return blocks
}

/** The body that a byline or jump line stands at: below it, else above. */
function besideBody(
  {starts, ends, columns, reading, table}: Known,
  start: number,
  end: number,
  role: Role
): number {
  let below = end
  while (
    below < table.count &&
    (reading.roles[below] === 'byline' ||
      reading.roles[below] === 'dateline') &&
    columns.shape[below] === shape.other
  )
    below++
  let above = start - 1
  while (
    above >= 0 &&
    columns.shape[above] === shape.other &&
    reading.roles[above] !== 'caption'
  )
    above--
  const under = starts.get(below) ?? -1
  const over = ends.get(above + 1) ?? -1
  if (role === 'jumpline') return over >= 0 ? over : under
  return under >= 0 ? under : over
}

/** Price of a tie: the best must share this much more than the second. */
const captionLead = 1.35

function attachCaption(
  known: Known,
  block: DraftBlock
): {body: number; block: DraftBlock} {
  const {pins, scorer} = known
  const [row] = block.rows
  const features = [
    ...new Set(block.rows.flatMap((each) => scorer.features(each)))
  ]
  const totals = new Map<number, number>()
  for (const each of block.rows) {
    for (const [body, score] of scorer.row(each)) {
      totals.set(body, (totals.get(body) ?? 0) + score)
    }
  }

  const scores = [...totals]
    .map(([body, score]) => ({body, score}))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scores
  const total = (best?.score ?? 0) + (second?.score ?? 0)
  const rivals = scores
    .filter(({score}) => score > 0)
    .slice(0, 4)
    .map(({body, score}) => ({
      article: body,
      score: score / Math.max(1e-9, total)
    }))
  const of = row === undefined ? undefined : pins.of.get(row)
  if (of !== undefined) {
    const owner = of === 'none' ? -1 : resolveOwners(known, []).get(row ?? 0)
    if (owner !== undefined)
      return {body: owner, block: {...block, confidence: 1, pinned: true}}
  }

  const isClear =
    best !== undefined &&
    best.score > 0 &&
    best.score >= (second?.score ?? 0) * captionLead &&
    best.score - (second?.score ?? 0) > 1.5
  if (!isClear) return {body: -1, block: {...block, confidence: 0.5, rivals}}
  return {
    body: best.body,
    block: {
      ...block,
      confidence: best.score / Math.max(1e-9, total),
      evidence: [
        ...block.evidence,
        overlapEvidence(
          scorer.shares(features, best.body),
          features.length,
          best.score
        )
      ],
      rivals: rivals.slice(1)
    }
  }
}

/** Paragraphs and crossheads of a body, captions at their place. */
function bodyBlocks(
  {columns, pins}: Known,
  {pieces, crossheads}: Body,
  captions: readonly DraftBlock[]
): DraftBlock[] {
  const blocks: Array<DraftBlock & {rows: number[]}> = []
  const waiting = [...captions].sort(
    (a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)
  )
  const crossRows = [...crossheads].sort((a, b) => a - b)

  for (const piece of pieces) {
    const titles = crossRows.filter(
      (row) =>
        row < piece.start &&
        row >= (pieces[pieces.indexOf(piece) - 1]?.end ?? 0)
    )
    for (const [place, row] of titles.entries()) {
      const last = blocks.at(-1)
      if (
        place > 0 &&
        last &&
        titles[place - 1] === row - 1 &&
        pins.group[row] === pins.group[row - 1]
      )
        last.rows.push(row)
      else
        blocks.push({
          role: 'crosshead',
          rows: [row],
          confidence: 0.8,
          evidence: [byShape],
          pinned: pins.role[row] !== undefined
        })
    }

    const paragraphs = new Set(piece.paragraphs)
    for (let row = piece.start; row < piece.end; row++) {
      const last = blocks.at(-1)
      const isStart = paragraphs.has(row)
      const isOn =
        isStart &&
        row === piece.start &&
        piece.isResumed &&
        last?.role === 'paragraph' &&
        titles.length === 0
      if (!isStart || isOn) {
        if (last) last.rows.push(row)
        continue
      }

      const margin = columns.margin[row] ?? 9
      const undecided =
        pins.breaks[row] === 2 ||
        (pins.breaks[row] !== 1 &&
          margin < undecidedMargin &&
          row > piece.start)
      blocks.push({
        role: 'paragraph',
        rows: [row],
        confidence:
          pins.role[row] || pins.breaks[row] === 1
            ? 1
            : 1 - Math.exp(-margin) / 2,
        evidence: [byShape],
        pinned: pins.role[row] !== undefined || pins.breaks[row] === 1,
        ...(undecided ? {undecided} : {})
      })
    }

    while (waiting[0] && (waiting[0].rows[0] ?? 0) < piece.end) {
      const caption = waiting.shift()
      if (caption) blocks.push({...caption, rows: [...caption.rows]})
    }
  }

  return [...blocks, ...waiting]
}
