import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {analyse} from '../../src/core/analyse.js'
import {finish} from '../../src/core/model/steps.js'
import {KeptLines} from '../../src/core/scan/kept-lines.js'
import {scanInSteps, scanPage} from '../../src/core/scan/page.js'
import {
  LineRoleTable,
  type LineSaying
} from '../../src/core/segment/line-role-table.js'

describe('the lines of a volume', () => {
  it('are let go, and read anew the same', () => {
    const {page, kept} = finish(
      scanInSteps('# Harbour\n\nRain [fell]{.place}\r\n'.repeat(20_000))
    )
    const before = page.lines
    kept.letGo()
    assert.notEqual(page.lines, before)
    assert.equal(page.lines, page.lines)
    assert.equal(page.lines.length, before.length)
    assert.deepEqual(page.lines.slice(0, 9), before.slice(0, 9))
    assert.deepEqual(page.lines.slice(-9), before.slice(-9))
  })

  it('are kept where they are few', () => {
    const {page, kept} = finish(scanInSteps('Harbour\n'.repeat(2000)))
    const before = page.lines
    kept.letGo()
    assert.equal(page.lines, before)
  })

  it('are let go once, however often nobody needs them', () => {
    let read = 0
    const few = scanPage('a\n').lines
    const many = Array.from({length: 60_000}, () => few).flat()
    const kept = new KeptLines(many, () => {
      read++
      return many
    })
    kept.letGo()
    kept.letGo()
    assert.equal(read, 0)
    assert.equal(kept.all, many)
    assert.equal(kept.all, many)
    assert.equal(read, 1)
  })

  it('are not there while names are looked for, and are for who asks then', () => {
    const analysis = analyse('\n'.repeat(60_000) + 'Rain fell on the harbour.')
    const before = analysis.page.lines
    assert.deepEqual(analysis.mentions, [])
    const after = analysis.page.lines
    assert.notEqual(after, before)
    assert.deepEqual(after.at(-1), before.at(-1))
  })
})

describe('LineRoleTable', () => {
  it('gives what was said of each line, in file order, what is last first', () => {
    const table = new LineRoleTable(7)
    const head: LineSaying = {
      role: 'headline',
      articleId: 'a1',
      paragraphStart: false
    }
    const start: LineSaying = {
      role: 'paragraph',
      articleId: 'a1',
      paragraphStart: true
    }
    const on: LineSaying = {...start, paragraphStart: false}
    const furniture: LineSaying = {
      role: 'rule',
      articleId: null,
      paragraphStart: false
    }
    table.note(5, furniture)
    table.note(0, head)
    table.note(2, start)
    table.note(3, on)
    table.note(6, start)
    table.note(6, {...on, articleId: 'a2'})
    assert.deepEqual(table.all, [
      {line: 0, ...head},
      {line: 2, ...start},
      {line: 3, ...on},
      {line: 5, ...furniture},
      {line: 6, ...on, articleId: 'a2'}
    ])
    assert.equal(table.all, table.all)
    assert.deepEqual(
      Array.from({length: 8}, (_, line) => table.roleOf(line)),
      [
        'headline',
        undefined,
        'paragraph',
        'paragraph',
        undefined,
        'rule',
        'paragraph',
        undefined
      ]
    )
  })
})
