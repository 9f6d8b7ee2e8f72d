/** Longest name that is compared: no class, kind or key is longer. */
const longest = 40

/**
 * The candidate at the least distance of a mistyped name, at most a third of
 * the name away, or that begins with it; `undefined` where none is so near.
 */
export function nearest(
  name: string,
  candidates: Iterable<string>
): string | undefined {
  if (name.length > longest) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1

  const lower = name.toLowerCase()
  for (const candidate of candidates) {
    const distance = distanceTo(lower, candidate.toLowerCase(), least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }

  return best
}

/** Half typed counts as one slip: `alias` for `aliases`. */
function distanceTo(name: string, candidate: string, limit: number): number {
  if (name.length >= 3 && candidate.startsWith(name)) return 1
  // The distance is at least what the lengths differ by.
  const difference = Math.abs(candidate.length - name.length)
  return difference >= limit ? limit : editDistance(name, candidate, limit)
}

/** Levenshtein's distance in one row; `limit` where it is that or more. */
function editDistance(a: string, b: string, limit: number): number {
  let from = 0
  let aEnd = a.length
  let bEnd = b.length
  while (from < aEnd && a.charCodeAt(from) === b.charCodeAt(from)) from++
  while (
    aEnd > from &&
    bEnd > from &&
    a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)
  ) {
    aEnd--
    bEnd--
  }

  const row = new Uint8Array(bEnd - from + 1).map((_, index) => index)
  for (let i = from; i < aEnd; i++) {
    const code = a.charCodeAt(i)
    let diagonal = i - from
    let left = diagonal + 1
    let least = left
    row[0] = left
    for (let j = from; j < bEnd; j++) {
      const above = row[j - from + 1] ?? 0
      const change = diagonal + (code === b.charCodeAt(j) ? 0 : 1)
      left = Math.min(change, above + 1, left + 1)
      row[j - from + 1] = left
      diagonal = above
      least = Math.min(least, left)
    }

    // No row has less than the one before it.
    if (least >= limit) return limit
  }

  return Math.min(limit, row[bEnd - from] ?? 0)
}
