// Files of windows, one after the other: they share a server and a browser, whose
// start costs more than most tests do.
import {fork} from 'node:child_process'
import {once} from 'node:events'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = fileURLToPath(new URL('window-files.mjs', import.meta.url))

/**
 * A lane that runs one file at a time. After one that failed or broke off comes a new
 * process, with a server and a browser of its own: nothing is left to the next file.
 */
export function openWindowLane() {
  let child
  let output = ''

  function start() {
    const started = fork(program, {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc']
    })
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (data) => {
        output += data
        process.stderr.write(data)
      })
    started.once('close', () => {
      if (child === started) child = undefined
    })
    return started
  }

  /** Run a file, whose counts go to the file `tally`, and say how it ended. */
  async function run(file, tally) {
    child ??= start()
    const running = child
    output = ''
    const ended = new AbortController()
    const {signal} = ended
    running.send({file, tally})
    const code = await Promise.race([
      once(running, 'message', {signal}).then(([{failures}]) => failures),
      // Even where it ended well: it was not to end.
      once(running, 'close', {signal}).then(([status]) => status || 1)
    ])
    ended.abort()
    if (code !== 0) await close()
    return {code, output}
  }

  /** End the process with its server and browser. */
  async function close() {
    if (!child) return
    const closed = once(child, 'close')
    child.send({})
    await closed
  }

  return {run, close}
}
