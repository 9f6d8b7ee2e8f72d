/**
 * How many of `count` things in order come before something: `isBefore` holds for
 * the first so many, by their indices from 0, and for none after them. It is asked
 * log n times.
 */
export function partitionPoint(
  count: number,
  isBefore: (index: number) => boolean
): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }

  return low
}
