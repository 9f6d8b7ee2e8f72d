import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {readRegister} from '../../src/core/entities/read-register.js'
import {emptyRegister} from '../../src/core/entities/register.js'
import {exporters} from '../../src/core/export/index.js'
import {writeExport} from '../../src/core/export/write-export.js'
import {fixAll} from '../../src/core/rules/fix.js'
import {testLexica} from './lexica.js'
import {processorTime} from './processor-time.js'

function write(text: string, id: string): string {
  const exporter = exporters.find((each) => each.id === id)
  assert.ok(exporter)
  const written = writeExport(analyse(text), exporter, {
    name: 'page.txt',
    register: emptyRegister
  })
  assert.ok(written.ok, JSON.stringify(written).slice(0, 300))
  return written.text
}

// More than a call takes of arguments (some 120,000).
const many = 130_000

describe('pages of odd sizes', function () {
  this.timeout(120_000)

  it('of many ignore marks', () => {
    const {findings} = analyse('[字]{.asis}\n'.repeat(many))
    assert.equal(
      findings.filter(({ruleId}) => ruleId === 'unused-ignore').length,
      many
    )
  })

  it('of many problems in one paragraph', () => {
    const analysis = analyse('8月 30日，企业到场。\n'.repeat(20_000))
    assert.equal(fixAll(analysis, {analyse}).changes.length, 20_000)
  })

  it('of one line with many tokens, in columns', () => {
    const rows = write('字'.repeat(many) + '\n', 'conll').split('\n')
    assert.ok(rows.length > many)
  })

  it('of one line with many tags, in linear time', () => {
    const time = (count: number): number =>
      processorTime(() => {
        const analysis = analyse('[王一]{.person}'.repeat(count) + '\n')
        assert.equal(analysis.mentions.length, count)
      })
    time(2000)
    const short = time(4000)
    const long = time(32_000)
    assert.ok(long < 40 * short + 500, `${short} ms, ${long} ms`)
  })

  for (const [what, piece] of [
    ['of one word without an end', 'x'],
    ['of one word of confused letters', 'rn'],
    ['of one line of words tied by hyphens', 'ab-']
  ] as const)
    it(`${what}, in linear time, where the words are known`, () => {
      const lexica = testLexica()
      const time = (count: number): number =>
        processorTime(() => {
          const text = `${piece.repeat(count)}\n`
          const {findings} = analyse(text, {...analysisDefaults, lexica})
          assert.ok(findings.length < 3)
        })
      time(500)
      const short = time(2000)
      const long = time(16_000)
      assert.ok(long < 24 * short + 300, `${short} ms, ${long} ms`)
    })

  it('of one line with many dates, quantities and names of the register, in linear time', () => {
    const {register} = readRegister(
      '- {id: tilbrook, kind: place, name: Tilbrook}\n'
    )
    assert.ok(register)
    const time = (count: number): number =>
      processorTime(() => {
        const text = 'Tilbrook paid $3 million on Monday. '.repeat(count)
        const {mentions} = analyse(`${text}\n`, {register})
        assert.equal(mentions.length, 3 * count)
      })
    time(500)
    const short = time(1000)
    const long = time(8000)
    assert.ok(long < 30 * short + 500, `${short} ms, ${long} ms`)
  })

  for (const length of [399, 400, 401, 5000, 50_000]) {
    it(`of one paragraph of ${length} characters, as a clean page`, () => {
      const text = '今天鹭汀区召开会议部署秋收工作'
        .repeat(length)
        .slice(0, length - 1)
      const clean = write(`${text}。\n`, 'clean-page')
      const {articles} = analyse(clean).structure
      assert.equal(articles.length, 1)
      assert.equal(articles[0]?.children[0]?.flow.text, `${text}。`)
      assert.equal(write(clean, 'clean-page'), clean)
    })
  }

  it('of a bracket that nothing closes, in a clean page', () => {
    const clean =
      '---\ncopydesk: 1\n---\n\n---\n\n甲[乙。\n\n丙]{.person}丁。\n'
    const {page} = analyse(clean)
    assert.deepEqual(
      page.marks.filter(({type}) => type === 'span'),
      []
    )
  })
})
