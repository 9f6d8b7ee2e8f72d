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

  for (const candidate of candidates) {
    const distance = distanceTo(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }

  return best
}

/** Half typed counts as one slip: `alias` for `aliases`. */
function distanceTo(name: string, candidate: string): number {
  if (name.length >= 3 && candidate.startsWith(name)) return 1
  // The distance is at least what the lengths differ by.
  const difference = Math.abs(candidate.length - name.length)
  return difference > name.length / 3 + 1
    ? Infinity
    : editDistance(name, candidate)
}

/** Levenshtein's distance, two rows. */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)

  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }

    row = next
  }

  return row[b.length] ?? 0
}
