import {analyse} from '../core/analyse.js'
import type {Register} from '../core/entities/register.js'
import type {Analysis} from '../core/model/analysis.js'
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
  readonly register: Register
  readonly analysis: Analysis
  readonly surroundings: Surroundings
  readonly view: PageView
}

export function createLanguageService(): LanguageService {
  const memo = new Map<string, Known>()

  return {
    page(document, surroundings) {
      const {uri, version} = document
      const {register} = surroundings.register
      const known = memo.get(uri)
      const isPresent =
        known?.version === version && known.register === register
      if (isPresent && known.surroundings === surroundings) return known.view
      const analysis = isPresent
        ? known.analysis
        : analyse(document.getText(), {register})
      const view = viewPage(document, analysis, surroundings)
      memo.set(uri, {version, register, analysis, surroundings, view})
      return view
    },
    close(uri) {
      memo.delete(uri)
    }
  }
}
