import {fromStored, toStored} from '../core/entities/learner/stored.js'
import type {
  LearnedRecogniser,
  Lesson
} from '../core/entities/learner/recogniser.js'
import {study, type Report} from '../core/entities/learner/study.js'
import {taughtKinds} from '../core/entities/learner/lessons.js'

/** The recogniser that learns, as the server keeps it. */
export interface Learning {
  /** What was learned, once it reads this workspace better than the rules. */
  readonly current: () => LearnedRecogniser | undefined
  /** The last check; `undefined` before there was one. */
  readonly report: () => Report | undefined
  /** Something changed: stop learning, and begin again when all is quiet. */
  readonly touch: () => void
  /** Forget everything, here and in the storage. */
  readonly reset: () => Promise<void>
}

export interface LearningOptions {
  /** The lessons of the workspace, gathered with pauses; stops when told to. */
  readonly gather: (isCancelled: () => boolean) => Promise<Lesson[]>
  /** Let what has arrived be answered first. */
  readonly pause: () => Promise<void>
  readonly read: () => Promise<string | null>
  readonly write: (text: string | null) => Promise<void>
  /** What is heard has changed. */
  readonly onChange: () => void
  readonly onError: (error: unknown) => void
  /** How long nothing must happen before learning begins, in milliseconds. */
  readonly quiet?: number
}

const defaultQuiet = 5000
/** How long one slice of learning may keep others waiting, in milliseconds. */
const slice = 8

/**
 * Learn in the pauses: begin when nothing has happened for a while, work in
 * slices, drop the work when something happens. What was learned is kept in the
 * workspace’s storage, through the client.
 */
export function createLearning(options: LearningOptions): Learning {
  const {quiet = defaultQuiet} = options
  let known: {recogniser: LearnedRecogniser; report: Report} | undefined
  let signature = ''
  let run = 0
  /** Whether all was forgotten, also what is still being loaded. */
  let isForgotten = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const loading = options
    .read()
    .then((text) => {
      const stored = text === null ? undefined : readStored(text)
      if (!stored || known || isForgotten) return
      known = stored
      signature = stored.signature
      if (stored.report.speaks) options.onChange()
    })
    .catch(options.onError)

  async function learn(mine: number): Promise<void> {
    await loading
    const isCancelled = (): boolean => run !== mine
    const lessons = await options.gather(isCancelled)
    const fresh = signatureOf(lessons)
    if (isCancelled() || fresh === signature) return
    const steps = study(taughtKinds, lessons)
    let step = steps.next()
    let started = performance.now()

    while (step.done !== true) {
      if (performance.now() - started > slice) {
        await options.pause()
        if (isCancelled()) return
        started = performance.now()
      }

      step = steps.next()
    }

    const didSpeak = known?.report.speaks ?? false
    known = step.value
    signature = fresh
    await options.write(
      known ? JSON.stringify({signature, ...toKept(known)}) : null
    )
    if (didSpeak || known?.report.speaks) options.onChange()
  }

  return {
    current: () => (known?.report.speaks ? known.recogniser : undefined),
    report: () => known?.report,
    touch() {
      const mine = ++run
      clearTimeout(timer)
      timer = setTimeout(() => {
        learn(mine).catch(options.onError)
      }, quiet)
      // Learning keeps no process alive.
      if (typeof timer === 'object') timer.unref()
    },
    async reset() {
      run++
      isForgotten = true
      clearTimeout(timer)
      known = undefined
      signature = ''
      await options.write(null)
      options.onChange()
    }
  }
}

function toKept({
  recogniser,
  report
}: {
  recogniser: LearnedRecogniser
  report: Report
}): object {
  return {report, model: toStored(recogniser)}
}

/** What the storage holds; `undefined` for what is damaged or another’s. */
function readStored(
  text: string
):
  | {recogniser: LearnedRecogniser; report: Report; signature: string}
  | undefined {
  try {
    const {model, report, signature} = JSON.parse(text) as Record<
      string,
      unknown
    >
    const recogniser = fromStored(model)
    if (!recogniser || !isReport(report) || typeof signature !== 'string') {
      return undefined
    }

    return {recogniser, report, signature}
  } catch {
    return undefined
  }
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false
  const {lessons, rules, learned, heardFrom, speaks} = value as Partial<
    Record<keyof Report, unknown>
  >
  return (
    [lessons, rules, learned, heardFrom].every(
      (each) => typeof each === 'number'
    ) && typeof speaks === 'boolean'
  )
}

/** Tells lessons from other lessons (FNV-1a over their text and tags). */
function signatureOf(lessons: readonly Lesson[]): string {
  let hash = 0x811c9dc5
  for (const {characters, truth} of lessons) {
    const text =
      characters.join('') +
      truth.map(({start, end, kind}) => `${start} ${end} ${kind}`).join(',')
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    }
  }

  return `${lessons.length}.${hash >>> 0}`
}
