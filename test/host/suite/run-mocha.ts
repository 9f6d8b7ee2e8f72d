import * as vscode from 'vscode'
import {measured} from './figures.js'
import {provoke} from './provoke.js'
import {
  requestFile,
  resultFile,
  type SuiteRequest,
  type SuiteResult,
  type TestResult
} from './result.js'

/** How a suite is run: the two mochas differ in nothing else. */
export interface MochaRun {
  run(done: (failures: number) => void): Mocha.Runner
}

/**
 * Run all suites in this extension host and leave the result in the
 * workspace, which both hosts can write through `vscode.workspace.fs`.
 */
export async function runMocha(
  createMocha: (grep: string | undefined) => MochaRun,
  watchNetwork: () => readonly string[],
  load: () => Promise<void>
): Promise<void> {
  const request = JSON.parse(await read(requestFile)) as SuiteRequest
  const mocha = createMocha(request.grep)
  await load()
  if (request.provoke) provoke(request.provoke)
  const asked = watchNetwork()
  const collected = await collect(mocha)
  const result: SuiteResult = request.provoke
    ? collected
    : {...collected, tests: [...collected.tests, silence(asked)]}
  await write(resultFile, JSON.stringify(result))
  const failed = result.tests.filter((test) => test.state === 'failed').length
  if (failed > 0) throw new Error(`${failed} failed`)
}

/** That none of the tests made this host ask anything of the network. */
function silence(asked: readonly string[]): TestResult {
  const title = 'all of it asks nothing of the network'
  return asked.length === 0
    ? {title, state: 'passed', milliseconds: 0}
    : {title, state: 'failed', milliseconds: 0, error: asked.join('\n\n')}
}

function collect(mocha: MochaRun): Promise<SuiteResult> {
  const tests: TestResult[] = []
  const again: Record<string, string> = {}
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      resolve({tests, figures: measured(), again})
    })
    const add =
      (state: TestResult['state']) =>
      (test: Mocha.Runnable, error?: Error): void => {
        tests.push({
          title: test.fullTitle(),
          state,
          milliseconds: test.duration ?? 0,
          ...(error ? {error: error.stack ?? error.message} : {})
        })
      }
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      again[test.fullTitle()] = error.stack ?? error.message
    })
    runner.on('pass', add('passed'))
    runner.on('pending', add('skipped'))
    runner.on('fail', add('failed'))
  })
}

async function read(name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(inWorkspace(name))
  return new TextDecoder().decode(bytes)
}

async function write(name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  await vscode.workspace.fs.writeFile(inWorkspace(name), bytes)
}

function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('The suite needs a folder')
  return vscode.Uri.joinPath(folder.uri, name)
}
