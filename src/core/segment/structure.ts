import type {Structure} from '../model/analysis.js'
import {finish, type Steps} from '../model/steps.js'
import {hyphenJudge, type HyphenJudge} from '../clean/line-end-hyphen.js'
import {gatherEvidence} from '../rules/evidence.js'
import type {Lexicon} from '../lexicon.js'
import type {Page} from '../scan/page.js'
import {assemble} from './assemble.js'
import type {LinesMemory} from './line-facts.js'
import {draftSheets} from './draft-sheets.js'
import {measureLines} from './measure.js'
import {readPins} from './pins.js'

/** Find the articles of a page; `words` are those of its language. */
export function buildStructure(page: Page, words?: Lexicon): Structure {
  return finish(structureSteps(page, words))
}

/**
 * Find the articles of a page in small parts of the work.
 *
 * @param judge Tells hyphens of the type-setting from those of the words.
 * @param memory Of one page that is read again and again.
 */
export function* structureSteps(
  page: Page,
  words?: Lexicon,
  memory?: LinesMemory,
  judge: HyphenJudge = hyphenJudge(words, gatherEvidence(page, words))
): Steps<Structure> {
  const table = yield* measureLines(page.lines, words, memory)
  yield
  const pins = readPins(page, table)
  yield
  const structure = yield* assemble(
    table,
    yield* draftSheets(table, pins),
    judge
  )
  memory?.turn()
  return structure
}
