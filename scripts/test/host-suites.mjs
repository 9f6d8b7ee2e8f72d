// The integration suites in both extension hosts.
import process from 'node:process'
import {canTestOnDesktop} from '../../test/host/desktop.ts'
import {say} from '../../test/host/say.ts'
import {runSuites} from '../../test/host/suites.ts'
import {endOf} from './tally.mjs'

/** Run the suites in the Node and in the web worker extension host. */
export async function runHostSuites(tally) {
  const desktop = await canTestOnDesktop()
  for (const kind of ['node', 'web']) {
    const where = desktop ? 'desktop VS Code' : 'code-server'
    say(`Integration tests in the ${kind} extension host of ${where}`)
    const outcome = await runSuites({kind, desktop, seconds: 600})
    const states = outcome.tests.map(({state}) => state)
    tally.add({
      passed: states.filter((state) => state === 'passed').length,
      failed:
        states.filter((state) => state === 'failed').length +
        (outcome.problem ? 1 : 0),
      skipped: states.filter((state) => state === 'skipped').length,
      again: Object.keys(outcome.again).length
    })
    report(tally, `${kind} host`, outcome)
  }
}

function report(tally, host, {tests, again, problem, output}) {
  for (const [title, error] of Object.entries(again))
    process.stderr.write(`  tried again: ${title}\n${error}\n`)

  for (const {title, state, milliseconds, error} of tests) {
    process.stderr.write(`  ${state}: ${title} (${milliseconds} ms)\n`)
    if (error) {
      process.stderr.write(`${error}\n`)
      tally.fail(`${host}: ${title}`, error)
    }
  }

  if (problem) {
    process.stderr.write(`${output}\n`)
    say(`FAILED: ${problem}`)
    tally.fail(`${host}: ${problem}`, endOf(output))
  }
}
