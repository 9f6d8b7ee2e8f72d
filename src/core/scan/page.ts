import type {Finding} from '../model/finding.js'
import type {Metadata} from '../model/metadata.js'
import type {Span} from '../model/span.js'
import {finish, type Steps} from '../model/steps.js'
import type {Attributes} from './attributes.js'
import {readFrontMatter} from './front-matter.js'
import {KeptLines} from './kept-lines.js'
import type {Line} from './line.js'
import {readLineMark} from './line-marks.js'
import {linesInSteps, type RawLine} from './lines.js'
import type {Mark} from './mark.js'
import {markProblems, unclosedDiv} from './problems.js'
import {scanSpans} from './spans.js'
import {visibleLine} from './visible.js'

/** The physical page: what stands in the file, in file order, without loss. */
export interface Page {
  readonly text: string
  readonly layout: 'raw' | 'clean'
  readonly metadata: Metadata
  /** Source span of the front matter, fences included. */
  readonly frontMatter?: Span
  readonly lines: readonly Line[]
  /** Outermost marks, by start offset. */
  readonly marks: readonly Mark[]
  /** What is wrong with the mark-up: unknown class, doubled id, unclosed. */
  readonly problems: readonly Finding[]
}

export interface ScanOptions {
  /** Kinds of entities that `copydesk.yaml` adds. */
  readonly kinds?: readonly string[]
}

/** Divs inside divs, at most. */
const deepest = 8

/** Everything that one pass over the lines gathers. */
interface Gathering {
  readonly text: string
  readonly layout: 'raw' | 'clean'
  readonly marks: Mark[]
  readonly hidden: Span[]
  readonly markup: Map<number, Line['markup']>
  readonly problems: Finding[]
}

/** Read a page. Never fails; every string is a page. */
export function scanPage(text: string, options: ScanOptions = {}): Page {
  return finish(scanInSteps(text, options)).page
}

/** A page with what lets its lines go. */
export interface ScannedPage {
  readonly page: Page
  readonly kept: KeptLines
}

/** Read a page in small parts of the work. */
export function* scanInSteps(
  text: string,
  options: ScanOptions = {}
): Steps<ScannedPage> {
  const rawLines = yield* linesInSteps(text)
  const frontMatter = text.startsWith('---')
    ? readFrontMatter(text, rawLines)
    : undefined
  const metadata = frontMatter?.metadata ?? {}
  const layout = metadata.copydesk === undefined ? 'raw' : 'clean'
  const gathering: Gathering = {
    text,
    layout,
    marks: [],
    hidden: [],
    markup: new Map(),
    problems: []
  }
  const first = frontMatter?.lineCount ?? 0
  for (let index = 0; index < first; index++) {
    gathering.markup.set(index, 'front-matter')
  }

  yield
  if (mayHoldMarks(text)) gatherMarks(gathering, rawLines, first)
  const marks = gathering.marks.sort(
    (a, b) => a.start - b.start || b.end - a.end
  )
  const kept = new KeptLines(
    yield* toLines(gathering, rawLines),
    () => scanPage(text, options).lines
  )
  const page: Page = {
    text,
    layout,
    metadata,
    ...(frontMatter ? {frontMatter: frontMatter.span} : {}),
    get lines() {
      return kept.all
    },
    marks: nest(marks),
    problems: [
      ...gathering.problems,
      ...markProblems(text, marks, options.kinds ?? [])
    ].sort((a, b) => a.span.start - b.span.start)
  }
  return {page, kept}
}

