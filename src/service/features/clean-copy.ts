import {exporter} from '../../core/export/index.js'
import type {CleanCopyResult} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'
import {auditRefusal, edition, fileName} from './export.js'

/** The text of a clean copy of a page, and the name proposed for it. */
export function cleanCopy(view: PageView): CleanCopyResult {
  const writer = exporter('clean-page') ?? exporter('text')
  const whole = edition(view)
  const source = fileName(view.uri)
  const refusal = auditRefusal(view, whole)
  if (refusal !== undefined) return {text: '', name: copyName(source), refusal}
  const metadata = {...whole.metadata, source}
  return {
    text: writer ? writer.write({...whole, metadata}, writer.defaults) : '',
    name: copyName(source)
  }
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
