import {hyphenJudge} from './clean/line-end-hyphen.js'
import {cleanStructure} from './clean/clean-structure.js'
import {danglingKeys} from './entities/dangling-keys.js'
import {builtInKinds, type KindTable} from './entities/kinds.js'
import type {LearnedRecogniser} from './entities/learner/recogniser.js'
import {mentionSteps} from './entities/mentions.js'
import {BlocksMemory} from './entities/page/block-memory.js'
import {emptyRegister, type Register} from './entities/register.js'
import {detectLanguage} from './language.js'
import type {Analysis, Structure} from './model/analysis.js'
import type {Finding} from './model/finding.js'
import type {Mention} from './model/mention.js'
import {finish, type Steps} from './model/steps.js'
import {checkInSteps, createChecker, type Checker} from './rules/check.js'
import {learnHouseStyle} from './rules/house-style.js'
import {lexiconFor, noLexica, type Lexica} from './lexicon.js'
import {gatherEvidence} from './rules/evidence.js'
import {settingsDefaults, type RuleSettings} from './rules/settings.js'
import {scanInSteps} from './scan/page.js'
import {wrongEncoding} from './scan/wrong-encoding.js'
import {readPeopleOf} from './segment/bylines/index.js'
import {LinesMemory} from './segment/line-facts.js'
import {structureSteps} from './segment/structure.js'

export interface AnalysisOptions {
  readonly register: Register
  /** The built-in kinds and those of `copydesk.yaml`. */
  readonly kinds?: KindTable
  /** Words of the languages, where they were loaded; without them rules that
   * need words stay silent. */
  readonly lexica?: Lexica
  /** From `copydesk.yaml` and the editor's settings. */
  readonly rules?: RuleSettings
  /** Texts that are no entity of a kind, by kind; from `copydesk.yaml`. */
  readonly rejected?: Readonly<Record<string, readonly string[]>>
  /** What this workspace has taught, if it may speak. */
  readonly learned?: LearnedRecogniser | undefined
  /** One for each open page, so that a keystroke costs what it changed. */
  readonly memory?: AnalysisMemory
}

/** What is kept of one page that is analysed again and again. */
export interface AnalysisMemory {
  readonly checker: Checker
  readonly blocks: BlocksMemory
  readonly lines: LinesMemory
}

export function createMemory(): AnalysisMemory {
  return {
    checker: createChecker(),
    blocks: new BlocksMemory(),
    lines: new LinesMemory()
  }
}

export const analysisDefaults: AnalysisOptions = {register: emptyRegister}

/** Analyse a page. Never fails; stages run when first asked for. */
export function analyse(
  text: string,
  options: AnalysisOptions = analysisDefaults
): Analysis {
  return finish(beginAnalysis(text, options)).analysis
}

/**
 * Analyse a page, all stages, in small parts of the work.
 *
 * @param onStructure Runs once the structure is known, and nothing else is.
 */
export function* analyseInSteps(
  text: string,
  options: AnalysisOptions = analysisDefaults,
  onStructure?: (analysis: Analysis) => Steps<void>
): Steps<Analysis> {
  const {analysis, stages} = yield* beginAnalysis(text, options)
  yield* stages(onStructure)
  return analysis
}

interface Begun {
  readonly analysis: Analysis
  /** Runs those stages that nobody has asked for yet. */
  readonly stages: (
    onStructure?: (analysis: Analysis) => Steps<void>
  ) => Steps<void>
}

function* beginAnalysis(text: string, options: AnalysisOptions): Steps<Begun> {
  const kinds = options.kinds ?? builtInKinds
  const {page, kept} = yield* scanInSteps(text, {kinds: [...kinds.keys()]})
  yield
  const language = page.metadata.language ?? detectLanguage(text)
  const settings = options.rules ?? settingsDefaults
  yield
  const style = {...(yield* learnHouseStyle(page, language)), ...settings.style}
  yield
  const check = options.memory?.checker.check ?? checkInSteps
  const lexicon = lexiconFor(language, options.lexica ?? noLexica)
  const evidence = gatherEvidence(page, lexicon)
  const judge = hyphenJudge(lexicon, evidence)
  let structure: Structure | undefined
  let findings: readonly Finding[] | undefined
  let mentions: readonly Mention[] | undefined

  function* structureStage(): Steps<Structure> {
    return page.layout === 'clean'
      ? cleanStructure(page, readPeopleOf)
      : yield* structureSteps(page, lexicon, options.memory?.lines, judge)
  }

  function* findingsStage(): Steps<readonly Finding[]> {
    const unread = wrongEncoding(text)
    if (unread) return [unread]
    const dangling =
      options.register === emptyRegister
        ? []
        : yield* danglingKeys(page, options.register)
    const found = yield* check({
      page,
      structure: analysis.structure,
      language,
      style,
      lexica: options.lexica ?? noLexica,
      settings,
      evidence
    })
    yield
    return [...page.problems, ...dangling, ...found].sort(
      (a, b) => a.span.start - b.span.start
    )
  }

  function* mentionsStage(): Steps<readonly Mention[]> {
    const found = yield* mentionSteps({
      page,
      structure: analysis.structure,
      language,
      kinds,
      register: options.register,
      metadata: page.metadata,
      names: options.lexica?.names,
      english: options.lexica?.en,
      learned: options.learned,
      memory: options.memory?.blocks,
      lines: options.memory ? undefined : kept,
      judge
    })
    return withoutRejected(found, options.rejected)
  }

  const analysis: Analysis = {
    text,
    page,
    language,
    style,
    kinds,
    get structure() {
      structure ??= finish(structureStage())
      return structure
    },
    get findings() {
      findings ??= finish(findingsStage())
      return findings
    },
    get mentions() {
      mentions ??= finish(mentionsStage())
      return mentions
    }
  }

  return {
    analysis,
    *stages(onStructure) {
      // Somebody may ask for a stage while its parts are run: the first stands.
      if (!structure) {
        const found = yield* structureStage()
        structure ??= found
      }

      if (onStructure) yield* onStructure(analysis)
      if (!findings) {
        const found = yield* findingsStage()
        findings ??= found
      }

      if (!mentions) {
        const found = yield* mentionsStage()
        mentions ??= found
      }
    }
  }
}

/** Mentions without the suggestions that somebody has rejected. */
function withoutRejected(
  mentions: readonly Mention[],
  rejected: AnalysisOptions['rejected'] = {}
): readonly Mention[] {
  if (Object.keys(rejected).length === 0) return mentions
  return mentions.filter(
    ({status, kind, text}) =>
      status === 'tagged' ||
      !(Object.hasOwn(rejected, kind) && rejected[kind]?.includes(text))
  )
}
