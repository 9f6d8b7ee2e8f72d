import assert from 'node:assert/strict'
import {parseDocument} from 'yaml'
import {parseYaml} from '../../src/core/parse-yaml.js'

const faultOf = (text: string) => parseYaml(text).errors[0]

describe('parsing YAML', () => {
  it('reads what the library reads', () => {
    for (const text of [
      '',
      '# alone\n',
      'a: [1, {b: 2}]\n',
      '---\n- x # one\n- "y"\n...\n',
      'a: 1\n---\n',
      'a: &x 1\nb: *x\n'
    ]) {
      const document = parseYaml(text)
      assert.deepEqual(document.errors, [])
      assert.deepEqual(document.toJSON(), parseDocument(text).toJSON())
      assert.equal(
        String(document),
        String(parseDocument(text, {logLevel: 'silent'}))
      )
    }
  })

  it('says where a text is no YAML, as the library does', () => {
    for (const text of ['a: [', '- {', 'a: 1\na: 2\n', '\tb: 1', '"']) {
      const {pos, code} = faultOf(text) ?? {}
      const [wanted] = parseDocument(text).errors
      assert.deepEqual({pos, code}, {pos: wanted?.pos, code: wanted?.code})
    }
  })

  // With a stack of a few thousand levels the process ended, not the parser.
  for (const [name, level] of Object.entries({
    list: '[',
    mapping: '{a: ',
    items: '- ',
    keys: '? '
  })) {
    it(`refuses what stands too deep: ${name}`, () => {
      for (const count of [5000, 200_000]) {
        const fault = faultOf(`a:\n  ${level.repeat(count)}`)
        assert.equal(fault?.code, 'RESOURCE_EXHAUSTION')
        assert.ok(fault.pos[0] < 5000)
      }

      assert.notEqual(faultOf(level.repeat(20))?.code, 'RESOURCE_EXHAUSTION')
    })
  }

  it('takes more than one document for a fault, since one would be lost', () => {
    const fault = faultOf('a: 1\n---\nb: 2\n')
    assert.equal(fault?.code, 'MULTIPLE_DOCS')
    assert.equal(fault.pos[0], 5)
  })
})
