import type {Steps} from '../../model/steps.js'
import type {KindSpan} from './features.js'
import {shareBetter} from './paired-bootstrap.js'
import {
  createRecogniser,
  recognise,
  teach,
  type LearnedRecogniser,
  type Lesson
} from './recogniser.js'

/** How well the recogniser and the rules do on lessons it did not learn from. */
export interface Report {
  /** Lessons there are; each is read once by what did not learn from its page. */
  readonly lessons: number
  /** Strict-span F1 of the rules and of what was learned, 0–1. */
  readonly rules: number
  readonly learned: number
  /** Share of samples of the pages in which what was learned is better, 0–1. */
  readonly better: number
  /** Whether what was learned is good enough to be heard. */
  readonly speaks: boolean
}

export interface Study {
  readonly recogniser: LearnedRecogniser
  readonly report: Report
}

/** Fewer lessons than this teach less than the rules know. */
const fewest = 150
/**
 * It is heard where so many samples say that it is better. On sentences in several
 * orders by chance it was worse than the rules nowhere where that holds.
 */
const leastBetter = 0.8
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
  const found = new Map<Lesson, readonly KindSpan[]>()

  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = (_: unknown, page: number): boolean =>
      page % folds === fold
    const taught = pages.filter((page, index) => !isHeldOut(page, index)).flat()
    const trial = createRecogniser(kinds)
    yield* teach(trial, taught)
    for (const lesson of pages.filter(isHeldOut).flat()) {
      found.set(lesson, recognise(trial, lesson))
      yield
    }
  }

  const better = shareBetter(
    pages.map((page) => ({
      first: countsOf(page, ({rules}) => rules),
      second: countsOf(page, (lesson) => found.get(lesson) ?? [])
    }))
  )
  const report = {
    lessons: lessons.length,
    rules: f1(lessons, ({rules}) => rules),
    learned: f1(lessons, (lesson) => found.get(lesson) ?? []),
    better,
    speaks: better >= leastBetter
  }
  const recogniser = createRecogniser(kinds)
  yield* teach(recogniser, lessons)
  return {recogniser, report}
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

function keyOf({start, end, kind}: KindSpan): string {
  return `${String(start)} ${String(end)} ${kind}`
}
