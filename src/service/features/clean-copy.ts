import {cleanPage} from '../../core/export/clean-page.js'
import type {CleanCopyResult} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'
import {fileName, refusalOf, writeView} from './export.js'

/** The text of a clean copy of a page, and the name proposed for it. */
export function cleanCopy(view: PageView): CleanCopyResult {
  const source = fileName(view.uri)
  const name = copyName(source)
  const written = writeView(view, cleanPage, {metadata: {source}})
  return written.ok
    ? {text: written.text, name}
    : {text: '', name, refusal: view.say(refusalOf(view, written))}
}

/** `page.txt` → `page.news.md`; `page.ocr.txt` → `page.news.md`. */
function copyName(source: string): string {
  // Matches the endings of a transcription: `.ocr.txt`, `.news.md`.
  const stem = source.replace(
    /(?:\.(?:transcript|ocr|news))?\.[^.]{1,10}$/u,
    ''
  )
  return `${stem === '' ? source : stem}.news.md`
}
