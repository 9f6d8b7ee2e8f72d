import assert from 'node:assert/strict'
import {pageStem} from '../../src/client/page-stem.js'
import {neighbour, pagesLike} from '../../src/client/page-image/pages-like.js'

describe('files of pages', () => {
  it('finds the pages of a folder in natural order', () => {
    const names = ['p10.txt', 'p2.txt', 'p2.news.md', 'p2.jpg', 'P1.TXT']
    assert.deepEqual(pagesLike('p2.txt', names), [
      'P1.TXT',
      'p2.txt',
      'p10.txt'
    ])
    assert.deepEqual(pagesLike('p2.news.md', names), ['p2.news.md'])
    assert.deepEqual(pagesLike('page', names), [])
  })

  it('takes the endings of a page off its name', () => {
    assert.equal(pageStem('page-3.news.md'), 'page-3')
    assert.equal(pageStem('page-3.ocr.txt'), 'page-3')
    assert.equal(pageStem('9.15.txt'), '9.15')
    assert.equal(pageStem('page'), 'page')
  })

  it('are turned to past what the configuration takes for none', async () => {
    const names = [
      'notes.txt',
      'p1.txt',
      'p2-notes.txt',
      'p3.txt',
      'readme.txt'
    ]
    const isPage = (name: string): Promise<boolean> =>
      Promise.resolve(/^p\d\.txt$/u.test(name))
    const turn = (name: string, step: 1 | -1): Promise<string | undefined> =>
      neighbour(names, {name, step}, isPage)
    assert.equal(await turn('p1.txt', 1), 'p3.txt')
    assert.equal(await turn('p3.txt', -1), 'p1.txt')
    assert.equal(await turn('p3.txt', 1), undefined)
    assert.equal(await turn('p1.txt', -1), undefined)
    // One that is none itself, as a clean copy may be, has all for neighbours.
    assert.equal(await turn('readme.txt', -1), 'p3.txt')
    assert.equal(await turn('notes.txt', 1), 'p1.txt')
    // Where nothing is said, all are pages.
    const unsaid = (): Promise<null> => Promise.resolve(null)
    const next = await neighbour(names, {name: 'p1.txt', step: 1}, unsaid)
    assert.equal(next, 'p2-notes.txt')
  })
})
