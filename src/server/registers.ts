import {
  createRegisterReader,
  type RegisterReader,
  type RegisterReading
} from '../core/entities/read-register.js'
import type {KindTable} from '../core/entities/kinds.js'
import type {Locale} from '../core/model/words.js'
import {
  keptFileDiagnostics,
  noRegisterFile,
  sideFileDiagnostics,
  toRegisterFile,
  type RegisterFile
} from '../service/register-file.js'
import {writtenPlaces} from '../service/written-places.js'
import type {Diagnostic, Range} from 'vscode-languageserver'

/** How long an answer waits for a register, in milliseconds. */
const patience = 150
/**
 * How long what a person does waits for one: longer than any register takes,
 * though not for ever where a file system does not answer.
 */
const fullPatience = 15_000

/** Where an entry is gone to that nobody sees in a file that cannot be read. */
const beginning: Range = {
  start: {line: 0, character: 0},
  end: {line: 0, character: 0}
}

/** The registers of a workspace, read off the typing path. */
export interface Registers {
  /**
   * The register at an address; `undefined` where there is none. One that
   * takes long to read is as it was last, until `onLate` tells.
   */
  at(uri: string): Promise<RegisterFile | undefined>
  /**
   * The same, read to its end: for what a person does, which must not come out
   * otherwise because a file was late. Nothing else waits meanwhile.
   */
  whole(uri: string): Promise<RegisterFile | undefined>
  /** Those that are there, of all that were asked for. */
  known(): RegisterFile[]
  /** Whether there is one, of all that were asked for. */
  isThere(uri: string): boolean
  /** Whether it is as it was last valid: what it says is not what the text says. */
  isKept(uri: string): boolean
  /** Where one was asked for, be it there or not. */
  uris(): Iterable<string>
  /** The file changed; it is read again when it is asked for. */
  changed(uri: string): void
  /** What registers are checked against changed. */
  allChanged(): void
}

export interface RegistersOptions {
  readonly locale: Locale
  readonly text: (uri: string) => Promise<string | null>
  readonly kinds: (uri: string) => Promise<KindTable>
  /** Let others have their turn. */
  readonly pause: () => Promise<void>
  /** Told whenever a register was read. */
  readonly onDiagnostics: (uri: string, diagnostics: Diagnostic[]) => void
  /** Told when a register is there that somebody did not wait for. */
  readonly onLate: () => void
}

interface Known {
  readonly uri: string
  readonly reader: RegisterReader
  /** As it was last when it could be read. */
  current: RegisterFile | undefined
  /** Places in the text as it is now, where that could not be read. */
  written: RegisterFile['rangeOf'] | undefined
  /** Counts changes; what was read is of `readRevision`. */
  revision: number
  readRevision: number
  reading: Promise<void> | undefined
  isAwaited: boolean
}

export function createRegisters(options: RegistersOptions): Registers {
  const all = new Map<string, Known>()

  return {
    at: (uri) => waitFor(uri, patience),
    whole: (uri) => waitFor(uri, fullPatience),
    known: () => [...all.values()].flatMap(({current}) => current ?? []),
    isThere: (uri) => all.get(uri)?.current !== undefined,
    isKept: (uri) => all.get(uri)?.written !== undefined,
    uris: () => all.keys(),
    changed(uri) {
      knownAt(uri).revision++
    },
    allChanged() {
      for (const known of all.values()) known.revision++
    }
  }

  async function waitFor(
    uri: string,
    limit: number
  ): Promise<RegisterFile | undefined> {
    const known = knownAt(uri)
    if (known.readRevision === known.revision) return known.current
    known.reading ??= read(known).finally(() => {
      known.reading = undefined
    })
    // One that others were not given in time is late for all who do not insist.
    if (known.isAwaited && limit === patience) return known.current
    const isLate = await isSlow(known.reading, limit)
    known.isAwaited ||= isLate
    return known.current
  }

  function knownAt(uri: string): Known {
    const present = all.get(uri)
    if (present) return present
    const known: Known = {
      uri,
      reader: createRegisterReader(),
      current: undefined,
      written: undefined,
      revision: 1,
      readRevision: 0,
      reading: undefined,
      isAwaited: false
    }
    all.set(uri, known)
    return known
  }

  /** Read until nothing changed meanwhile. */
  async function read(known: Known): Promise<void> {
    const {uri} = known
    while (known.readRevision !== known.revision) {
      const {revision} = known
      const text = await options.text(uri)
      if (text === null) {
        if (known.current) options.onDiagnostics(uri, [])
        known.current = undefined
        known.written = undefined
        known.readRevision = revision
        continue
      }

      const reading = await readInSteps(known, text)
      if (!reading || known.revision !== revision) continue
      // What was last valid stays in force while somebody types in the file.
      const file = toRegisterFile(uri, text, reading)
      const isKept = !file && (known.current?.register.entries.length ?? 0) > 0
      known.current =
        file || !known.current
          ? withPresentPlaces(known, file ?? {...noRegisterFile, uri})
          : known.current
      known.written = file ? undefined : writtenPlaces(text)
      known.readRevision = revision
      const {locale} = options
      const found = sideFileDiagnostics(uri, text, reading.problems, locale)
      options.onDiagnostics(
        uri,
        isKept ? keptFileDiagnostics(found, locale) : found
      )
    }

    if (known.isAwaited) options.onLate()
    known.isAwaited = false
  }

  /**
   * Of a register that stays in force, places are where the text has them, else
   * the beginning of the file: it is what has to be mended.
   */
  function withPresentPlaces(known: Known, file: RegisterFile): RegisterFile {
    const {byId} = file.register
    return {
      ...file,
      rangeOf: (id) =>
        known.written
          ? (known.written(id) ?? (byId.has(id) ? beginning : undefined))
          : file.rangeOf(id)
    }
  }

  /** `undefined` where the file changed meanwhile. */
  async function readInSteps(
    known: Known,
    text: string
  ): Promise<RegisterReading | undefined> {
    const {uri, reader, revision} = known
    const steps = reader.steps(text, await options.kinds(uri))
    for (;;) {
      const {done, value} = steps.next()
      if (done) return value
      await options.pause()
      if (known.revision !== revision) return undefined
    }
  }
}

/** Wait for a reading, but not longer; says whether it is still under way. */
function isSlow(reading: Promise<void>, limit: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(true), limit)
    reading
      .then(() => resolve(false), reject)
      .finally(() => clearTimeout(timer))
  })
}
