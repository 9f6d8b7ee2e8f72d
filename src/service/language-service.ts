import {
  analyse,
  analyseInSteps,
  createMemory,
  type AnalysisOptions
} from '../core/analyse.js'
import {configurationDefaults} from '../core/configuration/configuration.js'
import type {Analysis} from '../core/model/analysis.js'
import type {Steps} from '../core/model/steps.js'
import {noLexica} from '../core/lexicon.js'
import type {RuleSettings} from '../core/rules/settings.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {diagnosticSteps} from './features/diagnostics.js'
import {layoutSteps, type Layout} from './layout.js'
import {viewPage, type PageView, type Surroundings} from './page-view.js'

/**
 * Pages as editors ask for them. Stateless but for a memo: one analysis and one
 * view for each open document, dropped with the version they were made from.
 * What can be asked of a view is in `features/`, one function a file.
 */
export interface LanguageService {
  /** The present version of a page in its surroundings, if it was read. */
  known(
    document: TextDocument,
    surroundings: Surroundings
  ): PageView | undefined
  /**
   * Read the present version of a page, in small parts of the work.
   *
   * @param onStructure Told when only the structure is known: whoever asks the
   * view for more waits for it.
   */
  read(
    document: TextDocument,
    surroundings: Surroundings,
    onStructure?: (view: PageView) => void
  ): Steps<PageView>
  /** Forget a document that was closed. */
  close(uri: string): void
}

interface Known {
  readonly version: number
  readonly surroundings: Surroundings
  readonly options: AnalysisOptions
  readonly view: PageView
}

export function createLanguageService(): LanguageService {
  const memo = new Map<string, Known>()

  return {
    known({uri, version}, surroundings) {
      const known = memo.get(uri)
      const isSame =
        known?.surroundings === surroundings && known.version === version
      return isSame ? known.view : undefined
    },
    *read(document, surroundings, onStructure) {
      const {uri, version} = document
      const known = memo.get(uri)
      const options =
        known?.surroundings === surroundings
          ? known.options
          : analysisOptions(surroundings)
      let layout: Layout | undefined
      const see = (analysis: Analysis): PageView =>
        viewPage(
          document,
          (text) => analyse(text, options),
          surroundings,
          analysis,
          layout
        )
      const text = document.getText()
      const analysis = yield* analyseInSteps(text, options, function* (known) {
        // Whatever is asked of a page looks at its layout: it is ready by then.
        layout = yield* layoutSteps(known)
        onStructure?.(see(known))
      })
      const seen = see(analysis)
      const view = {...seen, diagnostics: yield* diagnosticSteps(seen)}
      memo.set(uri, {version, surroundings, options, view})
      return view
    },
    close(uri) {
      memo.delete(uri)
    }
  }
}

/** An analysis that remembers, so that a keystroke costs what it changed. */
export function analyser(
  surroundings: Surroundings
): (text: string) => Analysis {
  const options = analysisOptions(surroundings)
  return (text) => analyse(text, options)
}

function analysisOptions(surroundings: Surroundings): AnalysisOptions {
  const {register, lexica = noLexica, learned} = surroundings
  const {configuration = configurationDefaults} = surroundings
  return {
    register: register.register,
    kinds: configuration.kinds,
    rules: ruleSettings(surroundings),
    rejected: configuration.rejected,
    lexica,
    learned,
    memory: createMemory()
  }
}

/** What is set for the person or the workspace wins over the committed file. */
export function ruleSettings({
  configuration = configurationDefaults,
  settings
}: Surroundings): RuleSettings {
  return {
    ...configuration.rules,
    severities: {...configuration.rules.severities, ...settings.rules}
  }
}
