import assert from 'node:assert/strict'
import fc from 'fast-check'
import jsonld from 'jsonld'
import type {Edition} from '../../../src/core/clean/edition.js'
import {text as plainText} from '../../../src/core/export/text.js'
import {webAnnotation} from '../../../src/core/export/web-annotation.js'
import {arbitraryPage, runs} from '../arbitrary-page.js'
import {documentLoader} from './contexts.js'
import {dataPages, editionOf, fullPage, fullRegister} from './editions.js'

interface Annotation {
  motivation: string
  body: unknown
  target: {
    selector: [
      {type: string; exact: string; prefix: string; suffix: string},
      {type: string; start: number; end: number}
    ]
  }
}

function annotationsOf(edition: Edition): Annotation[] {
  const {items} = JSON.parse(
    webAnnotation.write(edition, webAnnotation.defaults)
  ) as {items: Annotation[]}
  return items
}

/** Selectors re-applied to the plain text, counted as Python counts. */
function check(page: string): void {
  const edition = editionOf(page)
  const written = plainText.write(edition, {})
  const points = Array.from(written)
  const items = annotationsOf(edition)
  for (const {target} of items) {
    const [quote, {start, end}] = target.selector
    assert.equal(points.slice(start, end).join(''), quote.exact)
    assert.ok(points.slice(0, start).join('').endsWith(quote.prefix))
    assert.ok(points.slice(end).join('').startsWith(quote.suffix))
  }

  const edits = items.filter(({motivation}) => motivation === 'editing')
  for (const {body, target} of edits.reverse()) {
    const [, {start, end}] = target.selector
    points.splice(start, end - start, (body as {value: string}).value)
  }

  // The bodies put back give what was printed.
  assert.equal(
    points.join(''),
    plainText.write(editionOf(page, {corrections: false}), {})
  )
}

describe('Web Annotation', () => {
  it('expands, as jsonld reads it, with nothing dropped', async () => {
    const edition = editionOf(fullPage, {register: fullRegister})
    const document = JSON.parse(
      webAnnotation.write(edition, {edits: true})
    ) as jsonld.JsonLdDocument
    const [page] = (await jsonld.expand(document, {
      documentLoader,
      base: 'https://example.org/',
      safe: true
    } as jsonld.Options.Expand)) as Array<Record<string, unknown>>
    const text = JSON.stringify(page)
    for (const term of [
      'http://www.w3.org/ns/oa#identifying',
      'http://www.w3.org/ns/oa#editing',
      'http://www.w3.org/ns/oa#TextQuoteSelector',
      'http://www.w3.org/ns/oa#TextPositionSelector',
      'https://www.wikidata.org/wiki/Q1'
    ]) {
      assert.ok(text.includes(term), term)
    }

    assert.ok(!text.includes('javascript:'))
  })

  it('counts code points: an astral character is one', () => {
    const edition = editionOf('𠮷野家与[𬀩山]{.place}，鹭汀区召开会议。\n')
    assert.deepEqual(annotationsOf(edition)[0]?.target.selector[1], {
      type: 'TextPositionSelector',
      start: 4,
      end: 6
    })
  })

  it('invariant: selectors find their text, and edits undo the fixes', () => {
    // Half a pair is a code point that no file can hold.
    fc.assert(
      fc.property(arbitraryPage, (page) =>
        check(page.replaceAll(/\p{Cs}/gu, '\uFFFD'))
      ),
      runs
    )
  })

  it('holds on every page of the data', function () {
    this.timeout(120_000)
    for (const [, page] of dataPages()) check(page)
  })
})
