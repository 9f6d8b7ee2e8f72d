import {fileURLToPath} from 'node:url'
import type {Diagnostic} from 'vscode-languageserver-types'
import type {Locale, Phrase} from '../../core/model/words.js'
import {commands} from '../commands/index.js'
import {loadPage, type PageSource} from '../input/load-page.js'
import {
  createSurroundings,
  shown,
  type SurroundingsReader
} from '../input/surroundings.js'
import type {Surroundings} from '../../service/page-view.js'
import {loadLexica} from '../lexica.js'
import {SharedRefusal, toPhrase} from '../refusal.js'

/** What every page of a run is read with; the same in every thread. */
export interface RunOptions {
  readonly locale: Locale
  readonly encoding?: string | undefined
  readonly register?: string | undefined
  readonly configuration?: string | undefined
}

/** One page to be worked on; survives `structuredClone`. */
export interface Job {
  /** Id of the command. */
  readonly command: string
  /** As the command prepared them. */
  readonly options: unknown
  readonly source: PageSource
  readonly run: RunOptions
}

/** How the page was read; said where it was not plain UTF-8. */
export interface Reading {
  readonly encoding: string
  readonly hasMark: boolean
  readonly damage: number
  /** See `LoadedPage#digest`. */
  readonly digest: string
  /** What is wrong in the register and the configuration, which is left out. */
  readonly remarks: readonly string[]
}

export type Outcome =
  | {readonly ok: true; readonly result: unknown; readonly reading: Reading}
  | {
      readonly ok: false
      readonly phrase: Phrase
      /** Whether other pages will fail of the very same. */
      readonly isShared: boolean
    }

/** What of the files around a page does not count: `entities.yaml:3: …`. */
function remarksOf({register, configuration}: Surroundings): string[] {
  const unusable = register.diagnostics?.filter(({severity}) => severity === 1)
  return [
    ...linesOf(register.uri, unusable),
    ...linesOf(configuration?.uri, configuration?.diagnostics)
  ]
}

function linesOf(
  uri: string | undefined,
  diagnostics: readonly Diagnostic[] = []
): string[] {
  if (uri === undefined) return []
  const file = shown(fileURLToPath(uri))
  return diagnostics.map(({range, message}) => {
    const text = typeof message === 'string' ? message : message.value
    return `${file}:${range.start.line + 1}: ${text}`
  })
}

/** Does jobs; files around pages and lexica are read once. */
export function createWorkshop(): (job: Job) => Outcome {
  const readers = new Map<string, SurroundingsReader>()
  let lexica: ReturnType<typeof loadLexica> | undefined

  return ({command, options, source, run}) => {
    try {
      lexica ??= loadLexica()
      const key = JSON.stringify(run)
      const reader = readers.get(key) ?? createSurroundings({...run, lexica})
      readers.set(key, reader)
      const entry = commands.find(({id}) => id === command)
      if (!entry || !('page' in entry)) throw new Error(`No page: ${command}`)
      const page = loadPage(source, reader, run.encoding)
      const {encoding, hasMark, damage, digest} = page
      return {
        ok: true,
        result: entry.page(page, options),
        reading: {
          encoding,
          hasMark,
          damage,
          digest,
          remarks: remarksOf(page.view)
        }
      }
    } catch (error) {
      return {
        ok: false,
        phrase: toPhrase(error),
        isShared: error instanceof SharedRefusal
      }
    }
  }
}
