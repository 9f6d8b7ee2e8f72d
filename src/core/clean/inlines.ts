import type {Analysis} from '../model/analysis.js'
import type {Flow} from '../model/flow.js'
import type {Mention} from '../model/mention.js'
import {contains, overlaps, type Edit, type Span} from '../model/span.js'
import {articleRoles} from '../model/roles.js'
import type {Mark} from '../scan/mark.js'
import type {EditionOptions, EntityNode, Inline} from './edition.js'

/** The inlines of a block, and where its old offsets are now. */
export interface WrittenInlines {
  readonly children: Inline[]
  /** A span of the flow's text as a span of the block's final text. */
  readonly place: (span: Span) => Span
}

/** A tag or suggestion, in source offsets. */
interface Tag extends Span {
  readonly node: Omit<EntityNode, 'children'>
}

/** An edit of a safe fix. */
interface Change extends Edit {
  readonly ruleId: string
}

/** One step of the text: a character, or the end of a line. */
interface Step {
  readonly text: string
  /** Source offset; for what joining or a fix put in, that of its place. */
  readonly source: number
  /** Offset in the flow. */
  readonly at: number
  readonly lineBreak?: {readonly line: number; readonly hyphen: string}
}

/** Classes that shape the page and are no inline. */
const structural: ReadonlySet<string> = new Set([
  ...articleRoles,
  'nameplate',
  'folio',
  'asis',
  'break',
  'undecided'
])

/**
 * A writer of inlines for the blocks of one page: tags, safe fixes and, where
 * asked for, suggestions, laid over the joined text.
 */
export function createInlineWriter(
  analysis: Analysis,
  options: EditionOptions
): (flow: Flow) => WrittenInlines {
  const tags = collectTags(analysis, options)
  const changes = options.corrections ? collectChanges(analysis) : []

  return (flow) => {
    const first = flow.runs[0]
    if (!first) return {children: [], place: (span) => span}
    const last = flow.runs.at(-1) ?? first
    // A moved block has pieces out of file order: take the whole reach.
    const reach = flow.runs.reduce(
      (span, run) => ({
        start: Math.min(span.start, run.source),
        end: Math.max(span.end, run.source + run.length)
      }),
      {start: first.source, end: last.source + last.length}
    )
    return write(
      stepsOf(flow, analysis),
      tags.filter((tag) => overlaps(tag, reach)),
      changes.filter(
        ({span}) => span.start <= reach.end && span.end >= reach.start
      )
    )
  }
}

function collectTags(analysis: Analysis, options: EditionOptions): Tag[] {
  const mentionOf = new Map<number, Mention>()
  for (const mention of analysis.mentions) {
    if (mention.mark) mentionOf.set(mention.mark.start, mention)
  }

  const tags: Tag[] = []
  const visit = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      const kind = mark.classes.find((name) => !structural.has(name))
      if (mark.type === 'span' && kind !== undefined) {
        tags.push({
          start: mark.content.start,
          end: mark.content.end,
          node: toNode(kind, mark, mentionOf.get(mark.start))
        })
      }

      visit(mark.children)
    }
  }

  visit(analysis.page.marks)
  if (!options.suggestions) return tags

  for (const mention of analysis.mentions) {
    const [first] = mention.spans
    const last = mention.spans.at(-1)
    if (mention.status !== 'suggested' || !first || !last) continue
    const span = {start: first.start, end: last.end}
    const crosses = tags.some(
      (tag) =>
        overlaps(tag, span) && !contains(tag, span) && !contains(span, tag)
    )
    if (crosses) continue
    tags.push({
      ...span,
      node: {
        type: 'entity',
        kind: mention.kind,
        status: 'suggested',
        ...known(mention),
        attributes: {}
      }
    })
  }

  return tags.sort((a, b) => a.start - b.start || b.end - a.end)
}

function toNode(
  kind: string,
  mark: Mark,
  mention: Mention | undefined
): Tag['node'] {
  const {ref, value} = mark.attributes
  return {
    type: 'entity',
    kind,
    status: 'tagged',
    ...(ref === undefined ? {} : {ref}),
    ...(value === undefined ? {} : {value}),
    ...(mention ? known(mention) : {}),
    attributes: mark.attributes
  }
}

function known({ref, value, role}: Mention): Partial<Tag['node']> {
  return {
    ...(ref === undefined ? {} : {ref}),
    ...(value === undefined ? {} : {value}),
    ...(role === undefined ? {} : {role})
  }
}

/** Edits of safe fixes, by start, without overlaps. */
function collectChanges(analysis: Analysis): Change[] {
  const changes: Change[] = []
  let end = -1

  for (const finding of analysis.findings) {
    const [fix] = finding.fixes
    if (!fix?.safe) continue
    // Not what the fix carries along in the source: here lines are joined.
    const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start)
    if (edits.some(({span}) => span.start < end)) continue
    for (const edit of edits) {
      changes.push({...edit, ruleId: finding.ruleId})
      end = Math.max(end, edit.span.end)
    }
  }

  return changes.sort((a, b) => a.span.start - b.span.start)
}

