import Mocha from 'mocha'
import type {MochaRun} from './run-mocha.js'

/** mocha for the Node extension host. */
export function createMocha(grep: string | undefined): MochaRun {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    // A busy machine starves a window: that may be, but never unsaid.
    retries: 1,
    // The result file says it all.
    reporter: Mocha.reporters.Base,
    ...(grep ? {grep} : {})
  })
  // What mocha does before it loads a file: `describe` and `it` exist now.
  mocha.suite.emit('pre-require', globalThis, null, mocha)
  return mocha
}
