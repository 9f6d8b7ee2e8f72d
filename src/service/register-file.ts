import {readRegister} from '../core/entities/read-register.js'
import {emptyRegister, type Register} from '../core/entities/register.js'
import {say, type Locale} from '../core/model/words.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Diagnostic, Position, Range} from 'vscode-languageserver-types'
import {toRange} from './convert.js'

/** The register in force for a page, and where its entries stand. */
export interface RegisterFile {
  readonly register: Register
  /** Uri of `entities.yaml`; absent where there is none. */
  readonly uri?: string
  /** What is wrong with the file as it is now. */
  readonly diagnostics: readonly Diagnostic[]
  /** Range of an entry's id in the file. */
  readonly rangeOf: (id: string) => Range | undefined
  /** The entry whose id, name or other lines are at a position. */
  readonly idAt: (position: Position) => string | undefined
}

export const noRegisterFile: RegisterFile = {
  register: emptyRegister,
  diagnostics: [],
  rangeOf: () => undefined,
  idAt: () => undefined
}

/**
 * Read a register file. Where the text is no register, `last` stays in force
 * and the diagnostics say where it broke.
 */
export function readRegisterFile(
  uri: string,
  text: string,
  locale: Locale,
  last?: RegisterFile
): RegisterFile {
  const document = TextDocument.create(uri, 'yaml', 0, text)
  const {register, idSpans, problems} = readRegister(text)
  const diagnostics = problems.map((finding): Diagnostic => ({
    range: toRange(document, finding.span),
    severity: 1,
    code: finding.ruleId,
    source: 'Copydesk',
    message: say(finding.reason, locale)
  }))
  if (!register) return {...(last ?? noRegisterFile), uri, diagnostics}

  return {
    register,
    uri,
    diagnostics,
    rangeOf(id) {
      const span = idSpans.get(id)
      return span && toRange(document, span)
    },
    idAt(position) {
      const offset = document.offsetAt({line: position.line + 1, character: 0})
      let found: string | undefined
      for (const [id, span] of idSpans) {
        if (span.start > offset) break
        found = id
      }

      return found
    }
  }
}
