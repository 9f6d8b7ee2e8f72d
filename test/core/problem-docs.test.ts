import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {analyse} from '../../src/core/analyse.js'
import {readRegister} from '../../src/core/entities/read-register.js'
import {emptyRegister} from '../../src/core/entities/register.js'
import {problemDocs} from '../../src/core/scan/problem-docs.js'

describe('what is documented beside the rules', () => {
  for (const {id, severity, example, register: yaml = ''} of problemDocs) {
    it(`${id} is reported of its example, as severely as is said`, () => {
      const register = readRegister(yaml).register ?? emptyRegister
      const {findings} = analyse(example, {
        register: yaml === '' ? emptyRegister : register
      })
      const found = findings.find(({ruleId}) => ruleId === id)
      assert.equal(found?.severity, severity)
    })
  }

  it('is all that the stages which look for them report', () => {
    const core = fileURLToPath(new URL('../../src/core/', import.meta.url))
    const written = readdirSync(core, {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        // Matches the id of a finding that is written out: `ruleId: 'x'`.
        ...readFileSync(core + file, 'utf8').matchAll(/ruleId: '([a-z-]+)'/gu)
      ])
      .map(([, id]) => id)
    const documented: readonly string[] = problemDocs.map(({id}) => id)
    // That of `copydesk.yaml` is of no page.
    const known = new Set([...documented, 'configuration'])
    assert.deepEqual(
      written.filter((id = '') => !known.has(id)),
      []
    )
    assert.ok(written.includes('dangling-key'))
  })
})