/** Whether a page can hold marks at all; most raw pages hold none. */
function mayHoldMarks(text: string): boolean {
  // Matches a line that opens like a mark: `# `, `---`, `:::`, `\#`.
  return /[[\\]|^(?:#{1,2}[ \t]|---|:::)/mu.test(text)
}

/** Find the marks of all lines from `first` on. */
function gatherMarks(
  gathering: Gathering,
  lines: readonly RawLine[],
  first: number
): void {
  const {text, layout, markup, hidden} = gathering
  const divs: Array<{line: RawLine; attributes: Attributes}> = []
  let regionStart = lines[first]?.start ?? text.length
  const endRegion = (end: number, next: number): void => {
    if (end > regionStart) {
      scanSpans(text, {start: regionStart, end}, layout, gathering)
    }

    regionStart = next
  }

  for (let index = first; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    // In a clean page a blank line ends a paragraph, and a span with it.
    if (layout === 'clean' && line.start === line.end) {
      endRegion(line.start, line.next)
      continue
    }

    const mark = readLineMark(text, line)
    if (!mark) continue

    if (mark.type === 'escape') {
      hidden.push({start: line.start, end: line.start + 1})
      // The backslash is dealt with; in a clean page it would count again.
      endRegion(line.start, line.start + 2)
      continue
    }

    // A fence too deep is text: nobody nests notices, and trees are walked.
    if (mark.type === 'open' && divs.length >= deepest) continue
    endRegion(line.start, line.next)

    if (mark.type === 'heading') {
      gatherHeading(gathering, line, mark.level, mark.heading)
      continue
    }

    markup.set(index, mark.type === 'boundary' ? 'boundary' : 'fence')
    if (mark.type === 'boundary') {
      gathering.marks.push(
        toMark('boundary', line, {start: line.end, end: line.end})
      )
    } else if (mark.type === 'open') {
      divs.push({line, attributes: mark.attributes})
    } else {
      const open = divs.pop()
      if (open) closeDiv(gathering, open, line.start, line.end)
    }
  }

  endRegion(text.length, text.length)
  for (const open of divs.reverse()) {
    gathering.problems.push(unclosedDiv(open.line))
    closeDiv(gathering, open, text.length, text.length)
  }
}

function gatherHeading(
  gathering: Gathering,
  line: RawLine,
  level: 1 | 2,
  heading: {start: number; end: number; attributes?: Attributes}
): void {
  const {text, layout, hidden, marks} = gathering
  const content = {start: heading.start, end: heading.end}
  marks.push(
    toMark(
      'heading',
      line,
      content,
      heading.attributes,
      level === 1 ? ['headline'] : ['crosshead']
    )
  )
  hidden.push({start: line.start, end: heading.start})
  scanSpans(text, content, layout, gathering)
  if (heading.attributes) hidden.push({start: heading.end, end: line.end})
}

function closeDiv(
  gathering: Gathering,
  open: {line: RawLine; attributes: Attributes},
  contentEnd: number,
  end: number
): void {
  gathering.marks.push(
    toMark(
      'div',
      {start: open.line.start, end},
      {start: open.line.next, end: Math.max(open.line.next, contentEnd)},
      open.attributes
    )
  )
}

function toMark(
  type: Mark['type'],
  span: Span,
  content: Span,
  attributes?: Attributes,
  classes: readonly string[] = []
): Mark {
  return {
    type,
    start: span.start,
    end: span.end,
    classes: [...classes, ...(attributes?.classes ?? [])],
    ...(attributes?.id === undefined ? {} : {id: attributes.id}),
    attributes: attributes?.values ?? {},
    content,
    ...(attributes
      ? {attributeSpan: {start: attributes.start, end: attributes.end}}
      : {}),
    children: []
  }
}

/** Put marks into one another; `marks` by start, outer before inner. */
function nest(marks: readonly Mark[]): Mark[] {
  const roots: Mark[] = []
  const open: Array<{mark: Mark; children: Mark[]}> = []

  for (const flat of marks) {
    const children: Mark[] = []
    const mark = {...flat, children}
    while ((open.at(-1)?.mark.end ?? Infinity) <= mark.start) open.pop()
    const parent = open.at(-1)
    ;(parent ? parent.children : roots).push(mark)
    open.push({mark, children})
  }

  return roots
}

function* toLines(
  gathering: Gathering,
  rawLines: readonly RawLine[]
): Steps<Line[]> {
  const {text, markup} = gathering
  const hidden = gathering.hidden.sort((a, b) => a.start - b.start)
  let from = 0

  const lines: Line[] = []
  for (let index = 0; index < rawLines.length; index++) {
    const line = rawLines[index]
    if (!line) break
    if (index % linesOfStep === 0) yield
    while ((hidden[from]?.end ?? Infinity) <= line.start) from++
    let to = from
    while ((hidden[to]?.start ?? Infinity) < line.end) to++
    const touching = to > from ? hidden.slice(from, to) : none
    lines.push(visibleLine(text, index, line, touching, markup.get(index)))
  }

  return lines
}

const linesOfStep = 4096
const none: readonly Span[] = []
