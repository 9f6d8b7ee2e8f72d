import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {analyser} from '../../service/language-service.js'
import {viewPage, type PageView} from '../../service/page-view.js'
import {spareMemoryFor} from '../work/thrifty-heap.js'
import {decode, type Decoded} from './decode.js'
import type {PageFile} from './find-pages.js'
import type {SurroundingsReader} from './surroundings.js'

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
  const document = TextDocument.create(
    pathToFileURL(source.file).href,
    'transcription',
    0,
    decoded.text
  )
  return {
    ...decoded,
    source,
    view: viewPage(document, analyser(around), around),
    digest: digestOf(bytes)
  }
}

/** A name for bytes: the same for the same bytes. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}
