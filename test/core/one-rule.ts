import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import type {Finding} from '../../src/core/model/finding.js'
import {applyEdits} from '../../src/core/model/span.js'
import {testLexica} from './lexica.js'

/** What one rule finds on a page, with all words at hand. */
export function found(text: string, rule: string): Finding[] {
  return analyse(text, {
    ...analysisDefaults,
    lexica: testLexica()
  }).findings.filter(({ruleId}) => ruleId === rule)
}

/** A line of an English page as one rule writes it. */
export function mended(line: string, rule: string): string {
  const rest = '\nthe men of the town\n'
  const text = line + rest
  const edits = found(text, rule).flatMap(({fixes: [fix]}) => [
    ...(fix?.edits ?? [])
  ])
  return applyEdits(text, edits).slice(0, -rest.length)
}
