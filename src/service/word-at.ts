import type {Span} from '../core/model/span.js'
import type {PageView} from './page-view.js'

/** Characters of context at each side; words are shorter. */
const width = 40

/**
 * The word at a source offset, as the page reads when it is joined: a word cut
 * by a line end is one. `undefined` where there is none.
 */
export function wordAt(view: PageView, offset: number): Span | undefined {
  const {line} = view.document.positionAt(offset)
  for (const {block} of view.layout.blocksAt(line)) {
    const {flow} = block
    const at = flow.offsetOf(offset) ?? flow.offsetOf(offset - 1)
    if (at === undefined) continue
    const from = Math.max(0, at - width)
    const segmenter = new Intl.Segmenter(view.analysis.language, {
      granularity: 'word'
    })
    const segments = segmenter.segment(flow.text.slice(from, at + width))
    const word = [at, at - 1]
      .map((each) => segments.containing(each - from))
      .find((segment) => segment?.isWordLike)
    if (!word) continue
    const start = from + word.index
    const spans = flow.sourceSpans({start, end: start + word.segment.length})
    const first = spans[0]
    const last = spans.at(-1)
    return first && last && {start: first.start, end: last.end}
  }

  return undefined
}
