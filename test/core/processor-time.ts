import process from 'node:process'

/**
 * Milliseconds of processor time that work takes, the least of some tries. The
 * clock would count what other programs do at the same time.
 */
export function processorTime(work: () => void, tries = 3): number {
  let least = Infinity
  for (let index = 0; index < tries; index++) {
    const start = process.cpuUsage()
    work()
    const {user, system} = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }

  return least
}
