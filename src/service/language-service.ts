import {analyse} from '../core/analyse.js'
import {emptyRegister, type Register} from '../core/entities/register.js'
import type {Analysis} from '../core/model/analysis.js'
import type {Locale} from '../core/model/words.js'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Diagnostic} from 'vscode-languageserver-types'
import {diagnostics} from './features/diagnostics.js'

/** What an editor can ask of a page; plain LSP data in and out. */
export interface LanguageService {
  /** The analysis of the present version; computed once for each. */
  analysis(document: TextDocument): Analysis
  diagnostics(document: TextDocument): Diagnostic[]
  /** Forget a document that was closed. */
  close(uri: string): void
}

export interface ServiceOptions {
  readonly locale: Locale
}

export function createLanguageService(
  options: ServiceOptions
): LanguageService {
  const memo = new Map<string, {version: number; analysis: Analysis}>()
  const register: Register = emptyRegister

  function analysis(document: TextDocument): Analysis {
    const known = memo.get(document.uri)
    if (known?.version === document.version) return known.analysis
    const fresh = analyse(document.getText(), {register})
    memo.set(document.uri, {version: document.version, analysis: fresh})
    return fresh
  }

  return {
    analysis,
    diagnostics: (document) =>
      diagnostics(document, analysis(document), options.locale),
    close: (uri) => void memo.delete(uri)
  }
}
