import process from 'node:process'
import {setFlagsFromString} from 'node:v8'
import {isMainThread} from 'node:worker_threads'
import {patientFlags} from '../service/patient-compiler.js'
import {runProgram} from './program.js'
import {serveJobs} from './jobs/run-jobs.js'

if (isMainThread) {
  // For the whole process: threads made later are under them as well.
  for (const flag of patientFlags(process.versions.v8)) setFlagsFromString(flag)
  // A long answer may still be on its way to a pipe: the code is set and the
  // process ends by itself.
  process.exitCode = await runProgram(process.argv.slice(2))
} else {
  serveJobs()
}
