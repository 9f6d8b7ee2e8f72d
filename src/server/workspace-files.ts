import {
  configurationDefaults,
  readConfiguration
} from '../core/configuration/configuration.js'
import {configurationProblems} from '../core/configuration/configuration-problems.js'
import {isPagePath, pagesGlob} from '../core/configuration/page-patterns.js'
import type {Locale} from '../core/model/words.js'
import {
  noRegisterFile,
  keptFileDiagnostics,
  sideFileDiagnostics,
  type RegisterFile
} from '../service/register-file.js'
import type {WorkspacePages} from '../service/workspace-pages.js'
import type {Diagnostic} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {
  noConfigurationFile,
  type ConfigurationFile
} from '../service/configuration-file.js'
import {isUntitled} from '../service/untitled.js'
import {createPageIndex, type PageIndexOptions} from './page-index.js'
import {createRegisters} from './registers.js'
import {upwards} from './upwards.js'

/** Name of the register, found upwards. */
export const registerName = 'entities.yaml'
/** Name of the configuration, found upwards. */
export const configurationName = 'copydesk.yaml'

/** Which files are configurations, and how many at most. */
const configurationGlob = '**/copydesk.yaml'
const configurationLimit = 200
/** Which files are registers, and how many at most. */
const registerGlob = '**/entities.yaml'
const registerLimit = 200

/** The files of a workspace that concern pages, read through a client. */
export interface WorkspaceFiles {
  /** The nearest register of a page, never above its workspace folder. */
  register(uri: string): Promise<RegisterFile>
  /** The same, read to its end, however long that takes. */
  wholeRegister(uri: string): Promise<RegisterFile>
  /** The nearest configuration of a page, never above its folder. */
  configuration(uri: string): Promise<ConfigurationFile>
  /** Whether the configuration makes a file a page; `null`: it says nothing. */
  isPage(uri: string): Promise<boolean | null>
  /** Finds all files that may be pages, see `pagesGlob`. */
  pagesGlob(): Promise<string>
  /** Every register of the workspace. */
  registers(): Promise<RegisterFile[]>
  /** Whether a register is as it was last valid, not as its text is now. */
  isKept(uri: string): boolean
  /** The tags of all pages, open ones as they are now. */
  pages(): Promise<WorkspacePages>
  /**
   * The same, files that are not open and name a key of a register read anew, and
   * the register: they may have changed and nobody told.
   */
  pagesNaming(
    key: string,
    register: string | undefined
  ): Promise<WorkspacePages>
  /** The same, but only if it is there already; begins to read if not. */
  pagesSoFar(): WorkspacePages | undefined
  /** A file that is open, as it is by now. */
  open(uri: string): TextDocument | undefined
  /** Text of a file: as it is open, else as it is on disk. */
  text(uri: string): Promise<string | null>
  /**
   * A file or folder changed on disk, or a file in an editor, or was closed.
   * Says whether what surrounds pages changed: a register or a configuration.
   */
  changed(uri: string): boolean
  /** The workspace has other folders. */
  foldersChanged(): void
}

export interface WorkspaceFilesOptions extends Omit<
  PageIndexOptions,
  'configurations' | 'isPage' | 'registerOf'
> {
  readonly locale: Locale
  readonly openDocument: (uri: string) => TextDocument | undefined
  /** Let others have their turn. */
  readonly pause: () => Promise<void>
  /** Told what is wrong with a register or configuration that was read. */
  readonly onDiagnostics: (uri: string, diagnostics: Diagnostic[]) => void
  /** Told when a register is there that an answer did not wait for. */
  readonly onLate: () => void
}

export function isRegister(uri: string): boolean {
  return uri.endsWith('/' + registerName)
}

export function isConfiguration(uri: string): boolean {
  return uri.endsWith('/' + configurationName)
}

/** Whether a file is a register or a configuration: no page. */
export function isSideFile(uri: string): boolean {
  return isRegister(uri) || isConfiguration(uri)
}

