import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {configurationProblems} from '../../core/configuration/configuration-problems.js'
import {readConfiguration} from '../../core/configuration/configuration.js'
import {say, type Locale, type Words} from '../../core/model/words.js'
import type {Lexica} from '../../core/lexicon.js'
import {settingsDefaults} from '../../protocol/protocol.js'
import {configurationName, registerName} from '../../server/workspace-files.js'
import {
  noConfigurationFile,
  type ConfigurationFile
} from '../../service/configuration-file.js'
import type {Surroundings} from '../../service/page-view.js'
import {
  noRegisterFile,
  readRegisterFile,
  sideFileDiagnostics,
  type RegisterFile
} from '../../service/register-file.js'
import type {Diagnostic} from 'vscode-languageserver-types'
import {SharedRefusal, toPhrase} from '../refusal.js'
import {decode} from './decode.js'

const words = {
  unreadable: {en: '{file}: {problem}', 'zh-cn': '{file}：{problem}'},
  at: {en: '{file}:{line}: {problem}', 'zh-cn': '{file}:{line}：{problem}'}
} as const satisfies Record<string, Words>

/** Finds what surrounds a page; each file is read once. */
export interface SurroundingsReader {
  /**
   * @param folder Folder of the page, absolute.
   * @param top Folder above which nothing is looked for, absolute.
   * @throws SharedRefusal where a file is there and cannot be read.
   */
  of(folder: string, top: string): Surroundings
}

export interface SurroundingsOptions {
  readonly locale: Locale
  readonly lexica: Lexica
  /** Path of a register that is used instead of the nearest one. */
  readonly register?: string | undefined
  /** Path of a configuration that is used instead of the nearest one. */
  readonly configuration?: string | undefined
}

export function createSurroundings(
  options: SurroundingsOptions
): SurroundingsReader {
  const {locale, lexica} = options
  const known = new Map<string, Surroundings>()
  const registers = new Map<string, RegisterFile>()
  const configurations = new Map<string, ConfigurationFile>()

  return {
    of(folder, top) {
      const key = `${folder}\n${top}`
      const present = known.get(key)
      if (present) return present
      const register = options.register ?? nearest(registerName, folder, top)
      const configuration =
        options.configuration ?? nearest(configurationName, folder, top)
      const made: Surroundings = {
        tellsDamage: true,
        register: register
          ? once(registers, register, () => loadRegister(register, locale))
          : noRegisterFile,
        configuration: configuration
          ? once(configurations, configuration, () =>
              loadConfiguration(configuration, locale)
            )
          : noConfigurationFile,
        lexica,
        settings: settingsDefaults,
        locale
      }
      known.set(key, made)
      return made
    }
  }
}

function once<Value>(
  known: Map<string, Value>,
  key: string,
  make: () => Value
): Value {
  const present = known.get(key)
  if (present !== undefined) return present
  const made = make()
  known.set(key, made)
  return made
}

/** The file of a name in a folder or the nearest one above, up to `top`. */
export function nearest(
  name: string,
  folder: string,
  top: string
): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, name)
    if (existsSync(file)) return file
    if (at === top || at === path.dirname(at)) return undefined
  }
}

function loadRegister(file: string, locale: Locale): RegisterFile {
  const text = readText(file, locale)
  const read = readRegisterFile(pathToFileURL(file).href, text, locale)
  // Entries that are not whole are left out; a file that is no list at all
  // would leave every name unknown, and nobody would notice.
  if (read.isBroken) refuseAt(file, read.diagnostics)
  return read
}

/** @throws SharedRefusal always: where a file of YAML breaks. */
function refuseAt(file: string, [problem]: readonly Diagnostic[]): never {
  const {message = '', range} = problem ?? {}
  throw new SharedRefusal(words.at, {
    file: shown(file),
    line: (range?.start.line ?? 0) + 1,
    problem: typeof message === 'string' ? message : message.value
  })
}

function loadConfiguration(file: string, locale: Locale): ConfigurationFile {
  const text = readText(file, locale)
  const configuration = readConfiguration(text)
  const uri = pathToFileURL(file).href
  const problems = configurationProblems(text)
  const diagnostics = sideFileDiagnostics(uri, text, problems, locale)
  return configuration
    ? {uri, ...configuration, diagnostics}
    : refuseAt(file, diagnostics)
}

/** @throws SharedRefusal where the file cannot be read. */
function readText(file: string, locale: Locale): string {
  try {
    return decode(readFileSync(file)).text
  } catch (error) {
    throw new SharedRefusal(words.unreadable, {
      file: shown(file),
      problem: say(toPhrase(error), locale)
    })
  }
}

/** A path as short as it is clear: relative where the file lies below. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative === '' || relative.startsWith('..') ? file : relative
}
