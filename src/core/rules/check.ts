import type {LineRole, Structure} from '../model/analysis.js'
import type {Finding} from '../model/finding.js'
import type {Flow} from '../model/flow.js'
import type {Piece} from '../model/nodes.js'
import type {Role} from '../model/roles.js'
import type {Edit} from '../model/span.js'
import {finish, rowsOfStep, type Steps} from '../model/steps.js'
import type {Line} from '../scan/line.js'
import type {Page} from '../scan/page.js'
import {classesIn, maskOf} from './character-class.js'
import {foreign, gatherEvidence, type Asked, type Evidence} from './evidence.js'
import {settleFindings} from './settle.js'
import type {HouseStyle} from './house-style.js'
import {rules as allRules} from './index.js'
import {lexiconFor, type Lexica, type Lexicon} from './lexicon.js'
import {ownRules} from './own-rules.js'
import {flowPlace, linePlace, sourcePlace, type Place} from './place.js'
import type {AnyRule, PageSubject, Report, Rule, RuleContext} from './rule.js'
import type {RuleSettings} from './settings.js'
import {westernWords, type WesternWord} from './western-words.js'

/** What a check is made of; the same input gives the same findings. */
export interface CheckInput {
  readonly page: Page
  readonly structure: Structure
  /** BCP 47 tag. */
  readonly language: string
  readonly style: HouseStyle
  readonly lexica: Lexica
  readonly settings: RuleSettings
  /** The rules to run; default the whole table. */
  readonly rules?: readonly AnyRule[]
}

/**
 * Runs the rules, and remembers what they said of each line and block it saw in
 * the last run that was finished: after a keystroke only what changed is checked again. The
 * result never depends on what is remembered.
 */
export interface Checker {
  readonly check: (input: CheckInput) => Steps<Finding[]>
}

/** What a rule said, before it is given a place in the source. */
interface Said {
  readonly rule: AnyRule
  readonly report: Report
}

