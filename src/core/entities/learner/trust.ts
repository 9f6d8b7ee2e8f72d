/** What a deviation from the rules brought on text that was held out. */
export interface Trial {
  /** How sure what was learned was of it, 0–1. */
  readonly confidence: number
  /** What it adds to F1, times what F1 is divided by: positive where it is better. */
  readonly gain: number
}

/** From where on what was learned may be heard: rather right than not. */
const levels = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
/** One in ten such bounds errs (quantile of the normal distribution). */
const bound = 1.28

/**
 * How sure what was learned must be to be heard instead of the rules, by what it
 * did on pages that it did not learn from; `undefined` where nothing shows that
 * it helps. Each page is one observation, since names come again on a page; the
 * error of their sum shrinks against it with every page.
 *
 * First the level is found whose gain is the surest, by the one-sided bound below
 * it: that bound must lie above nothing. Then the lowest level is taken that gains
 * and falls short of the surest by no more than one error of their difference
 * (“one standard error rule”: Breiman, Friedman, Olshen, Stone 1984): what learned
 * from all pages knows more than what was tried, which lacked a fifth of them.
 */
export function trustedFrom(
  pages: ReadonlyArray<readonly Trial[]>
): number | undefined {
  const byLevel = levels.map((level) => {
    const gains = pages.map((trials) => gainFrom(trials, level))
    return {level, gains, ...sumOf(gains)}
  })
  const lower = ({sum, error}: {sum: number; error: number}): number =>
    sum - bound * error
  const [surest] = [...byLevel].sort((a, b) => lower(b) - lower(a))
  if (!surest || lower(surest) <= 0) return undefined
  const chosen = byLevel.find(({gains, sum}) => {
    const less = sumOf(
      gains.map((gain, page) => (surest.gains[page] ?? 0) - gain)
    )
    return sum > 0 && less.sum <= less.error
  })
  return (chosen ?? surest).level
}

function gainFrom(trials: readonly Trial[], level: number): number {
  let gain = 0
  for (const trial of trials) {
    if (trial.confidence >= level) gain += trial.gain
  }

  return gain
}

/** A sum of observations and its standard error. */
function sumOf(observations: readonly number[]): {sum: number; error: number} {
  const count = observations.length
  let sum = 0
  for (const each of observations) sum += each
  let squares = 0
  for (const each of observations) squares += (each - sum / count) ** 2
  const error =
    count < 2 ? Infinity : Math.sqrt((squares * count) / (count - 1))
  return {sum, error}
}
