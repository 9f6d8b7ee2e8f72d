import type {Structure} from '../model/analysis.js'
import {finish, type Steps} from '../model/steps.js'
import type {Page} from '../scan/page.js'
import {assemble} from './assemble.js'
import {draftRaw} from './raw-draft.js'
import {measureLines} from './measure.js'
import {readPins} from './pins.js'

/** Find the articles of a page. */
export function buildStructure(page: Page): Structure {
  return finish(structureSteps(page))
}

/** Find the articles of a page in small parts of the work. */
export function* structureSteps(page: Page): Steps<Structure> {
  const table = yield* measureLines(page.lines)
  const pins = readPins(page, table)
  return yield* assemble(table, yield* draftRaw(table, pins))
}
