import assert from 'node:assert/strict'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {testLexica} from './lexica.js'

/** An article in the middle of a sentence of another, and nothing between. */
const page = `老渡口换上电动船
记者昨天从航运所获悉，青
石渡口用了三十年的柴油渡船本
月退役，两艘电动渡船接替航
班。新船一次充电可以往返四十
趟，船舱里听不见机器轰鸣，乘
老滩田晒出新海盐
海湾盐场的老滩田今年晒出
新海盐，头一批昨天入库。盐工
们清早下滩，用木耙把结晶池里
的盐粒推成一道道白垄。
场长说，今年雨水少，卤水
浓，盐粒比往年大。
客说话不必再提高嗓门。
船工孟师傅在渡口撑了半辈
子船。他说，从前一到冬天，柴
油机要烤上半个钟头才肯转，如
今按下按钮就能离岸。
航运所计划明年春天在下游
再设两处充电码头，让沿江六个
村子的学生都能坐上电动船上
学。`

/** What a line of a page is, and in which article. */
function roleOf(text: string, opening: string): readonly unknown[] {
  const {lineRoles} = buildStructure(scanPage(text), testLexica()['zh-Hans'])
  const line = text.split('\n').findIndex((each) => each.startsWith(opening))
  const found = lineRoles.find((each) => each.line === line)
  return [found?.role, found?.articleId]
}

describe('a Chinese head that the text below says again', () => {
  it('is a head in the middle of a sentence, too', () => {
    const [role, article] = roleOf(page, '老滩田晒出')
    assert.equal(role, 'headline')
    assert.deepEqual(roleOf(page, '海湾盐场'), ['paragraph', article])
    assert.deepEqual(
      roleOf(page, '客说话'),
      roleOf(page, '石渡口用了'),
      'what was broken off goes on below'
    )
  })

  it('has all of its lines', () => {
    const set = page.replace('老滩田晒出新海盐', '海湾盐场的\n老滩田晒出新海盐')
    const [role, article] = roleOf(set, '海湾盐场的')
    assert.equal(role, 'headline')
    assert.equal(roleOf(set, '老滩田晒出').at(1), article)
    assert.deepEqual(roleOf(set, '海湾盐场的老'), ['paragraph', article])
  })

  it('is none where the text below does not', () => {
    const other = page.replace('老滩田晒出新海盐', '渡口两岸都在等候')
    assert.equal(roleOf(other, '渡口两岸').at(0), 'paragraph')
  })
})
