import assert from 'node:assert/strict'
import {faultsOf} from './log-faults.js'

const programs = '/home/desk/.cache/copydesk'

describe('faults in the logs of a window', () => {
  it('are errors that name Copydesk', () => {
    const text = entries(
      '[info] Copydesk is ready',
      '[error] Error: Unknown view copydesk.articles',
      '[error] TypeError: x is not a function',
      `[error] TypeError: page is not a function
    at turn (file:///srv/extensions/copydesk.copydesk-1.0.0/dist/client.js:1:20)`
    )
    assert.deepEqual(
      faultsOf(text, false, programs).map((each) => each.slice(24)),
      [
        '[error] Error: Unknown view copydesk.articles',
        `[error] TypeError: page is not a function
    at turn (file:///srv/extensions/copydesk.copydesk-1.0.0/dist/client.js:1:20)`
      ]
    )
  })

  it('are all errors of our own channel', () => {
    const text = entries('[info] ready', '[error] Error: lost')
    assert.equal(faultsOf(text, true, programs).length, 1)
  })

  it('are not those of an editor that is kept in our cache', () => {
    const text = entries(`[error] Error: Unexpected SIGPIPE
    at process.emit (file://${programs}/code-server-1.0.0/out/server-main.js:239:1362)`)
    assert.deepEqual(faultsOf(text, false, programs), [])
  })
})

function entries(...messages: string[]): string {
  return messages.map((each) => `2026-11-26 01:02:03.456 ${each}\n`).join('')
}
