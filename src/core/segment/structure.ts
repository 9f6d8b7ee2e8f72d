import type {Structure} from '../model/analysis.js'
import type {Page} from '../scan/page.js'
import {assemble} from './assemble.js'
import {draftRaw} from './raw-draft.js'
import {measureLines} from './measure.js'
import {readPins} from './pins.js'

/** Find the articles of a page. */
export function buildStructure(page: Page): Structure {
  const table = measureLines(page.lines)
  const pins = readPins(page, table)
  return assemble(table, draftRaw(table, pins))
}
