import assert from 'node:assert/strict'
import jsonld from 'jsonld'
import {jsonLd} from '../../../src/core/export/json-ld.js'
import {documentLoader} from './contexts.js'
import {
  dataPages,
  editionOf,
  fullPage,
  fullRegister,
  ownPages
} from './editions.js'
import {faultsOf} from './schema-org.js'

/** What a term of schema.org is called when it is expanded. */
const s = (name: string): string => `http://schema.org/${name}`

/** In safe mode whatever no context knows is an error, not dropped. */
async function expand(text: string): Promise<Array<Record<string, unknown>>> {
  const document = JSON.parse(text) as jsonld.JsonLdDocument
  return await jsonld.expand(document, {
    documentLoader,
    base: 'https://example.org/page.jsonld',
    safe: true
  } as jsonld.Options.Expand)
}

describe('JSON-LD, as jsonld expands it', () => {
  it('says newspaper, issue and article', async () => {
    const graph = await expand(
      jsonLd.write(editionOf(fullPage, {register: fullRegister}), {})
    )
    assert.deepEqual(
      graph.map((node) => node['@type']),
      [[s('Newspaper')], [s('PublicationIssue')], [s('NewsArticle')]]
    )
    const [, issue, article] = graph
    assert.deepEqual(issue?.[s('datePublished')], [
      {'@type': s('Date'), '@value': '2022-09-15'}
    ])
    assert.deepEqual(article?.[s('headline')], [{'@value': '区委召开工作会议'}])
    assert.deepEqual(article[s('isPartOf')], [
      {'@id': 'https://example.org/page.jsonld#issue'}
    ])
    const mentions = article[s('mentions')] as Array<Record<string, unknown>>
    const place = mentions.find((node) => String(node['@type']) === s('Place'))
    assert.deepEqual(place?.[s('name')], [{'@value': '鹭汀区'}])
    // A link that runs a script is no address of an authority.
    assert.deepEqual(place[s('sameAs')], [
      {'@id': 'https://www.wikidata.org/wiki/Q1'}
    ])
  })

  it('loses no term on any page, and says what schema.org lets it say', async function () {
    this.timeout(120_000)
    for (const [, page] of [...ownPages(), ...dataPages()]) {
      const graph = await expand(jsonLd.write(editionOf(page), {}))
      assert.ok(graph.length > 1)
      assert.deepEqual([...new Set(faultsOf(graph))], [])
    }
  })

  it('says of all kinds of entities what schema.org lets it say', async () => {
    const edition = editionOf(fullPage, {register: fullRegister})
    assert.deepEqual(faultsOf(await expand(jsonLd.write(edition, {}))), [])
  })

  it('is judged by a judge that finds faults', () => {
    const type = [s('NewsArticle')]
    const mentions = [{'@type': [s('Nothing')]}]
    const node = {'@type': type, [s('colour')]: [], [s('mentions')]: mentions}
    assert.deepEqual(faultsOf(node), [
      `${s('NewsArticle')}.colour`,
      `mentions: ["${s('Nothing')}"]`
    ])
  })
})
