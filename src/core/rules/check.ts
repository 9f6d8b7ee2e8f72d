import type {Finding} from '../model/finding.js'
import type {Role} from '../model/roles.js'
import {rowsOfStep, type Steps} from '../model/steps.js'
import type {Line} from '../scan/line.js'
import type {CheckInput} from './check-input.js'
import {collectBlocks} from './checked-blocks.js'
import {gatherEvidence, type Evidence} from './evidence.js'
import {toFinding} from './finding-in-source.js'
import {rules as allRules} from './index.js'
import {lexiconFor, type Lexica} from '../lexicon.js'
import {ownRuleId} from './own-rules.js'
import {flowPlace, linePlace, sourcePlace, type Place} from './place.js'
import type {PageSubject} from './rule.js'
import {
  activeRules,
  askEvidence,
  createRunner,
  prepare,
  type Remembered,
  type Said
} from './rule-runner.js'
import {settleFindings} from './settle.js'

/**
 * Runs the rules, and remembers what they said of each line and block it saw in
 * the last run that was finished: after a keystroke only what changed is checked again. The
 * result never depends on what is remembered.
 */
export interface Checker {
  readonly check: (input: CheckInput) => Steps<Finding[]>
}

type Memory = Map<string, Remembered>

/**
 * Gives what was said of a line or block: by what is remembered under a key,
 * else by running the rules. The key is made only where it is asked for.
 */
type Recall = (
  key: () => string,
  evidence: Evidence,
  run: () => Remembered
) => readonly Said[]

const fresh: Recall = (_key, _evidence, run) => run().said

/** Check a page once, in small parts of the work. */
export function checkInSteps(input: CheckInput): Steps<Finding[]> {
  return runRules(input, fresh)
}

/** Make a checker for one page that is checked again and again. */
export function createChecker(): Checker {
  let last: Memory = new Map()
  let lastKey = ''
  let lastLexica: Lexica | undefined

  return {
    *check(input) {
      const key = memoryKey(input)
      const isSame = key === lastKey && input.lexica === lastLexica
      const before = isSame ? last : new Map<string, Remembered>()
      const now: Memory = new Map()
      const findings = yield* runRules(input, (key, evidence, run) =>
        remember(key(), evidence, before, now, run)
      )
      // A check that is dropped on its way leaves the memory as it was.
      last = now
      lastKey = key
      lastLexica = input.lexica
      return findings
    }
  }
}

/** All that results depend on beside the text: a change forgets everything. */
function memoryKey({
  page,
  language,
  style,
  settings,
  rules
}: CheckInput): string {
  return JSON.stringify([
    page.metadata.date,
    language,
    style,
    settings.severities,
    settings.own,
    (rules ?? allRules).map((rule) => rule.id)
  ])
}

function* runRules(input: CheckInput, recall: Recall): Steps<Finding[]> {
  const {page, structure, settings} = input
  const {metadata} = page
  const active = activeRules(input)
  const evidence =
    input.evidence ??
    gatherEvidence(page, lexiconFor(input.language, input.lexica))
  const runner = createRunner(input, evidence)
  const findings: Finding[] = []
  const keep = (said: readonly Said[], place: Place): void => {
    for (const each of said) findings.push(toFinding(each, place, input))
  }

  yield
  const lines = page.lines.filter((line) => !line.isBlank && !line.markup)
  const lineRules = prepare(active, 'line')
  let before = ''
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    if (index % rowsOfStep === 0) yield
    const {text} = line
    const role = structure.roleOf(line.index)
    const after = firstOf(lines[index + 1]?.text ?? '')
    const isOpen = line.next === line.end
    const subject = {text, role, before, after, isOpen}
    const said = recall(
      () =>
        `${isOpen ? 'o' : 'l'}${role ?? ''}\n${subject.before}\n${after}\n${text}`,
      evidence,
      () => runner.run(lineRules, subject)
    )
    if (said.length > 0) keep(said, linePlace(line))
    before = lastOf(text)
  }

  const blocks = yield* collectBlocks(structure)
  const blockRules = prepare(active, 'block')
  const wanted = blockRules.length > 0 ? blocks : []
  for (const [index, {role, flow}] of wanted.entries()) {
    if (index % blocksOfStep === 0) yield
    const {text} = flow
    const said = recall(
      () => `b${role}\n${text}`,
      evidence,
      () => runner.run(blockRules, {text, role})
    )
    if (said.length > 0) keep(said, flowPlace(flow))
  }

  for (const rule of active) {
    if (rule.scope === 'article' || rule.scope === 'page') yield
    if (rule.scope === 'article') {
      for (const [index, article] of structure.articles.entries()) {
        if (index % articlesOfStep === 0) yield
        keep(yield* runner.runOne(rule, {article}), sourcePlace)
      }
    } else if (rule.scope === 'page') {
      const subject: PageSubject = {
        page,
        structure,
        metadata,
        blocks,
        lines
      }
      keep(yield* runner.runOne(rule, subject), sourcePlace)
    }
  }

  yield
  return settleFindings(findings, {page, settings, rules: active})
}

const blocksOfStep = 16
const articlesOfStep = 32

/** Lines of a page whose other lines were checked before. */
export interface SomeLines {
  /** Lines one below the other, those before and after them too. */
  readonly lines: readonly Line[]
  /** The role of a line, by its index in the page. */
  readonly roleOf: (line: number) => Role | undefined
  /** What the page said when it was last checked. */
  readonly evidence: Evidence
}

/** What the rules that look at single lines say of some lines of a page. */
export function checkSomeLines(
  input: Omit<CheckInput, 'structure'>,
  {lines, roleOf, evidence}: SomeLines
): Finding[] {
  const active = activeRules(input)
  const runner = createRunner(input, evidence)
  const lineRules = prepare(active, 'line')
  const inked = lines.filter((line) => !line.isBlank && !line.markup)
  const findings = inked.flatMap((line, index) => {
    const subject = {
      text: line.text,
      role: roleOf(line.index),
      before: lastOf(inked[index - 1]?.text ?? ''),
      after: firstOf(inked[index + 1]?.text ?? ''),
      isOpen: line.next === line.end
    }
    return runner
      .run(lineRules, subject)
      .said.map((said) => toFinding(said, linePlace(line), input))
  })
  return settleFindings(findings, {
    page: input.page,
    settings: input.settings,
    // What ignores nothing here may ignore something elsewhere.
    rules: active.filter((rule) => rule.scope === 'line')
  })
}

/** Ids of the rules that look at single lines. */
export const lineRuleIds: ReadonlySet<string> = new Set(
  [ownRuleId].concat(
    allRules.filter(({scope}) => scope === 'line').map(({id}) => id)
  )
)

/** Characters of a neighbouring line that a line rule sees: a long word. */
const neighbourLength = 24

function lastOf(text: string): string {
  return text
    .slice(-neighbourLength - 2)
    .trimEnd()
    .slice(-neighbourLength)
}

function firstOf(text: string): string {
  return text
    .slice(0, neighbourLength + 2)
    .trimStart()
    .slice(0, neighbourLength)
}

/** What is remembered under a key where it still holds, else what is fresh. */
function remember(
  key: string,
  evidence: Evidence,
  old: Memory,
  young: Memory,
  run: () => Remembered
): readonly Said[] {
  const known = young.get(key) ?? old.get(key)
  const isValid = known?.asked.every(
    ({kind, text, answer}) => askEvidence(evidence, kind, text) === answer
  )
  const result = known && isValid ? known : run()
  young.set(key, result)
  return result.said
}
