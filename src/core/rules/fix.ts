import type {Analysis} from '../model/analysis.js'
import {refuse, type Change, type EditResult} from '../model/edit-result.js'
import type {Finding, Fix} from '../model/finding.js'
import type {Edit} from '../model/span.js'
import type {Phrase} from '../model/words.js'
import {describeFix, moveChanges, receiptOf} from './fix-receipt.js'
import {Rewriting} from './rewriting.js'

/** What a bulk fix did: an edit result with its receipt. */
export interface FixResult extends EditResult {
  readonly changes: readonly Change[]
}

export interface FixOptions {
  /** Analyse a text as this page was analysed. */
  readonly analyse: (text: string) => Analysis
  /** Fix these rules only; default all. */
  readonly ruleIds?: readonly string[]
  /** Which fixes may be applied; default `safe`. */
  readonly fixes?: 'safe' | 'first'
}

/**
 * A fix may lay open another: a doubled caption with a stray blank in each half.
 * Pages settle in two passes; more than this many would be a rule at fault.
 */
const mostPasses = 8

const nothing: Phrase = {
  words: {en: 'Nothing to fix', 'zh-cn': '没有可改正的问题'}
}

/** The edits of the source that a fix makes, what it carries included. */
export function editsOf(fix: Fix): readonly Edit[] {
  return fix.carry ? [...fix.edits, ...fix.carry] : fix.edits
}

/** Apply one fix of a finding of the present analysis. */
export function fixOne(
  analysis: Analysis,
  finding: Finding,
  fix: Fix | undefined = finding.fixes[0]
): FixResult {
  if (!fix) return {...refuse(nothing), changes: []}
  const rewriting = new Rewriting(analysis.text)
  const edits = sortEdits(editsOf(fix))
  rewriting.apply(edits)
  return {
    edits: rewriting.edits,
    message: fix.title,
    changes: moveChanges([describeFix(analysis, finding, fix)], edits)
  }
}

/** The finding of the present analysis that a stale diagnostic speaks of. */
export function findAgain(
  analysis: Analysis,
  ruleId: string,
  start: number
): Finding | undefined {
  return analysis.findings.find(
    (finding) => finding.ruleId === ruleId && finding.span.start === start
  )
}

/**
 * Fix all of a kind, or all that is safe, until nothing is left to fix, so that
 * doing it twice does what doing it once does. One undo step.
 */
export function fixAll(analysis: Analysis, options: FixOptions): FixResult {
  const rewriting = new Rewriting(analysis.text)
  let changes: Change[] = []
  let present = analysis

  for (let pass = 0; pass < mostPasses; pass++) {
    const step = onePass(present, present.findings, options)
    if (step.edits.length === 0) break
    rewriting.apply(step.edits)
    changes = moveChanges([...changes, ...step.changes], step.edits)
    present = options.analyse(rewriting.text)
  }

  if (changes.length === 0) return {...refuse(nothing), changes}
  return {edits: rewriting.edits, message: receiptOf(changes), changes}
}

/** Apply the first fix of each of these findings of the present analysis, once. */
export function fixEach(
  analysis: Analysis,
  findings: readonly Finding[]
): FixResult {
  const {edits, changes} = onePass(analysis, findings, {fixes: 'first'})
  if (changes.length === 0) return {...refuse(nothing), changes}
  return {
    edits,
    message: receiptOf(changes),
    changes: moveChanges(changes, edits)
  }
}

interface Step {
  readonly edits: readonly Edit[]
  readonly changes: readonly Change[]
}

/** The fixes that can be applied side by side; of two that meet, the first. */
function onePass(
  analysis: Analysis,
  findings: readonly Finding[],
  options: Pick<FixOptions, 'ruleIds' | 'fixes'>
): Step {
  const wanted = options.ruleIds && new Set(options.ruleIds)
  const edits: Edit[] = []
  const changes: Change[] = []
  const taken = new Set<number>()

  for (const finding of findings) {
    if (wanted && !wanted.has(finding.ruleId)) continue
    const fix = pickFix(finding, options)
    if (!fix) continue
    const added = editsOf(fix)
    if (!claim(taken, added)) continue
    for (const edit of added) edits.push(edit)
    changes.push(describeFix(analysis, finding, fix))
  }

  return {edits: sortEdits(edits), changes}
}

function pickFix(
  finding: Finding,
  {fixes}: Pick<FixOptions, 'fixes'>
): Fix | undefined {
  if (fixes === 'first') return finding.fixes[0]
  return finding.fixes.find((fix) => fix.safe)
}

/** Claim the characters of edits unless one is claimed by another fix. */
function claim(taken: Set<number>, edits: readonly Edit[]): boolean {
  const places: number[] = []
  for (const {span} of edits) {
    // An insertion claims the place between its neighbours: half an offset.
    if (span.start === span.end) places.push(span.start - 0.5)
    for (let at = span.start; at < span.end; at++) places.push(at)
  }

  if (places.some((place) => taken.has(place))) return false
  for (const place of places) taken.add(place)
  return true
}

function sortEdits(edits: readonly Edit[]): Edit[] {
  return edits.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end
  )
}
