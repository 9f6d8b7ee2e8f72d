import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {analyser} from '../../service/language-service.js'
import {sourceUri} from '../../service/features/compare.js'
import {
  viewPage,
  type PageView,
  type Surroundings
} from '../../service/page-view.js'
import {spareMemoryFor} from '../jobs/thrifty-heap.js'
import {decode, type Decoded} from './decode.js'
import type {PageFile} from './find-pages.js'
import type {SurroundingsReader} from './surroundings.js'

/** Bytes of a UTF-16 code unit at most, in the encodings that are read. */
const mostBytes = 4

/** A page to read: a file, or bytes that came by standard input. */
export interface PageSource extends PageFile {
  readonly bytes?: Uint8Array
}

/** A page that was read, with all that can be asked of it. */
export interface LoadedPage extends Decoded {
  readonly source: PageSource
  readonly view: PageView
  /** Of the bytes that were read: whether the file is still the same. */
  readonly digest: string
  /**
   * Read the page that a clean copy was made from; none where it cannot be, or
   * where it is longer than one page: as in the editor.
   */
  readonly original: () => PageView | undefined
}

/**
 * Read a page.
 *
 * @param encoding Encoding that the person names; else it is found out.
 * @throws Refusal, or the error of the file system.
 */
export function loadPage(
  source: PageSource,
  surroundings: SurroundingsReader,
  encoding: string | undefined
): LoadedPage {
  const bytes = source.bytes ?? readFileSync(source.file)
  spareMemoryFor(bytes.length)
  const decoded = decode(bytes, encoding)
  const around = surroundings.of(path.dirname(source.file), source.top)
  const view = viewText(source.file, decoded.text, around)
  return {
    ...decoded,
    source,
    view,
    digest: digestOf(bytes),
    original() {
      const uri = sourceUri(view)
      if (uri === undefined) return undefined
      const file = fileURLToPath(uri)
      const most = around.settings.largestPage * 1e6
      try {
        if (statSync(file).size > most * mostBytes) return undefined
        const {text} = decode(readFileSync(file), encoding)
        return text.length > most ? undefined : viewText(file, text, around)
      } catch {
        // A folder, no text, not ours to read: the copy stands for itself.
        return undefined
      }
    }
  }
}

function viewText(file: string, text: string, around: Surroundings): PageView {
  const uri = pathToFileURL(file).href
  const document = TextDocument.create(uri, 'transcription', 0, text)
  return viewPage(document, analyser(around), around)
}

/** A name for bytes: the same for the same bytes. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}
