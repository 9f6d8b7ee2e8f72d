import {
  configurationDefaults,
  readConfiguration
} from '../core/configuration/configuration.js'
import {configurationProblems} from '../core/configuration/configuration-problems.js'
import {isPagePath, pagesGlob} from '../core/configuration/page-patterns.js'
import type {Locale} from '../core/model/words.js'
import {wrongEncoding} from '../core/scan/wrong-encoding.js'
import type {Page} from '../core/scan/page.js'
import {
  indexedLengthLimit,
  indexFile,
  type IndexedFile
} from '../service/mention-index.js'
import {
  noRegisterFile,
  keptFileDiagnostics,
  sideFileDiagnostics,
  type RegisterFile
} from '../service/register-file.js'
import {
  createWorkspacePages,
  type WorkspacePages
} from '../service/workspace-pages.js'
import type {Diagnostic} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {
  noConfigurationFile,
  type ConfigurationFile
} from '../service/configuration-file.js'
import {isUntitled} from '../service/untitled.js'
import {createRegisters} from './registers.js'
import type {Files} from './runtime.js'

/** Name of the register, found upwards. */
export const registerName = 'entities.yaml'
/** Name of the configuration, found upwards. */
export const configurationName = 'copydesk.yaml'

/** Pages that are searched for tags, at most. */
const pageLimit = 10_000
/** What is a page where no configuration speaks of it: `a.txt`, `a.news.md`. */
const usualPage = /\.(?:txt|news\.md)$/u
/** Which files are configurations, and how many at most. */
const configurationGlob = '**/copydesk.yaml'
const configurationLimit = 200
/** Which files are registers, and how many at most. */
const registerGlob = '**/entities.yaml'
const registerLimit = 200
/** Files asked for at a time. */
const readBatch = 16

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
  /** The tags of all pages, open ones as they are now. */
  pages(): Promise<WorkspacePages>
  /** The same, but only if it is there already; begins to read if not. */
  pagesSoFar(): WorkspacePages | undefined
  /** A file that is open, as it is by now. */
  open(uri: string): TextDocument | undefined
  /** Text of a file: as it is open, else as it is on disk. */
  text(uri: string): Promise<string | null>
  /**
   * A file changed on disk or in an editor. Says whether what surrounds pages
   * changed: a register or a configuration.
   */
  changed(uri: string): boolean
}

export interface WorkspaceFilesOptions {
  readonly files: Files
  readonly locale: Locale
  /** Uris of the workspace folders, without a slash at the end. */
  readonly folders: readonly string[]
  readonly openDocument: (uri: string) => TextDocument | undefined
  readonly openDocuments: () => TextDocument[]
  /** The present version of an open page, where it has been scanned. */
  readonly scanned: (document: TextDocument) => Page | undefined
  /** Let others have their turn. */
  readonly pause: () => Promise<void>
  /** Told what is wrong with a register or configuration that was read. */
  readonly onDiagnostics: (uri: string, diagnostics: Diagnostic[]) => void
  /** Told when there are more pages than are searched. */
  readonly onTooMany: (limit: number) => void
  /** Told when a register is there that an answer did not wait for. */
  readonly onLate: () => void
}

export function isRegister(uri: string): boolean {
  return uri.endsWith('/' + registerName)
}

export function isConfiguration(uri: string): boolean {
  return uri.endsWith('/' + configurationName)
}

