import assert from 'node:assert/strict'
import {PageSeams} from '../../src/core/segment/page-seams.js'

describe('what two lines make where they meet', () => {
  const page = new PageSeams(
    [
      '镇里的老磨坊博物馆昨天重', // 0
      '新开放，孩子们排起了长队', // 1
      '渡口的船工说，今年的磨坊', // 2
      '博物馆迎来的客人多了一倍', // 3
      '节目单由小学的老师们抄写' // 4
    ],
    true
  )

  it('speaks for one text where the page says it elsewhere', () => {
    assert.ok(page.odds(2, 3, -0.7) > 3, '磨坊|博物 stands in the first line')
  })

  it('is no evidence where only the two lines say it', () => {
    assert.equal(page.odds(0, 1, -0.7), -0.7)
  })

  it('says nothing new where the page does not know it', () => {
    assert.equal(page.odds(0, 4, -0.7), -0.7)
    assert.equal(page.odds(0, 4, 2.1), 2.1)
  })

  it('does not take for evidence where either line stands now', () => {
    const twice = new PageSeams(
      ['水位一再上涨，情况', '十分危急', '别处又是情况', '十分危急，令人担忧'],
      true
    )
    assert.equal(
      new PageSeams(
        ['别处又是情况', '另一篇文章', '不相干', '水位上涨，情况', '十分危急'],
        true
      ).odds(0, 4, 0),
      0
    )
    assert.ok(twice.odds(0, 3, 0) <= 0)
  })

  const paper = new PageSeams(
    [
      'The Harbor', // 0
      'Board met; the Harbor Board', // 1
      'heard from some of', // 2
      'windmill keepers', // 3
      'the owners of the ferry' // 4
    ],
    false
  )

  it('weighs words that tell more than words that tie', () => {
    const told = paper.odds(0, 1, 0)
    const tied = paper.odds(2, 4, 0)
    assert.ok(told > tied && tied > 0)
  })

  it('speaks against small words that meet nowhere else', () => {
    const other = new PageSeams(
      ['it was the', 'of hours ago', 'all day'],
      false
    )
    assert.ok(other.odds(0, 1, 0) < 0)
    assert.ok(Math.abs(paper.odds(3, 2, 0)) < 0.5)
  })

  it('looks near both of two rows of a volume, and not at all that lies between', () => {
    const rows = 4000
    const said = (at: number): number => {
      const texts = new Array<string>(rows).fill('此间无事')
      texts[0] = '渡口水碾'
      texts[rows - 1] = '坊转起来'
      texts[at] = '老水碾坊门前'
      return new PageSeams(texts, true).odds(0, rows - 1, 0)
    }
    assert.ok(said(100) > 0)
    assert.ok(said(rows - 100) > 0)
    assert.equal(said(rows / 2), 0)
  })

  it('needs no lines', () => {
    assert.equal(new PageSeams([], true).odds(0, 1, 0.5), 0.5)
    assert.equal(new PageSeams(['', ''], false).odds(0, 1, 0), 0)
  })
})
