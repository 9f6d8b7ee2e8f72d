import type {Steps} from '../../model/steps.js'
import type {KindSpan} from './features.js'
import {
  createRecogniser,
  recognise,
  teach,
  type LearnedRecogniser,
  type Lesson
} from './recogniser.js'

/** How well the recogniser and the rules do on lessons held out from it. */
export interface Report {
  /** Lessons there are; every fifth is held out for the check. */
  readonly lessons: number
  readonly heldOut: number
  /** Strict-span F1 of the rules and of what was learned, 0–1. */
  readonly rules: number
  readonly learned: number
  /** Whether what was learned is good enough to be heard. */
  readonly speaks: boolean
}

export interface Study {
  readonly recogniser: LearnedRecogniser
  readonly report: Report
}

/** Fewer lessons than this teach less than the rules know. */
const fewest = 150
/** By so much it must beat the rules: less may be chance. */
const margin = 0.005
/** Every so manyth lesson is held out. */
const stride = 5
/** More lessons than this add little and cost time; the newest are kept. */
const mostLessons = 800

/**
 * Learn from the lessons, oldest first, and check what was learned: first on
 * four fifths, to see whether the last fifth is read better than by the rules;
 * if so, on all. One sentence a step; returns nothing where there are too few.
 */
export function* study(
  kinds: readonly string[],
  all: readonly Lesson[]
): Steps<Study | undefined> {
  const lessons = all.slice(-mostLessons)
  if (lessons.length < fewest) return undefined
  const heldOut = lessons.filter((_, index) => index % stride === stride - 1)
  const taught = lessons.filter((_, index) => index % stride !== stride - 1)
  const trial = createRecogniser(kinds)
  yield* teach(trial, taught)
  const found: KindSpan[][] = []
  for (const lesson of heldOut) {
    found.push(recognise(trial, lesson))
    yield
  }

  const rules = f1(heldOut, ({rules: spans}) => spans)
  const learned = f1(heldOut, (_, index) => found[index] ?? [])
  const report = {
    lessons: lessons.length,
    heldOut: heldOut.length,
    rules,
    learned,
    speaks: learned >= rules + margin
  }
  if (!report.speaks) return {recogniser: trial, report}
  const recogniser = createRecogniser(kinds)
  yield* teach(recogniser, lessons)
  return {recogniser, report}
}

/** Strict-span F1 over lessons, 0–1. */
export function f1(
  lessons: readonly Lesson[],
  spansOf: (lesson: Lesson, index: number) => readonly KindSpan[]
): number {
  let right = 0
  let all = 0

  lessons.forEach((lesson, index) => {
    const truth = new Set(lesson.truth.map((span) => keyOf(span)))
    const found = new Set(spansOf(lesson, index).map((span) => keyOf(span)))
    for (const key of found) if (truth.has(key)) right++
    all += truth.size + found.size
  })

  return all === 0 ? 1 : (2 * right) / all
}

function keyOf({start, end, kind}: KindSpan): string {
  return `${String(start)} ${String(end)} ${kind}`
}
