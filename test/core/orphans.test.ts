import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import type {Body} from '../../src/core/segment/articles.js'
import type {BodyPiece} from '../../src/core/segment/bodies.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import type {HeadGroup} from '../../src/core/segment/head-groups.js'
import {measureLines} from '../../src/core/segment/measure.js'
import {adoptOrphans} from '../../src/core/segment/orphans.js'
import {readPins} from '../../src/core/segment/pins.js'

const heads = `青石渡口添了机动船
孟师傅的儿子回来了
接过竹篙学撑船
北坡梨园架起测云雷达`.split('\n')
/** The rows of each of their heads, half-open. */
const ofHeads = [
  [0, 1],
  [1, 3],
  [3, 4]
] as const
const ferry = `青石渡口的老船工孟师傅撑了三十
年船，今年渡口添了一条机动船，
机动船是镇里买来的，能坐二十个
人，两岸的菜农赶早市不用绕路。
渡口的机动船由孟师傅看管，老木
船也没有丢，洪水天机动船靠不了
岸，还要靠老木船和竹篙。`.split('\n')
const son = `孟师傅的儿子从城里回来，接过竹
篙学撑船。他说机动船好开，老木
船难撑，渡口的水有三道暗流，竹
篙下在哪里，老船工孟师傅一样一
样教给他。渡口的菜农都说，镇里
的机动船和老木船都后继有人。`.split('\n')
const pears = `七月的雹灾打掉了北坡一半的梨。
县气象站在山腰架起三台测云雷达，
果农的手机上多了一张云图。看到
云团发白，果农就拉开防雹网，等
白斑移出北坡再收网，今年没有一
家的梨园再遭灾。`.split('\n')
const library = `县图书馆的夜读班车开往六个山村，
座椅拆去一半，装上了书架，能放
一千二百册书，每天傍晚五点半出
发，晚上九点前回来。山里孩子最
爱看图画书，班车每周换一批。`.split('\n')

/**
 * The bodies of a page whose heads stand elsewhere, of which the first two were
 * given a body each; the second of these stands right below the first.
 *
 * @param below The text of the lower one.
 * @param options.units The rows on which units of heads begin.
 * @param options.isCutOff Whether it was cut off as the opening of an article.
 */
function bodiesOf(
  below: readonly string[],
  {units = [0, 1, 3], isCutOff = true} = {}
): readonly Body[] {
  const parts = [ferry, below, pears]
  const lines = [...heads, ...parts.flat()]
  const page = scanPage(lines.join('\n'))
  const table = finish(measureLines(page.lines))
  const index = new FeatureIndex()
  let start = heads.length
  const bodies = parts.map((rows, place): Body => {
    const end = start + rows.length
    const features = index.read(rows).slice()
    index.count(features)
    const piece: BodyPiece = {
      start,
      end,
      paragraphs: [start],
      width: 30,
      isResumed: false,
      ...(place === 1 && isCutOff ? {opening: 0} : {}),
      isFinished: true,
      notice: 0,
      features,
      leadFeatures: features
    }
    start = end
    return {pieces: [piece], crossheads: []}
  })
  const groups = ofHeads.map(([start, end], body): HeadGroup => ({
    start,
    end,
    body,
    scores: [],
    shared: 4,
    all: 8,
    isAdjacent: false
  }))
  const unitStarts = new Uint8Array(table.count)
  for (const row of units) unitStarts[row] = 1
  return finish(
    adoptOrphans(
      {
        table,
        index,
        lexicon: new Lexicon(index, parts.length),
        pins: readPins(page, table),
        roles: [],
        unitStarts
      },
      bodies,
      groups
    )
  )
}

describe('two texts that touch, and heads that touch elsewhere', () => {
  it('are one, where the lower head may be a deck and their words are the same', () => {
    const [first] = bodiesOf(son)
    assert.equal(first?.pieces.length, 2)
    assert.equal(bodiesOf(son).length, 2)
  })

  it('are two where they speak of different things', () => {
    assert.equal(bodiesOf(library).length, 3)
  })

  it('are two where more than a deck told them apart', () => {
    assert.equal(bodiesOf(son, {isCutOff: false}).length, 3)
  })

  it('are two where the lower head is more than a deck', () => {
    assert.equal(bodiesOf(son, {units: [0, 1, 2, 3]}).length, 3)
  })
})
