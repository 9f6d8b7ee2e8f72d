import type {Analysis} from '../../model/analysis.js'
import {isEmpty, lineAbove} from './placed-block.js'

/** Lines with nothing but empty ones between: 0-based, `end` behind the last. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Where the empty lines above begin that go along. */
  readonly from: number
  /** Behind the empty lines below that go along. */
  readonly next: number
}

/**
 * The runs of lines in the order they are given, for a move to another line.
 * What stands between empty lines takes those below it along, or at the end of
 * the page those above: a page that has them around its blocks, or between all
 * its lines, keeps them so. None on the other side of `target` is taken, and
 * none that is `taken`: two runs may have the same empty lines between them.
 */
export function runsOf(
  analysis: Analysis,
  lines: readonly number[],
  target: number,
  taken = new Set<number>()
): Run[] {
  const all = analysis.page.lines
  const runs: Array<{start: number; end: number}> = []
  for (const line of lines) {
    const last = runs.at(-1)
    const above = lineAbove(analysis, line)
    if (last && above === last.end - 1) last.end = line + 1
    else runs.push({start: line, end: line + 1})
  }

  const take = (line: number): boolean => {
    const isFree = isEmpty(all[line]) && !taken.has(line)
    if (isFree) taken.add(line)
    return isFree
  }

  return runs.map(({start, end}) => {
    let from = start
    let next = end
    const isApart = start === 0 || isEmpty(all[start - 1])
    if (isApart) while (next !== target && take(next)) next++
    if (isApart && end === all.length)
      while (from !== target && take(from - 1)) from--
    return {start, end, from, next}
  })
}

/** Whether only empty lines are between a run and a line, or nothing. */
export function isBesideLine(
  {page}: Analysis,
  {start, end}: Run,
  target: number
): boolean {
  return page.lines
    .slice(Math.min(target, end), Math.max(target, start))
    .every((line) => isEmpty(line))
}
