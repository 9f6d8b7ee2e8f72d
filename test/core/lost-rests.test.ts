import assert from 'node:assert/strict'
import {openLexicon, packLexicon} from '../../src/core/lexicon.js'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'

/** A lexicon of one word that stands across the cut of the page below. */
const words = openLexicon(packLexicon(new Map([['班次', 200]])))

const page = `青石渡口柴油渡船换成电动渡船

青石渡口用了三十年的柴油渡船上个月全
部停航，两条电动渡船接过了两岸的往来。新
渡船一次充电能跑四十个来回，渡工在岸边的
充电桩上接好电缆，只要一顿饭的工夫。渡口
还添了一间候船的棚子，如今渡口每一天的班

北坡果农看着测云雷达躲过雹灾

七月的雹灾打掉了北坡一半的梨。县气象
站随后在山腰架起三台测云雷达，果农的手机
上多了一张每十分钟更新一次的云图。看到云
团发白，果农就拉开防雹网，等云图上的白斑
移出北坡再收网。气象站还教果农们记花期。
次从每天二十班加到三十六班，渡船来回再不
用等。柴油渡船拆下的铁壳送进了渡口的小展
馆，渡工把充电桩旁的旧缆桩也留了下来，往
来的人坐在缆桩上等渡船。`

type Roles = ReturnType<typeof buildStructure>['lineRoles']

/** The same two articles; the second breaks off in mid-sentence where the first goes on. */
const touching = page
  .replace('移出北坡再收网。气象站还教果农们记花期。\n', '')
  .concat('\n移出北坡再收网。气象站还教果农们记花期。')

/** The article of the line that begins so. */
function articleOf(
  roles: Roles,
  opening: string,
  text = page
): string | null | undefined {
  const line = text.split('\n').findIndex((text) => text.startsWith(opening))
  return roles.find((each) => each.line === line)?.articleId
}

describe('the rest of a cut body below another', () => {
  it('is found by the word across the cut', () => {
    const {lineRoles} = buildStructure(scanPage(page), words)
    const of = (opening: string): string | null | undefined =>
      articleOf(lineRoles, opening)
    assert.notEqual(of('青石渡口用了'), of('七月的'))
    assert.equal(of('次从每天'), of('青石渡口用了'))
    assert.equal(of('来的人'), of('青石渡口用了'))
    assert.equal(of('移出北坡'), of('七月的'))
  })

  it('is found where both articles are cut in mid-sentence', () => {
    const {lineRoles} = buildStructure(scanPage(touching), words)
    const of = (opening: string): string | null | undefined =>
      articleOf(lineRoles, opening, touching)
    assert.notEqual(of('青石渡口用了'), of('七月的'))
    assert.equal(of('次从每天'), of('青石渡口用了'))
  })

  it('is found without the lexicon, by what follows the cut', () => {
    const {lineRoles} = buildStructure(scanPage(page))
    const of = (opening: string): string | null | undefined =>
      articleOf(lineRoles, opening)
    assert.notEqual(of('次从每天'), of('七月的'))
    assert.equal(of('次从每天'), of('青石渡口用了'))
  })
})