/** The characters and line ends of a block, in reading order. */
function stepsOf(flow: Flow, analysis: Analysis): Step[] {
  const {lines} = analysis.page
  const {text} = analysis
  const steps: Step[] = []
  let lineIndex = -1
  let end = 0

  for (const run of flow.runs) {
    const line = lineAt(lines, run.source)
    if (lineIndex >= 0 && line !== lineIndex) {
      const {start: from = 0, end: to = 0} = lines[lineIndex] ?? {}
      const left = text.slice(Math.max(from, lastSource(steps) + 1), to).trim()
      steps.push({
        text: flow.text.slice(end, run.at),
        source: run.source,
        at: end,
        lineBreak: {line, hyphen: /^[-=¬⸗\u00AD]$/u.test(left) ? left : ''}
      })
    }

    lineIndex = line
    for (let index = 0; index < run.length; index++) {
      steps.push({
        text: flow.text.charAt(run.at + index),
        source: run.source + index,
        at: run.at + index
      })
    }

    end = run.at + run.length
  }

  return steps
}

function lastSource(steps: readonly Step[]): number {
  return steps.at(-1)?.source ?? -1
}

/** 0-based index of the line that holds a source offset. */
function lineAt(lines: Analysis['page']['lines'], offset: number): number {
  let low = 0
  let high = lines.length - 1

  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }

  return low
}

/** Lay tags and changes over the steps. */
function write(
  steps: readonly Step[],
  tags: readonly Tag[],
  changes: readonly Change[]
): WrittenInlines {
  const builder = new InlineBuilder()
  const placed: number[] = []
  const done = new Set<Change>()
  const openTags = new Sweep(tags, (tag) => tag)
  const openChanges = new Sweep(changes, ({span}) => ({
    start: span.start,
    // An insertion holds the character that it stands before.
    end: Math.max(span.end, span.start + 1)
  }))

  for (const step of steps) {
    builder.enter(openTags.at(step.source))
    placed[step.at] = builder.length
    if (step.lineBreak) {
      builder.lineBreak(step)
      continue
    }

    let isKept = true
    for (const change of openChanges.at(step.source)) {
      const isInsertion = change.span.start === change.span.end
      const after = done.has(change) ? '' : change.text
      done.add(change)
      if (isInsertion && after === '') continue
      builder.correct(change, isInsertion ? {...step, text: ''} : step, after)
      if (!isInsertion) isKept = false
    }

    if (isKept) builder.character(step)
  }

  const length = builder.length
  const place = (offset: number): number => placed[offset] ?? length
  return {
    children: builder.finish(),
    place: ({start, end}) => ({start: place(start), end: place(end)})
  }
}

/**
 * The items that hold an offset, asked for from left to right; going back (the
 * pieces of a moved block) starts anew. Linear in items and questions.
 */
class Sweep<Item> {
  readonly #items: readonly Item[]
  readonly #spanOf: (item: Item) => Span
  #next = 0
  #last = -1
  #open: Item[] = []

  constructor(items: readonly Item[], spanOf: (item: Item) => Span) {
    this.#items = items
    this.#spanOf = spanOf
  }

  at(offset: number): readonly Item[] {
    if (offset < this.#last) {
      this.#next = 0
      this.#open = []
    }

    this.#last = offset
    const isOver = (item: Item): boolean => this.#spanOf(item).end <= offset
    if (this.#open.some(isOver)) {
      this.#open = this.#open.filter((item) => !isOver(item))
    }

    for (
      let item = this.#items[this.#next];
      item !== undefined && this.#spanOf(item).start <= offset;
      item = this.#items[this.#next]
    ) {
      if (!isOver(item)) this.#open.push(item)
      this.#next++
    }

    return this.#open
  }
}

/** Builds nested inlines step by step. */
class InlineBuilder {
  length = 0
  readonly #root: Inline[] = []
  readonly #open: Array<{tag: Tag; node: EntityNode}> = []
  #change: Change | undefined

  /** Close and open tags so that exactly these, outermost first, are open. */
  enter(tags: readonly Tag[]): void {
    const same = this.#open.findIndex(({tag}, index) => tag !== tags[index])
    if (same >= 0) this.#open.length = same
    for (const tag of tags.slice(this.#open.length)) {
      const node: EntityNode = {...tag.node, children: []}
      this.#list().push(node)
      this.#open.push({tag, node})
      this.#change = undefined
    }

    if (same >= 0) this.#change = undefined
  }

  character({text, source}: Step): void {
    this.#change = undefined
    const list = this.#list()
    const last = list.at(-1)
    this.length += text.length
    if (last?.type === 'text' && last.source && last.source.end === source) {
      last.value += text
      last.source = {start: last.source.start, end: source + text.length}
      return
    }

    list.push({
      type: 'text',
      value: text,
      source: {start: source, end: source + text.length}
    })
  }

  lineBreak({text, lineBreak}: Step): void {
    this.#change = undefined
    if (!lineBreak) return
    const joiner = text === '' ? '' : ' '
    this.length += joiner.length
    this.#list().push({
      type: 'lineBreak',
      joiner,
      ...(lineBreak.hyphen === '' ? {} : {hyphen: lineBreak.hyphen}),
      line: lineBreak.line
    })
  }

  /** Take away a step, put `after` in its place, under one correction. */
  correct(change: Change, {text, source}: Step, after: string): void {
    const list = this.#list()
    const last = list.at(-1)
    this.length += after.length

    if (this.#change === change && last?.type === 'correction') {
      last.before += text
      last.source = {
        start: last.source?.start ?? source,
        end: source + text.length
      }
      return
    }

    this.#change = change
    list.push({
      type: 'correction',
      ruleId: change.ruleId,
      before: text,
      source: {start: source, end: source + text.length},
      children: after === '' ? [] : [{type: 'text', value: after}]
    })
  }

  finish(): Inline[] {
    return this.#root
  }

  #list(): Inline[] {
    return this.#open.at(-1)?.node.children ?? this.#root
  }
}
