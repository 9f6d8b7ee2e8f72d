import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {startServer} from './server.js'

startServer(createConnection(ProposedFeatures.all), {
  pause: setImmediate,
  // Not there in a checkout that was never built; rules are silent then.
  readLexicon: (name) =>
    readFile(join(__dirname, 'lexica', `${name}.bin`)).catch(() => undefined)
})
