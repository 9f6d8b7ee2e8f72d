import assert from 'node:assert/strict'
import {testLexica} from './lexica.js'
import {readRoles} from './line-roles.js'

/** What the line of a page that opens so is, to a reader who knows Chinese words. */
const read = (page: string): ReturnType<typeof readRoles> =>
  readRoles(page, testLexica()['zh-Hans'])

const mill = `石桥镇的水碾坊停了二十
多年，今年春天又转了起来。镇
上的木匠老秦带着两个徒弟，把
朽坏的水轮拆下来量了尺寸，照
原样用柏木重新打了一副，每一
片都在水里泡足半个月。`
const bus = `县图书馆的夜读班车从本
月起开往六个山村。班车是一辆
旧校车改的，座椅拆去一半，装
上了书架，能放一千二百册书，
每天傍晚五点半从县城出发，沿
盘山公路绕一圈，九点前回来。`

describe('a byline in brackets that fills its line', () => {
  it('is one above a first line that its indent made short', () => {
    const at = read(
      `水碾坊又轉起來\n【記者王明／台北報導】\n${mill}\n夜讀班車進山\n【記者葉雨／台北報導】\n${bus}`
    )
    assert.equal(at('【記者王').role, 'byline')
    assert.equal(at('【記者葉').role, 'byline')
    assert.equal(at('石桥镇的').articleId, at('水碾坊').articleId)
    assert.notEqual(at('县图书馆').articleId, at('石桥镇的').articleId)
  })
})

describe('names in a list that a text goes on with', () => {
  it('are no byline', () => {
    const at = read(
      `水碾坊又转起来\n${mill.replace('。镇', '。有')}\n王小明、沈望舒、秦小川、丁一帆\n等人都来看过，说这是他们小时\n候见过的样子。\n夜读班车进山\n${bus}`
    )
    assert.equal(at('王小明、沈').role, 'paragraph')
  })
})

describe('a sign-off that the line end cuts below the office', () => {
  it('goes on the text, and is no headline', () => {
    const at = read(
      `${mill.replace('半个月。', '半个月。本报记者')}\n沈望舒\n水碾坊又转起来\n${bus}\n夜读班车进山`
    )
    assert.equal(at('沈望舒').role, 'paragraph')
    assert.equal(at('沈望舒').articleId, at('石桥镇的').articleId)
    assert.equal(at('水碾坊').role, 'headline')
  })

  it('does so in English', () => {
    const story = `The ferry has stopped for the winter now, and
the men of the landing have pulled their boats
up the bank as they do each year. They said that
the ice had come a week before its time, and no
man on the river could say why. - By`
    const at = read(
      `Ferry stops for winter\n${story}\nAnn Lee\nOrchard growers meet\n${story.replace(' - By', '')}`
    )
    assert.equal(at('Ann Lee').role, 'paragraph')
  })
})

describe('the headline below the last text of a page', () => {
  it('is one that ends with the name of a work', () => {
    const at = read(`${mill}\n水碾坊又转起来\n${bus}\n县里印发《夜读条例》`)
    assert.equal(at('县里印发').role, 'headline')
    assert.equal(at('县里印发').articleId, at('县图书馆').articleId)
  })
})

describe('a headline between two texts', () => {
  for (const headline of [
    '水碾坊又转起来了！',
    '水碾坊为何又转？',
    '水碾坊转起来之后……'
  ])
    it(`may end as a cry or a question does: ${headline}`, () => {
      const at = read(`夜读班车进山\n${bus}\n${headline}\n${mill}`)
      assert.equal(at(headline).role, 'headline')
      assert.equal(at(headline).articleId, at('石桥镇的').articleId)
    })
})

describe('the edge of an English page', () => {
  for (const folio of ['THE GAZETTE', '4A'])
    it(`is a folio: ${folio}`, () => {
      const at = read(
        `${folio}\nFerry stops for winter\nThe ferry has stopped for the winter now, and\nthe men of the landing have pulled their boats\nup the bank as they do each year.`
      )
      assert.equal(at(folio).role, 'folio')
      assert.equal(at('Ferry stops').role, 'headline')
    })
})

describe('the edge of a Chinese page', () => {
  const head = '石桥镇水碾坊修复'
  const text =
    '石桥镇的水碾坊昨天修好了，停了\n三十年的水轮又转起来，看的人站\n满了桥头。老人们说，碾出来的米\n比机器打的香。'
  for (const number of ['9', '23', '１２', '— 3 —']) {
    it(`on top is a folio: ${number}`, () => {
      const at = read(`${number}\n${head}\n${text}`)
      assert.equal(at(number).role, 'folio')
      assert.equal(at(head).role, 'headline')
    })
    it(`at the foot is a folio: ${number}`, () => {
      const at = read(`${head}\n${text}\n${number}`)
      assert.equal(at(number).role, 'folio')
    })
  }

  it('is where a form feed ends a page, too', () => {
    const at = read(`${head}\n${text}\n14\n\f夜读班车进山\n${bus}`)
    assert.equal(at('14').role, 'folio')
    const next = read(`${head}\n${text}\n\f15\n夜读班车进山\n${bus}`)
    assert.equal(next('\f15').role, 'folio')
  })

  it('is no folio inside a page, nor the last cell of a table', () => {
    const at = read(`${head}\n14\n${text}`)
    assert.notEqual(at('14').role, 'folio')
    const table = read(`${head}\n${text}\n11\n12\n13`)
    assert.notEqual(table('13').role, 'folio')
  })
})
