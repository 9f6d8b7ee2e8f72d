import {fstatSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {say, type Words} from '../core/model/words.js'
import type {Arguments} from './arguments.js'
import type {Desk, PageCommand} from './commands/command.js'
import {encodingTitle} from './input/decode.js'
import {findPages, type FoundPages} from './input/find-pages.js'
import type {PageSource} from './input/load-page.js'
import type {Output} from './output/stream.js'
import {dropUnfinished} from './output/write-file.js'
import {toPhrase, UsageError} from './refusal.js'
import {plain} from './terminal/plain.js'
import {makeProgress} from './terminal/progress.js'
import type {Job, Reading} from './jobs/job.js'
import {runJobs} from './jobs/run-jobs.js'

const words = {
  nothing: {
    en: 'Name files or folders, or pipe a page in',
    'zh-cn': '请给出文件或文件夹，或从管道输入版面'
  },
  jobs: {
    en: '--jobs wants a number from 1 to 256, not “{value}”',
    'zh-cn': '--jobs 应为 1 到 256 的数字，而不是“{value}”'
  },
  failed: {en: '{name}: {message}', 'zh-cn': '{name}：{message}'},
  encoding: {
    en: '{name}: read as {encoding}',
    'zh-cn': '{name}：按 {encoding} 读取'
  },
  damage: {
    en: '{name}: characters that cannot be read as {encoding}: {count}',
    'zh-cn': '{name}：有 {count} 个字符不能按 {encoding} 读取'
  },
  unread: {
    en: 'Pages not read because of it: {count}',
    'zh-cn': '由于上述原因，有 {count} 个版面没有读取'
  },
  replaced: {
    en: 'Raw pages passed over, since their clean copies stand for them: {count}',
    'zh-cn': '略过 {count} 个原始版面：以其清稿为准'
  },
  stopped: {
    en: 'Stopped after {done} of {total} pages; no file is half-written',
    'zh-cn': '已中止：完成 {done} / {total} 个版面，没有写了一半的文件'
  }
} as const satisfies Record<string, Words>

/** Name of a page that comes by standard input. */
const standardName = 'stdin.txt'
/** Signals that end a run, and the codes that shells give them. */
const signals = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const

/** Do what a command does to every page; answers with the exit code. */
export async function runPages(
  command: PageCommand,
  given: Arguments,
  desk: Desk,
  errors: Output
): Promise<number> {
  const found = await readSources(command, given)
  const {sources} = found
  const options = command.prepare(given, {
    pages: sources.length,
    isStandardInput: sources.some(({bytes}) => bytes !== undefined)
  })
  const progress = makeProgress(process.stderr, sources.length, () =>
    performance.now()
  )
  const shown = cleared(desk, () => {
    progress.clear()
  })
  const pages = new Set(sources.map(({file}) => file))
  const receiver = command.receive({...shown, pages}, options)
  const reporter = createReporter(shown, errors)
  const stop = watchSignals()
  await receiver.begin?.()
  for (const {name, error} of found.failures) {
    await fail(name, say(toPhrase(error), desk.locale))
  }

  let done = 0
  const run = runOptions(given, desk)
  const jobs = sources.map((source): Job => ({
    command: command.id,
    options,
    source,
    run
  }))
  const outcomes = runJobs(jobs, {
    threads: readThreads(given),
    signal: stop.signal
  })
  for await (const {job, outcome} of outcomes) {
    const {name} = job.source
    try {
      if (outcome.ok) {
        await reporter.reading(name, outcome.reading)
        await receiver.take(job.source, outcome.result, outcome.reading)
      } else if (outcome.isShared) {
        await reporter.shared(say(outcome.phrase, desk.locale))
      } else await fail(name, say(outcome.phrase, desk.locale))
    } catch (error) {
      // Several results of one page may fail, each in its own way.
      const all: unknown[] =
        error instanceof AggregateError ? error.errors : [error]
      for (const each of all) await fail(name, say(toPhrase(each), desk.locale))
    }

    done++
    progress.step(name)
  }

  progress.clear()
  stop.forget()
  await reporter.end(found.replaced)
  if (stop.signal.aborted) {
    dropUnfinished()
    await shown.note(desk.say(words.stopped, {done, total: sources.length}))
    return stop.code()
  }

  const verdict = await receiver.end()
  if (reporter.failures() > 0 || reporter.damaged() > 0) return 2
  return verdict === 'well' ? 0 : 1

  async function fail(name: string, message: string): Promise<void> {
    await reporter.failure(name, message)
    await receiver.fail?.(name, message)
  }
}

/** What was said about pages that are not plain UTF-8 or cannot be read. */
function createReporter(desk: Desk, errors: Output) {
  const causes = new Map<string, number>()
  const remarked = new Set<string>()
  let failures = 0
  let damaged = 0
  const {say: speak, style} = desk

  return {
    failures: () => failures,
    /** Pages of which some characters could not be read. */
    damaged: () => damaged,
    async reading(
      name: string,
      {encoding, damage, remarks}: Reading
    ): Promise<void> {
      const values = {name: plain(name), encoding: encodingTitle(encoding)}
      if (encoding !== 'utf-8') {
        await desk.note(speak(words.encoding, values))
      }

      for (const remark of remarks) {
        if (remarked.has(remark)) continue
        remarked.add(remark)
        await desk.note(plain(remark))
      }

      if (damage > 0) {
        damaged++
        await desk.note(speak(words.damage, {...values, count: damage}))
      }
    },
    async failure(name: string, message: string): Promise<void> {
      failures++
      const values = {name: plain(name), message: plain(message)}
      await desk.note(
        errors.isTerminal
          ? style.error(speak(words.failed, values))
          : speak(words.failed, values)
      )
    },
    /** A file that many pages need is told once. */
    async shared(message: string): Promise<void> {
      failures++
      const count = causes.get(message) ?? 0
      causes.set(message, count + 1)
      if (count === 0) await desk.note(plain(message))
    },
    async end(replaced: number): Promise<void> {
      for (const count of causes.values()) {
        await desk.note(speak(words.unread, {count}))
      }

      if (replaced > 0) {
        await desk.note(speak(words.replaced, {count: replaced}))
      }
    }
  }
}

/** The same desk, which takes the progress bar away before it says something. */
function cleared(desk: Desk, clear: () => void): Desk {
  return {
    ...desk,
    out: {
      ...desk.out,
      write(text) {
        if (text !== '') clear()
        return desk.out.write(text)
      }
    },
    note(line) {
      clear()
      return desk.note(line)
    }
  }
}

interface Sources extends Pick<FoundPages, 'failures' | 'replaced'> {
  readonly sources: readonly PageSource[]
}

async function readSources(
  command: PageCommand,
  given: Arguments
): Promise<Sources> {
  const {paths} = given
  const isStandard =
    paths.length === 0 ? isPiped() : paths.length === 1 && paths[0] === '-'
  if (isStandard) {
    const directory = process.cwd()
    const name = given.text('name') ?? standardName
    const bytes = await readStandardInput()
    const file = path.resolve(directory, name)
    const below = path.basename(name)
    return {
      sources: [{file, name, below, top: directory, bytes}],
      failures: [],
      replaced: 0
    }
  }

  if (paths.length === 0) throw new UsageError(words.nothing)
  const takesSources = command.takesSources?.(given) ?? false
  const found = findPages(paths, process.cwd(), {takesSources})
  return {...found, sources: found.pages}
}

/** Whether standard input is a pipe, a file or a socket: not a terminal. */
function isPiped(): boolean {
  try {
    const entry = fstatSync(0)
    return entry.isFIFO() || entry.isFile() || entry.isSocket()
  } catch {
    return false
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array)
  }

  return Buffer.concat(chunks)
}

function runOptions(given: Arguments, {locale}: Desk): Job['run'] {
  const absolute = (file: string | undefined): string | undefined =>
    file === undefined ? undefined : path.resolve(file)
  return {
    locale,
    encoding: given.text('encoding'),
    register: absolute(given.text('register')),
    configuration: absolute(given.text('config'))
  }
}

function readThreads(given: Arguments): number | undefined {
  const value = given.text('jobs')
  if (value === undefined) return undefined
  const count = Number(value)
  if (Number.isInteger(count) && count >= 1 && count <= 256) return count
  throw new UsageError(words.jobs, {value})
}

/** The first signal ends the run in order, the second at once. */
function watchSignals() {
  const controller = new AbortController()
  let code = 0
  const handlers = Object.entries(signals).map(([name, exitCode]) => {
    const handler = (): void => {
      if (controller.signal.aborted) {
        dropUnfinished()
        process.exit(exitCode)
      }

      code = exitCode
      controller.abort()
    }
    process.on(name, handler)
    return [name, handler] as const
  })
  return {
    signal: controller.signal,
    code: () => code,
    forget() {
      for (const [name, handler] of handlers) process.off(name, handler)
    }
  }
}
