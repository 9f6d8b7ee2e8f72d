import type {FeatureIndex} from './features.js'
import type {LinkContext} from './links.js'

/** How much oftener a text says what it has said than what the page says anywhere (Jelinek-Mercer smoothing). */
const again = 0.5
/** How much of what single features say counts: they do not stand alone. */
const share = 0.7
/** Most that one row says. */
const most = 3

/** All features of all bodies of a page, each counted as often as it occurs. */
export function countFeatures({frequency}: FeatureIndex): number {
  let total = 0
  for (const times of frequency) total += times
  return total
}

/**
 * What the words of each row say for each of some bodies against the first, in
 * log-odds (naive Bayes over features). `known` are the features of what is known
 * of the bodies, `labels` tells whose the rows are thought to be; −1 is
 * nobody's. `total` is {@link countFeatures}.
 */
export function rowVoices(
  {table, index}: LinkContext,
  {
    start,
    end,
    total
  }: {readonly start: number; readonly end: number; readonly total: number},
  known: ReadonlyArray<ReadonlyArray<readonly number[]>>,
  labels: Int8Array
): Float64Array[] {
  const rows = table.texts
    .slice(start, end)
    .map((text) => index.read([text]).slice())
  const counts = known.map((lists) => {
    const count = new Map<number, number>()
    for (const list of lists) add(count, list)
    return count
  })
  for (const [row, features] of rows.entries()) {
    const count = counts[labels[row] ?? -1]
    if (count) add(count, features)
  }

  const speak = (body: number, row: number): number => {
    const count = counts[body]
    if (!count) return 0
    // A row says nothing for itself.
    const own = labels[row] === body ? 1 : 0
    let sum = 0
    for (const feature of rows[row] ?? []) {
      if ((count.get(feature) ?? 0) <= own) continue
      const times = Math.max(1, index.frequency[feature] ?? 0)
      sum += Math.log(1 + (again * total) / (count.size * times))
    }

    return sum
  }

  return known.map((_, body) =>
    Float64Array.from(rows, (_, row) =>
      Math.max(
        -most,
        Math.min(most, share * (speak(body, row) - speak(0, row)))
      )
    )
  )
}

function add(count: Map<number, number>, features: readonly number[]): void {
  for (const feature of features)
    count.set(feature, (count.get(feature) ?? 0) + 1)
}
