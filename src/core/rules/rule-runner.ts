import {classesIn, maskOf} from './character-class.js'
import type {CheckInput} from './check-input.js'
import {foreignPage, noisy, type Asked, type Evidence} from './evidence.js'
import {rules as allRules} from './index.js'
import {lexiconFor, type Lexicon} from '../lexicon.js'
import {ownRules} from './own-rules.js'
import {passageOf, type Passage} from './passage.js'
import type {Steps} from '../model/steps.js'
import type {AnyRule, Report, Rule, RuleContext} from './rule.js'
import {westernWords, type WesternWord} from './western-words.js'

/** What a rule said, before it is given a place in the source. */
export interface Said {
  readonly rule: AnyRule
  readonly report: Report
}

/** What rules said of a line or block, and what they asked of the page. */
export interface Remembered {
  readonly said: readonly Said[]
  readonly asked: readonly Asked[]
}

/** A rule with what it wants of a line or block, as bits. */
export interface Prepared<S extends 'line' | 'block'> {
  readonly rule: Rule<S>
  readonly any: number
  readonly all: number
}

/** The rules that run on a page, in order of the table. */
export function activeRules({
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

/** The rules of a scope, with what they want of a text. */
export function prepare<S extends 'line' | 'block'>(
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
  return isWestern && evidence.noise() === foreignPage ? undefined : lexicon
}

/** Runs rules with one context, whose sinks change from run to run. */
export function createRunner(
  input: Omit<CheckInput, 'structure'>,
  evidence: Evidence
) {
  let said: Said[] = []
  let asked: Asked[] = []
  let current: AnyRule | undefined
  let text = ''
  let edges = {before: '', after: ''}
  let words: readonly WesternWord[] | undefined
  let passage: Passage = 'chinese'
  const lexicon = usableLexicon(input, evidence)
  const ask = (kind: keyof Evidence, text: string): number => {
    const answer = askEvidence(evidence, kind, text)
    asked.push({kind, text, answer})
    return answer
  }

  const context: RuleContext = {
    language: input.language,
    style: input.style,
    issue: input.page.metadata.date,
    lexicon,
    get words() {
      words ??= lexicon
        ? westernWords({text, ...edges}, lexicon, {
            isClean: () => ask('noise', '') < noisy,
            isForeign: () => ask('foreign', text) > 0
          })
        : []
      return words
    },
    evidence: {
      count: (text) => ask('count', text),
      countWord: (word) => ask('countWord', word),
      noise: () => ask('noise', ''),
      foreign: (line) => ask('foreign', line)
    },
    report(report) {
      if (!current) return
      const isUnsure = passage === 'mixed' && current.isOfChinese
      said.push({rule: current, report: isUnsure ? unsafe(report) : report})
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
      passage =
        (classes & bothScripts) === bothScripts
          ? passageOf({text, ...edges}, input.language)
          : 'chinese'
      for (const {rule, any, all} of prepared) {
        if ((classes & any) === 0 || (classes & all) !== all) continue
        if (passage === 'western' && rule.isOfChinese) continue
        current = rule as AnyRule
        rule.check(subject, context)
      }

      return {said, asked}
    },
    *runOne<S extends 'article' | 'page'>(
      rule: Rule<S>,
      subject: Parameters<Rule<S>['check']>[0]
    ): Steps<readonly Said[]> {
      said = []
      asked = []
      passage = 'chinese'
      current = rule as AnyRule
      const steps = rule.check(subject, context)
      if (steps) yield* steps
      return said
    }
  }
}

/** What a rule reported, with nothing in it that is fixed unseen. */
function unsafe(report: Report): Report {
  const fixes = report.fixes?.map((fix) => ({...fix, safe: false}))
  return fixes ? {...report, fixes} : report
}

const bothScripts = maskOf(['han', 'lower'])

/** What the page answers to a question of a rule. */
export function askEvidence(
  evidence: Evidence,
  kind: keyof Evidence,
  text: string
): number {
  return evidence[kind](text)
}
