import type {Analysis} from '../../model/analysis.js'
import {lineAbove} from './placed-block.js'

/** Lines with nothing but blank ones between: 0-based, `end` behind the last. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Behind the blank lines that go along. */
  readonly next: number
}

/**
 * What stands between blank lines takes those below it along: a page that has
 * them around its heads, or between all its lines, keeps them so. None that
 * stands behind the line they go to is taken.
 */
export function runsOf(
  analysis: Analysis,
  lines: readonly number[],
  target: number
): Run[] {
  const all = analysis.page.lines
  const runs: Array<{start: number; end: number}> = []
  for (const line of lines) {
    const last = runs.at(-1)
    const above = lineAbove(analysis, line)
    if (last && above === last.end - 1) last.end = line + 1
    else runs.push({start: line, end: line + 1})
  }

  return runs.map(({start, end}) => {
    let next = end
    if (start === 0 || all[start - 1]?.isBlank)
      while (next !== target && all[next]?.isBlank) next++
    return {start, end, next}
  })
}

/** Whether only blank lines are between a run and a line, or nothing. */
export function isBetweenBlanks(
  {page}: Analysis,
  {start, end}: Run,
  target: number
): boolean {
  return page.lines
    .slice(Math.min(target, end), Math.max(target, start))
    .every(({isBlank}) => isBlank)
}
