import {partitionPoint} from '../model/partition-point.js'
import type {Analysis} from '../model/analysis.js'
import type {Change} from '../model/edit-result.js'
import type {Finding, Fix} from '../model/finding.js'
import type {Edit, Span} from '../model/span.js'
import type {Phrase, Words} from '../model/words.js'
import {columnAt, lineIndexAt, type Line} from '../scan/line.js'
import {rules} from './index.js'
import {Rewriting} from './rewriting.js'

/** Characters of context on each side of a change, and more to end a word. */
const contextLength = 8
const longestRest = 16
/** Matches the part of a word that a cut before it left: `tion` of `nation`. */
const wordEnd = /^[\p{Script=Latin}\p{M}’']+/u
/** Matches the part of a word that a cut behind it left: `na` of `nation`. */
const wordStart = /[\p{Script=Latin}\p{M}’']{1,16}$/u
/** Matches what a word that goes on in the next line ends with: `esti-`. */
const isBroken = /[\p{Script=Latin}\p{M}\-\u2010\u00AC\u00AD]$/u

/** What a fix changes, in offsets of the page it is applied to. */
export function describeFix(
  {text, page}: Analysis,
  {ruleId, span: reported}: Finding,
  {edits}: Fix
): Change {
  const span = reach(reported, edits)
  const before = text.slice(span.start, span.end)
  const inside = new Rewriting(before)
  inside.apply(
    edits
      .map((edit) => ({
        text: edit.text,
        span: {
          start: edit.span.start - span.start,
          end: edit.span.end - span.start
        }
      }))
      .sort((a, b) => a.span.start - b.span.start)
  )
  const first = page.lines[lineIndexAt(page.lines, span.start)]
  const last = page.lines[lineIndexAt(page.lines, span.end)]
  return {
    ruleId,
    span,
    before,
    after: inside.text,
    context: {
      before: first ? textBefore(first, span.start) : '',
      after: last ? textAfter(page.lines, last, span.end) : ''
    }
  }
}

/** What is reported and what is edited: a blank beside it, its line end. */
function reach(span: Span, edits: readonly Edit[]): Span {
  let {start, end} = span
  for (const edit of edits) {
    start = Math.min(start, edit.span.start)
    end = Math.max(end, edit.span.end)
  }

  return {start, end}
}

function textBefore({text, ...line}: Line, offset: number): string {
  const column = columnAt({text, ...line}, offset)
  const start = Math.max(0, column - contextLength)
  const isCut = wordEnd.test(text.slice(start, start + 1))
  const rest = text.slice(Math.max(0, start - longestRest), start)
  return (
    (isCut ? (wordStart.exec(rest)?.[0] ?? '') : '') + text.slice(start, column)
  )
}

/** A word that goes on in the next line is shown to its end, after a line end. */
function textAfter(lines: readonly Line[], line: Line, offset: number): string {
  const column = columnAt(line, offset)
  if (column < line.text.length) return beginning(line.text.slice(column))
  if (!isBroken.test(line.text)) return ''
  const next = lines
    .slice(line.index + 1, line.index + 3)
    .find(({isBlank}) => !isBlank)
  return next ? `\n${wordEnd.exec(next.text)?.[0] ?? ''}` : ''
}

/** The first characters of a text, the last word whole. */
function beginning(text: string): string {
  const shown = text.slice(0, contextLength)
  if (!wordStart.test(shown)) return shown
  const rest = text.slice(contextLength, contextLength + longestRest)
  return shown + (wordEnd.exec(rest)?.[0] ?? '')
}

/**
 * Where changes stand after a further pass.
 *
 * @param edits by start, without overlaps; in offsets of the text they change
 */
export function moveChanges(
  changes: readonly Change[],
  edits: readonly Edit[]
): Change[] {
  const moved = movedBy(edits)
  return changes.map((change) => ({...change, span: moved(change.span)}))
}

/** Gives where a span stands after edits: what is inserted at its edges is in it. */
function movedBy(edits: readonly Edit[]): (span: Span) => Span {
  const grown: number[] = []
  let sum = 0
  for (const {span, text} of edits) {
    sum += text.length - (span.end - span.start)
    grown.push(sum)
  }

  /** By how much the edits for which `isBefore` holds move what follows. */
  const growthUntil = (isBefore: (span: Span) => boolean): number => {
    const before = partitionPoint(edits.length, (at) => {
      const edit = edits[at]
      return edit !== undefined && isBefore(edit.span)
    })
    return grown[before - 1] ?? 0
  }

  return ({start, end}) => {
    const from =
      start + growthUntil((edit) => edit.end <= start && edit.start < start)
    const to = end + growthUntil((edit) => edit.end <= end)
    return {start: from, end: Math.max(from, to)}
  }
}

/** `Fixed 26: blank beside a digit 23, doubled text 3`. */
export function receiptOf(changes: readonly Change[]): Phrase {
  const counts = new Map<string, number>()
  for (const {ruleId} of changes) {
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  }

  const listed = (locale: keyof Words): string =>
    rules
      .filter((rule) => counts.has(rule.id))
      .map((rule) => `${rule.title[locale]} ${counts.get(rule.id) ?? 0}`)
      .join(locale === 'en' ? ', ' : '，')
  const words: Words = {
    en: `Fixed {count}: ${listed('en')}`,
    'zh-cn': `改正 {count} 处：${listed('zh-cn')}`
  }
  return {words, values: {count: changes.length}}
}
