/** What was measured in this host: a name with its unit, and a number. */
const figures: Record<string, number> = {}

/** Keep a figure for the result of the suite; the last one counts. */
export function record(name: string, value: number): void {
  figures[name] = Math.round(value * 10) / 10
}

/** All that was measured. */
export function measured(): Readonly<Record<string, number>> {
  return {...figures}
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
