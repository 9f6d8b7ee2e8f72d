import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {rules} from '../../src/core/rules/index.js'
import {testLexica} from './lexica.js'

// Matches a row of the table with an example and the rule that finds it.
const row =
  /^\| (\d{1,2}) +\| [^|]{1,200}\| [^|]{1,200}\| ([ABC–]) +\| `{1,2} ?([^|`]{1,80}(?:`[^|`]{1,80})?) ?`{1,2} +\| `([a-z-]{1,40})`/gmu

const table = readFileSync('docs/artefact-kinds.md', 'utf8')
const found = Array.from(
  table.matchAll(row),
  ([, number = '', kind = '', example = '', rule = '']) => ({
    number,
    kind,
    example,
    rule
  })
)

/** What the example stands for: line ends, and characters by their code. */
function written(example: string): string {
  return example
    .replaceAll('⏎', '\n')
    .replaceAll('\\r', '\r')
    .replaceAll('\\n', '\n')
    .replaceAll(/\\u([0-9A-F]{4})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16))
    )
}

describe('kinds of damage', () => {
  it('are all in the table, with the rules that there are', () => {
    const known = new Set(rules.map(({id}) => id))
    assert.ok(found.length > 60, `${found.length} examples`)
    for (const {rule} of found) assert.ok(known.has(rule), rule)
    const numbers = new Set(
      Array.from(table.matchAll(/^\| (\d{1,2}) /gmu), ([, number]) => number)
    )
    for (let number = 1; number <= 86; number++) {
      const isStructure = number > 70 && number < 83
      assert.ok(isStructure || numbers.has(String(number)), String(number))
    }
  })

  for (const {number, kind, example, rule} of found) {
    it(`${number}: ${example} is reported by ${rule}`, () => {
      const {findings} = analyse(`${written(example)}\n`, {
        ...analysisDefaults,
        lexica: testLexica()
      })
      const ours = findings.filter(({ruleId}) => ruleId === rule)
      assert.ok(ours.length > 0, findings.map(({ruleId}) => ruleId).join())
      const fixes = ours.flatMap((finding) => finding.fixes)
      if (kind === 'A') assert.ok(fixes.some(({safe}) => safe))
      if (kind === 'B') assert.ok(fixes.length > 0)
    })
  }
})
