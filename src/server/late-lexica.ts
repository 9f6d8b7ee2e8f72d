import {noLexica, type Lexica} from '../core/lexicon.js'
import {openLexica, type ReadLexicon} from './lexica.js'

/** How long a first answer waits for the lexica, in milliseconds. */
const patience = 1000

/** The words of the languages, which may come when pages were read without. */
export interface LateLexica {
  /** Those that are there by now. */
  readonly current: () => Lexica
  /** Settles when they are there, or when a page has waited long enough. */
  readonly ready: Promise<void>
}

interface Options {
  readonly read: ReadLexicon
  /** Told where they came after pages were read. */
  readonly onLate: () => void
  readonly onError: (error: unknown) => void
}

/** A page that waits for its words is analysed once; but none waits long. */
export function loadLexica({read, onLate, onError}: Options): LateLexica {
  let lexica = noLexica
  let isLate = false
  const loading = openLexica(read).then((opened) => {
    lexica = opened
    if (isLate) onLate()
  })
  const waiting = new Promise<void>((resolve) => {
    setTimeout(() => {
      isLate = true
      resolve()
    }, patience)
  })
  return {
    current: () => lexica,
    ready: Promise.race([loading, waiting]).catch(onError)
  }
}
