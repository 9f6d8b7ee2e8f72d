import {once} from 'node:events'
import type {Writable} from 'node:stream'

/** Standard output or error, written in order and at the reader's pace. */
export interface Output {
  readonly isTerminal: boolean
  /** Resolves when the stream can take more. */
  write(text: string): Promise<void>
}

/**
 * @param onError Told when the reader has gone (EPIPE) or the disk is full.
 */
export function makeOutput(
  stream: Writable & {isTTY?: boolean},
  onError: (error: Error) => void
): Output {
  stream.on('error', onError)
  return {
    isTerminal: stream.isTTY === true,
    async write(text) {
      if (text === '' || stream.destroyed) return
      if (!stream.write(text)) await once(stream, 'drain')
    }
  }
}
