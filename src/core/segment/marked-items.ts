import {lineFlag, type LineTable} from './measure.js'

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

/** Widest crosshead, in half-ems, and such lines from which they are no captions. */
const widestCrosshead = 28
const leastCrossheads = 2

/**
 * Rows that open as captions do, and are crossheads: short lines below the end of a
 * paragraph and above a longer line, without a stop or a credit, more than once.
 */
export function markedCrossheads({
  count,
  texts,
  flags,
  facts,
  width,
  han
}: LineTable): ReadonlySet<number> {
  const rows = new Set<number>()
  if (!han) return rows
  for (let row = 1; row + 1 < count; row++) {
    const mark = texts[row]?.charAt(0)
    if (mark !== '▲' && mark !== '△') continue
    const size = width[row] ?? 0
    const ends = lineFlag.final | lineFlag.pause | lineFlag.soft
    if (
      size <= widestCrosshead &&
      ((flags[row] ?? 0) & (ends | lineFlag.sentence)) === 0 &&
      ((flags[row - 1] ?? 0) & lineFlag.final) !== 0 &&
      (width[row + 1] ?? 0) > size &&
      !facts.at(row).closesCaption &&
      !facts.at(row + 1).closesCaption
    )
      rows.add(row)
  }

  return rows.size < leastCrossheads ? new Set() : rows
}
