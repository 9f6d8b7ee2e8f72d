import assert from 'node:assert/strict'
import process from 'node:process'
import {canTestOnDesktop} from './desktop.js'
import {runSuites} from './suites.js'

// A crash is the treacherous one: the workbench then reports success. The
// others take half a minute: COPYDESK_PROVOKE=all.
const all = process.env['COPYDESK_PROVOKE'] === 'all'

describe('a suite that misbehaves', () => {
  it('is failed when its host crashes', async () => {
    const {problem, tests} = await provoked('crash')
    assert.match(problem ?? '', /^no result/)
    assert.deepEqual(tests, [])
  })

  if (!all) return

  it('is failed when a test fails', async () => {
    const {problem, tests} = await provoked('fail')
    assert.equal(problem, null)
    assert.deepEqual(
      tests.map(({state}) => state),
      ['failed']
    )
  })

  for (const provocation of ['hang', 'spin'] as const) {
    it(`is failed when it does not end (${provocation})`, async () => {
      const {problem} = await provoked(provocation)
      assert.match(problem ?? '', /^hang/)
    })
  }
})

async function provoked(provoke: 'crash' | 'fail' | 'hang' | 'spin') {
  return runSuites({
    kind: 'node',
    desktop: await canTestOnDesktop(),
    // A busy machine takes half a minute to open a window that is to crash.
    seconds: provoke === 'crash' ? 90 : 20,
    provoke,
    grep: 'provocation'
  })
}
