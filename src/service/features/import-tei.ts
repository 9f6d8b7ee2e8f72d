import {importTei} from '../../core/import/tei.js'
import {say, type Locale} from '../../core/model/words.js'
import type {ImportResult} from '../../protocol/protocol.js'

/** A TEI document as the text of a clean page. */
export function importTeiText(text: string, locale: Locale): ImportResult {
  const result = importTei(text)
  return result.ok
    ? {text: result.text}
    : {text: '', refusal: say(result.refusal, locale)}
}
