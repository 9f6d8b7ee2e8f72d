import type {Analysis} from '../model/analysis.js'
import type {Flow} from '../model/flow.js'
import type {Span} from '../model/span.js'
import {rowsOfStep, type Steps} from '../model/steps.js'
import {columnAt, lineIndexAt, type Line} from '../scan/line.js'
import {collectTags} from './collect-tags.js'
import type {EditionOptions, Inline} from './edition.js'
import {
  InlineBuilder,
  type Change,
  type Step,
  type Tag
} from './inline-builder.js'
import {SpanIndex} from '../model/span-index.js'
import {Sweep} from './sweep.js'

/** The inlines of a block, and where its old offsets are now. */
export interface WrittenInlines {
  readonly children: Inline[]
  /** A span of the flow's text as a span of the block's final text. */
  readonly place: (span: Span) => Span
}

/** What is laid over the text of a block; with its flow, all that is written. */
export interface LaidOver {
  readonly tags: readonly Tag[]
  readonly changes: readonly Change[]
}

/** Writes the inlines of the blocks of one page. */
export interface InlineWriter {
  write(flow: Flow): WrittenInlines
  /** What is laid over a block, for those who ask whether it changed. */
  laidOver(flow: Flow): LaidOver
}

/**
 * A writer of inlines for the blocks of one page: tags, safe fixes and, where
 * asked for, suggestions, laid over the joined text. What it needs is collected
 * in small parts.
 */
export function* createInlineWriter(
  analysis: Analysis,
  options: EditionOptions
): Steps<InlineWriter> {
  const collected = yield* collectTags(analysis, options)
  const tags = new SpanIndex(collected, (tag) => tag)
  yield
  const changes = new SpanIndex(
    options.corrections ? yield* collectChanges(analysis) : [],
    ({span}) => span
  )
  yield

  return {
    write(flow) {
      const reach = reachOf(flow)
      return write(
        stepsOf(flow, analysis),
        tags.near(reach),
        changes.near(reach)
      )
    },
    laidOver(flow) {
      const reach = reachOf(flow)
      const {start, end} = reach
      return {
        tags: tags
          .near(reach)
          .filter((tag) => tag.end > start && tag.start < end),
        // An insertion stands before a character, or behind the last.
        changes: changes
          .near(reach)
          .filter(({span}) => span.end >= start && span.start <= end)
      }
    }
  }
}

/** Where a block reaches: a moved one has pieces out of file order. */
function reachOf(flow: Flow): Span {
  return flow.runs.reduce(
    (span, run) => ({
      start: Math.min(span.start, run.source),
      end: Math.max(span.end, run.source + run.length)
    }),
    {start: Infinity, end: 0}
  )
}

/** Edits of safe fixes, by start, without overlaps. */
function* collectChanges(analysis: Analysis): Steps<Change[]> {
  const changes: Change[] = []
  let end = -1

  for (const [index, finding] of analysis.findings.entries()) {
    if (index % rowsOfStep === 0) yield
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
  const steps: Step[] = []
  let lineIndex = -1
  let end = 0

  for (const run of flow.runs) {
    const line = lineIndexAt(lines, run.source)
    if (lineIndex >= 0 && line !== lineIndex) {
      const left = restOfLine(lines[lineIndex], lastSource(steps) + 1)
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

/** What a line says from a source offset on: `-` behind `[govern]{.work}` too. */
function restOfLine(line: Line | undefined, from: number): string {
  if (!line) return ''
  return line.text.slice(columnAt(line, Math.max(line.start, from))).trim()
}

function lastSource(steps: readonly Step[]): number {
  return steps.at(-1)?.source ?? -1
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
