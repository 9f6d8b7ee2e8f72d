/** The rows from `start` to before `end`. */
export function rowsBetween(start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, index) => start + index)
}
