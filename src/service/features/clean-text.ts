import {exporter} from '../../core/export/index.js'
import type {CleanTextResult} from '../../protocol/protocol.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {viewPage, type PageView} from '../page-view.js'
import {auditRefusal, edition} from './export.js'

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
  const whole = edition(view)
  const writer = exporter('text')
  if (!writer || auditRefusal(view, whole) !== undefined) return null
  const {findings} = view.analysis
  return {
    text: writer.write(whole, writer.defaults).trimEnd(),
    fixes: findings.filter(({fixes}) => fixes.some(({safe}) => safe)).length
  }
}
