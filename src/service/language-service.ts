import {analyse, type AnalysisOptions} from '../core/analyse.js'
import {configurationDefaults} from '../core/configuration/configuration.js'
import type {Analysis} from '../core/model/analysis.js'
import {createChecker} from '../core/rules/check.js'
import {noLexica} from '../core/rules/lexicon.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {viewPage, type PageView, type Surroundings} from './page-view.js'

/**
 * Pages as editors ask for them. Stateless but for a memo: one analysis and one
 * view for each open document, dropped with the version they were made from.
 * What can be asked of a view is in `features/`, one function a file.
 */
export interface LanguageService {
  /** The present version of a page, in its surroundings. */
  page(document: TextDocument, surroundings: Surroundings): PageView
  /** Forget a document that was closed. */
  close(uri: string): void
}

interface Known {
  readonly version: number
  readonly surroundings: Surroundings
  readonly analyse: (text: string) => Analysis
  readonly view: PageView
}

export function createLanguageService(): LanguageService {
  const memo = new Map<string, Known>()

  return {
    page(document, surroundings) {
      const {uri, version} = document
      const known = memo.get(uri)
      const isSame = known?.surroundings === surroundings
      if (isSame && known.version === version) return known.view
      const analyse = known && isSame ? known.analyse : analyser(surroundings)
      const view = viewPage(document, analyse, surroundings)
      memo.set(uri, {version, surroundings, analyse, view})
      return view
    },
    close(uri) {
      memo.delete(uri)
    }
  }
}

/** An analysis that remembers, so that a keystroke costs what it changed. */
export function analyser({
  register,
  configuration = configurationDefaults,
  lexica = noLexica,
  learned,
  settings
}: Surroundings): (text: string) => Analysis {
  const options: AnalysisOptions = {
    register: register.register,
    kinds: configuration.kinds,
    // What is set for the person or the workspace wins over the committed file.
    rules: {
      ...configuration.rules,
      severities: {...configuration.rules.severities, ...settings.rules}
    },
    rejected: configuration.rejected,
    lexica,
    learned,
    checker: createChecker()
  }
  return (text) => analyse(text, options)
}
