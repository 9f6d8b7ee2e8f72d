import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {ninjs} from '../../../src/core/export/ninjs.js'
import {dataFolder} from '../data.js'
import {
  dataPages,
  editionOf,
  fullPage,
  fullRegister,
  ownPages
} from './editions.js'

const schema = path.join(dataFolder, 'schema', 'ninjs-3.1.json')

interface Item {
  name: string
  places?: Array<Record<string, string>>
  bodies: Array<{charCount: number; value: string}>
}

describe('ninjs', () => {
  it('holds each article as an associated item', () => {
    const {associations} = JSON.parse(
      ninjs.write(editionOf(fullPage, {register: fullRegister}), {})
    ) as {associations: Item[]}
    const [article] = associations
    assert.equal(article?.name, '区委召开工作会议')
    assert.deepEqual(article.places?.[0], {
      name: '鹭汀区',
      rel: 'mentions',
      uri: 'https://www.wikidata.org/wiki/Q1',
      literal: 'luting'
    })
    const [body] = article.bodies
    assert.equal(body?.charCount, Array.from(body?.value ?? '').length)
  })

  it('fits the schema of the IPTC on every page of our own and of the data', function () {
    if (!existsSync(schema)) {
      process.stdout.write(
        'The schema of ninjs is not in ../shared/data: skipped\n'
      )
      return this.skip()
    }

    this.timeout(120_000)
    const ajv = new Ajv2020({strict: false})
    formats(ajv)
    // We write no maps; the schema of those is elsewhere.
    ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
    const validate = ajv.compile(
      JSON.parse(readFileSync(schema, 'utf8')) as object
    )
    for (const [name, page] of [...ownPages(), ...dataPages()]) {
      const written = ninjs.write(editionOf(page, {register: fullRegister}), {})
      assert.ok(
        validate(JSON.parse(written)),
        `${name}: ${JSON.stringify(validate.errors)}`
      )
    }
  })
})
