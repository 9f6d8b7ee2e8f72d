import {mergeCopies} from '../../core/clean/merge.js'
import {applyEdits} from '../../core/model/span.js'
import type {MergeCopyResult} from '../../protocol/protocol.js'
import {toTextEdits} from '../act-result.js'
import {stateOf, type PageView} from '../page-view.js'
import {cleanCopy} from './clean-copy.js'

/**
 * What a clean copy becomes when it is made again from its source: hand work
 * stays, what else is new comes in.
 *
 * @param first The copy as it was first made. It cannot be made again: the
 * source, the register and Copydesk itself may have changed since; so the
 * client keeps it. `null` where it is not known; nothing is merged then.
 */
export function mergeCopy(
  source: PageView,
  copy: PageView,
  first: string | null
): MergeCopyResult {
  const {text: fresh, refusal} = cleanCopy(source)
  const nothing = {fresh, merged: null, edits: [], taken: 0, kept: []}
  if (refusal !== undefined) return {...nothing, refusal}
  if (first === null) return nothing
  const {edits, taken, kept} = mergeCopies(first, fresh, copy.text)
  return {
    fresh,
    merged: applyEdits(copy.text, edits),
    edits: [
      {
        ...stateOf(copy),
        edits: toTextEdits(copy, {edits})
      }
    ],
    taken,
    kept: kept.map(({start, end, fresh: text}) => ({
      range: copy.range({start, end}),
      fresh: text
    }))
  }
}
