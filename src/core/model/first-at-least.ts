/** Index of the first of ascending numbers that is at least `limit`; their count where none is. */
export function firstAtLeast(
  numbers: readonly number[],
  limit: number
): number {
  let low = 0
  let high = numbers.length

  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }

  return low
}
