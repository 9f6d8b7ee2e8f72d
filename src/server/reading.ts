import {
  quickDiagnostics,
  settle,
  type Settled
} from '../service/features/quick-diagnostics.js'
import type {LanguageService} from '../service/language-service.js'
import type {PageView, Surroundings} from '../service/page-view.js'
import type {Diagnostic, TextDocuments} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'

/** Reads open pages without holding up what else arrives. */
export interface Reading {
  /**
   * The present version of a page; `undefined` where it was closed or changed
   * while it was read.
   */
  readonly page: (
    document: TextDocument,
    surroundings: Surroundings
  ) => Promise<PageView | undefined>
  /**
   * What can be said of a page while its present version is read: of a long one
   * at once, of others when they take long; `onSettled` is told when it has
   * been. `undefined` where there is nothing to say, or the page is read.
   */
  readonly quick: (
    document: TextDocument,
    surroundings: Surroundings
  ) => Promise<Diagnostic[] | undefined>
  readonly close: (uri: string) => void
}

export interface ReadingOptions {
  readonly service: LanguageService
  readonly documents: TextDocuments<TextDocument>
  /** Let what has arrived be seen to. */
  readonly pause: () => Promise<void>
  /** The structure of a page is known that was not read before. */
  readonly onDraft: (view: PageView) => void
  /** A page whose diagnostics were given quickly is read. */
  readonly onSettled: () => void
  readonly onError: (error: unknown) => void
}

/** Milliseconds of work between two pauses. */
const slice = 2
/** UTF-16 code units from which on an answer does not wait for the page. */
const longPage = 50_000
/** Milliseconds that an answer waits for a page that is not long. */
const patience = 12

interface Job {
  readonly document: TextDocument
  readonly version: number
  readonly surroundings: Surroundings
  readonly view: Promise<PageView | undefined>
}

export function createReading(options: ReadingOptions): Reading {
  const {service, documents, pause} = options
  const jobs = new Map<string, Job>()
  /** What was last said of pages; made when it is needed where that is soon. */
  const settled = new Map<string, () => Settled>()

  function page(
    document: TextDocument,
    surroundings: Surroundings
  ): Promise<PageView | undefined> {
    const known = service.known(document, surroundings)
    if (known) return Promise.resolve(known)
    const {uri, version} = document
    const running = jobs.get(uri)
    const isSame =
      running?.document === document &&
      running.version === version &&
      running.surroundings === surroundings
    if (isSame) return running.view
    const view = read(document, surroundings)
    jobs.set(uri, {document, version, surroundings, view})
    return view
  }

  /** Read a page in slices, as long as it is the present version. */
  async function read(
    document: TextDocument,
    surroundings: Surroundings
  ): Promise<PageView | undefined> {
    const {uri, version} = document
    const steps = service.read(
      document,
      surroundings,
      settled.has(uri) ? undefined : options.onDraft
    )
    let began = performance.now()
    for (;;) {
      const step = steps.next()
      if (step.done) {
        const view = step.value
        if (view.text.length < longPage) {
          settled.set(uri, () => settle(view))
          return view
        }

        await pause()
        if (documents.get(uri) !== document) return undefined
        const known = settle(view)
        settled.set(uri, () => known)
        return document.version === version ? view : undefined
      }

      if (performance.now() - began < slice) continue
      await pause()
      const isPresent =
        documents.get(uri) === document && document.version === version
      if (!isPresent) return undefined
      began = performance.now()
    }
  }

  return {
    page,
    async quick(document, surroundings) {
      const {uri} = document
      if (!settled.has(uri)) return undefined
      if (document.getText().length < longPage) {
        const read = page(document, surroundings).catch(() => undefined)
        await Promise.race([read, wait(patience)])
        if (documents.get(uri) !== document) return undefined
      }

      if (service.known(document, surroundings)) return undefined
      const before = settled.get(uri)?.()
      const {configuration, register, settings, lexica} = surroundings
      const isSame =
        before !== undefined &&
        before.view.configuration === configuration &&
        before.view.register === register &&
        before.view.settings === settings &&
        before.view.lexica === lexica
      if (!isSame) return undefined
      const found = quickDiagnostics(before, document)
      if (!found) return undefined
      page(document, surroundings)
        .then((view) => {
          if (view) options.onSettled()
        })
        .catch(options.onError)
      return found
    },
    close(uri) {
      service.close(uri)
      jobs.delete(uri)
      settled.delete(uri)
    }
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds))
}
