import {readFile} from 'node:fs/promises'
import * as module from 'node:module'
import {join} from 'node:path'
import process from 'node:process'
import {setImmediate} from 'node:timers/promises'
import {setFlagsFromString} from 'node:v8'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {lexiconNames} from '../core/lexicon.js'
import {patientFlags} from '../service/patient-compiler.js'
import {startServer} from './server.js'

// Not as arguments of the process: it would not start with one that it does not know.
for (const flag of patientFlags(process.versions.v8)) setFlagsFromString(flag)

/** Turns of the event loop from the arrival of a message to its answer. */
const turnsOfMessage = 6

/** Milliseconds after which what was compiled is kept for the next start. */
const untilKept = 10_000

// Node would keep it at the end, but editors often kill their servers. Only where
// `NODE_COMPILE_CACHE` names a folder, and once: what was read from it is not
// written again.
setTimeout(keepCompiled, untilKept).unref()

function keepCompiled(): void {
  const {flushCompileCache} = module as {flushCompileCache?: () => void}
  flushCompileCache?.()
}

/** Read while the connection is made. */
const lexica = new Map(
  [...lexiconNames, 'names' as const].map((name) => [
    name,
    // Not there in a checkout that was never built; rules are silent then.
    readFile(join(__dirname, 'lexica', `${name}.bin`)).catch(() => undefined)
  ])
)

startServer(createConnection(ProposedFeatures.all), {
  pause: setImmediate,
  // A message is read in one turn of the loop or two (stdio), taken up in the next,
  // answered after a pause of its own and written a turn later: no part of a long
  // work comes between.
  async giveWay() {
    for (let turn = 0; turn < turnsOfMessage; turn++) await setImmediate()
  },
  readLexicon(name) {
    const bytes = lexica.get(name)
    lexica.delete(name)
    return bytes ?? Promise.resolve(undefined)
  }
})
