/**
 * The known name that somebody probably meant: the one at the least distance,
 * at most a third of the name.
 */
export function nearestName(
  name: string,
  known: Iterable<string>
): string | undefined {
  if (name.length > 40) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1

  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }

  return best
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
