import process from 'node:process'

const start = Date.now()

/** Say in one line what is being done, with the seconds since the start. */
export function say(line: string): void {
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6)
  process.stderr.write(`[${seconds} s] ${line}\n`)
}
