import {pagesGlob} from '../core/configuration/page-patterns.js'
import type {Page} from '../core/scan/page.js'
import {wrongEncoding} from '../core/scan/wrong-encoding.js'
import type {ConfigurationFile} from '../service/configuration-file.js'
import {
  indexedLengthLimit,
  indexFile,
  type IndexedFile
} from '../service/mention-index.js'
import {isUntitled} from '../service/untitled.js'
import {
  createWorkspacePages,
  type WorkspacePages
} from '../service/workspace-pages.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Files} from './runtime.js'
import {upwards} from './upwards.js'

/** Pages that are searched for tags, at most. */
const pageLimit = 10_000
/** Files asked for at a time. */
const readBatch = 16
/** What is a page where no configuration speaks of it: `a.txt`, `a.news.md`. */
const usualPage = /\.(?:txt|news\.md)$/u
/** Matches a name that is no folder's: `a.jpg`; not `1912.01`. */
const fileEnding = /\.[a-z]\w{0,9}$/iu

/** The tags of all pages of a workspace, kept as its files change. */
export interface PageIndex {
  /** All pages, open ones as they are now. */
  pages(): Promise<WorkspacePages>
  /** The same, but only if it is there already; begins to read if not. */
  soFar(): WorkspacePages | undefined
  /** A file or folder changed, or a page was closed. */
  changed(uri: string): void
  /** Other files may be pages: a configuration changed. */
  patternsChanged(): void
}

export interface PageIndexOptions {
  readonly files: Files
  /** Uris of the workspace folders, without a slash at the end. */
  readonly folders: readonly string[]
  /** Every configuration of the workspace. */
  readonly configurations: () => Promise<ConfigurationFile[]>
  /** Whether the configuration makes a file a page; `null`: it says nothing. */
  readonly isPage: (uri: string) => Promise<boolean | null>
  /** Uri of the register of a page, `undefined` for none. */
  readonly registerOf: (uri: string) => string | undefined
  readonly openDocuments: () => TextDocument[]
  /** The present version of an open page, where it has been scanned. */
  readonly scanned: (document: TextDocument) => Page | undefined
  /** Told when there are more pages than are searched. */
  readonly onTooMany: (limit: number) => void
}

/** Whether a file is a page where no configuration speaks of it. */
export function isUsualPage(uri: string): boolean {
  return usualPage.test(uri)
}

export function createPageIndex(options: PageIndexOptions): PageIndex {
  const {files, folders} = options
  const pages = createWorkspacePages(options.registerOf)
  const versions = new Map<string, number>()
  /** Files that changed and are read again: what is asked now waits for them. */
  const rereading = new Map<string, Promise<unknown>>()
  /** Folders that came or went, and the search in them. */
  const strange = new Set<string>()
  let looking = Promise.resolve()
  let isStale = true
  /** Of which patterns the index was built. */
  let builtOf: string | undefined
  let building: Promise<void> | undefined

  /** Build what is not built; what failed is tried again the next time. */
  function built(): Promise<void> | undefined {
    if (isStale && !building) {
      isStale = false
      building = build()
        .catch((error: unknown) => {
          isStale = true
          throw error
        })
        .finally(() => {
          building = undefined
        })
    }

    return building
  }

  async function build(): Promise<void> {
    const all = await options.configurations()
    const of = JSON.stringify([
      folders,
      all.map((each) => [each.uri, each.pages])
    ])
    if (of === builtOf) return
    const found = await find(all)
    if (found.length > pageLimit) options.onTooMany(pageLimit)
    const uris = found.slice(0, pageLimit)
    await indexAll(uris)
    const present = new Set(uris)
    for (const uri of pages.uris()) {
      if (present.has(uri)) continue
      pages.update(uri, undefined)
      versions.delete(uri)
    }

    builtOf = of
  }

  function find(all: readonly ConfigurationFile[]): Promise<string[]> {
    const glob = pagesGlob(all.map((each) => each.pages ?? []))
    return files.findFiles(glob, pageLimit + 1, folders)
  }

  async function indexAll(uris: readonly string[]): Promise<void> {
    for (let index = 0; index < uris.length; index += readBatch) {
      await Promise.all(uris.slice(index, index + readBatch).map(indexOne))
    }
  }

  /** Read a file from the disk; says whether it is a page. */
  async function indexOne(uri: string): Promise<boolean> {
    let isOne = false
    try {
      isOne = isInside(uri) && ((await options.isPage(uri)) ?? isUsualPage(uri))
      const text = isOne ? await files.readFile(uri) : null
      pages.update(uri, text === null ? undefined : toIndex(uri, text))
    } catch {
      // One file that cannot be read now stays as it was known.
    }

    // Where it is open, that is newer.
    versions.delete(uri)
    return isOne
  }

  function isInside(uri: string): boolean {
    return folders.some((folder) => uri.startsWith(folder + '/'))
  }

  /** Read a file again, after what is being read of it: the last one counts. */
  function reread(uri: string): void {
    const done = Promise.allSettled([rereading.get(uri), building])
      .then(async () => {
        // A folder that came or went is told of alone, not what is in it.
        const isFile = (await indexOne(uri)) || fileEnding.test(uri)
        if (isFile || !isInside(uri)) return
        strange.add(uri)
        looking = looking.then(lookInto)
        await looking
      })
      .finally(() => {
        if (rereading.get(uri) === done) rereading.delete(uri)
      })
    rereading.set(uri, done)
  }

  /** Read what lies in folders that came, and lay in those that went. */
  async function lookInto(): Promise<void> {
    if (strange.size === 0) return
    const above = new Set(strange)
    strange.clear()
    try {
      const found = await find(await options.configurations())
      const below = [...new Set([...pages.uris(), ...found])].filter((uri) =>
        upwards(uri, folders).some((folder) => above.has(folder))
      )
      await indexAll(below)
    } catch {
      builtOf = undefined
      isStale = true
    }
  }

  /** Open pages are newer than what is on disk. */
  function indexOpenDocuments(): void {
    for (const document of options.openDocuments()) {
      const {uri, version, languageId} = document
      if (languageId !== 'transcription') continue
      if (versions.get(uri) === version) continue
      // No page of the workspace: what Git shows of one as it was.
      if (!isInside(uri) && !isUntitled(uri) && !uri.startsWith('file:'))
        continue
      versions.set(uri, version)
      const page = options.scanned(document)
      pages.update(uri, toIndex(uri, document.getText(), page))
    }
  }

  return {
    async pages() {
      do await built()
      while (isStale)
      await Promise.all(rereading.values())
      indexOpenDocuments()
      return pages
    },
    soFar() {
      // Whoever waits for it, `pages()`, reports the failure.
      built()?.catch(() => undefined)
      if (builtOf === undefined) return undefined
      indexOpenDocuments()
      return pages
    },
    changed(uri) {
      versions.delete(uri)
      if (builtOf !== undefined || building) reread(uri)
    },
    patternsChanged() {
      isStale = true
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
