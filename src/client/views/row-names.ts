/**
 * Names for the rows of a tree, each given once. VS Code knows a row that is drawn
 * anew by its name: without one, what was chosen is lost, and a click that was on its
 * way names no row any more.
 *
 * @returns A function that takes what a row is told from others by, and numbers
 * those that are told by the same.
 */
export function rowNames(): (told: string) => string {
  const counts = new Map<string, number>()
  return (told) => {
    const count = (counts.get(told) ?? 0) + 1
    counts.set(told, count)
    return `${told} ${count}`
  }
}
