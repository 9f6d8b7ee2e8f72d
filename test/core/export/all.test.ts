import assert from 'node:assert/strict'
import fc from 'fast-check'
import {analyse} from '../../../src/core/analyse.js'
import {exporters} from '../../../src/core/export/index.js'
import {writeExport} from '../../../src/core/export/write-export.js'
import {arbitraryShortPage, runs} from '../arbitrary-page.js'
import {dataPages, fullRegister, ownPages} from './editions.js'

/** Every exporter, with its defaults and with every switch turned. */
const variants = exporters.flatMap((exporter) => {
  const turned = Object.fromEntries(
    Object.entries(exporter.defaults).map(([name, value]) => [
      name,
      typeof value === 'boolean'
        ? !value
        : (exporter.options[name]?.values?.at(-1) ?? value)
    ])
  )
  return [
    {exporter, options: {}},
    {exporter, options: turned}
  ]
})

function check(page: string): void {
  const analysis = analyse(page, {register: fullRegister})
  for (const {exporter, options} of variants) {
    const write = (): unknown =>
      writeExport(analysis, exporter, {
        name: 'page.txt',
        register: fullRegister,
        options
      })
    const written = write()
    assert.ok(
      (written as {ok: boolean}).ok,
      `${exporter.id}: ${JSON.stringify(written)}`
    )
    assert.deepEqual(write(), written, exporter.id)
  }
}

describe('exporters', () => {
  for (const {
    id,
    options,
    defaults,
    bearsText,
    read,
    title,
    summary
  } of exporters) {
    it(`${id}: documents its options in both languages`, () => {
      assert.deepEqual(
        Object.keys(options).sort(),
        Object.keys(defaults).sort()
      )
      for (const [name, {words, values}] of Object.entries(options)) {
        assert.ok(words.en !== '' && words['zh-cn'] !== '')
        const value = defaults[name]
        if (typeof value === 'string') assert.ok(values?.includes(value), name)
        else assert.equal(values, undefined)
      }

      assert.ok(title.en !== '' && summary['zh-cn'] !== '')
      assert.equal(bearsText, read !== undefined)
    })
  }

  it('have endings of their own', () => {
    const endings = exporters.map(({extension}) => extension)
    assert.equal(new Set(endings).size, endings.length)
  })

  it('invariant: lose and double nothing, and are deterministic', () => {
    fc.assert(
      fc.property(arbitraryShortPage, (page) => check(page)),
      runs
    )
  })

  it('hold on every page of our own and of the data', function () {
    this.timeout(180_000)
    for (const [, page] of [...ownPages(), ...dataPages()]) check(page)
  })
})
