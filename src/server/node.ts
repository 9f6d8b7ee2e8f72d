import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {startServer} from './server.js'

/** Turns of the event loop from the arrival of a message to its answer. */
const turnsOfMessage = 6

startServer(createConnection(ProposedFeatures.all), {
  pause: setImmediate,
  // A message is read in one turn of the loop or two (stdio), taken up in the next,
  // answered after a pause of its own and written a turn later: no part of a long
  // work comes between.
  async giveWay() {
    for (let turn = 0; turn < turnsOfMessage; turn++) await setImmediate()
  },
  // Not there in a checkout that was never built; rules are silent then.
  readLexicon: (name) =>
    readFile(join(__dirname, 'lexica', `${name}.bin`)).catch(() => undefined)
})
