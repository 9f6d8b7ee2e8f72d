import process from 'node:process'
import {isMainThread} from 'node:worker_threads'
import {runProgram} from './program.js'
import {serveJobs} from './work/run-jobs.js'

if (isMainThread) {
  // A long answer may still be on its way to a pipe: the code is set and the
  // process ends by itself.
  process.exitCode = await runProgram(process.argv.slice(2))
} else {
  serveJobs()
}
