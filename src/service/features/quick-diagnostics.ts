import {gatherEvidence, type Evidence} from '../../core/rules/evidence.js'
import {checkSomeLines, lineRuleIds} from '../../core/rules/check.js'
import {lexiconFor, noLexica} from '../../core/lexicon.js'
import {lineIndexAt} from '../../core/scan/line.js'
import {scanPage} from '../../core/scan/page.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Diagnostic, Position, Range} from 'vscode-languageserver-types'
import {ruleSettings} from '../language-service.js'
import type {PageView} from '../page-view.js'
import {diagnostics, toDiagnostic} from './diagnostics.js'

/** What was last said of the whole of a long page. */
export interface Settled {
  readonly view: PageView
  readonly diagnostics: readonly Diagnostic[]
  readonly evidence: Evidence
}

/** Keep what is said of a page that has just been read. */
export function settle(view: PageView): Settled {
  const {page, language} = view.analysis
  return {
    view,
    diagnostics: diagnostics(view),
    evidence: gatherEvidence(
      page,
      lexiconFor(language, view.lexica ?? noLexica)
    )
  }
}

/** Lines on either side of an edit that are looked at, and that are checked. */
const seen = 4
const checked = 1
/** Edits of more lines are checked with the whole page. */
const mostLines = 200

/**
 * What can be said of a long page right after an edit, while the whole is read
 * again: what was said before of all lines but the edited ones, at its new
 * place, and what the rules that look at single lines say of these. `undefined`
 * where that would be too much or would not be true.
 */
export function quickDiagnostics(
  {view, diagnostics: before, evidence}: Settled,
  document: TextDocument
): Diagnostic[] | undefined {
  const text = document.getText()
  const edit = editBetween(view.text, text)
  const {lines, marks, frontMatter} = view.analysis.page
  const first = lineIndexAt(lines, edit.start) - seen
  const last = lineIndexAt(lines, edit.oldEnd) + seen
  const start = lines[Math.max(0, first)]?.start ?? 0
  const end = lines[Math.min(lines.length - 1, last)]?.end ?? view.text.length
  const added = text.length - view.text.length
  const isCut =
    start < (frontMatter?.end ?? 0) ||
    marks.some(
      (mark) =>
        mark.start < end &&
        mark.end > start &&
        (mark.start < start || mark.end > end)
    )
  if (isCut || last - first > mostLines) return undefined
  const window = text.slice(start, end + added)
  const page = {...scanPage(window), metadata: view.analysis.page.metadata}
  if (page.lines.length > mostLines) return undefined
  const {roleOf} = view.analysis.structure
  const found = checkSomeLines(
    {
      page,
      language: view.analysis.language,
      style: view.analysis.style,
      lexica: view.lexica ?? noLexica,
      settings: ruleSettings(view)
    },
    {
      lines: page.lines,
      roleOf: (line) => roleOf(Math.max(0, first) + line),
      evidence
    }
  )
  const moved = mover(document, edit)
  const fresh = found
    .map((finding) => toDiagnostic({...view, text: window, range}, finding))
    .filter((each) => moved.isChecked(each.range))
  const kept = before.flatMap((each) => moved.move(each, view.uri) ?? [])
  return [...kept, ...fresh]

  function range(span: {start: number; end: number}): Range {
    return {
      start: document.positionAt(start + span.start),
      end: document.positionAt(start + span.end)
    }
  }
}

/** What was replaced between two texts; the text outside it is the same. */
interface TextEdit {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
  readonly removed: string
}

/** Code units that are compared at once. */
const chunk = 4096

function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (
    start + chunk <= shorter &&
    before.slice(start, start + chunk) === after.slice(start, start + chunk)
  )
    start += chunk
  while (
    start < shorter &&
    before.charCodeAt(start) === after.charCodeAt(start)
  )
    start++
  let end = 0
  while (
    end + chunk <= shorter - start &&
    before.slice(before.length - end - chunk, before.length - end) ===
      after.slice(after.length - end - chunk, after.length - end)
  )
    end += chunk
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) ===
      after.charCodeAt(after.length - 1 - end)
  )
    end++
  const oldEnd = before.length - end
  return {
    start,
    oldEnd,
    newEnd: after.length - end,
    removed: before.slice(start, oldEnd)
  }
}

/** Moves what was said before an edit to where it stands after it. */
function mover(document: TextDocument, edit: TextEdit) {
  const start = document.positionAt(edit.start)
  const newEnd = document.positionAt(edit.newEnd)
  const parts = edit.removed.split(/\r\n|\r|\n/u)
  const oldEnd = {
    line: start.line + parts.length - 1,
    character:
      (parts.at(-1) ?? '').length + (parts.length === 1 ? start.character : 0)
  }

  function movePosition(position: Position): Position | undefined {
    if (isBefore(position, start)) return position
    if (isBefore(position, oldEnd)) return undefined
    const isEdited = position.line === oldEnd.line
    return {
      line: position.line + newEnd.line - oldEnd.line,
      character: isEdited
        ? position.character + newEnd.character - oldEnd.character
        : position.character
    }
  }

  function moveRange(range: Range): Range | undefined {
    if (isBefore(range.end, start)) return range
    const from = movePosition(range.start)
    const to = movePosition(range.end)
    return from && to && {start: from, end: to}
  }

  return {
    isChecked: (range: Range) =>
      range.start.line >= start.line - checked &&
      range.end.line <= newEnd.line + checked,
    move(each: Diagnostic, uri: string): Diagnostic | undefined {
      const isChecked =
        each.range.start.line >= start.line - checked &&
        each.range.end.line <= oldEnd.line + checked
      if (isChecked && lineRuleIds.has(String(each.code))) return undefined
      const range = moveRange(each.range)
      if (!range) return undefined
      if (!each.relatedInformation) return {...each, range}
      return {
        ...each,
        range,
        relatedInformation: each.relatedInformation.flatMap((related) => {
          const there = moveRange(related.location.range)
          return there ? [{...related, location: {uri, range: there}}] : []
        })
      }
    }
  }
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
