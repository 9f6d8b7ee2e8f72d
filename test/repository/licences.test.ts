import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import process from 'node:process'

const permissive = new Set([
  'MIT',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0'
])

describe('licences', () => {
  it('are permissive for every package that ships in a bundle', function () {
    // The build packs the lexica where they are not there yet.
    this.timeout(120_000)
    const built = spawnSync(process.execPath, ['scripts/build.mjs'], {
      encoding: 'utf8'
    })
    assert.equal(built.status, 0, built.stderr)
    const packages = JSON.parse(
      readFileSync('dist/third-party.json', 'utf8')
    ) as Array<{name: string; license?: string}>
    assert.ok(packages.some(({name}) => name === 'vscode-languageserver'))
    const refused = packages.filter(({license = 'none stated'}) => {
      // `(MIT OR CC0-1.0)` is fine when one of the choices is.
      const choices = license.replaceAll(/[()]/gu, '').split(' OR ')
      // `MIT AND Apache-2.0` is fine when all of them are.
      return !choices.some((choice) =>
        choice.split(' AND ').every((each) => permissive.has(each))
      )
    })
    assert.deepEqual(refused, [])
  })
})
