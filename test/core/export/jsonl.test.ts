import assert from 'node:assert/strict'
import fc from 'fast-check'
import {jsonl, type JsonlOptions} from '../../../src/core/export/jsonl.js'
import {arbitraryPage, runs} from '../arbitrary-page.js'
import {editionOf, fullPage} from './editions.js'

interface Line {
  text: string
  label: Array<[number, number, string]>
  entities: Array<[number, number, string]>
  spans: Array<{start: number; end: number; label: string; status?: string}>
  status?: string[]
  meta: Record<string, unknown>
}

function lines(page: string, options: Partial<JsonlOptions> = {}): Line[] {
  const all = {...jsonl.defaults, ...options} as JsonlOptions
  return jsonl
    .write(editionOf(page, {suggestions: all.suggestions}), all)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

function cut(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('')
}

const page =
  '𠮷野家与[𬀩山]{.place}，[[鹭汀区]{.place}教育局]{.organisation}8月30日召开会议。\n'

describe('JSON Lines', () => {
  it('counts code points, in the shape of each tool', () => {
    const [doccano] = lines(page)
    assert.deepEqual(doccano?.label, [
      [4, 6, 'LOC'],
      [7, 13, 'ORG']
    ])
    assert.deepEqual(
      lines(page, {flavour: 'spacy'})[0]?.entities,
      doccano.label
    )
    assert.deepEqual(lines(page, {flavour: 'prodigy'})[0]?.spans, [
      {start: 4, end: 6, label: 'LOC'},
      {start: 7, end: 13, label: 'ORG'}
    ])
  })

  it('writes suggestions with their status, when asked', () => {
    assert.equal(lines(page)[0]?.status, undefined)
    const [line] = lines(page, {suggestions: true})
    assert.deepEqual(line?.status, ['tagged', 'tagged', 'suggested'])
    const [, , date] = line.label
    assert.equal(cut(line.text, date?.[0] ?? 0, date?.[1] ?? 0), '8月30日')
  })

  it('writes nested entities, when asked', () => {
    assert.equal(lines(page, {nested: true})[0]?.label.length, 3)
  })

  it('holds paragraphs, articles or the page on a line', () => {
    const articles = lines(fullPage, {unit: 'article'})
    assert.deepEqual(
      articles.map(({meta}) => meta['article']),
      ['a5', null, null, null]
    )
    assert.equal(lines(fullPage, {unit: 'page'}).length, 1)
  })

  it('invariant: every offset re-applied gives the entity, apart from others', () => {
    const unit = fc.constantFrom('paragraph', 'article', 'page')
    fc.assert(
      fc.property(arbitraryPage, unit, (text, each) => {
        for (const line of lines(text, {
          unit: each,
          flavour: 'prodigy',
          suggestions: true
        })) {
          let end = 0
          for (const span of line.spans) {
            assert.ok(span.start >= end && span.end > span.start)
            end = span.end
            const found = cut(line.text, span.start, span.end)
            assert.equal(found, found.trim())
            assert.notEqual(found, '')
          }

          assert.ok(end <= Array.from(line.text).length)
        }
      }),
      runs
    )
  })
})
