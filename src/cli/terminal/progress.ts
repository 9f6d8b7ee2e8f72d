import {columns} from './columns.js'
import {plain} from './plain.js'

/** A bar of how far a run is; see {@link makeProgress}. */
export interface Progress {
  /** One page more is done. */
  readonly step: (name: string) => void
  /** Take the bar away, so that something else can be written. */
  readonly clear: () => void
}

/** A terminal, or what poses as one. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const width = 24
/** Draw at most this often, in milliseconds. */
const interval = 80
/** A run that ends sooner shows no bar. */
const patience = 400

const silent: Progress = {step: () => undefined, clear: () => undefined}

/**
 * A bar on a terminal; in a pipe or a file nothing at all.
 *
 * @param now Clock in milliseconds.
 */
export function makeProgress(
  stream: ProgressStream,
  total: number,
  now: () => number
): Progress {
  if (!stream.isTTY || total < 2) return silent
  const began = now()
  let done = 0
  let drawn = 0
  let isShown = false

  return {
    step(name) {
      done++
      const time = now()
      if (time - began < patience || time - drawn < interval) return
      drawn = time
      isShown = true
      stream.write(`\r\u001B[K${bar(name, done, total, stream.columns || 80)}`)
    },
    clear() {
      if (!isShown) return
      isShown = false
      stream.write('\r\u001B[K')
    }
  }
}

function bar(name: string, done: number, total: number, room: number): string {
  const full = Math.round((done / total) * width)
  const head = `[${'█'.repeat(full)}${'░'.repeat(width - full)}] ${done}/${total} `
  let tail = plain(name)
  while (tail !== '' && columns(head) + columns(tail) >= room) {
    tail = tail.slice(0, -1)
  }

  return head + tail
}
