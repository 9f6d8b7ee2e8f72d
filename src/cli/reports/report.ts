import type {PageSource} from '../input/load-page.js'
import type {Reading} from '../jobs/job.js'
import type {Problem} from './problem.js'

/** Writes problems page by page; holds none of them. */
export interface Report {
  /** What stands before the first page. */
  begin(): string
  page(
    source: PageSource,
    problems: readonly Problem[],
    reading: Reading
  ): string
  /** A page that could not be read. */
  failure(name: string, message: string): string
  /** What stands after the last page. */
  end(totals: Totals): string
}

/** Counts of a whole run. */
export interface Totals {
  readonly pages: number
  readonly pagesWithProblems: number
  readonly problems: number
  readonly bySeverity: Readonly<Record<Problem['severity'], number>>
  /** Problems with a fix that may be applied unseen. */
  readonly safe: number
  readonly failed: number
}
