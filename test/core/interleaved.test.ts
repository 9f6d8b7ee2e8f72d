import assert from 'node:assert/strict'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {testLexica} from './lexica.js'

/** Two articles of two columns each, all of one width: their columns alternate. */
const page = `石桥镇水碾坊又转起来
本报讯（记者 秦小川）
石桥镇的水碾坊停了二十多年，
今年春天又转了起来。镇上的
木匠老秦带着两个徒弟，把朽
坏的水轮拆下来量了尺寸，照
原样用柏木重新打了一副。水
轮直径三米六，二十四片叶板，
每一片都要在水里泡足半个月
才能上轮。
碾坊开张那天，四乡八里
的人背着稻谷来看热闹。水闸
夜读班车开进六个山村
本报讯（记者 丁一帆）
县图书馆的夜读班车从本月起
开往六个山村。班车是一辆旧
校车改的，座椅拆去一半，装
上了书架，能放一千二百册图
书。每天傍晚五点半从县城出
发，沿盘山公路绕一圈，九点
前回到馆里。
司机兼管理员姓丁，原先
跑客运。他在车头挂了一只铃
铛，一进村口就摇铃。听见铃
一提，水轮吱呀转动，碾槽里
的稻谷慢慢脱了壳，米香飘满
了河滩。老秦说，水碾的米碾
得慢，米粒不发热，煮粥最香。
如今碾坊每逢赶集日开碾，
碾一百斤稻谷收八块钱。镇里
还在碾坊旁边修了一条石板路，
孩子们放学都爱到水轮边上看
水花。老秦的徒弟已经会自己
换叶板了，下一步打算再修一
座油榨房。
声，老人孩子打着手电筒围过
来，借书的、还书的排成一队。
最受欢迎的是连环画和种菜的
书，养蜂的书一上架就被借走。
图书馆做过统计，班车开
行一个月，借出图书三千四百
册，比馆里同期还多。有村民
提出想听评书，丁师傅就在车
上装了喇叭，还书的工夫放一
段。馆里打算秋后再添一辆班
车，把剩下的九个村也连上。`

describe('columns of two articles that alternate', () => {
  it('go each to its own article, though nothing stands between', () => {
    const {lineRoles} = buildStructure(scanPage(page), testLexica()['zh-Hans'])
    const lines = page.split('\n')
    const articleOf = (opening: string): string | null | undefined => {
      const line = lines.findIndex((text) => text.startsWith(opening))
      return lineRoles.find((each) => each.line === line)?.articleId
    }
    const mill = articleOf('石桥镇的水碾坊')
    const bus = articleOf('县图书馆的')
    assert.notEqual(mill, bus)
    for (const opening of ['一提，水轮', '如今碾坊', '座油榨房'])
      assert.equal(articleOf(opening), mill, opening)
    for (const opening of ['铛，一进', '声，老人', '车，把剩下'])
      assert.equal(articleOf(opening), bus, opening)
  })
})