export function createWorkspaceFiles(
  options: WorkspaceFilesOptions
): WorkspaceFiles {
  const {files, folders, locale} = options
  const registers = createRegisters({
    locale,
    text,
    kinds: async (uri) => (await configuration(uri)).kinds,
    pause: options.pause,
    onDiagnostics: options.onDiagnostics,
    onLate: options.onLate
  })
  const configurations = new Map<
    string,
    Promise<ConfigurationFile | undefined>
  >()
  const lastConfiguration = new Map<string, ConfigurationFile>()
  /** Configurations whose problems were told. */
  const told = new Set<string>()
  const index = createPageIndex({
    ...options,
    async configurations() {
      await allRegisters()
      return allConfigurations()
    },
    isPage,
    registerOf: (uri) =>
      upwards(uri, folders)
        .map((folder) => `${folder}/${registerName}`)
        .find((each) => registers.isThere(each))
  })

  function text(uri: string): Promise<string | null> {
    const open = options.openDocument(uri)
    return open ? Promise.resolve(open.getText()) : files.readFile(uri)
  }

  function readConfigurationFile(
    uri: string
  ): Promise<ConfigurationFile | undefined> {
    const known = configurations.get(uri)
    if (known) return known
    const reading = text(uri).then((source) => {
      if (source === null) {
        lastConfiguration.delete(uri)
        if (told.delete(uri)) options.onDiagnostics(uri, [])
        return undefined
      }

      const configuration = readConfiguration(source)
      const last = lastConfiguration.get(uri)
      const problems = configurationProblems(source)
      const found = sideFileDiagnostics(uri, source, problems, locale)
      const isKept = !configuration && last !== undefined
      told.add(uri)
      options.onDiagnostics(
        uri,
        isKept ? keptFileDiagnostics(found, locale) : found
      )
      // While somebody types in it, what was last valid stays in force.
      if (!configuration) return last ?? {uri, ...configurationDefaults}

      const file = {uri, ...configuration}
      lastConfiguration.set(uri, file)
      return file
    })
    configurations.set(uri, reading)
    // What could not be read now is asked for again.
    reading.catch(() => configurations.delete(uri))
    return reading
  }

  async function nearestRegister(
    uri: string,
    read: (uri: string) => Promise<RegisterFile | undefined>
  ): Promise<RegisterFile> {
    for (const candidate of upwards(uri, folders)) {
      const register = await read(`${candidate}/${registerName}`)
      if (register) return register
    }

    return noRegisterFile
  }

  async function configuration(uri: string): Promise<ConfigurationFile> {
    for (const candidate of upwards(uri, folders)) {
      const file = await readConfigurationFile(
        `${candidate}/${configurationName}`
      )
      if (file) return file
    }

    return noConfigurationFile
  }

  async function allRegisters(): Promise<void> {
    const uris = await files.findFiles(registerGlob, registerLimit, folders)
    await Promise.all(uris.map((uri) => registers.whole(uri)))
  }

  async function allPages(): Promise<WorkspacePages> {
    const pages = await index.pages()
    // Which register a page has hangs on those that came or went.
    await Promise.all([...registers.uris()].map((uri) => registers.whole(uri)))
    return pages
  }

  async function allConfigurations(): Promise<ConfigurationFile[]> {
    const uris = await files.findFiles(
      configurationGlob,
      configurationLimit,
      folders
    )
    const read = await Promise.all(uris.map(readConfigurationFile))
    return read.flatMap((file) => file ?? [])
  }

  async function isPage(uri: string): Promise<boolean | null> {
    if (isUntitled(uri)) return null
    const {pages: patterns, uri: from} = await configuration(uri)
    if (!patterns || from === undefined) return null
    const folder = from.slice(0, -configurationName.length)
    return isPagePath(decodeURIComponent(uri.slice(folder.length)), patterns)
  }

  function changed(uri: string): boolean {
    if (isRegister(uri)) {
      registers.changed(uri)
      return true
    }

    if (isConfiguration(uri)) {
      configurations.delete(uri)
      registers.allChanged()
      index.patternsChanged()
      return true
    }

    index.changed(uri)
    // A folder is told of alone, not what is in it.
    const below = [...registers.uris(), ...configurations.keys()].filter(
      (each) => each.startsWith(uri + '/')
    )
    for (const each of below) changed(each)
    return below.length > 0
  }

  return {
    open: options.openDocument,
    text,
    register: (uri) => nearestRegister(uri, (each) => registers.at(each)),
    wholeRegister: (uri) =>
      nearestRegister(uri, (each) => registers.whole(each)),
    configuration,
    isPage,
    async pagesGlob() {
      const all = await allConfigurations()
      return pagesGlob(all.map((file) => file.pages ?? []))
    },
    async registers() {
      await allRegisters()
      return registers.known()
    },
    foldersChanged: () => {
      index.patternsChanged()
    },
    isKept: (uri) => registers.isKept(uri),
    pages: allPages,
    async pagesNaming(key, register) {
      const pages = await allPages()
      const places = pages.mentionsOf({kind: '', text: '', ref: key}, register)
      for (const uri of new Set(places.map((place) => place.uri))) {
        if (!options.openDocument(uri)) index.changed(uri)
      }

      if (register !== undefined && !options.openDocument(register)) {
        registers.changed(register)
      }

      return allPages()
    },
    pagesSoFar: () => index.soFar(),
    changed
  }
}
