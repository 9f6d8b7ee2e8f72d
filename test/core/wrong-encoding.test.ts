import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {wrongEncodingCode} from '../../src/protocol/protocol.js'
import {analyse} from '../../src/core/analyse.js'
import {fixAll} from '../../src/core/rules/fix.js'
import {
  wrongEncoding,
  wrongEncodingId
} from '../../src/core/scan/wrong-encoding.js'
import {act} from '../../src/service/act.js'
import {codeActions} from '../../src/service/features/code-actions.js'
import {page} from '../service/page.js'
import {encode} from './encoded.js'

const samples = (readdirSync('samples', {recursive: true}) as string[])
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(path.join('samples', file), 'utf8'))
/** As an editor reads a page that it takes for UTF-8. */
const misread = (text: string, encoding: Parameters<typeof encode>[1]) =>
  new TextDecoder().decode(encode(text, encoding))
const chinese = samples.find((text) => text.includes('鹭汀'))!
const english = samples.find((text) => text.includes('PENNOCK'))!

describe('a page in the wrong encoding', () => {
  it('is known for what it is', () => {
    assert.ok(wrongEncoding(misread(chinese, 'gb18030')))
    assert.ok(
      wrongEncoding(misread('學校開學了，老師說。\n'.repeat(9), 'big5'))
    )
    const quoted = english.replaceAll('the', '“the”')
    assert.ok(wrongEncoding(misread(quoted, 'windows-1252')))
  })

  it('is none where a few glyphs were lost', () => {
    for (const text of samples) assert.equal(wrongEncoding(text), undefined)
    assert.equal(wrongEncoding('会议由\uFFFD国主持。'.repeat(8)), undefined)
    const long = chinese.repeat(20)
    assert.equal(wrongEncoding('\uFFFD'.repeat(12) + long), undefined)
  })

  it('has this one problem, and nothing changes it', () => {
    const text = misread(`8月 30日开会。\n${chinese}`, 'gb18030')
    const analysis = analyse(text)
    assert.deepEqual(
      analysis.findings.map(({ruleId}) => ruleId),
      [wrongEncodingId]
    )
    assert.equal(wrongEncodingCode, wrongEncodingId)
    assert.deepEqual(fixAll(analysis, {analyse}).edits, [])
    const view = page(text)
    for (const type of ['clean-in-place', 'restore-order'] as const) {
      const result = act(view, [], {type})
      assert.deepEqual(result.edits, [])
      assert.ok(result.refusal)
    }
  })

  it('offers to open it anew, and no other quick fix', () => {
    const view = page(misread(chinese, 'gb18030'))
    const [finding] = view.analysis.findings
    const actions = codeActions(view, view.range(finding!.span), {
      diagnostics: [],
      only: ['quickfix']
    })
    assert.deepEqual(
      actions.map(({command}) => command?.command),
      ['copydesk.reopenWithEncoding']
    )
  })
})
