import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import {leadRows, type BodyPiece} from './bodies.js'
import {gapHabit} from './gap-habit.js'
import {lineFlag} from './measure.js'
import {
  readTurns,
  type Open,
  type Turn,
  type TurnContext
} from './column-turns.js'
import {countFeatures, rowVoices} from './row-voices.js'

/** Rows and pieces above a piece in which the bodies that may go on in it end. */
const reach = 250
const placesReach = 16
/** Bodies that may go on in one piece, the nearest. */
const mostOpen = 3
/** Rows of a piece that are looked at. */
const mostRows = 400
/** Half-ems of the widest column that stands beside another. */
const widest = 140
/** Pieces of a body whose words speak for it: its latest. */
const mostPieces = 5
/** Times that the words of the bodies are gathered anew, by what was read last. */
const rounds = 3
/** Rows that speak for the body of a piece before anything is known. */
const ownRows = 6
/** What the reading must gain in all, in log-odds; before the last round anything may be. */
const leastGain = 1.5
const anyGain = -20

/** A part of a piece, and the pieces of the body that it goes on. */
interface Part {
  readonly piece: BodyPiece
  readonly family: BodyPiece[]
}

/**
 * Columns of two bodies of one width that alternate with nothing between look
 * like one piece. Where a body above was cut, each row of a piece is read as its
 * own or as the cut one's: by the words and marks that stand across the cuts, by
 * the shape of the lines and by whose words they are, all rows at once. Chinese
 * only: Western lines are too few words. Returns the pieces with such parted;
 * the same array where there are none.
 */
export function* partInterleaved(
  context: TurnContext,
  pieces: readonly BodyPiece[],
  bodies: readonly Body[]
): Steps<readonly BodyPiece[]> {
  if (!context.table.han) return pieces
  const families = new Map<BodyPiece, BodyPiece[]>()
  for (const body of bodies) {
    const family: BodyPiece[] = []
    for (const piece of body.pieces) families.set(piece, family)
  }

  const total = countFeatures(context.index)
  const isParted = gapHabit(context.table) === 'blocks'
  const result: BodyPiece[] = []
  for (const piece of pieces) {
    const own = families.get(piece) ?? []
    const isRead =
      piece.goesOn === undefined &&
      piece.width <= widest &&
      piece.end - piece.start > 1
    const open = isRead ? openAbove(result, families, piece) : []
    const parts =
      open.length > 0
        ? yield* readParts(context, piece, own, {open, total, isParted})
        : undefined
    for (const part of parts ?? [{piece, family: own}]) {
      part.family.push(part.piece)
      families.set(part.piece, part.family)
      result.push(part.piece)
    }
  }

  return result.length === pieces.length ? pieces : result
}

/** The cut bodies that end above a piece in its column width, the nearest. */
function openAbove(
  pieces: readonly BodyPiece[],
  families: ReadonlyMap<BodyPiece, BodyPiece[]>,
  piece: BodyPiece
): Open[] {
  const open: Open[] = []
  const seen = new Set([families.get(piece)])
  const top = Math.max(0, pieces.length - placesReach)
  for (let at = pieces.length - 1; at >= top && open.length < mostOpen; at--) {
    const last = pieces[at]
    if (!last || last.end < piece.start - reach) break
    const family = families.get(last)
    if (!family || seen.has(family)) continue
    seen.add(family)
    const isOpen = !last.tail && !last.isFinished
    if (isOpen && Math.abs(last.width - piece.width) <= 1)
      open.push({last, family, rank: pieces.length - 1 - at})
  }

  return open
}

/** The parts of a piece that several bodies have; undefined where one has it all. */
function* readParts(
  context: TurnContext,
  piece: BodyPiece,
  own: BodyPiece[],
  {
    open,
    total,
    isParted
  }: {
    readonly open: readonly Open[]
    readonly total: number
    readonly isParted: boolean
  }
): Steps<Part[] | undefined> {
  const {start} = piece
  const end = Math.min(piece.end, start + mostRows)
  const known = [own, ...open.map(({family}) => family)].map((family) =>
    family.slice(-mostPieces).map(({features}) => features)
  )
  let labels = new Int8Array(end - start).fill(-1)
  labels.fill(0, 0, ownRows)
  let turns: readonly Turn[] = []
  for (let round = 1; round <= rounds; round++) {
    yield
    const voices = rowVoices(context, {start, end, total}, known, labels)
    const least = round < rounds ? anyGain : leastGain
    turns = yield* readTurns(context, piece, {
      end,
      open,
      voices,
      least,
      isParted
    })
    if (turns.length < 2) return undefined
    const next = labelRows(turns, start, end)
    // Nothing new will be read: the last round is for the gain.
    if (next.every((label, row) => label === labels[row]))
      round = Math.max(round, rounds - 1)
    labels = next
  }

  return cut(context, piece, turns, [own, ...open.map(({family}) => family)])
}

/** For each row the body that has it. */
function labelRows(
  turns: readonly Turn[],
  start: number,
  end: number
): Int8Array<ArrayBuffer> {
  const labels = new Int8Array(end - start)
  for (const turn of turns) labels.fill(turn.body, turn.start - start)
  return labels
}

/** Cut a piece where another body goes on, each part told what it goes on. */
function cut(
  {table, index}: TurnContext,
  piece: BodyPiece,
  turns: readonly Turn[],
  families: ReadonlyArray<BodyPiece[]>
): Part[] {
  const {lead, tail, opening, ...rest} = piece
  const ends = families.map((family) => family.at(-1)?.end)
  return turns.flatMap(({start, body}, place) => {
    const family = families[body]
    if (!family) return []
    const end = turns[place + 1]?.start ?? piece.end
    const goesOn = ends[body]
    ends[body] = end
    const isFirst = place === 0
    const isLast = place === turns.length - 1
    const lines = table.texts.slice(start, end)
    const part: BodyPiece = {
      ...rest,
      ...(isFirst && lead ? {lead} : {}),
      ...(isFirst && opening !== undefined ? {opening} : {}),
      ...(isLast && tail ? {tail} : {}),
      ...(isFirst || goesOn === undefined ? {} : {goesOn, notice: 0}),
      start,
      end,
      isResumed: isFirst ? piece.isResumed : true,
      isFinished: isLast
        ? piece.isFinished
        : ((table.flags[end - 1] ?? 0) & lineFlag.final) !== 0,
      paragraphs: [
        start,
        ...piece.paragraphs.filter((row) => row > start && row < end)
      ],
      features: index.read(lines).slice(),
      leadFeatures: index.read(lines.slice(0, leadRows)).slice()
    }
    return [{piece: part, family}]
  })
}
