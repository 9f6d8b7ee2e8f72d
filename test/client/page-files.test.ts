import assert from 'node:assert/strict'
import {pageStem} from '../../src/client/page-stem.js'
import {pagesLike} from '../../src/client/page-image/pages-like.js'

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
})
