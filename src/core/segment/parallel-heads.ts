import type {HeadRun} from './head-runs.js'
import type {LineTable} from './measure.js'

/** Longest crosshead that is compared, in characters. */
const longest = 12
/** Heads further on that each is compared with, and how many rows away they may be. */
const mostCompared = 6
const reach = 80
/** Characters that frame both, at least, and their least share of the shorter one. */
const leastFrame = 3
const leastShare = 0.4
// Matches what officials did, whom one headline after another names alike: `李强会见…`.
const official =
  /会见|會見|会谈|會談|致电|致電|致贺|致賀|出席|主持|抵达|抵達|当选|當選/u

/**
 * Rows of heads of one line that are built as another near by: `从学习中来`,
 * `从实践中来`. Crossheads of one article are set in step; headlines are where
 * they name what the same people did.
 */
export function headsInStep(
  {texts, han}: LineTable,
  runs: readonly HeadRun[]
): ReadonlySet<number> {
  const found = new Set<number>()
  if (!han) return found
  const rows = runs
    .filter(({start, end}) => end === start + 1)
    .map(({start}) => start)
    .filter((row) => {
      const text = texts[row] ?? ''
      return text.length <= longest && !official.test(text)
    })
  for (const [place, row] of rows.entries())
    for (const other of rows.slice(place + 1, place + 1 + mostCompared))
      if (
        other - row <= reach &&
        isFramed(texts[row] ?? '', texts[other] ?? '')
      ) {
        found.add(row)
        found.add(other)
      }
  return found
}

/** Whether two texts begin and end alike, and differ between. */
function isFramed(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (
    end < shorter - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++
  const frame = start + end
  return a !== b && frame >= leastFrame && frame >= shorter * leastShare
}
