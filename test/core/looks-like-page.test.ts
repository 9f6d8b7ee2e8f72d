import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {looksLikePage} from '../../src/core/scan/looks-like-page.js'

const data = process.env['COPYDESK_DATA'] ?? '../shared/data'

describe('looksLikePage', () => {
  it('knows the sample pages', () => {
    for (const file of [
      'samples/luting-daily/page-0915.txt',
      'samples/harbour-gazette/page-3.txt'
    ]) {
      assert.ok(looksLikePage(readFileSync(file, 'utf8')), file)
    }
  })

  it('knows every typeset page of the development data', function () {
    const folder = path.join(data, 'dev')
    if (!existsSync(folder)) this.skip()
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    const missed = files.filter(
      (file) => !looksLikePage(readFileSync(path.join(folder, file), 'utf8'))
    )

    assert.deepEqual(missed, [])
  })

  it('leaves code, tables, lists, notes and short texts alone', () => {
    const line = (count: number, make: (n: number) => string): string =>
      Array.from({length: count}, (_, n) => make(n)).join('\n')
    const others = {
      code: readFileSync('src/core/analyse.ts', 'utf8'),
      licence: readFileSync('LICENSE', 'utf8'),
      table: line(40, (n) => `${n}\t${n * 7}\t${n * n}\t2022-09-${n}`),
      words: line(40, (n) => `wort${n} apfel`),
      sentences: line(40, (n) => `今天是第${n}天，天气很好，大家都来了。`),
      short: '三行\n而已\n不是版面'
    }
    for (const [name, text] of Object.entries(others)) {
      assert.equal(looksLikePage(text), false, name)
    }
  })
})
