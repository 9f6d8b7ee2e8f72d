import {makeEdition, type Edition} from '../../core/clean/edition.js'
import {provenance} from '../../core/clean/provenance.js'
import type {Page} from '../../core/scan/page.js'
import type {CompareResult} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'
import {isUntitled} from '../untitled.js'
import {uriPart} from '../uri-part.js'
import {edition, fileName} from './export.js'

// Matches the name of a file in the same folder or below it, and nothing that
// leads elsewhere: `page.txt`, `raw/page.txt`; not `../x`, `/x`, `file:x`.
const nearby = /^(?!\.{1,2}(?:\/|$))[^/\\:?#][^\\:?#]{0,255}$/u

/** A page that may name another as its source. */
interface SourcedPage {
  readonly uri: string
  readonly analysis: {readonly page: Pick<Page, 'metadata'>}
}

/**
 * Uri of the page that a clean copy names as its source; `undefined` where it
 * names none, or one outside its own folder.
 */
export function sourceUri({uri, analysis}: SourcedPage): string | undefined {
  const {source} = analysis.page.metadata
  if (source === undefined || !nearby.test(source)) return undefined
  if (isUntitled(uri)) return undefined
  const parts = source.split('/')
  if (parts.includes('..')) return undefined
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1)
  return folder + parts.map(uriPart).join('/')
}

/** Where a clean copy differs from its source, and why. */
export function compare(source: PageView, copy: PageView): CompareResult {
  const {entries, totals} = provenance(edition(source), asWritten(copy))
  return {
    sourceUri: source.uri,
    changes: entries.map((entry) => ({
      type: entry.type,
      ruleId: entry.ruleId ?? null,
      before: entry.before,
      after: entry.after,
      sourceRange: entry.source ? source.range(entry.source) : null,
      range: entry.copy ? copy.range(entry.copy) : null
    })),
    totals
  }
}

/** The copy as it stands, nothing corrected. */
function asWritten({analysis, register, uri}: PageView): Edition {
  return makeEdition(analysis, {
    name: fileName(uri),
    register: register.register,
    corrections: false,
    suggestions: false
  })
}
