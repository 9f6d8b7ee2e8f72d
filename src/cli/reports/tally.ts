import type {Problem} from './problem.js'
import type {Totals} from './report.js'

/** Counts the problems of a run. */
export function createTally() {
  const bySeverity = {error: 0, warning: 0, information: 0, hint: 0}
  let pages = 0
  let pagesWithProblems = 0
  let problems = 0
  let safe = 0
  let failed = 0

  return {
    add(found: readonly Problem[]): void {
      pages++
      if (found.length > 0) pagesWithProblems++
      problems += found.length
      for (const problem of found) {
        bySeverity[problem.severity]++
        if (problem.inspected.safe) safe++
      }
    },
    fail(): void {
      failed++
    },
    get totals(): Totals {
      return {pages, pagesWithProblems, problems, bySeverity, safe, failed}
    }
  }
}
