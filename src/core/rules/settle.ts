import type {Finding} from '../model/finding.js'
import {contains, type Span} from '../model/span.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'
import {ignoredTexts} from './ignored-text.js'
import type {AnyRule} from './rule.js'
import type {RuleSettings} from './settings.js'
import {spareTags} from './spare-tags.js'
import {unusedIgnore, unusedIgnoreId} from './unused-ignore.js'

interface Settling {
  readonly page: Page
  readonly settings: RuleSettings
  /** Rules that ran, in order of the table. */
  readonly rules: readonly AnyRule[]
}

/**
 * Make one list of what the rules reported: what somebody asked to ignore is
 * left out, of two findings at one place the rule that stands first in the
 * table has its say, and the rest is put in order of start.
 */
export function settleFindings(
  findings: readonly Finding[],
  {page, settings, rules}: Settling
): Finding[] {
  const order = new Map(rules.map((rule, index) => [rule.id, index]))
  const wide = new Set(
    rules.filter((rule) => rule.isWide).map((rule) => rule.id)
  )
  const yieldsTo = new Map(rules.map((rule) => [rule.id, rule.yieldsTo ?? []]))
  const yielded = new Set([...yieldsTo.values()].flat())
  /** Rules by the ends of what they reported, where others yield to them. */
  const edges = new Map<number, string>()
  const {kept, unused} = applyIgnores(findings, page, settings)
  // In order of the table, those of no rule in it last: put where they belong,
  // which is cheaper than to sort them.
  const byRank: Finding[][] = Array.from({length: rules.length + 1}, () => [])
  for (const finding of kept)
    byRank[order.get(finding.ruleId) ?? rules.length]?.push(finding)
  const taken = new Uint8Array(page.text.length + 1)
  const settled: Finding[] = []

  for (const finding of byRank.flat()) {
    const {ruleId, span} = finding
    const beside = [edges.get(span.start), edges.get(span.end)]
    const isBeside = yieldsTo.get(ruleId)?.some((id) => beside.includes(id))
    if (isBeside) continue
    if (!wide.has(ruleId) && !take(taken, span)) continue
    settled.push(finding)
    if (!yielded.has(ruleId)) continue
    edges.set(span.start, ruleId)
    edges.set(span.end, ruleId)
  }

  if (order.has(unusedIgnoreId)) {
    for (const mark of unused) settled.push(unusedIgnore(mark, page))
  }

  settled.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return page.marks.length > 0 ? spareTags(settled, page) : settled
}

/** Claim a span unless part of it is claimed; an empty span claims its place. */
function take(taken: Uint8Array, {start, end}: Span): boolean {
  const until = Math.max(end, start + 1)
  for (let at = start; at < until; at++) if (taken[at]) return false
  taken.fill(1, start, until)
  return true
}

interface Ignored {
  readonly kept: readonly Finding[]
  /** Marks that ask to ignore and ignore nothing. */
  readonly unused: readonly Mark[]
}

function applyIgnores(
  findings: readonly Finding[],
  page: Page,
  settings: RuleSettings
): Ignored {
  const marks = collectIgnores(page.marks)
  const isIgnored = ignoredTexts(page, settings.ignored)
  const used = new Set<Mark>()
  const kept: Finding[] = []
  const sorted = findings.toSorted((a, b) => a.span.start - b.span.start)
  let first = 0

  for (const finding of sorted) {
    const {start} = finding.span
    while ((marks[first]?.end ?? Infinity) < start) first++
    const mark = findMark(marks, first, finding)
    if (mark) used.add(mark)
    else if (!isIgnored(finding)) kept.push(finding)
  }

  const unused = marks.filter(
    (mark) => mark.classes.includes('asis') && !used.has(mark)
  )
  return {kept, unused}
}

/** The mark that covers a finding and speaks of its rule. */
function findMark(
  marks: readonly Mark[],
  first: number,
  finding: Finding
): Mark | undefined {
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index]
    if (!mark || mark.start > finding.span.start) return undefined
    if (!contains(mark.content, finding.span)) continue
    if (mark.classes.includes('sic')) return mark
    // Several rules stand in one value, with blanks: `rule="space-cjk dash"`.
    const named = mark.attributes['rule']?.split(' ') ?? []
    if (named.length === 0 || named.includes(finding.ruleId)) return mark
  }

  return undefined
}

/** Marks `asis` and `sic`, however deep, by start. */
function collectIgnores(marks: readonly Mark[]): Mark[] {
  const found: Mark[] = []
  const visit = (mark: Mark): void => {
    const ignores =
      mark.classes.includes('asis') || mark.classes.includes('sic')
    if (mark.type === 'span' && ignores) found.push(mark)
    for (const child of mark.children) visit(child)
  }

  for (const mark of marks) visit(mark)
  return found
}
