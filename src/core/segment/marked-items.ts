import {mayLead} from './bylines/index.js'
import {leadAt} from './lead-at.js'
import {lineFlag} from './line-flags.js'
import type {LineTable} from './measure.js'

/** Lines that open with one mark, from which they are items and no captions: `△` points at pictures seldom. */
const leastItems = {'△': 2, '▲': 3} as const
/** The same where each is a line long, as captions are. */
const leastShort = 6
/** Rows from one item to the next, at most. */
const reach = 14

/**
 * Rows that open as captions do, and are items of a column of short news: `△某某厂
 * 三月份…`, `▲北京電　…`. Their marks stand again and again, no credit below, and
 * some go on to the next line unless they are many.
 */
export function markedItems({
  count,
  texts,
  flags,
  facts,
  han
}: LineTable): ReadonlySet<number> {
  const items = new Set<number>()
  if (!han) return items
  for (const mark of ['△', '▲'] as const) {
    let run: number[] = []
    const take = (): void => {
      const isLong = run.some((row) => !((flags[row] ?? 0) & lineFlag.final))
      if (run.length >= (isLong ? leastItems[mark] : leastShort))
        for (const row of run) items.add(row)
    }

    for (let row = 0; row < count; row++) {
      if (texts[row]?.startsWith(mark)) {
        if (row - (run.at(-1) ?? row) > reach) {
          take()
          run = []
        }

        run.push(row)
      }

      // A credit: these are captions.
      const last = run.at(-1)
      if (last !== undefined && row - last < 4 && facts.at(row).closesCaption)
        run = run.filter((each) => each !== last)
    }

    take()
  }

  return items
}

/** Lines with a mark that stand alone between paragraphs. */
export interface MarkedLines {
  /** More than one in a text. */
  readonly crossheads: ReadonlySet<number>
  /** Captions of one line: no text below goes on them. */
  readonly captions: ReadonlySet<number>
}

/** Widest such line, in half-ems, and lines of one text from which they are no captions. */
const widestMarked = 28
const leastCrossheads = 2
/** Half-ems that the first line of a paragraph may have lost. */
const indent = 4

/**
 * Rows that open as captions do, and stand alone: short lines below the end of a
 * paragraph and above a longer line, without a stop or a credit. Where no other
 * head or lead stands between two, they are crossheads of one text.
 */
export function markedLines(table: LineTable): MarkedLines {
  const crossheads = new Set<number>()
  const captions = new Set<number>()
  const {count, texts, width, han} = table
  let run: number[] = []
  const take = (): void => {
    const rows = run.length < leastCrossheads ? captions : crossheads
    for (const row of run) rows.add(row)
    run = []
  }

  for (let row = 1; han && row + 1 < count; row++) {
    const text = texts[row] ?? ''
    if (text.startsWith('▲') || text.startsWith('△')) {
      if ((width[row] ?? 0) <= widestMarked && isAlone(table, row, 0))
        run.push(row)
    } else if (
      run.length > 0 &&
      (isAlone(table, row, indent) ||
        (mayLead(text, han) && leadAt(table, row) !== undefined))
    )
      take()
  }

  take()
  return {crossheads, captions}
}

/** Whether a line between two others is of neither: what begins below had room beside it. */
function isAlone(
  {flags, facts, width, token}: LineTable,
  row: number,
  spare: number
): boolean {
  const ends = lineFlag.final | lineFlag.pause | lineFlag.soft
  const room = (width[row + 1] ?? 0) - (width[row] ?? 0) - spare
  return (
    room > 0 &&
    room >= (token[row + 1] ?? 0) &&
    ((flags[row] ?? 0) & (ends | lineFlag.sentence)) === 0 &&
    ((flags[row - 1] ?? 0) & lineFlag.final) !== 0 &&
    !facts.at(row).closesCaption &&
    !facts.at(row + 1).closesCaption
  )
}
