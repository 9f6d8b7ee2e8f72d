import type {Finding} from '../model/finding.js'
import type {Span} from '../model/span.js'
import type {Words} from '../model/words.js'
import type {PlacedEntry} from './entry-fields.js'
import {isFlowEntry, readFlowEntry} from './flow-entry.js'
import {builtInKinds, type KindTable} from './kinds.js'
import {NameIndexBuilder} from './name-index.js'
import {readPlainEntry} from './plain-entry.js'
import {makeRegister, type Register, type RegisterEntry} from './register.js'
import {entryProblems, problem} from './register-problems.js'
import {splitRegister} from './split-register.js'
import {readYamlEntries, type YamlReading} from './yaml-entries.js'

/** What stands in an `entities.yaml`. */
export interface RegisterReading {
  /** `undefined` where the file is no YAML list of entries at all. */
  readonly register: Register | undefined
  /** Span of each entry's id in the file, by id, in file order. */
  readonly idSpans: ReadonlyMap<string, Span>
  readonly problems: readonly Finding[]
}

/** Reads a register again and again while it is edited. */
export interface RegisterReader {
  /**
   * Read in steps of a few milliseconds, so that others have their turn.
   * Never throws; what is wrong is said in `problems`.
   */
  steps(text: string, kinds?: KindTable): Generator<undefined, RegisterReading>
}

/** Entries read between two steps. */
const stepSize = 1000
/** Entries that are read: a register beyond it is a data base. */
const entryLimit = 200_000
/** Problems that are reported; whoever has more mends these first. */
const problemLimit = 500

const words = {
  tooMany: {
    en: 'The register has more than {count} entries; the rest is not read',
    'zh-cn': '名录超过 {count} 条，其余不读'
  },
  duplicate: {
    en: 'Unexpected second entry with the id `{id}`',
    'zh-cn': '编号 `{id}` 重复'
  }
} as const satisfies Record<string, Words>

/** Read a register at once. */
export function readRegister(
  text: string,
  kinds: KindTable = builtInKinds
): RegisterReading {
  const steps = createRegisterReader().steps(text, kinds)
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
  }
}

/**
 * A reader that remembers what the YAML library read, entry by entry, so that
 * an edit costs the entry it touches.
 */
export function createRegisterReader(): RegisterReader {
  let known = new Map<string, YamlReading>()

  return {
    *steps(text, kinds = builtInKinds) {
      const used = new Map<string, YamlReading>()
      const gathering = new Gathering(text)
      const {indent, parts} = splitRegister(text)
      for (const [index, part] of parts.entries()) {
        if (index % stepSize === stepSize - 1) yield undefined
        if (index === entryLimit) {
          gathering.addTooMany(part)
          break
        }

        const plain =
          indent === undefined ? undefined : readWritten(text, part, indent)
        if (plain) {
          gathering.add(plain, part)
          continue
        }

        const source = text.slice(part.start, part.end)
        const reading = known.get(source) ?? readYamlEntries(source)
        used.set(source, reading)
        if (reading.broken) {
          known = new Map([...known, ...used])
          return gathering.broken(reading.broken, part.start)
        }

        gathering.addAll(reading, part)
      }

      known = used
      return yield* gathering.finish(kinds)
    }
  }
}

/** Read an entry without the YAML library, where it is written plainly. */
function readWritten(
  text: string,
  {start, end}: Span,
  indent: string
): PlacedEntry | undefined {
  const from = start + indent.length
  return isFlowEntry(text, from)
    ? readFlowEntry(text, {start: from, end})
    : readPlainEntry(text, {start, end}, indent)
}

/** What was read so far, by id. */
class Gathering {
  readonly #text: string
  readonly #byId = new Map<string, RegisterEntry>()
  readonly #idSpans = new Map<string, Span>()
  readonly #places: Array<readonly [entry: RegisterEntry, place: Span]> = []
  readonly #unknownKeys = new Map<RegisterEntry, readonly string[]>()
  readonly #names = new NameIndexBuilder()
  readonly #problems: Finding[] = []

  constructor(text: string) {
    this.#text = text
  }

  add({entry, idSpan, unknownKeys}: PlacedEntry, place: Span): void {
    if (this.#byId.has(entry.id)) {
      this.#problems.push(
        problem('duplicate-entry', idSpan, words.duplicate, {id: entry.id})
      )
      return
    }

    this.#byId.set(entry.id, entry)
    this.#names.add(entry)
    this.#idSpans.set(entry.id, idSpan)
    this.#places.push([entry, place])
    if (unknownKeys.length > 0) this.#unknownKeys.set(entry, unknownKeys)
  }

  /** Add what the YAML library read of a part; spans are of the part. */
  addAll({entries, problems}: YamlReading, {start}: Span): void {
    for (const {entry, idSpan, place, unknownKeys} of entries) {
      this.add(
        {entry, idSpan: shift(idSpan, start), unknownKeys},
        shift(place, start)
      )
    }

    for (const each of problems) this.#problems.push(shifted(each, start))
  }

  addTooMany(place: Span): void {
    const values = {count: String(entryLimit)}
    this.#problems.push(
      problem('register', place, words.tooMany, values, 'warning')
    )
  }

  broken(reason: Finding, start: number): RegisterReading {
    return {
      register: undefined,
      idSpans: new Map(),
      problems: [shifted(reason, start)]
    }
  }

  *finish(kinds: KindTable): Generator<undefined, RegisterReading> {
    yield undefined
    const register = makeRegister(this.#byId, this.#names.build())
    const context = {
      text: this.#text,
      register,
      kinds,
      idSpans: this.#idSpans,
      unknownKeys: this.#unknownKeys
    }
    let count = 0
    for (const [entry, place] of this.#places) {
      if (++count % stepSize === 0) yield undefined
      if (this.#problems.length >= problemLimit) break
      this.#problems.push(...entryProblems(context, entry, place))
    }

    const problems = this.#problems
      .sort((a, b) => a.span.start - b.span.start)
      .slice(0, problemLimit)
    return {register, idSpans: this.#idSpans, problems}
  }
}

function shift({start, end}: Span, by: number): Span {
  return {start: start + by, end: end + by}
}

function shifted(finding: Finding, by: number): Finding {
  return by === 0 ? finding : {...finding, span: shift(finding.span, by)}
}
