import {readFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {format} from 'node:util'
import {bringCodeServer} from './code-server.js'
import {faultMark, logFaults} from './log-faults.js'
import {say} from './say.js'
import {addressOf, remoteUri, startServer, type Server} from './server.js'
import {openWindow, type Window} from './window.js'

/** What `code` is asked for on its command line when a suite is to run. */
export interface SuiteRequest {
  /** Folder of the extension under test. */
  readonly extension: string
  /** The suite: a CommonJS file that exports `run()`. */
  readonly suite: string
  readonly folder: string
  /** Run the `browser` entry in the web worker host. */
  readonly web: boolean
  /** After this the suite hangs. */
  readonly seconds: number
}

/** Exit codes; `timeout(1)` uses 124 alike. */
export const exitCodes = {passed: 0, failed: 1, broken: 2, hung: 124}

/** How a window that runs a suite came to its end. */
type Ending = {exit: number} | {broken: string} | 'hung'

/** Read what `runTests` of `@vscode/test-electron` gives to `code`. */
export function readRequest(parameters: readonly string[]): SuiteRequest {
  const [suite] = valuesOf(parameters, 'extensionTestsPath')
  const [extension] = valuesOf(parameters, 'extensionDevelopmentPath')
  const folder = parameters.find((each) => !each.startsWith('-'))
  if (!suite || !extension || !folder) {
    throw new Error(
      'Only suites can be run: a suite, an extension and a folder must be named'
    )
  }

  return {
    extension,
    // The host adds `.js` itself, but keeps `.cjs`.
    suite: suite.replace(/\.js$/, ''),
    folder: path.resolve(folder),
    web: valuesOf(parameters, 'extensionDevelopmentKind')[0] === 'web',
    seconds: Number(process.env['COPYDESK_SUITE_SECONDS'] ?? 120)
  }
}

function valuesOf(parameters: readonly string[], name: string): string[] {
  const start = `--${name}=`
  return parameters
    .filter((each) => each.startsWith(start))
    .map((each) => each.slice(start.length))
}

/** Run a suite inside code-server as `code` would; the exit code. */
export async function runSuiteInCodeServer(
  request: SuiteRequest
): Promise<number> {
  const server = await startServer(await bringCodeServer(), {
    forTests: true,
    settings: request.web ? await webHostSettings(request.extension) : {}
  })
  let window: Window | undefined
  const stop = async (): Promise<void> => {
    await window?.close()
    for (const fault of logFaults(server.userData))
      process.stdout.write(`${faultMark} ${fault}\n`)
    await server.stop()
  }

  const interrupted = (): void => {
    void stop().finally(() => process.exit(130))
  }

  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    window = await openWindow()
    return exitCodeOf(await runInWindow(window, server, request))
  } finally {
    await stop()
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
  }
}

/**
 * This setting decides for the web worker host; `extensionDevelopmentKind` in
 * the window's address is read by Code 1.139 and never used.
 */
async function webHostSettings(
  extension: string
): Promise<Record<string, unknown>> {
  const text = await readFile(path.join(extension, 'package.json'), 'utf8')
  const {publisher, name} = JSON.parse(text) as Record<string, string>
  return {'remote.extensionKind': {[`${publisher}.${name}`]: ['web']}}
}

async function runInWindow(
  {page}: Window,
  server: Server,
  request: SuiteRequest
): Promise<Ending> {
  let settle: (ending: Ending) => void
  const ended = new Promise<Ending>((resolve) => {
    settle = resolve
  })
  const timer = setTimeout(() => {
    settle('hung')
  }, request.seconds * 1000)

  // The workbench looks for these two once, while it loads.
  await page.exposeFunction(
    'codeAutomationLog',
    (_type: string, values: unknown[]) => {
      process.stdout.write(`${format(...values)}\n`)
    }
  )
  await page.exposeFunction('codeAutomationExit', (exit: number) => {
    settle({exit})
  })
  page.on('crash', () => settle({broken: 'the window crashed'}))
  page.on('close', () => settle({broken: 'the window was closed'}))
  void server.ended.then(() => settle({broken: 'the server ended'}))

  const payload = [
    ['extensionDevelopmentPath', remoteUri(server, request.extension)],
    ['extensionTestsPath', remoteUri(server, request.suite)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true']
  ] as const
  await page.goto(addressOf(server, request.folder, payload), {
    waitUntil: 'commit',
    timeout: 30_000
  })
  const ending = await ended
  clearTimeout(timer)
  return ending
}

function exitCodeOf(ending: Ending): number {
  if (ending === 'hung') {
    say('The suite did not come to its end in time')
    return exitCodes.hung
  }

  if ('broken' in ending) {
    say(`The suite broke off: ${ending.broken}`)
    return exitCodes.broken
  }

  return ending.exit === 0 ? exitCodes.passed : exitCodes.failed
}
