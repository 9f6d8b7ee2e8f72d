import type {Steps} from '../model/steps.js'
import type {Body} from './articles.js'
import type {HeadRun} from './head-runs.js'
import type {Scorer} from './scorer.js'

/** For each row the body right before and right after it; −1 where there is none. */
export interface Neighbours {
  readonly before: Int32Array
  readonly after: Int32Array
}

/** Worth of standing right before or after a body. */
const adjacency = 2.2
/** Worth of standing right above the byline of a body. */
const aboveByline = 4
/** What a head must share more with the one neighbour than with the other to tell. */
const telling = 3
const habitMost = 1.5

/** Worth of standing right above and right below a body, by the habit of the page. */
export function* headSides(
  runs: readonly HeadRun[],
  neighbours: Neighbours,
  scorer: Scorer
): Steps<{above: number; below: number; byline: number}> {
  let above = 1.5
  let below = 0.5
  for (const [place, {start, end}] of runs.entries()) {
    if (place % runsOfStep === 0) yield
    const before = neighbours.before[start] ?? -1
    const after = neighbours.after[end - 1] ?? -1
    if (before < 0 || after < 0 || before === after) continue
    let more = 0
    for (let row = start; row < end; row++) {
      const scores = scorer.row(row)
      more += (scores.get(after) ?? 0) - (scores.get(before) ?? 0)
    }

    if (more >= telling) above++
    else if (more <= -telling) below++
  }

  const odds = Math.max(
    -habitMost,
    Math.min(habitMost, Math.log(above / below))
  )
  return {
    above: adjacency + odds / 4,
    below: adjacency - odds / 4,
    byline: aboveByline * Math.max(0, (above - below) / (above + below))
  }
}

const runsOfStep = 32

/** The bodies right before and right after each row. */
export function findNeighbours(
  count: number,
  bodies: readonly Body[]
): Neighbours {
  const owner = new Int32Array(count).fill(-1)
  for (const [body, {pieces}] of bodies.entries()) {
    for (const {start, end} of pieces) owner.fill(body, start, end)
  }

  const before = new Int32Array(count)
  const after = new Int32Array(count)
  let body = -1
  for (let row = 0; row < count; row++) {
    before[row] = body
    if ((owner[row] ?? -1) >= 0) body = owner[row] ?? -1
  }

  body = -1
  for (let row = count - 1; row >= 0; row--) {
    after[row] = body
    if ((owner[row] ?? -1) >= 0) body = owner[row] ?? -1
  }

  return {before, after}
}
