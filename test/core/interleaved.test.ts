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

/** Three articles of four short columns each: one cut follows the other. */
const three = `石桥镇水碾坊又转起来
本报讯（记者 秦小川）石
桥镇的水碾坊停了二十多年，今
年春天又转了起来。镇上的木匠
老秦带着两个徒弟，把朽坏的水
轮拆下来量了尺寸，照原样用柏
夜读班车开进六个山村
本报讯（记者 丁一帆）县
图书馆的夜读班车从本月起开往
六个山村。班车是一辆旧校车改
的，座椅拆去一半，装上了书架，
能放一千二百册图书。每天傍晚
五点半从县城出发，沿盘山公路
老滩田晒出新海盐
本报讯（记者 卫海生）海
湾盐场的老滩田今年改晒日晒盐，
头一批新盐昨天入库。盐工们清
早下滩，用木耙把结晶池里的盐
粒推成一道道白垄，再一担担挑
木重新打了一副。水轮直径三米
六，二十四片叶板，每一片都要
在水里泡足半个月才能上轮。
碾坊开张那天，四乡八里的
人背着稻谷来看热闹。水闸一提，
绕一圈，九点前回到馆里。
司机兼管理员姓丁，原先跑
客运。他在车头挂了一只铃铛，
一进村口就摇铃。听见铃声，老
人孩子打着手电筒围过来，借书
的、还书的排成一队。最受欢迎
上坨台。场长说，今年雨水少，
卤水浓，盐粒比往年大。
滩田分成九级，海水一级一
级晒下去，走完要四十天。最后
一级结晶池铺的是碎陶片，传了
水轮吱呀转动，碾槽里的稻谷慢
慢脱了壳，米香飘满了河滩。老
秦说，水碾的米碾得慢，米粒不
发热，煮粥最香。
如今碾坊每逢赶集日开碾，
的是连环画和种菜的书，养蜂的
书一上架就被借走。
图书馆做过统计，班车开行
一个月，借出图书三千四百册，
比馆里同期还多。有村民提出想
听评书，丁师傅就在车上装了喇
三代人，一片也没有换过。日头
越毒，盐花开得越密，盐工们管
这叫“开花”。
盐场还留出两块滩田给学校
做课堂，学生们可以自己推耙、
碾一百斤稻谷收八块钱。镇里还
在碾坊旁边修了一条石板路，孩
子们放学都爱到水轮边上看水花。
老秦的徒弟已经会自己换叶板了，
下一步打算再修一座油榨房。
叭，还书的工夫放一段。馆里打
算秋后再添一辆班车，把剩下的
九个村也连上。
测卤度、收一袋盐带回家。坨台
边上新盖了晾盐棚，下雨也不用
抢收。入冬以后滩田歇晒，盐工
们修闸补堤，等着明年开春再进
海水。`

/** Two articles: the first column of one ends with a paragraph, the other's does not. */
const whole = `地铁末班车为夜班护士多等五分钟
从今天起，地铁三号线末班车在
市立医院站多停五分钟。运营公司表
示，这是根据两千多名夜班医护人员
的问卷作出的调整。
旧厂房里开出木偶剧场
停产多年的搪瓷厂三号车间上个
月重新亮起灯光。吊车轨道下面搭起
一座小舞台，本地木偶剧团在这里连
演了十二场《哪吒闹海》。
剧团团长说，车间有九米高，可
护士姚静雯下夜班的时间是二十
三点四十分，过去总要一路小跑赶
车，误了车只好在值班室过夜。她
说，五分钟不长，可是足够把白大褂
叠好。
以容下两丈长的布龙从观众头顶游
过。孩子们坐在当年装搪瓷盆的木箱
上，仰着脖子看得入神。
搪瓷厂的退休工人义务当起检票
员。他们把老照片挂满走廊，散场之
后常有观众留下来打听当年的窑火。`

