import type {Steps} from '../model/steps.js'
import type {BodyPiece} from './bodies.js'
import {shape, type Columns} from './columns.js'
import {noticeStrength} from './cues/notice-words.js'
import type {FeatureIndex} from './features.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'
import {isSignature} from './notice-signature.js'
import type {Pins} from './pins.js'

/** Lines of a notice, at most: longer ones are articles. */
const mostNoticeRows = 14

/** In so few lines the words of a notice add up. */
const shortNoticeRows = 8

const piecesOfStep = 16

/** A notice: its rows, and how much speaks for it. */
export interface NoticeRun {
  readonly start: number
  readonly end: number
  readonly strength: number
}

/** Find the notices among the pieces: a short text that opens or speaks as one. */
export function* findNotices(
  table: LineTable,
  columns: Columns,
  pieces: readonly BodyPiece[],
  {pins, index}: {readonly pins: Pins; readonly index: FeatureIndex}
): Steps<{notices: NoticeRun[]; rest: BodyPiece[]}> {
  const language = table.han ? 'han' : 'western'
  const notices: NoticeRun[] = []
  const rest: BodyPiece[] = []

  for (const [place, piece] of pieces.entries()) {
    if (place % piecesOfStep === 0) yield
    const size = piece.end - piece.start
    const isCandidate =
      size <= mostNoticeRows &&
      !piece.lead &&
      !piece.isResumed &&
      pins.role[piece.start] === undefined
    let {start} = piece
    const rows = table.texts.slice(piece.start, piece.end)
    let strength = isCandidate
      ? Math.max(
          noticeStrength(rows.join(table.han ? '' : ' '), language),
          size <= shortNoticeRows ? sumOfStrengths(table, piece) : 0
        )
      : 0
    const isOpen = table.facts.at(start).strength >= 1
    // A title of its own, right above: 遗失声明, IN MEMORIAM.
    for (
      let row = piece.start - 1;
      isCandidate && row >= 0 && row >= piece.start - 2;
      row--
    ) {
      if (
        columns.shape[row] !== shape.head ||
        pins.role[row] ||
        (table.texts[row] ?? '').length > 40
      )
        break
      const title = table.facts.at(row).strength
      // Its first line, read as a head: as wide as the notice's own column.
      const isFirst =
        strength > 0 &&
        !isOpen &&
        Math.abs((table.width[row] ?? 0) - piece.width) <= 2 &&
        !((table.flags[row] ?? 0) & lineFlag.final)
      if (title === 0 && !isFirst) break
      strength += title
      start = row
    }

    const isHeaded =
      strength >= 1 && !isOpen && hasHead(table, columns, index, piece)
    if (strength >= 1 && !isHeaded) {
      let {end} = piece
      while (
        columns.shape[end] === shape.head &&
        isSignature(table.texts[end] ?? '')
      ) {
        columns.shape[end] = shape.other
        end++
      }

      notices.push({start, end, strength})
      for (let row = start; row < piece.start; row++)
        columns.shape[row] = shape.other
    } else rest.push(piece)
  }

  return {notices, rest}
}

/** Head rows beside a piece that are asked whether they speak of it. */
const mostHeadRows = 6
/** Features that a head must share with a text to be its own, and which part of all. */
const leastShared = 4
const sharedPart = 0.6

/** Whether a headline right above or below speaks of a piece: an article. */
function hasHead(
  table: LineTable,
  columns: Columns,
  index: FeatureIndex,
  {start, end, features}: BodyPiece
): boolean {
  const own = new Set(features)
  let top = start
  while (start - top < mostHeadRows && columns.shape[top - 1] === shape.head)
    top--
  let bottom = end
  while (bottom - end < mostHeadRows && columns.shape[bottom] === shape.head)
    bottom++
  return [table.texts.slice(top, start), table.texts.slice(end, bottom)].some(
    (rows) => {
      const all = index.read(rows)
      const shared = all.filter((feature) => own.has(feature)).length
      return shared >= Math.max(leastShared, all.length * sharedPart)
    }
  )
}

function sumOfStrengths({facts}: LineTable, piece: BodyPiece): number {
  let sum = 0
  for (let row = piece.start; row < piece.end; row++)
    sum += facts.at(row).strength
  return sum
}
