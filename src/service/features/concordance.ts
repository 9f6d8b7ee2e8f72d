import {concordance} from '../../core/rules/concordance.js'
import {wrongEncoding} from '../../core/scan/wrong-encoding.js'
import type {
  ConcordanceParams,
  ConcordancePlace
} from '../../protocol/protocol.js'
import {stateOf, type PageView} from '../page-view.js'

/** Every place of one confusion on a page: `木` where `本` was printed. */
export function concordanceOn(
  view: PageView,
  {read, expected}: Pick<ConcordanceParams, 'read' | 'expected'>
): ConcordancePlace[] {
  // Corrected and saved, it would lose what its file still holds.
  if (wrongEncoding(view.text)) return []
  const places = concordance(view.analysis, read, expected)
  if (places.length === 0) return []
  const state = stateOf(view)
  return places.map(({span, before, text, after, isReported}) => ({
    ...state,
    range: view.range(span),
    before,
    text,
    after,
    isReported
  }))
}
