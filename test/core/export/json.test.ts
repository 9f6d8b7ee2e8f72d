import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {json} from '../../../src/core/export/json.js'
import {arbitraryPage, runs} from '../arbitrary-page.js'
import {
  dataPages,
  editionOf,
  fullPage,
  fullRegister,
  ownPages
} from './editions.js'

const validate = new Ajv2020({strict: true}).compile(
  JSON.parse(readFileSync('docs/export.schema.json', 'utf8')) as object
)

interface Exported {
  articles: Array<{id: string; blocks: Block[]}>
  furniture: Array<{blocks: Block[]}>
}

interface Block {
  text: string
  entities: Array<{start: number; end: number; text: string; kind: string}>
  corrections: Array<{
    start: number
    end: number
    after: string
    before: string
  }>
}

function check(page: string): Exported {
  const edition = editionOf(page, {register: fullRegister, suggestions: true})
  const exported = JSON.parse(json.write(edition, json.defaults)) as Exported
  assert.ok(validate(exported), JSON.stringify(validate.errors))
  for (const {text, entities, corrections} of [
    ...exported.articles,
    ...exported.furniture
  ].flatMap(({blocks}) => blocks)) {
    const points = Array.from(text)
    for (const {start, end, text: printed} of entities) {
      assert.equal(points.slice(start, end).join(''), printed)
    }

    for (const {start, end, after} of corrections) {
      assert.equal(points.slice(start, end).join(''), after)
    }
  }

  return exported
}

describe('JSON', () => {
  it('says what the page says, in its schema', () => {
    const {articles, furniture} = check(fullPage)
    assert.equal(articles[0]?.id, 'a5')
    assert.equal(furniture.length, 3)
    const caption = articles[0].blocks.find(({text}) => text === '改造前')
    assert.equal(caption?.corrections[0]?.before, '改造前改造前')
  })

  it('invariant: fits its schema, and its offsets re-applied give the text', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => void check(page)),
      runs
    )
  })

  it('holds on every page of our own and of the data', function () {
    this.timeout(120_000)
    for (const [, page] of [...ownPages(), ...dataPages()]) check(page)
  })
})
