/**
 * Work in small parts. Whoever runs it may see to something else after each, or
 * drop it; the result is the same as in one go.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Rows of a table that are one part of the work: a millisecond or two. */
export const rowsOfStep = 128

/** Run all parts, one after another. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
