// mocha's build for browsers: it sets the globals `Mocha` and `mocha`.
import 'mocha/mocha.js'
import type {MochaRun} from './run-mocha.js'

/** mocha for the web worker extension host. */
export function createMocha(grep: string | undefined): MochaRun {
  mocha.setup({
    ui: 'bdd',
    timeout: 60_000,
    // A busy machine starves a window: that may be, but never unsaid.
    retries: 1,
    // The default reporter writes into a document, and a worker has none.
    reporter: Mocha.reporters.Base,
    ...(grep ? {grep} : {})
  })
  return mocha
}
