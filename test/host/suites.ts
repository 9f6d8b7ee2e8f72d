import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {bundleSuites} from './bundle-suites.js'
import {root} from './cache.js'
import {faultMark} from './log-faults.js'
import {runProgram, tail} from './program.js'
import {
  measuredPage,
  requestFile,
  resultFile,
  type Provocation,
  type SuiteRequest,
  type SuiteResult,
  type TestResult
} from './suite/result.js'

/** Which extension host runs the suites. */
export type HostKind = 'node' | 'web'

export interface SuiteOptions {
  readonly kind: HostKind
  readonly desktop: boolean
  /** After this a run is a hang. */
  readonly seconds: number
  /** Make the suite misbehave, to see that it is noticed. */
  readonly provoke?: Provocation
  /** Only tests whose title holds this. */
  readonly grep?: string
  /** Keystrokes that are timed. */
  readonly keystrokes?: number
  /** A page to be measured, copied to `measured.txt`. */
  readonly page?: string
  /** Leave our samples out, so that the folder alone does not start Copydesk. */
  readonly isBare?: boolean
}

export interface SuiteOutcome {
  readonly tests: readonly TestResult[]
  /** What failed at first and was tried again, with why, by title. */
  readonly again: Readonly<Record<string, string>>
  /** What was measured, by name. */
  readonly figures: Readonly<Record<string, number>>
  /** Why the run counts as failed beside its failed tests, else `null`. */
  readonly problem: string | null
  /** What the host and its window said. */
  readonly output: string
}

/** Bundle all suites and run them in an extension host, to the end. */
export async function runSuites(options: SuiteOptions): Promise<SuiteOutcome> {
  const suite = await bundleSuites(options.kind)
  const folder = makeWorkspace(options)
  try {
    const {code, output} = await runProgram(
      process.execPath,
      [
        ...['--import', 'tsx'],
        fileURLToPath(new URL('launch.ts', import.meta.url)),
        options.desktop ? 'desktop' : 'code-server',
        suite,
        folder,
        options.kind
      ],
      {
        cwd: root,
        // The inner limit ends it in order; the outer one is the last resort.
        seconds: options.seconds + 30,
        env: {COPYDESK_SUITE_SECONDS: String(options.seconds)},
        show: process.env['COPYDESK_VERBOSE'] === '1'
      }
    )
    const result = readResult(folder)
    return {
      tests: result?.tests ?? [],
      again: result?.again ?? {},
      figures: result?.figures ?? {},
      problem: problemOf(code, result, output),
      output
    }
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  }
}

/** A folder of its own: our samples, and what the suite is asked to do. */
function makeWorkspace(options: SuiteOptions): string {
  const {provoke, grep, keystrokes, page, isBare} = options
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-pages-'))
  const samples = path.join(root, 'samples')
  if (!isBare) cpSync(samples, folder, {recursive: true})
  if (page) cpSync(page, path.join(folder, measuredPage))
  const request: SuiteRequest = {
    ...(provoke && {provoke}),
    ...(grep && {grep}),
    ...(keystrokes && {keystrokes})
  }
  writeFileSync(path.join(folder, requestFile), JSON.stringify(request))
  return folder
}

function readResult(folder: string): SuiteResult | undefined {
  try {
    const text = readFileSync(path.join(folder, resultFile), 'utf8')
    return JSON.parse(text) as SuiteResult
  } catch {
    return undefined
  }
}

/**
 * A result is demanded whatever the exit code: when an extension host dies in
 * the middle of a suite, the workbench reports success.
 */
function problemOf(
  code: number | null,
  result: SuiteResult | undefined,
  output: string
): string | null {
  if (code === 124) return 'hang: the suite did not come to its end in time'
  if (!result) {
    return `no result: the host crashed or the suite did not load (exit ${String(code)})\n${tail(output)}`
  }

  if (result.tests.length === 0) return 'no test ran'
  if (output.includes(faultMark)) return 'Copydesk wrote an error to a log'
  const failed = result.tests.some((test) => test.state === 'failed')
  if (code !== 0 && !failed) return `the host ended with ${String(code)}`
  return null
}