interface Remembered {
  readonly said: readonly Said[]
  readonly asked: readonly Asked[]
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

/** A rule with what it wants of a line or block, as bits. */
interface Prepared<S extends 'line' | 'block'> {
  readonly rule: Rule<S>
  readonly any: number
  readonly all: number
}

/** Check a page once; nothing is remembered. */
export function checkPage(input: CheckInput): Finding[] {
  return finish(checkInSteps(input))
}

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
function memoryKey({language, style, settings, rules}: CheckInput): string {
  return JSON.stringify([
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
  const evidence = gatherEvidence(
    page.lines,
    lexiconFor(input.language, input.lexica)
  )
  const runner = createRunner(input, evidence)
  const findings: Finding[] = []
  const keep = (said: readonly Said[], place: Place): void => {
    for (const each of said) findings.push(toFinding(each, place, input))
  }

  yield
  const roles = rolesByLine(page, structure)
  const lines = page.lines.filter((line) => !line.isBlank && !line.markup)
  const lineRules = prepare(active, 'line')
  let before = ''
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) break
    if (index % rowsOfStep === 0) yield
    const {text} = line
    const role = roles[line.index]?.role
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

  const blocks = collectBlocks(structure)
  const blockRules = prepare(active, 'block')
  const wanted = blockRules.length > 0 ? blocks : []
  for (const [index, {role, flow, lineStarts}] of wanted.entries()) {
    if (index % blocksOfStep === 0) yield
    const {text} = flow
    const said = recall(
      () => `b${role}\n${lineStarts.join()}\n${text}`,
      evidence,
      () => runner.run(blockRules, {text, role, lineStarts})
    )
    if (said.length > 0) keep(said, flowPlace(flow))
  }

  for (const rule of active) {
    if (rule.scope === 'article' || rule.scope === 'page') yield
    if (rule.scope === 'article') {
      for (const article of structure.articles) {
        keep(runner.runOne(rule, {article}), sourcePlace)
      }
    } else if (rule.scope === 'page') {
      const subject: PageSubject = {
        page,
        structure,
        metadata,
        roleOf: (line) => roles[line],
        blocks,
        lines
      }
      keep(runner.runOne(rule, subject), sourcePlace)
    }
  }

  yield
  return settleFindings(findings, {page, settings, rules: active})
}

const blocksOfStep = 16

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
  ['own-rule'].concat(
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

/** The rules that run on a page, in order of the table. */
function activeRules({
  page,
  settings,
  language,
  rules
}: Omit<CheckInput, 'structure'>): AnyRule[] {
  const rulesOff = new Set(page.metadata.rulesOff)
  const own = ownRules(settings.own).rule
  const table = rules ?? allRules
  return (own ? [own, ...table] : [...table]).filter(
    (rule) =>
      !rulesOff.has(rule.id) &&
      settings.severities[rule.id] !== 'off' &&
      speaks(rule, language)
  )
}

/** Whether a rule is made for a language; `und` is nobody's language. */
function speaks(rule: AnyRule, language: string): boolean {
  const [primary = ''] = language.split('-')
  return !rule.languages || rule.languages.includes(primary)
}

function prepare<S extends 'line' | 'block'>(
  active: readonly AnyRule[],
  scope: S
): Array<Prepared<S>> {
  return active
    .filter((rule): rule is AnyRule & Rule<S> => rule.scope === scope)
    .map((rule) => ({
      rule,
      any: rule.triggers ? maskOf(rule.triggers) : -1,
      all: maskOf(rule.needs ?? [])
    }))
}

/** The lexicon of the page's language, unless the page is not in it. */
function usableLexicon(
  input: Omit<CheckInput, 'structure'>,
  evidence: Evidence
): Lexicon | undefined {
  const lexicon = lexiconFor(input.language, input.lexica)
  const isWestern = input.language.startsWith('en')
  return isWestern && evidence.noise('') === foreign ? undefined : lexicon
}

/** Runs rules with one context, whose sinks change from run to run. */
function createRunner(
  input: Omit<CheckInput, 'structure'>,
  evidence: Evidence
) {
  let said: Said[] = []
  let asked: Asked[] = []
  let current: AnyRule | undefined
  let text = ''
  let edges = {before: '', after: ''}
  let words: readonly WesternWord[] | undefined
  const lexicon = usableLexicon(input, evidence)
  const ask = (kind: keyof Evidence, text: string): number => {
    const answer = askEvidence(evidence, kind, text)
    asked.push({kind, text, answer})
    return answer
  }

  const context: RuleContext = {
    language: input.language,
    style: input.style,
    lexicon,
    get words() {
      words ??= lexicon ? westernWords({text, ...edges}, lexicon) : []
      return words
    },
    evidence: {
      count: (text) => ask('count', text),
      countWord: (word) => ask('countWord', word),
      noise: () => ask('noise', '')
    },
    report(report) {
      if (current) said.push({rule: current, report})
    }
  }

  return {
    run<S extends 'line' | 'block'>(
      prepared: ReadonlyArray<Prepared<S>>,
      subject: Parameters<Rule<S>['check']>[0] & {readonly text: string}
    ): Remembered {
      said = []
      asked = []
      text = subject.text
      edges =
        'before' in subject
          ? {before: subject.before, after: subject.after}
          : {before: '', after: ''}
      words = undefined
      const classes = classesIn(text)
      for (const {rule, any, all} of prepared) {
        if ((classes & any) === 0 || (classes & all) !== all) continue
        current = rule as AnyRule
        rule.check(subject, context)
      }

      return {said, asked}
    },
    runOne<S extends 'article' | 'page'>(
      rule: Rule<S>,
      subject: Parameters<Rule<S>['check']>[0]
    ): readonly Said[] {
      said = []
      asked = []
      current = rule as AnyRule
      rule.check(subject, context)
      return said
    }
  }
}

function askEvidence(
  evidence: Evidence,
  kind: keyof Evidence,
  text: string
): number {
  return kind === 'noise' ? evidence.noise('') : evidence[kind](text)
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

function rolesByLine(page: Page, structure: Structure): LineRole[] {
  const roles = new Array<LineRole>(page.lines.length)
  for (const role of structure.lineRoles) roles[role.line] = role
  return roles
}

interface CheckedBlock {
  readonly role: Role
  readonly flow: Flow
  readonly lineStarts: readonly number[]
}

function collectBlocks(structure: Structure): CheckedBlock[] {
  const blocks = [
    ...structure.articles.flatMap((article) => article.children),
    ...structure.furniture.flatMap((furniture) => furniture.children),
    ...structure.unattached.map((each) => each.block)
  ]
  return blocks.map(({type, flow, pieces}) => ({
    role: type,
    flow,
    lineStarts: lineStartsOf(flow, pieces)
  }))
}

/** Offsets of a joined text where a source line begins, the first left out. */
function lineStartsOf(flow: Flow, pieces: readonly Piece[]): number[] {
  const starts: number[] = []
  let index = 0

  for (const run of flow.runs) {
    let isNew = false
    for (let piece = pieces[index]; piece && run.source >= piece.end;) {
      index++
      isNew = true
      piece = pieces[index]
    }

    if (isNew) starts.push(run.at)
  }

  return starts
}

function toFinding(
  {rule, report}: Said,
  place: Place,
  {page, settings}: Pick<CheckInput, 'page' | 'settings'>
): Finding {
  const {actual, expected} = report
  const wanted = settings.severities[rule.id]
  return {
    ruleId: rule.id,
    severity:
      wanted && wanted !== 'off' ? wanted : (report.severity ?? rule.severity),
    span: place.span(report.span),
    reason: report.reason,
    ...(actual === undefined ? {} : {actual}),
    ...(expected === undefined ? {} : {expected}),
    fixes: (report.fixes ?? []).map((fix) => ({
      title: fix.title,
      ...editsIn(page.text, place, fix),
      ...(fix.carry
        ? {carry: fix.carry.flatMap((edit) => place.edits(edit))}
        : {})
    })),
    ...(report.related
      ? {
          related: report.related.map((each) => ({
            span: place.span(each.span),
            phrase: each.phrase
          }))
        }
      : {})
  }
}

/** Edits of the source, safe only where no tag loses all that it stands on. */
function editsIn(
  text: string,
  place: Place,
  fix: {readonly edits: readonly Edit[]; readonly safe: boolean}
): {edits: Edit[]; safe: boolean} {
  const edits = fix.edits.flatMap((edit) => place.edits(edit))
  const emptiesTag = edits.some(
    (edit) =>
      edit.text === '' &&
      text[edit.span.start - 1] === '[' &&
      text[edit.span.end] === ']'
  )
  return {edits, safe: fix.safe && !emptiesTag}
}
