import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {startServer} from './server.js'

startServer(createConnection(ProposedFeatures.all), {
  pause: setImmediate,
  // A message is read in one turn of the loop, taken up in the next and answered
  // after a pause of its own: no part of a long work comes between.
  async giveWay() {
    await setImmediate()
    await setImmediate()
    await setImmediate()
  },
  // Not there in a checkout that was never built; rules are silent then.
  readLexicon: (name) =>
    readFile(join(__dirname, 'lexica', `${name}.bin`)).catch(() => undefined)
})
