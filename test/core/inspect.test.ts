import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {analyse} from '../../src/core/analyse.js'
import {inspect} from '../../src/core/inspect.js'
import {arbitraryPage, runs} from './arbitrary-page.js'
import {dataFolder} from './data.js'

const schema = JSON.parse(
  readFileSync('docs/inspect.schema.json', 'utf8')
) as object
const validate = new Ajv2020({allowUnionTypes: true}).compile(schema)

function check(text: string, file: string): void {
  const inspection = inspect(analyse(text), file, 'zh-cn')
  assert.ok(validate(inspection), `${file}: ${JSON.stringify(validate.errors)}`)
}

describe('inspect', () => {
  it('keeps the shape of its schema on our own samples', () => {
    let count = 0
    for (const file of readdirSync('samples', {recursive: true}) as string[]) {
      if (!file.endsWith('.txt')) continue
      check(readFileSync(path.join('samples', file), 'utf8'), file)
      count++
    }

    assert.ok(count >= 2)
  })

  it('keeps it on any page (invariant)', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => check(text, 'page.txt')),
      runs
    )
  })

  it('keeps it on the pages of the evaluation data', function () {
    this.timeout(60_000)
    const folder = path.join(dataFolder, 'dev')
    if (!existsSync(folder)) return this.skip()
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.txt')) continue
      check(readFileSync(path.join(folder, file), 'utf8'), file)
    }
  })
})
