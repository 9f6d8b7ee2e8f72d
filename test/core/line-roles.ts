import assert from 'node:assert/strict'
import type {LineRole} from '../../src/core/model/analysis.js'
import {scanPage} from '../../src/core/scan/page.js'
import type {Lexicon} from '../../src/core/lexicon.js'
import {buildStructure} from '../../src/core/segment/structure.js'

/** Role and article of the first line that opens so; `words` are those of its language. */
export function readRoles(
  page: string,
  words?: Lexicon
): (opening: string) => LineRole {
  const {lineRoles} = buildStructure(scanPage(page), words)
  const lines = page.split('\n')
  return (opening) => {
    const line = lines.findIndex((text) => text.startsWith(opening))
    const found = lineRoles.find((each) => each.line === line)
    assert.ok(found, opening)
    return found
  }
}
