import {cleanPage} from '../../core/export/clean-page.js'
import type {Metadata} from '../../core/model/metadata.js'
import type {CleanCopyResult} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'
import {isUntitled} from '../untitled.js'
import {fileName, refusalOf, writeView} from './export.js'

/**
 * The text of a clean copy of a page, and the name proposed for it.
 *
 * @param source Path of the page from the folder of the copy, which the copy
 * names; `null` where the page is in no file.
 */
export function cleanCopy(
  view: PageView,
  source: string | null = isUntitled(view.uri) ? null : fileName(view.uri)
): CleanCopyResult {
  const name = `${pageStem(fileName(view.uri))}.news.md`
  const written = writeView(
    view,
    cleanPage,
    source === null ? {} : {metadata: copyMetadata(view, source)}
  )
  return written.ok
    ? {text: written.text, name}
    : {text: '', name, refusal: view.say(refusalOf(view, written))}
}

/**
 * A copy names the page it was made from. What the page itself gave as its
 * source (a reel, an archive) is kept under a key of its own.
 */
function copyMetadata({analysis}: PageView, source: string): Metadata {
  const {layout, metadata} = analysis.page
  const own = metadata.source
  if (layout === 'clean' || own === undefined || own === source) {
    return {source}
  }
  return {source, other: {...metadata.other, 'original-source': own}}
}

/** `page.txt` and `page.ocr.txt` → `page`. */
export function pageStem(name: string): string {
  // Matches the endings of a transcription: `.ocr.txt`, `.news.md`.
  const stem = name.replace(/(?:\.(?:transcript|ocr|news))?\.[^.]{1,10}$/u, '')
  return stem === '' ? name : stem
}
