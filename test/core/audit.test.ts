import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {auditEdition, auditExport} from '../../src/core/clean/audit.js'
import {type Edition} from '../../src/core/clean/edition.js'
import {text as plainText} from '../../src/core/export/text.js'
import {scanPage} from '../../src/core/scan/page.js'
import {cleanPage} from '../../src/core/export/clean-page.js'
import {arbitraryPage, runs} from './arbitrary-page.js'
import {dataFolder} from './data.js'
import {analysedEdition} from './export/editions.js'

/** What a reader of a clean page sees, mark-up and escapes resolved. */
function visible(text: string): string {
  return scanPage(text)
    .lines.map((line) => line.text)
    .join('\n')
}

/** Change the last text of the first block. */
function lastText(edition: Edition, change: (value: string) => string): void {
  const inlines = edition.children[0]?.children[0]?.children ?? []
  const last = inlines.findLast((inline) => inline.type === 'text')
  assert.ok(last)
  last.value = change(last.value)
}

const sample = '[8月 30日]{.date}，鹭汀区召开会议。\n'

describe('audit of an edition', () => {
  it('counts what is kept, removed and added', () => {
    const {analysis, edition} = analysedEdition(sample)
    assert.deepEqual(auditEdition(analysis, edition), {
      ok: true,
      kept: 14,
      removed: 0,
      added: 0
    })
  })

  it('names a lost character, by its place', () => {
    const {analysis, edition} = analysedEdition(sample)
    lastText(edition, (value) => value.slice(0, -1))
    assert.deepEqual(auditEdition(analysis, edition), {
      ok: false,
      type: 'lost',
      text: '。',
      offset: sample.indexOf('。')
    })
  })

  it('does not let a doubled block make up for a lost one', () => {
    const {analysis, edition} = analysedEdition(sample)
    const blocks = edition.children[0]?.children
    blocks?.push(...blocks.map((block) => ({...block})))
    const result = auditEdition(analysis, edition)
    assert.ok(!result.ok)
    assert.equal(result.type, 'doubled')
  })

  it('finds invented text', () => {
    const {analysis, edition} = analysedEdition(sample)
    edition.children[0]?.children[0]?.children.push({type: 'text', value: '甲'})
    const result = auditEdition(analysis, edition)
    assert.ok(!result.ok)
    assert.equal(result.type, 'invented')
  })

  it('finds a changed character that no correction lists', () => {
    const {analysis, edition} = analysedEdition(sample)
    lastText(edition, (value) => value.replace('区', '醫'))
    assert.equal(auditEdition(analysis, edition).ok, false)
  })

  it('passes on every page', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const {analysis, edition} = analysedEdition(text)
        const result = auditEdition(analysis, edition)
        assert.ok(result.ok, JSON.stringify(result))
      }),
      runs
    )
  })
})

describe('audit of an export', () => {
  it('passes for plain text and clean page of every page', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const {edition} = analysedEdition(text)
        const plain = auditExport(edition, plainText.write(edition, {}))
        assert.ok(plain.ok, JSON.stringify(plain))
        const clean = auditExport(
          edition,
          visible(cleanPage.write(edition, {}))
        )
        assert.ok(clean.ok, JSON.stringify(clean))
      }),
      runs
    )
  })

  it('names a lost character', () => {
    const {edition} = analysedEdition(sample)
    const result = auditExport(edition, '8月30日，鹭汀区召开会')
    assert.deepEqual(result, {
      ok: false,
      type: 'lost',
      text: '议。',
      offset: 12
    })
  })

  it('tells what is doubled from what was never there', () => {
    const {edition} = analysedEdition(sample)
    assert.deepEqual(auditExport(edition, '8月30日，鹭汀区鹭汀区召开会议。'), {
      ok: false,
      type: 'doubled',
      text: '鹭汀区召开会议。',
      offset: 9
    })
    assert.deepEqual(auditExport(edition, '8月30日，鹭汀区已召开会议。'), {
      ok: false,
      type: 'invented',
      text: '已召开会议。',
      offset: 9
    })
    // As long as it should be, and something else.
    assert.deepEqual(auditExport(edition, '8月30日，鹭汀区召开会仪。'), {
      ok: false,
      type: 'invented',
      text: '仪。',
      offset: 12
    })
  })

  it('passes on every page of the data', function () {
    this.timeout(60_000)
    const folder = path.join(dataFolder, 'dev')
    if (!existsSync(folder)) return void this.skip()
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.txt')) continue
      const text = readFileSync(path.join(folder, name), 'utf8')
      const {analysis, edition} = analysedEdition(text)
      const result = auditEdition(analysis, edition)
      assert.ok(result.ok, `${name}: ${JSON.stringify(result)}`)
      const clean = auditExport(edition, visible(cleanPage.write(edition, {})))
      assert.ok(clean.ok, `${name}: ${JSON.stringify(clean)}`)
    }
  })
})
