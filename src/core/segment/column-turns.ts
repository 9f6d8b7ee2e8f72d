import type {Steps} from '../model/steps.js'
import type {BodyPiece} from './bodies.js'
import {joinOdds, type JoinContext} from './column-joins.js'
import {lineFlag} from './measure.js'
import type {Pins} from './pins.js'

export interface TurnContext extends JoinContext {
  readonly pins: Pins
}

/** A body that may go on in a piece. */
export interface Open {
  /** Its last piece above, and all of them. */
  readonly last: BodyPiece
  readonly family: BodyPiece[]
  /** Pieces that stand between. */
  readonly rank: number
}

/** From a row on a body has the rows of a piece; 0 is the piece's own, 1 the first open one. */
export interface Turn {
  readonly start: number
  readonly body: number
}

/** What it costs that another body goes on at a row, and for each piece that it was passed over by. */
const turnPrice = 3.5
const rankPrice = 0.3
/** More where no blank line stands above the row, and blank lines part the blocks of the page. */
const closePrice = 3
/** What it is worth that a body ends where a sentence does. */
const wholeWorth = 1.5
/** A cut may be a little likelier whole than what it is read as. */
const leastTurn = -1
/** Columns of one article side by side are as high as one another. */
const sameHeight = 1.5
const otherHeight = -0.4
/** Readings kept at once, and how much worse than the best they may be. */
const beamWidth = 24
const beamDepth = 9
/** Rows that are read in one step. */
const rowsOfStep = 8

interface Part extends Turn {
  readonly before: Part | undefined
}

interface Way {
  readonly score: number
  /** The last row that each body has, and how many stood together last; 0 is unknown. */
  readonly lasts: readonly number[]
  readonly heights: readonly number[]
  readonly part: Part
}

/**
 * The likeliest reading of the rows of a piece as several bodies', in page order;
 * one turn alone where it gains less than `least` against the piece's being one.
 * `voices` are what the words of each row say for each body against the own.
 */
export function* readTurns(
  context: TurnContext,
  piece: BodyPiece,
  {
    end,
    open,
    voices,
    least,
    isParted
  }: {
    readonly end: number
    readonly open: readonly Open[]
    readonly voices: readonly Float64Array[]
    readonly least: number
    /** Whether blank lines part the blocks of the page. */
    readonly isParted: boolean
  }
): Steps<readonly Turn[]> {
  const {start} = piece
  const lastOf = open.map(({last}) => last.end - 1)
  let beam: readonly Way[] = [
    {
      score: 0,
      lasts: [start, ...lastOf],
      heights: [0, ...open.map(({last}) => last.end - last.start)],
      part: {start, body: 0, before: undefined}
    }
  ]
  let plain = 0
  for (let row = start + 1; row < end; row++) {
    if ((row - start) % rowsOfStep === 0) yield
    const next = new Map<string, Way>()
    // Most ways ask for the same last rows.
    const joined = new Map<number, number>()
    const onward = joinOdds(context, piece, row - 1, row)
    plain += onward
    const mayTurn = !context.pins.role[row]
    for (const way of beam) {
      const {score, lasts, heights, part} = way
      const said = voices[part.body]?.[row - start] ?? 0
      keep(next, {
        ...way,
        score: score + onward + said,
        lasts: lasts.with(part.body, row)
      })
      const height = row - part.start
      if (!mayTurn) continue
      const close =
        isParted && (context.table.gap[row] ?? 0) === 0 ? closePrice : 0
      for (const [body, last] of lasts.entries()) {
        if (body === part.body) continue
        const turned = joined.get(last) ?? joinOdds(context, piece, last, row)
        joined.set(last, turned)
        if (turned <= onward + leastTurn) continue
        const isTakenUp = body > 0 && last === lastOf[body - 1]
        const price = isTakenUp ? rankPrice * (open[body - 1]?.rank ?? 0) : 0
        keep(next, {
          score:
            score +
            turned +
            (voices[body]?.[row - start] ?? 0) +
            heightOdds(heights[part.body] ?? 0, height) -
            turnPrice -
            close -
            price,
          lasts: lasts.with(body, row),
          heights: heights.with(part.body, height),
          part: {start: row, body, before: part}
        })
      }
    }

    beam = prune(next)
  }

  const worth = (rows: readonly number[]): number =>
    wholeWorth * rows.filter((row) => isFinal(context, row)).length
  let most = plain + worth([end - 1]) + least
  let best: Part | undefined
  for (const {score, lasts, part} of beam) {
    const total = score + worth(lasts)
    if (!part.before || total <= most) continue
    most = total
    best = part
  }

  return best ? unfold(best) : [{start, body: 0}]
}

function keep(ways: Map<string, Way>, way: Way): void {
  const key = `${way.part.body} ${way.lasts.join(' ')}`
  const other = ways.get(key)
  if (!other || other.score < way.score) ways.set(key, way)
}

function prune(ways: ReadonlyMap<string, Way>): readonly Way[] {
  const list = [...ways.values()].sort((a, b) => b.score - a.score)
  const least = (list[0]?.score ?? 0) - beamDepth
  return list.slice(0, beamWidth).filter(({score}) => score > least)
}

function unfold(last: Part): readonly Turn[] {
  const turns: Turn[] = []
  for (let part: Part | undefined = last; part; part = part.before)
    turns.push(part)
  return turns.reverse()
}

function isFinal({table}: TurnContext, row: number): boolean {
  return ((table.flags[row] ?? 0) & lineFlag.final) !== 0
}

/** Log-odds that a column ends after so many rows, by how high the body's last was. */
function heightOdds(before: number, rows: number): number {
  const difference = Math.abs(before - rows)
  if (before === 0 || difference === 1) return 0
  return difference === 0 ? sameHeight : otherHeight
}
