import {text as plainText} from '../../core/export/text.js'
import type {CleanTextResult} from '../../protocol/protocol.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {viewPage, type PageView} from '../page-view.js'
import {writeView} from './export.js'

/**
 * A text that is about to be pasted into a page, as it reads: lines joined, safe
 * faults fixed. `null` where that loses a character.
 */
export function cleanText(
  {uri, analyse, ...around}: PageView,
  text: string
): CleanTextResult | null {
  const document = TextDocument.create(uri, 'transcription', 0, text)
  const view = viewPage(document, analyse, around)
  const written = writeView(view, plainText)
  if (!written.ok) return null
  const {findings} = view.analysis
  return {
    text: written.text.trimEnd(),
    fixes: findings.filter(({fixes}) => fixes.some(({safe}) => safe)).length
  }
}
