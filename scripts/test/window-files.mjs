// Runs test files one after the other, each in a mocha of its own, as messages name
// them: what all of them need stays until a message names none. Started by
// `window-lane.mjs`.
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import Mocha from 'mocha'
import {requireOrImport} from 'mocha/lib/nodejs/esm-utils.js'

const {timeout, retries} = JSON.parse(
  readFileSync(new URL('../../test/host/.mocharc.json', import.meta.url))
)
const session = fileURLToPath(
  new URL('../../test/host/e2e/session.ts', import.meta.url)
)
const reporter = fileURLToPath(
  new URL('../../test/tally-reporter.cjs', import.meta.url)
)

process.on('message', async ({file, tally}) => {
  if (!file) {
    // As mocha brings it to the tests, whichever way that is: else it is another.
    const {closeHost} = await requireOrImport(session)
    await closeHost()
    process.exit()
  }

  process.env.TALLY = tally
  const mocha = new Mocha({timeout, retries, reporter})
  mocha.addFile(file)
  await mocha.loadFilesAsync()
  mocha.run((failures) => process.send({failures}))
})
