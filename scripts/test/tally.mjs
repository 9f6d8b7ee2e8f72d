// Runs steps one after the other and counts: a step is one test, or as many
// as mocha says.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {spawn} from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {say} from '../../test/host/say.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** So many characters of what a failure says are kept for the end. */
const kept = 1500

/**
 * A count of tests, what of them failed, and the steps that add to it. Failures are
 * said where they happen and once more at the end, which is what people read first.
 */
export function createTally() {
  const total = {passed: 0, failed: 0, skipped: 0, again: 0}
  /** @type {{title: string, error: string}[]} */
  const failures = []

  function add({passed, failed, skipped = 0, again = 0}) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    total.again += again
  }

  function fail(title, error) {
    failures.push({title, error: error.slice(0, kept)})
  }

  /** A program that passes or fails as a whole. */
  async function check(name, command, parameters, {show = false} = {}) {
    say(name)
    const {code, output} = await run(command, parameters)
    add({passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1})
    // All at once: another step may be printing meanwhile.
    if (code !== 0 || show) process.stderr.write(`${name}:\n${output}`)
    if (code !== 0) {
      say(`FAILED: ${name}`)
      fail(name, endOf(output))
    }

    return code === 0
  }

  /** A mocha run, by itself or inside another program. */
  function mocha(name, command, parameters) {
    return counted(name, (file) =>
      run(command, [...parameters, '--reporter', 'test/tally-reporter.cjs'], {
        show: true,
        env: {TALLY: file}
      })
    )
  }

  /** What leaves its counts in the file that it is told, and returns how it ended. */
  async function counted(name, runTo) {
    say(name)
    const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-tally-'))
    const file = path.join(folder, 'tally.json')
    try {
      const {code, output} = await runTo(file)
      const counts = read(file)
      add(counts)
      for (const {title, error} of counts.failures) fail(title, error)
      // E.g. a hook outside any test, or a crash at the very end.
      if (code !== 0 && counts.failures.length === 0) {
        if (counts.failed === 0) add({passed: 0, failed: 1})
        fail(name, endOf(output))
      }
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }

  return {total, failures, add, fail, check, mocha, counted}
}

/** No counts: the run broke off, which is a failure of its own. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    say('FAILED: the run broke off before its end')
    return {passed: 0, failed: 1, failures: []}
  }
}

/** The last of what a program printed: why it failed, mostly. */
export function endOf(output) {
  return output.trimEnd().slice(-kept)
}

function run(command, parameters, {show = false, env = {}} = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data
        if (show) process.stderr.write(data)
      })
    }

    child.once('error', (error) => resolve({code: 1, output: String(error)}))
    child.once('close', (code) => resolve({code, output}))
  })
}
