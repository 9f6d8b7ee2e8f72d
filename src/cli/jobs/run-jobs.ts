import {availableParallelism} from 'node:os'
import {statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import workerpool from 'workerpool'
import {toPhrase} from '../refusal.js'
import {createWorkshop, type Job, type Outcome} from './job.js'
import {spareMemoryOfBatch, youngRoom} from './thrifty-heap.js'

/**
 * Work that is worth other threads, in bytes of pages: a thread takes 0.3 s to
 * start and to read its lexica, in which one thread does as much.
 */
const worthThreads = 400_000

/** Jobs given out before the first of them is done, for each thread. */
const ahead = 4

/** Name of the one thing that a worker can do. */
const method = 'job'

export interface RunJobsOptions {
  /** Threads at most; default as many as there are cores. */
  readonly threads?: number | undefined
  /** Ends the run before the next page. */
  readonly signal: AbortSignal
}

/**
 * Do jobs, one after the other or on several threads, and give the outcomes in
 * the order of the jobs. Memory does not grow with their number.
 */
export async function* runJobs(
  jobs: readonly Job[],
  {threads = availableParallelism(), signal}: RunJobsOptions
): AsyncGenerator<{job: Job; outcome: Outcome}> {
  // A large page has a thread of its own, so that a signal is heard meanwhile.
  if (isWorthThreads(jobs)) {
    yield* runOnThreads(jobs, Math.min(threads, jobs.length), signal)
    return
  }

  const work = createWorkshop()
  for (const job of jobs) {
    if (signal.aborted) return
    // So that a signal is seen between two pages.
    await new Promise((resolve) => void setImmediate(resolve))
    yield {job, outcome: work(job)}
  }
}

/** Whether the pages are together large enough; looks at as few as will do. */
function isWorthThreads(jobs: readonly Job[]): boolean {
  let bytes = 0
  for (const {source} of jobs) {
    bytes += source.bytes?.length ?? sizeOf(source.file)
    if (bytes >= worthThreads) return true
  }

  return false
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

async function* runOnThreads(
  jobs: readonly Job[],
  threads: number,
  signal: AbortSignal
): AsyncGenerator<{job: Job; outcome: Outcome}> {
  spareMemoryOfBatch()
  const pool = workerpool.pool(fileURLToPath(import.meta.url), {
    workerType: 'thread',
    workerThreadOpts: {resourceLimits: {maxYoungGenerationSizeMb: youngRoom}},
    maxWorkers: threads
  })
  // Told of the signal; one promise raced with all outcomes would keep them all.
  let stop: (() => void) | undefined
  signal.addEventListener('abort', () => stop?.())
  const orStopped = (outcome: Promise<Outcome>): Promise<Outcome | undefined> =>
    new Promise((resolve) => {
      stop = () => {
        resolve(undefined)
      }

      void outcome.then(resolve)
    })
  const queue: Array<{job: Job; outcome: Promise<Outcome>}> = []
  let next = 0

  try {
    while (!signal.aborted) {
      while (queue.length < threads * ahead) {
        const job = jobs[next++]
        if (!job) break
        queue.push({job, outcome: exec(pool, job)})
      }

      const first = queue.shift()
      if (!first) return
      const outcome = await orStopped(first.outcome)
      if (!outcome) return
      yield {job: first.job, outcome}
    }
  } finally {
    await pool.terminate(true)
  }
}

/** Never rejects: a thread that dies costs its page, and no other. */
async function exec(
  pool: ReturnType<typeof workerpool.pool>,
  job: Job
): Promise<Outcome> {
  try {
    return (await pool.exec(method, [job])) as Outcome
  } catch (error) {
    return {ok: false, phrase: toPhrase(error), isShared: false}
  }
}

/** Be one of the threads: the same program, started by the pool. */
export function serveJobs(): void {
  workerpool.worker({[method]: createWorkshop()})
}
