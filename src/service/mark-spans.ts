import type {Span} from '../core/model/span.js'
import type {Mark} from '../core/scan/mark.js'

/** Where mark-up stands in a page. */
export interface MarkSpans {
  /** `[`, `]{…}`, `# `, `---`, in file order. */
  readonly marks: readonly Span[]
  /** The `{…}` among them, in file order. */
  readonly attributes: readonly Span[]
}

/** The characters of a page that are mark-up and not text. */
export function markSpans(marks: readonly Mark[]): MarkSpans {
  const found = {marks: [] as Span[], attributes: [] as Span[]}
  for (const mark of marks) collect(mark, found)
  return found
}

function collect(
  {start, end, content, attributeSpan, children}: Mark,
  found: {marks: Span[]; attributes: Span[]}
): void {
  push(found.marks, {start, end: content.start})
  for (const child of children) collect(child, found)
  push(found.marks, {start: content.end, end})
  if (attributeSpan) push(found.attributes, attributeSpan)
}

function push(spans: Span[], {start, end}: Span): void {
  if (start < end) spans.push({start, end})
}
