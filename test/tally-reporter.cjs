// mocha's dots, which tests were tried again and which took longest, and the counts
// and failures in the file that TALLY names: a run that does not come to its end
// leaves none.
const {writeFileSync} = require('node:fs')
const process = require('node:process')
const Mocha = require('mocha')

/** So many of the slowest tests are named. */
const named = 8

class Tally extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options)
    const times = []
    for (const state of ['pass', 'fail'])
      runner.on(state, (test) => {
        times.push({title: test.fullTitle(), time: test.duration ?? 0})
      })
    const failures = []
    runner.on('fail', (test, error) => {
      const why = String(error?.stack ?? error)
      failures.push({title: test.fullTitle(), error: why})
    })
    const again = new Set()
    // A busy machine starves a window: that may be, but never unsaid.
    runner.on('retry', (test, error) => {
      again.add(test.fullTitle())
      process.stderr.write(
        `\ntried again: ${test.fullTitle()}\n${error?.stack ?? error}\n`
      )
    })
    runner.once('end', () => {
      times.sort((a, b) => b.time - a.time)
      for (const {title, time} of times.slice(0, named))
        process.stderr.write(`  ${(time / 1000).toFixed(1)} s: ${title}\n`)

      const {passes, failures: failed, pending} = this.stats
      const file = process.env.TALLY
      if (!file) return
      writeFileSync(
        file,
        JSON.stringify({
          passed: passes,
          failed,
          skipped: pending,
          again: again.size,
          failures
        })
      )
    })
  }
}

module.exports = Tally
