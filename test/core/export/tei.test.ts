import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import fc from 'fast-check'
import {analyse} from '../../../src/core/analyse.js'
import {auditExport} from '../../../src/core/clean/audit.js'
import type {Edition} from '../../../src/core/clean/edition.js'
import {cleanPage} from '../../../src/core/export/clean-page.js'
import {tei} from '../../../src/core/export/tei.js'
import {importTei} from '../../../src/core/import/tei.js'
import {arbitraryPage, runs} from '../arbitrary-page.js'
import {dataFolder} from '../data.js'
import {
  dataPages,
  editionOf,
  fullPage,
  fullRegister,
  ownPages
} from './editions.js'

const schema = path.join(dataFolder, 'schema', 'tei_all.rng')
const all = {lineBreaks: true, suggestions: true}

describe('TEI', () => {
  it('says what the page says, where TEI wants it', () => {
    const xml = tei.write(editionOf(fullPage, {register: fullRegister}), {
      lineBreaks: false,
      suggestions: false
    })
    const expected = [
      '<title level="j">鹭汀日报 &#x26; "晚报" &#x3C;副刊></title>',
      '<date when="2022-09-15">2022-09-15</date>',
      '<biblScope unit="page">A3</biblScope>',
      '<head type="kicker">丰年巷里话丰年</head>',
      '<placeName ref="#luting" key="luting">鹭汀区</placeName>',
      '<place xml:id="luting" n="luting">',
      '<byline rend="run-in">本报讯（<roleName resp="#copydesk">记者</roleName> <persName',
      '<date when="2022-08-30"',
      '<choice><sic>会义</sic><corr>会议</corr></choice>',
      '<surplus resp="#copydesk" reason="repeated">改造前</surplus>',
      '<change target="#a5">cleaned</change>',
      '<rs type="ship"',
      ']]&gt;'
    ]
    for (const part of expected)
      assert.ok(xml.includes(part), `${part}\n${xml}`)
  })

  it('says the ends of a quantity that is a range, and reads them back', () => {
    const page = '青禾桥\n\n桥宽[3至5米]{.quantity}，昨天通车。\n'
    const options = {lineBreaks: false, suggestions: false}
    const xml = tei.write(editionOf(page), options)
    assert.match(
      xml,
      /<measure[^>]* atLeast="3" atMost="5" unit="m"[^>]*>3至5米/u
    )
    const foreign = xml.replaceAll(/ (?:resp|n)="[^"]*"/gu, '')
    const back = importTei(foreign)
    assert.ok(back.ok && back.text.includes('3至5米'))
    assert.ok(
      analyse(back.text).mentions.some(
        ({kind, value}) => kind === 'quantity' && value === '3/5 m'
      )
    )
  })

  it('names characters that XML cannot hold, and brings them back', () => {
    const page = '鹭汀\0区\u{B}召开\uFFFE会议，出席\uD800者众。\n'
    const edition = editionOf(page, {corrections: false})
    const xml = tei.write(edition, tei.defaults)
    assert.ok(xml.includes('<g type="illegal" n="U+0000">\uFFFD</g>'), xml)
    assert.deepEqual(importedText(xml), cleanPage.write(edition, {}))
  })
})

describe('TEI: invariant', () => {
  it('comes back without loss, and loses and doubles nothing', () => {
    fc.assert(
      fc.property(arbitraryPage, fc.boolean(), (page, rich) => {
        const edition = editionOf(page, {suggestions: rich})
        checkReturn(edition, rich ? all : tei.defaults)
      }),
      runs
    )
  })

  it('comes back without loss on every page of our own and of the data', function () {
    this.timeout(120_000)
    for (const [, page] of [...ownPages(), ...dataPages()]) {
      checkReturn(editionOf(page, {suggestions: true}), all)
    }
  })
})

function checkReturn(
  edition: Edition,
  options: {lineBreaks: boolean; suggestions: boolean}
): void {
  const xml = tei.write(edition, options)
  const audit = auditExport(edition, tei.read?.(xml) ?? '')
  assert.ok(audit.ok, JSON.stringify(audit))
  assert.equal(importedText(xml), cleanPage.write(edition, {}))
}

function importedText(xml: string): string {
  const result = importTei(xml)
  assert.ok(result.ok, JSON.stringify(result))
  return result.text
}

describe('TEI, as jing validates it against tei_all', () => {
  before(function () {
    const isThere =
      spawnSync('jing', ['-v']).error === undefined && existsSync(schema)
    if (isThere) return
    process.stdout.write(
      'jing or tei_all.rng of ../shared/data is not here: skipped\n'
    )
    this.skip()
  })

  it('our own samples, with every option', function () {
    this.timeout(120_000)
    validate(
      ownPages().flatMap(([, page]) => [
        tei.write(editionOf(page, {register: fullRegister}), tei.defaults),
        tei.write(
          editionOf(page, {register: fullRegister, suggestions: true}),
          all
        )
      ])
    )
  })

  it('random pages', function () {
    this.timeout(600 * runs.numRuns)
    validate(
      fc
        .sample(arbitraryPage, runs)
        .map((page) => tei.write(editionOf(page, {suggestions: true}), all))
    )
  })

  it('every page of the data', function () {
    this.timeout(180_000)
    const pages = dataPages()
    if (pages.length === 0) return this.skip()
    validate(
      pages.map(([, page]) =>
        tei.write(editionOf(page, {suggestions: true}), all)
      )
    )
  })
})

function validate(documents: readonly string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-tei-'))
  try {
    const files = documents.map((document, index) => {
      const file = path.join(folder, `${index}.xml`)
      writeFileSync(file, document)
      return file
    })
    const {status, stdout} = spawnSync('jing', [schema, ...files], {
      encoding: 'utf8'
    })
    const [message = ''] = stdout.split('\n')
    const number = /\/(\d{1,6})\.xml:/u.exec(message)?.[1]
    assert.equal(
      status,
      0,
      `${stdout.slice(0, 2000)}\n${documents[Number(number)] ?? ''}`
    )
  } finally {
    rmSync(folder, {recursive: true})
  }
}
