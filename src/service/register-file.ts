import {partitionPoint} from '../core/model/partition-point.js'
import {
  readRegister,
  type RegisterReading
} from '../core/entities/read-register.js'
import {
  emptyRegister,
  type Register,
  type RegisterEntry
} from '../core/entities/register.js'
import type {Finding} from '../core/model/finding.js'
import type {Span} from '../core/model/span.js'
import {say, type Locale, type Words} from '../core/model/words.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Diagnostic, Position, Range} from 'vscode-languageserver-types'
import {toRange} from './convert.js'
import {severityOf} from './severities.js'

/** The register in force for a page, and where its entries stand. */
export interface RegisterFile {
  readonly register: Register
  /** Uri of `entities.yaml`; absent where there is none. */
  readonly uri?: string
  /** What is wrong with the file, where it was read at once. */
  readonly diagnostics?: readonly Diagnostic[]
  /** Range of an entry's id in the file. */
  readonly rangeOf: (id: string) => Range | undefined
  /** The entry whose id, name or other lines are at a position. */
  readonly entryAt: (position: Position) => RegisterEntry | undefined
}

export const noRegisterFile: RegisterFile = {
  register: emptyRegister,
  rangeOf: () => undefined,
  entryAt: () => undefined
}

/** A register that was read; `undefined` where the text is none. */
export function toRegisterFile(
  uri: string,
  text: string,
  {register, idSpans}: RegisterReading
): RegisterFile | undefined {
  if (!register) return undefined
  const document = TextDocument.create(uri, 'yaml', 0, text)
  const places = [...idSpans]

  return {
    register,
    uri,
    rangeOf(id) {
      const span = idSpans.get(id)
      return span && toRange(document, span)
    },
    entryAt({line}) {
      const end = document.offsetAt({line: line + 1, character: 0})
      const place = lastBefore(places, Math.max(end, 1))
      return place && register.byId.get(place[0])
    }
  }
}

/** A register that was read at once, all that is wrong with it said. */
export interface CheckedRegisterFile extends RegisterFile {
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the file is no list of entries at all; it has none then. */
  readonly isBroken: boolean
}

/** Read a register at once; one that cannot be read has no entries. */
export function readRegisterFile(
  uri: string,
  text: string,
  locale: Locale
): CheckedRegisterFile {
  const reading = readRegister(text)
  const file = toRegisterFile(uri, text, reading)
  return {
    ...(file ?? {...noRegisterFile, uri}),
    diagnostics: sideFileDiagnostics(uri, text, reading.problems, locale),
    isBroken: file === undefined
  }
}

/** What is wrong with a register or a configuration, for the editor. */
export function sideFileDiagnostics(
  uri: string,
  text: string,
  problems: readonly Finding[],
  locale: Locale
): Diagnostic[] {
  if (problems.length === 0) return []
  const document = TextDocument.create(uri, 'yaml', 0, text)
  return problems.map((finding) => toDiagnostic(document, finding, locale))
}

const words = {
  kept: {
    en: '{problem}; until it is mended, the last version that could be read is used',
    'zh-cn': '{problem}；改好之前沿用上次可读的版本'
  }
} as const satisfies Record<string, Words>

/** What is wrong with a file of which an earlier version stays in force. */
export function keptFileDiagnostics(
  diagnostics: readonly Diagnostic[],
  locale: Locale
): Diagnostic[] {
  return diagnostics.map((each, index) =>
    index > 0 || typeof each.message !== 'string'
      ? each
      : {
          ...each,
          message: say(
            {words: words.kept, values: {problem: each.message}},
            locale
          )
        }
  )
}

function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  locale: Locale
): Diagnostic {
  const {ruleId, severity, span, reason, related = []} = finding
  return {
    range: toRange(document, span),
    severity: severityOf[severity],
    code: ruleId,
    source: 'Copydesk',
    message: say(reason, locale),
    ...(related.length > 0
      ? {
          relatedInformation: related.map((each) => ({
            location: {
              uri: document.uri,
              range: toRange(document, each.span)
            },
            message: say(each.phrase, locale)
          }))
        }
      : {})
  }
}

/** The last place that begins before an offset; places are in file order. */
function lastBefore(
  places: ReadonlyArray<readonly [id: string, span: Span]>,
  offset: number
): readonly [id: string, span: Span] | undefined {
  const before = partitionPoint(
    places.length,
    (at) => (places[at]?.[1].start ?? 0) < offset
  )
  return places[before - 1]
}
