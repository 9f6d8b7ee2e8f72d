import assert from 'node:assert/strict'
import {testLexica} from './lexica.js'
import {readRoles} from './line-roles.js'

const mill = `石桥镇的水碾坊停了二十多年，今年
春天又转了起来。镇上的木匠老秦带
着两个徒弟，把朽坏的水轮拆下来量
了尺寸，照原样用柏木重新打了一副，
每一片都在水里泡足半个月。`
const bus = `本报讯（记者 叶雨）县图书馆的夜读
班车从本月起开往六个山村。班车是
一辆旧校车改的，座椅拆去一半，装
上了书架，能放一千二百册书，每天
傍晚五点半从县城出发，九点前回来。`
const cut = '修好的水轮一天能碾三百斤米粮食店'

function read(line: string): ReturnType<typeof readRoles> {
  const page = `水碾坊又转起来\n${mill}\n${line}\n${bus}\n县图书馆夜读班车开往山村\n`
  return readRoles(page, testLexica()['zh-Hans'])
}

describe('a full line between two texts that have their heads', () => {
  it('is the first of a paragraph that was cut below it', () => {
    const at = read(cut)
    assert.equal(at(cut).role, 'paragraph')
    assert.equal(at(cut).paragraphStart, true)
    assert.equal(at(cut).articleId, at('石桥镇的').articleId)
    assert.notEqual(at('本报讯').articleId, at('石桥镇的').articleId)
    assert.equal(at('县图书馆夜读').articleId, at('本报讯').articleId)
  })

  it('is none where it fills no column, or a blank line stands above', () => {
    const narrow = cut.slice(0, 9)
    assert.equal(read(narrow)(narrow).role, 'headline')
    assert.equal(read(`\n${cut}\n`)(cut).role, 'headline')
  })
})
