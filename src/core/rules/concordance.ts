import type {Analysis} from '../model/analysis.js'
import type {Span} from '../model/span.js'
import {lineSpan} from './page-lines.js'

/** One place of a character or string, with what stands around it. */
export interface ConcordanceLine {
  readonly span: Span
  /** 0-based line. */
  readonly line: number
  readonly before: string
  readonly text: string
  readonly after: string
  /** Whether a rule reports this place and would write `expected` there. */
  readonly isReported: boolean
}

/** Characters of context on each side. */
const context = 12

/**
 * Every place of what may be confused (`木` for `本`) in a page, in order, so that
 * a person ticks those to be changed. Nothing is found across line ends.
 */
export function concordance(
  analysis: Analysis,
  read: string,
  expected: string
): ConcordanceLine[] {
  if (read === '') return []
  const reported = new Set(
    analysis.findings
      .filter((finding) => finding.expected === expected)
      .map(({span}) => span.start)
  )
  const places: ConcordanceLine[] = []

  for (const line of analysis.page.lines) {
    if (line.markup) continue
    const {text} = line
    for (
      let at = text.indexOf(read);
      at >= 0;
      at = text.indexOf(read, at + read.length)
    ) {
      const end = at + read.length
      const span = lineSpan(line, at, end)
      places.push({
        span,
        line: line.index,
        before: text.slice(Math.max(0, at - context), at),
        text: read,
        after: text.slice(end, end + context),
        isReported: reported.has(span.start)
      })
    }
  }

  return places
}
