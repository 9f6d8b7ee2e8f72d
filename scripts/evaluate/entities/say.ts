import process from 'node:process'

/** Print a line. */
export function say(...parts: unknown[]): void {
  process.stdout.write(parts.map(String).join(' ') + '\n')
}
