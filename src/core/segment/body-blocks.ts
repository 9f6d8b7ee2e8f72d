import type {Body} from './articles.js'
import type {DraftBlock} from './draft.js'
import type {Known} from './known.js'
import {byShapeAlone} from './words.js'

/** Below this margin the shape of the lines decides no paragraph. */
const undecidedMargin = 0.9

/** Paragraphs and crossheads of a body, captions at their place. */
export function bodyBlocks(
  {columns, pins}: Known,
  {pieces, crossheads}: Body,
  captions: readonly DraftBlock[]
): DraftBlock[] {
  const blocks: Array<DraftBlock & {rows: number[]}> = []
  const waiting = [...captions].sort(
    (a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)
  )
  const crossRows = [...crossheads].sort((a, b) => a - b)
  let next = 0

  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]?.end ?? 0
    const titles: number[] = []
    for (; (crossRows[next] ?? piece.start) < piece.start; next++) {
      const row = crossRows[next] ?? 0
      if (row >= before) titles.push(row)
    }

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
          evidence: byShapeAlone,
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
        (piece.isResumed || pieces[index - 1]?.isFinished === false) &&
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
        evidence: byShapeAlone,
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
