import assert from 'node:assert/strict'
import type {Article} from '../../src/core/model/nodes.js'
import {scanPage} from '../../src/core/scan/page.js'
import {jumpDirection} from '../../src/core/segment/cues/jump-words.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {chinesePapers} from './pages/chinese-papers.js'
import {otherPapers} from './pages/other-papers.js'

/** A page of at least a hundred lines, of papers whose names begin so. */
function paper(...names: readonly string[]): string {
  return [...chinesePapers, ...otherPapers]
    .filter(({name}) => names.some((each) => name.startsWith(each)))
    .map(({lines}) => lines.map(({text}) => text).join('\n'))
    .join('\n')
}

/** The article that says something. */
function articleWith(text: string, words: string): Article | undefined {
  return buildStructure(scanPage(text)).articles.find(({children}) =>
    children.some(({flow}) => flow.text.includes(words))
  )
}

const blocksOf = (article: Article | undefined): string[] =>
  article?.children.map(({type, flow}) => `${type} ${flow.text}`) ?? []

const chinese = {
  one: paper('County paper, 1980s', 'Evening paper, 2000s'),
  two: paper('Party-school paper', 'Business paper'),
  first: `青石渡口修起防浪堤
本报讯（记者 叶雨）青石渡口的防浪
堤昨天合龙，堤长三百二十米，用了两
千块六吨重的扭工块。防浪堤挡住了东
南风里的长浪，渡船靠岸不再要人用篙
撑着，候船的石阶也不再过水。修堤的
石料从对岸的采石场用驳船运来，每天
（下转第2版）`,
  rest: `（上接第1版）
两个航次。施工队赶在台风季以前，把
扭工块一块一块码上防浪堤。渡口的老
船工说，从前浪大的日子渡船要停航，
石阶上结满青苔，如今防浪堤里的水面
平得可以下网。采石场的驳船还要再运
半个月，把堤顶的路铺到灯塔脚下。`
}

const western = {
  one: paper('US daily, 1980s', 'US daily, 2000s', 'US daily, 1941'),
  two: paper('UK regional', 'US weekly', 'US daily, 1980s'),
  first: `Breakwater shields ferry landing
By Ruth Alder
The breakwater at Stone Ferry was closed
yesterday, a thousand feet of granite that
keeps the long southeast swell off the
landing. Ferries no longer need poles to
come alongside, and the stone steps stay
dry at high water. The granite comes from
the quarry across the river by barge, and
See BREAKWATER, Page A5`,
  rest: `BREAKWATER, from Page A1
Quarry barges will finish road
each barge makes two trips a day. The crew
set the last granite blocks of the
breakwater before the autumn gales. Old
ferry hands say the landing used to close
when the swell ran high, and the stone
steps were green with weed. The quarry
barges will go on for two weeks more, until
the road on the breakwater is paved.`
}

describe('an article that jumps', () => {
  it('is one with its rest on a later page of the file', () => {
    const {one, two, first, rest} = chinese
    const text = `${first}\n${one}\n\f${two}\n${rest}\n`
    const blocks = blocksOf(articleWith(text, '防浪堤昨天合龙'))
    assert.equal(blocks[0], 'headline 青石渡口修起防浪堤')
    assert.match(blocks[1] ?? '', /用驳船运来，每天两个航次。/u)
    assert.match(blocks.join('\n'), /灯塔脚下/u)
    assert.equal(blocks.filter((each) => each.startsWith('jumpline')).length, 2)
  })

  it('has what stands above its rest for a crosshead', () => {
    const {one, two, first, rest} = western
    const text = `${first}\n${one}\n\f${rest}\n${two}\n`
    const article = articleWith(text, 'a thousand feet of granite')
    const blocks = blocksOf(article)
    assert.ok(blocks.some((each) => each.includes('makes two trips a day')))
    assert.deepEqual(
      blocks.filter((each) => each.includes('Quarry barges will finish')),
      ['crosshead Quarry barges will finish road']
    )
    assert.ok(article?.evidence.some(({cue}) => cue === 'jump-lines'))
  })

  it('is another than one of other words, and than one on an earlier page', () => {
    const {one, two, first, rest} = chinese
    const other = `（上接第1版）
养老金调整以后，退休的街坊每人每月多
领六十元。社保所把窗口搬进了社区，腿
脚不便的老人可以请人上门办理，养老金
的存折也由邮递员送到家里。`
    const apart = `${first}\n${one}\n\f${two}\n${other}\n`
    assert.doesNotMatch(
      blocksOf(articleWith(apart, '防浪堤昨天合龙')).join(''),
      /养老金/u
    )
    const before = `${rest}\n${two}\n\f${first}\n${one}\n`
    assert.doesNotMatch(
      blocksOf(articleWith(before, '防浪堤昨天合龙')).join(''),
      /灯塔脚下/u
    )
  })

  it('is two where somebody said that its rest is an article', () => {
    const {one, two, first, rest} = chinese
    for (const said of ['---', '[驳船还要再运半个月]{.headline}']) {
      const text = `${first}\n${one}\n\f${two}\n${said}\n${rest}\n`
      const whole = blocksOf(articleWith(text, '防浪堤昨天合龙'))
      assert.doesNotMatch(whole.join(''), /灯塔脚下/u, said)
    }
  })
})

describe('a jump line says', () => {
  const rows: ReadonlyArray<[string, 'from' | 'on' | undefined]> = [
    ['（上接第1版）', 'from'],
    ['接A1版', 'from'],
    ['（下转第3版）', 'on'],
    ['文轉三版', 'on'],
    ['紧接第3版', 'on'],
    ['详见4版', undefined],
    ['(From Page 1)', 'from'],
    ['STORM, from A1', 'from'],
    ['Continued from page 1', 'from'],
    ['Continued on page 4', 'on'],
    ['See STORM, Page A5', 'on'],
    ['Suite de la page 1', 'from'],
    ['Suite à la page 2', 'on'],
    ['Fortsetzung von Seite 1', 'from'],
    ['Fortsetzung auf Seite 3', 'on']
  ]
  for (const [text, way] of rows)
    it(`${text}: ${way ?? 'neither'}`, () => {
      assert.equal(jumpDirection(text), way)
    })
})
