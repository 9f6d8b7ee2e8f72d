import type {Steps} from '../../model/steps.js'
import {deviations, heardIn, type Deviation} from './deviations.js'
import {keyOf, type KindSpan} from './features.js'
import {
  createRecogniser,
  teach,
  type LearnedRecogniser,
  type Lesson
} from './recogniser.js'
import {trustedFrom, type Trial} from './trust.js'

/** How well the recogniser and the rules do on lessons it did not learn from. */
export interface Report {
  /** Lessons there are; each is read once by what did not learn from its page. */
  readonly lessons: number
  /** Strict-span F1 of the rules, and of them with what was learned, 0–1. */
  readonly rules: number
  readonly learned: number
  /** How sure what was learned must be to be heard, 0–1. */
  readonly heardFrom: number
  /** Whether what was learned is good enough to be heard. */
  readonly speaks: boolean
}

export interface Study {
  readonly recogniser: LearnedRecogniser
  readonly report: Report
}

/** Fewer lessons than this teach less than the rules know. */
const fewest = 100
/** It is tried where it holds itself to be rather right than not. */
const tried = 0.5
/** Parts of the lessons of which each is read by what learned from the others. */
const folds = 5
/** Fewer pages than this are parted into runs of lessons. */
const fewestPages = 10
/** More lessons than this add little and cost time; the newest are kept. */
const mostLessons = 800

/**
 * Learn from the lessons, oldest first, and check what was learned by
 * cross-validation over their pages, since names come again on a page: each page
 * is read by a recogniser that learned from others only. One sentence a step;
 * returns nothing where there are too few.
 */
export function* study(
  kinds: readonly string[],
  all: readonly Lesson[]
): Steps<Study | undefined> {
  const lessons = all.slice(-mostLessons)
  if (lessons.length < fewest) return undefined
  const pages = pagesOf(lessons)
  const scale = f1(lessons, ({rules}) => rules)
  const trials = new Map<Lesson, readonly LessonTrial[]>()

  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = (_: unknown, page: number): boolean =>
      page % folds === fold
    const taught = pages.filter((page, index) => !isHeldOut(page, index)).flat()
    const trial = createRecogniser(kinds)
    yield* teach(trial, taught)
    for (const lesson of pages.filter(isHeldOut).flat()) {
      trials.set(lesson, tryOut(trial, lesson, scale))
      yield
    }
  }

  const trusted = trustedFrom(
    pages.map((page) => page.flatMap((lesson) => trials.get(lesson) ?? []))
  )
  const heardFrom = trusted ?? tried
  const report = {
    lessons: lessons.length,
    rules: scale,
    learned: f1(lessons, (lesson) =>
      heardIn(lesson, trials.get(lesson) ?? [], heardFrom)
    ),
    heardFrom,
    speaks: trusted !== undefined
  }
  const recogniser = createRecogniser(kinds)
  recogniser.heardFrom = heardFrom
  yield* teach(recogniser, lessons)
  return {recogniser, report}
}

/** A deviation on a lesson that was held out. */
type LessonTrial = Trial & Deviation

/**
 * What each deviation is worth: F1 is twice the names that are right, divided by
 * those of the truth and those that are found; a name that is found must bring
 * more than its share of the divisor.
 */
function tryOut(
  recogniser: LearnedRecogniser,
  lesson: Lesson,
  scale: number
): LessonTrial[] {
  const truth = new Set(lesson.truth.map((span) => keyOf(span)))
  const worth = (spans: readonly KindSpan[]): number => {
    const right = spans.filter((span) => truth.has(keyOf(span))).length
    return 2 * right - scale * spans.length
  }

  return deviations(recogniser, lesson).map((deviation) => ({
    ...deviation,
    gain: worth(deviation.added) - worth(deviation.dropped)
  }))
}

/** Lessons by their pages; those of few pages, in ten runs. */
function pagesOf(lessons: readonly Lesson[]): Lesson[][] {
  const byPage = new Map<unknown, Lesson[]>()
  for (const lesson of lessons) {
    // A lesson of no page stands for itself.
    const page = lesson.page ?? lesson
    const known = byPage.get(page)
    if (known) known.push(lesson)
    else byPage.set(page, [lesson])
  }

  if (byPage.size >= fewestPages) return [...byPage.values()]
  const size = Math.ceil(lessons.length / fewestPages)
  return Array.from({length: fewestPages}, (_, run) =>
    lessons.slice(run * size, (run + 1) * size)
  )
}

/** Strict-span F1 over lessons, 0–1. */
export function f1(
  lessons: readonly Lesson[],
  spansOf: (lesson: Lesson) => readonly KindSpan[]
): number {
  const {shared, all} = countsOf(lessons, spansOf)
  return all === 0 ? 1 : shared / all
}

/** Spans of the truth and of what was found, and twice those in both. */
function countsOf(
  lessons: readonly Lesson[],
  spansOf: (lesson: Lesson) => readonly KindSpan[]
): {shared: number; all: number} {
  let shared = 0
  let all = 0

  for (const lesson of lessons) {
    const truth = new Set(lesson.truth.map((span) => keyOf(span)))
    const found = new Set(spansOf(lesson).map((span) => keyOf(span)))
    for (const key of found) if (truth.has(key)) shared += 2
    all += truth.size + found.size
  }

  return {shared, all}
}
