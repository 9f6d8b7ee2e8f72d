import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {isHeadRole} from '../../src/core/model/roles.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {scanPage} from '../../src/core/scan/page.js'
import {seedPage} from './data.js'

function structureOf(text: string): ReturnType<typeof buildStructure> {
  return buildStructure(scanPage(text))
}

describe('the user’s own page', () => {
  it('has six articles, one notice and two captions that tie', function () {
    if (!existsSync(seedPage)) this.skip()
    const structure = structureOf(readFileSync(seedPage, 'utf8'))
    assert.equal(structure.articles.length, 6)
    // Which of two lines of a head is its kicker is anybody's guess: each
    // must be a part of its article's head.
    const heads = [
      '3个月 脏乱荒地变邻里花园',
      '统一思想 坚定信心 凝聚共识 奋发有为',
      '助力高新技术企业提质增量发展',
      '区发改委组织调研学习工业厂房更新经验',
      '区委召开委办局党组(党委)书记工作点评会',
      '丰台区召开第二轮北京市生态环境保护督察工作汇报会'
    ]
    for (const [index, article] of structure.articles.entries()) {
      const parts = article.children
        .filter(({type}) => isHeadRole(type))
        .map(({flow}) => flow.text)
      assert.ok(parts.includes(heads[index] ?? ''), parts.join(' / '))
    }

    assert.equal(
      structure.furniture.filter(({type}) => type === 'notice').length,
      1
    )
    assert.deepEqual(
      structure.unattached.map(({block}) => block.type),
      ['caption', 'caption']
    )
    assert.ok(structure.unattached.every(({rivals}) => rivals.length > 1))
  })
})
