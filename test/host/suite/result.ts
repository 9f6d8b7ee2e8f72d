/** In the workspace: what the suite is asked to do, a `SuiteRequest`. */
export const requestFile = '.copydesk-suite.json'

/** In the workspace: what came of it, a `SuiteResult`; its last deed. */
export const resultFile = '.copydesk-result.json'

/** In the workspace: a page to be measured, where one is given. */
export const measuredPage = 'measured.txt'

/** Ways in which a suite can misbehave. */
export type Provocation = 'fail' | 'hang' | 'spin' | 'crash'

export interface SuiteRequest {
  readonly provoke?: Provocation
  readonly grep?: string
  /** Keystrokes that are timed; a few where nothing is said. */
  readonly keystrokes?: number
}

export interface TestResult {
  readonly title: string
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly milliseconds: number
  /** Stack of the failure. */
  readonly error?: string
}

export interface SuiteResult {
  readonly tests: readonly TestResult[]
  /** What failed at first and was tried again, with why, by title. */
  readonly again: Readonly<Record<string, string>>
  /** What was measured, by name. */
  readonly figures: Readonly<Record<string, number>>
}
