import {findMentions} from './entities/mentions.js'
import {emptyRegister, type Register} from './entities/register.js'
import {detectLanguage} from './language.js'
import type {Analysis, Structure} from './model/analysis.js'
import type {Finding} from './model/finding.js'
import type {Mention} from './model/mention.js'
import {checkPage} from './rules/check.js'
import type {HouseStyle} from './rules/house-style.js'
import {scanPage} from './scan/page.js'
import {buildStructure} from './segment/structure.js'

export interface AnalysisOptions {
  readonly register: Register
}

export const analysisDefaults: AnalysisOptions = {register: emptyRegister}

/** Analyse a page. Never fails; stages run when first asked for. */
export function analyse(
  text: string,
  options: AnalysisOptions = analysisDefaults
): Analysis {
  const page = scanPage(text)
  const language = page.metadata.language ?? detectLanguage(text)
  const style: HouseStyle = {
    blankAtDigits: 'mixed',
    brackets: 'mixed',
    digits: 'mixed',
    quotes: 'mixed'
  }
  let structure: Structure | undefined
  let findings: readonly Finding[] | undefined
  let mentions: readonly Mention[] | undefined

  return {
    text,
    page,
    language,
    style,
    get structure() {
      structure ??= buildStructure(page)
      return structure
    },
    get findings() {
      findings ??= [
        ...page.problems,
        ...checkPage(page, this.structure, language, style)
      ].sort((a, b) => a.span.start - b.span.start)
      return findings
    },
    get mentions() {
      mentions ??= findMentions({
        page,
        structure: this.structure,
        language,
        register: options.register,
        metadata: page.metadata
      })
      return mentions
    }
  }
}
