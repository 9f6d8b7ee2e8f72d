import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import {inOrder, orderOnce} from './order-once.js'

/**
 * Readings of a page that is being put in order, at most. Pages come to rest
 * after two or three; scrambled fragments were seen to take more than eight.
 */
const mostReadings = 24

/**
 * Put the lines of a page in reading order. A page in order shows more than a
 * scrambled one, and may be read otherwise: it is read again by `analyse` and
 * put in order again until nothing changes, so that a second time does nothing.
 * Where two readings call for one another, the first of their texts by code
 * units stands, whichever of them one begins with.
 */
export function restoreOrder(
  analysis: Analysis,
  analyse: (text: string) => Analysis
): EditResult {
  const once = orderOnce(analysis)
  const [edit] = once.edits
  if (!edit) return once
  const {text} = analysis
  const {span} = edit
  const ending = (to: string): EditResult => ({
    ...once,
    edits: [{span, text: to.slice(span.start)}]
  })
  const texts = [text]
  let present = text.slice(0, span.start) + edit.text

  while (texts.length < mostReadings) {
    const at = texts.indexOf(present)
    if (at >= 0) {
      const first = texts.slice(at).reduce((a, b) => (a < b ? a : b))
      return first === text ? refuse({words: inOrder}) : ending(first)
    }

    texts.push(present)
    const [again] = orderOnce(analyse(present)).edits
    if (!again) break
    present = present.slice(0, again.span.start) + again.text
  }

  return ending(present)
}
