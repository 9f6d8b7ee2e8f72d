import assert from 'node:assert/strict'
import fc from 'fast-check'
import {HtmlValidate, StaticConfigLoader} from 'html-validate'
import {html} from '../../../src/core/export/html.js'
import {arbitraryShortPage, runs} from '../arbitrary-page.js'
import {
  dataPages,
  editionOf,
  fullPage,
  fullRegister,
  ownPages
} from './editions.js'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // A page without an address links to itself by fragments alone.
      'long-title': 'off',
      'no-trailing-whitespace': 'off'
    }
  })
)
const all = {entities: true, contents: true, suggestions: true}

async function validate(page: string): Promise<string> {
  const written = html.write(
    editionOf(page, {register: fullRegister, suggestions: true}),
    all
  )
  const {valid, results} = await validator.validateString(written)
  const messages = results.flatMap((result) => result.messages)
  assert.ok(
    valid,
    `${JSON.stringify(messages.slice(0, 3))}\n${written.slice(2000)}`
  )
  return written
}

describe('HTML', () => {
  it('is semantic, and links to web addresses alone', async () => {
    const written = await validate(fullPage)
    for (const part of [
      '<html lang="zh-Hans">',
      '<article id="article-1" data-id="a5" data-status="cleaned">',
      '<p class="kicker">丰年巷里话丰年</p>',
      '<time class="entity date" data-kind="date" data-value="2022-08-30" datetime="2022-08-30">',
      'href="https://www.wikidata.org/wiki/Q1"',
      '<span class="sic" title="会议">会义</span>',
      '&#x3C;b>粗体&#x3C;/b>',
      '<div class="notice" role="note" aria-label="启事">'
    ]) {
      assert.ok(written.includes(part), part + written.slice(3000))
    }

    assert.ok(!written.includes('javascript:'))
    assert.ok(!/<script|<link|@import|url\(/u.test(written))
  })

  it('names characters that HTML cannot hold', () => {
    const written = html.write(
      editionOf('鹭汀\0区召开会议。\n', {corrections: false}),
      all
    )
    assert.ok(
      written.includes(
        '鹭汀<span class="illegal" title="U+0000">\uFFFD</span>区'
      )
    )
    assert.ok(html.read?.(written).includes('鹭汀\0区'))
  })

  it('links no name that a fix has taken away', async () => {
    // The second half of a doubled caption goes, with the name in it.
    const page = '鹭汀区召开会议。\n\n改造前鹭汀区改造前鹭汀区\n'
    const written = await validate(page)
    assert.equal(written.split('改造前').length, 2)
  })

  it('html-validate finds no fault in random pages', async function () {
    this.timeout(600 * runs.numRuns)
    const pages = fc.sample(arbitraryShortPage, runs)
    for (const page of pages) await validate(page)
  })

  it('html-validate finds no fault in any page of our own and of the data', async function () {
    this.timeout(180_000)
    for (const [, page] of [...ownPages(), ...dataPages()]) await validate(page)
  })
})
