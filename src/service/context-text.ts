import type {Span} from '../core/model/span.js'
import type {PageView} from './page-view.js'

/** Characters of context on either side, as lists show them. */
const width = 16

/** The joined text before and after a passage, inside its block. */
export function surroundingText(
  view: PageView,
  spans: readonly Span[]
): {before: string; after: string} {
  const start = spans[0]?.start ?? 0
  const end = spans.at(-1)?.end ?? start
  const {line} = view.document.positionAt(start)
  for (const {block} of view.layout.blocksAt(line)) {
    const {flow} = block
    const from = flow.offsetOf(start)
    const last = flow.offsetOf(Math.max(start, end - 1))
    if (from === undefined || last === undefined) continue
    return {
      before: begun(flow.text.slice(Math.max(0, from - width), from)),
      after: flow.text.slice(last + 1, last + 1 + width)
    }
  }

  return onLine(view, start, end)
}

/** Without what closes the sentence before: `。眼看` begins with 眼. */
function begun(text: string): string {
  return text.replace(/^[。！？；，、：”’）》」』.!?;,:)\s]{1,4}(?=.)/u, '')
}

/** What stands outside every block, such as a blank at the edge of a line. */
function onLine(
  {text}: PageView,
  start: number,
  end: number
): {before: string; after: string} {
  const before = text.slice(Math.max(0, start - width), start)
  const after = text.slice(end, end + width)
  return {
    before: before.split(/[\r\n]/u).at(-1) ?? '',
    after: after.split(/[\r\n]/u, 1)[0] ?? ''
  }
}