/** The article of the line that begins so. */
function articlesOf(
  text: string
): (opening: string) => string | null | undefined {
  const {lineRoles} = buildStructure(scanPage(text), testLexica()['zh-Hans'])
  const lines = text.split('\n')
  return (opening) => {
    const line = lines.findIndex((each) => each.startsWith(opening))
    return lineRoles.find((each) => each.line === line)?.articleId
  }
}

/** The same, but for how the text goes on: its first line ends a sentence and is full. */
const fullFirst = whole
  .replace(
    '的问卷作出的调整。\n',
    '的问卷作出的调整。\n护士姚静雯天天很晚才下夜班。\n'
  )
  .replace(
    /护士姚静雯下夜[\s\S]*白大褂\n/u,
    '她的下班时间是二十三点四十分，过\n去总要一路小跑赶地铁三号线的末班\n' +
      '车，误了车只好在值班室过夜。她又\n说，五分钟不长，可是足够把白大褂\n'
  )

/** The paragraphs of a page, each in one line. */
function paragraphsOf(text: string): string[] {
  const {articles} = buildStructure(scanPage(text), testLexica()['zh-Hans'])
  return articles.flatMap(({children}) =>
    children.filter(({type}) => type === 'paragraph').map(({flow}) => flow.text)
  )
}

describe('columns of articles that alternate', () => {
  it('go each to its own article, though nothing stands between', () => {
    const articleOf = articlesOf(page)
    const mill = articleOf('石桥镇的水碾坊')
    const bus = articleOf('县图书馆的')
    assert.notEqual(mill, bus)
    for (const opening of ['一提，水轮', '如今碾坊', '座油榨房'])
      assert.equal(articleOf(opening), mill, opening)
    for (const opening of ['铛，一进', '声，老人', '车，把剩下'])
      assert.equal(articleOf(opening), bus, opening)
  })

  it('go each to its own article where one was left at the end of a paragraph', () => {
    const articleOf = articlesOf(whole)
    const metro = articleOf('从今天起')
    const puppets = articleOf('停产多年')
    assert.notEqual(metro, puppets)
    for (const opening of ['护士姚静雯', '车，误了', '叠好'])
      assert.equal(articleOf(opening), metro, opening)
    for (const opening of ['以容下', '搪瓷厂的退休', '后常有'])
      assert.equal(articleOf(opening), puppets, opening)
    assert.ok(
      paragraphsOf(whole).some((text) => text.startsWith('护士姚静雯')),
      'what opens a paragraph does so at the head of a column, too'
    )
  })

  it('go on with a paragraph whose first line ends a sentence and is full', () => {
    const articleOf = articlesOf(fullFirst)
    assert.equal(articleOf('她的下班'), articleOf('护士姚静雯'))
    assert.ok(
      paragraphsOf(fullFirst).some((text) =>
        text.startsWith('护士姚静雯天天很晚才下夜班。她的下班')
      )
    )
  })

  it('go on with no article that its writer has signed', () => {
    const signed = whole.replace(
      '的问卷作出的调整。\n',
      '的问卷作出的调整。（秦小川）\n'
    )
    assert.notEqual(signed, whole)
    const articleOf = articlesOf(signed)
    assert.notEqual(articleOf('护士姚静雯'), articleOf('从今天起'))
  })

  it('go each to its own article where three of them take turns', () => {
    const articleOf = articlesOf(three)
    const [mill, bus, salt] = ['桥镇的水碾坊', '图书馆的', '湾盐场'].map(
      articleOf
    )
    assert.equal(new Set([mill, bus, salt]).size, 3)
    for (const opening of ['木重新', '水轮吱呀', '碾一百斤'])
      assert.equal(articleOf(opening), mill, opening)
    for (const opening of ['绕一圈', '的是连环', '叭，还书'])
      assert.equal(articleOf(opening), bus, opening)
    for (const opening of ['上坨台', '三代人', '测卤度'])
      assert.equal(articleOf(opening), salt, opening)
  })
})