/** Whether a file is a page where no configuration speaks of it. */
export function isUsualPage(uri: string): boolean {
  return usualPage.test(uri)
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
  const versions = new Map<string, number>()
  const pages = createWorkspacePages()
  let isIndexed = false
  let indexing: Promise<void> | undefined
  /** Files that changed and are read again: what is asked now waits for them. */
  const rereading = new Map<string, Promise<void>>()

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

  async function buildIndex(): Promise<void> {
    const glob = await globOfPages()
    const found = await files.findFiles(glob, pageLimit + 1, folders)
    if (found.length > pageLimit) options.onTooMany(pageLimit)
    const uris = found.slice(0, pageLimit)
    for (let index = 0; index < uris.length; index += readBatch) {
      const batch = uris.slice(index, index + readBatch)
      await Promise.all(batch.map((uri) => indexOne(uri)))
    }

    isIndexed = true
  }

  async function globOfPages(): Promise<string> {
    const uris = await files.findFiles(
      configurationGlob,
      configurationLimit,
      folders
    )
    const read = await Promise.all(uris.map(readConfigurationFile))
    return pagesGlob(read.map((file) => file?.pages ?? []))
  }

  async function isPage(uri: string): Promise<boolean | null> {
    if (isUntitled(uri)) return null
    const {pages: patterns, uri: from} = await configuration(uri)
    if (!patterns || from === undefined) return null
    const folder = from.slice(0, -configurationName.length)
    return isPagePath(decodeURIComponent(uri.slice(folder.length)), patterns)
  }

  async function indexOne(uri: string): Promise<void> {
    const isOne = (await isPage(uri)) ?? isUsualPage(uri)
    const source = isOne ? await files.readFile(uri) : null
    pages.update(uri, source === null ? undefined : toIndex(uri, source))
  }

  /** Read a file again, after what is being read of it: the last one counts. */
  function reread(uri: string): void {
    const before = rereading.get(uri) ?? Promise.resolve()
    const done = before
      .then(() => indexOne(uri))
      // What cannot be read now stays as it was known.
      .catch(() => undefined)
      .finally(() => {
        if (rereading.get(uri) === done) rereading.delete(uri)
      })
    rereading.set(uri, done)
  }

  /** Open pages are newer than what is on disk. */
  function indexOpenDocuments(): void {
    for (const document of options.openDocuments()) {
      const {uri, version, languageId} = document
      if (languageId !== 'transcription') continue
      if (versions.get(uri) === version) continue
      versions.set(uri, version)
      const page = options.scanned(document)
      pages.update(uri, toIndex(uri, document.getText(), page))
    }
  }

  return {
    open: options.openDocument,
    text,
    register: (uri) => nearestRegister(uri, (each) => registers.at(each)),
    wholeRegister: (uri) =>
      nearestRegister(uri, (each) => registers.whole(each)),
    configuration,
    isPage,
    pagesGlob: globOfPages,
    async registers() {
      const uris = await files.findFiles(registerGlob, registerLimit, folders)
      await Promise.all(uris.map((uri) => registers.whole(uri)))
      return registers.known()
    },
    async pages() {
      indexing ??= buildIndex()
      await indexing
      await Promise.all(rereading.values())
      indexOpenDocuments()
      return pages
    },
    pagesSoFar() {
      if (!isIndexed) {
        indexing ??= buildIndex()
        indexing.catch(() => {
          // Asked again the next time; `pages()` reports the failure.
          indexing = undefined
        })
        return undefined
      }

      indexOpenDocuments()
      return pages
    },
    changed(uri) {
      versions.delete(uri)
      if (isRegister(uri)) {
        registers.changed(uri)
        return true
      }

      if (isConfiguration(uri)) {
        configurations.delete(uri)
        registers.allChanged()
        return true
      }

      if (isIndexed) reread(uri)
      return false
    }
  }
}

function toIndex(
  uri: string,
  text: string,
  page?: Page
): IndexedFile | undefined {
  // What is found in a page is changed in many at once: saved, one that was read
  // in the wrong encoding would lose what its file still holds.
  return text.length > indexedLengthLimit || wrongEncoding(text)
    ? undefined
    : indexFile(uri, text, page)
}

/**
 * The folder of a file, then its parents up to the workspace folder. A page that
 * was never saved is taken to belong to the first of these folders.
 */
export function upwards(uri: string, folders: readonly string[]): string[] {
  if (isUntitled(uri)) return folders.slice(0, 1)
  const root = folders
    .filter((folder) => uri.startsWith(folder + '/'))
    .sort((a, b) => b.length - a.length)[0]
  let folder = uri.slice(0, uri.lastIndexOf('/'))
  const found = [folder]
  while (root !== undefined && folder.length > root.length) {
    folder = folder.slice(0, folder.lastIndexOf('/'))
    found.push(folder)
  }

  return found
}
