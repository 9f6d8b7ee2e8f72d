import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'

/** Each printed line with its role and the number of its article, `-` for none. */
function read(text: string): Array<[line: string, role: string, of: string]> {
  const page = scanPage(text)
  return buildStructure(page).lineRoles.map(({line, role, articleId}) => [
    (page.lines[line]?.text ?? '').trim(),
    role,
    articleId ?? '-'
  ])
}

/** Role and article of the line that begins so. */
function find(text: string, opening: string): {role: string; of: string} {
  const row = read(text).find(([line]) => line.startsWith(opening))
  assert.ok(row, `no line begins ${opening}`)
  return {role: row[1], of: row[2]}
}

const ferry = `The ferry company said on Monday
that the last of its steam launches
would leave the harbor in October.
Two electric launches take their
place and cross forty times on one
charge. The harbor board wants more
piers for launches along the river.`

const orchard = `Growers in the northern valley lost
half of their pears to the hail of
July. The weather bureau has since
put three radar sets on the ridge,
and every grower now reads a map of
the clouds on the telephone. Pears
of the valley will be dear this year.`

describe('habits of other papers', () => {
  it('knows a notice under a title of its own', () => {
    const page = `STEAM LAUNCHES LEAVE HARBOR
${ferry}
FOR SALE
Upright piano, good condition,
one owner. Apply to Mrs. Dunn,
9 Mill Lane, after six.
HAIL SPOILS PEARS OF VALLEY
${orchard}`
    assert.equal(find(page, 'FOR SALE').role, 'notice')
    assert.equal(find(page, 'one owner').role, 'notice')
    assert.equal(find(page, 'HAIL SPOILS').role, 'headline')
  })

  it('keeps the writer’s name with a last line that had room for it', () => {
    const page = `02 要闻  2023年6月8日 星期四  编辑：王洁  电话：0539-1234567
县委理论学习中心组举行集体学习
刘建国主持并讲话
本报6月7日讯(记者张晓东 通讯员李敏)6月6
日下午，县委理论学习中心组举行集体学习，专
题学习关于“三农”工作的重要论述。县委书记
刘建国主持并讲话。县委副书记、县长赵海燕，县
政协主席孙立军参加。
刘建国强调，要守牢粮食安全底线，确保78.6万
亩小麦颗粒归仓，夏种面积稳定在65万亩以上。
6月5日，沂河镇东王庄村的麦田里，收割机来回
穿梭。今年全镇投入联合收割机120余台，预计10
日前完成收割。  本报记者  陈 静 摄
我县新增3家省级“专精特新”企业
本报讯 近日，省工信厅公布2023年度省级“专精
特新”中小企业名单，我县山东恒泰机械有限公司、
鲁南新材料股份有限公司、沂河食品有限公司榜上
有名。截至目前，全县省级“专精特新”企业达到
21家。
(王 丽)`
    assert.deepEqual(find(page, '(王 丽)'), {role: 'paragraph', of: 'a2'})
  })

  it('parts a list whose lines each end a sentence', () => {
    const list = [
      '街道今年办了十件小事',
      '新栽的行道树浇了三遍水。',
      '菜场门口装了新的路灯。',
      '河边的步道铺上了木板。',
      '老人食堂添了四样小菜。',
      '公交站牌换成了大字的。'
    ]
    const starts = buildStructure(scanPage(list.join('\n'))).lineRoles
    assert.deepEqual(
      starts.map(({paragraphStart}) => paragraphStart),
      [false, true, true, true, true, true]
    )
  })

  it('leaves a notice the day that stands below it', () => {
    const page = `柳湾街道整修六条小巷
本报讯 柳湾街道日前整修六条小巷，铺设透水
砖三千二百平方米，更换路灯一百一十盏。街道
办事处表示，年底前还将整修四条。
通知
根据供水条例有关规定，定于6月15日8时至18时
对城区供水主管网进行检修。特此通知。
海州市自来水公司
2023年6月7日
社区食堂推出小份菜
本报讯 柳湾街道社区食堂近日推出小份菜。`
    for (const opening of ['根据', '海州市', '2023年'])
      assert.equal(find(page, opening).role, 'notice', opening)
  })

  it('puts the sentence above a credit of its own line into the caption', () => {
    const page = `STEAM LAUNCHES LEAVE HARBOR
${ferry}
Crews tie up the old launch beside the new pier.
(Staff photo)
HAIL SPOILS PEARS OF VALLEY
${orchard}`
    assert.equal(find(page, 'Crews tie up').role, 'caption')
    assert.equal(find(page, 'piers for launches').role, 'paragraph')
  })

  it('knows a byline that says where its writer is', () => {
    const page = `STEAM LAUNCHES LEAVE HARBOR
Helen Carrow in Portland
${ferry}`
    assert.equal(find(page, 'Helen Carrow').role, 'byline')
    assert.equal(
      find(page.replace('Helen Carrow', 'Ice Hockey'), 'Ice Hockey').role ===
        'byline',
      false
    )
  })

  it('keeps a headline in capitals whole, with a dash in it', () => {
    const page = `NO SMOKE ON THE RIVER, SAYS
BOARD -- THAT IS THE END OF
STEAM!
${ferry}
HAIL SPOILS PEARS OF VALLEY
${orchard}`
    for (const line of ['NO SMOKE', 'BOARD -- THAT', 'STEAM!'])
      assert.deepEqual(find(page, line), {
        role: 'headline',
        of: find(page, 'charge. The').of
      })
  })

  it('takes a sentence in capitals inside a column for a headline', () => {
    for (const stop of ['', '.']) {
      const page = `COUNCIL VOTES DOWN
NEW WATER BOND
${ferry}
FARMER HURT IN RUNAWAY${stop}
Ezra Collins, a grower living four
miles north of town, was thrown out
of his wagon Monday when his team
took fright at a passing motor car.
His leg was broken in two places.`
      const head = find(page, 'FARMER HURT')
      assert.equal(head.role, 'headline')
      assert.equal(find(page, 'Ezra Collins').of, head.of)
      assert.notEqual(find(page, 'The ferry').of, head.of)
    }
  })

  it('goes on a headline that opens as the text of a picture does', () => {
    const page = `BOARD WANTS MORE PIERS
Harbor Plans Will Be Shown to
People in June
${ferry}`
    assert.equal(find(page, 'People in June').role, 'deck')
  })

  it('ends a notice above a headline in capitals', () => {
    const page = `LOCAL BREVITIES
Miss Ada Fenn is visiting her sister
in Dayton. The Aid meets on Friday.
Wanted, a good girl for general
housework. Apply at this office.
STEAMER LONG OVERDUE
${ferry}`
    assert.equal(find(page, 'Wanted').role, 'notice')
    assert.equal(find(page, 'STEAMER').role, 'headline')
  })

  describe('in a Chinese page of short items', () => {
    const page = `市图书馆延长开放时间
本报讯 记者从市图书馆获悉，即日起该馆自修室
开放时间延长至晚10时，周末照常开放。读者凭借
书证或身份证即可入馆。（丁 宁）
地铁2号线一期“洞通”
本报讯（记者 祁连山）昨日上午10时28分，随着
盾构机刀盘破土而出，地铁2号线一期工程最后一个
盾构区间顺利贯通，全线实现“洞通”。
老旧小区加装电梯
□本报记者 孟凡 实习生 罗一丹
家住永昌路社区的李秀英说起电梯，语气复杂。去
年底，她所在的3号楼装上了电梯，成为全市首批加
装电梯的老旧小区之一。
A
方案改了七稿
社区书记周敏告诉记者，为了让一楼住户点头，
加装方案前后改了七稿：电梯井道由砖混改为玻璃，
并为一楼住户单独做了防水和隔音处理。
B
补偿怎么算
按照市住建局出台的指导意见，加装电梯费用由
住户按楼层分摊，一楼不出钱、二楼减半。永昌路社
区还从公共收益中拿出3万元，用于采光补偿。
永昌路社区3号楼加装的电梯。
本报记者 孟凡 摄
天气
今天：多云转晴 8℃～19℃ 东北风2级
明天：晴 9℃～21℃`

    it('takes a headline that ends in a quotation for no paragraph', () => {
      const head = find(page, '地铁2号线一期')
      assert.equal(head.role, 'headline')
      assert.equal(find(page, '本报讯（记者').of, head.of)
    })

    it('keeps parts that are counted by letters in one article', () => {
      const {of} = find(page, '老旧小区')
      for (const opening of ['A', '方案', 'B', '补偿'])
        assert.deepEqual(find(page, opening), {role: 'crosshead', of})
    })

    it('puts what a picture shows above its credit into the caption', () => {
      assert.equal(find(page, '永昌路社区3号楼').role, 'caption')
    })

    it('knows the weather under a title of its own', () => {
      for (const opening of ['天气', '今天', '明天'])
        assert.equal(find(page, opening).role, 'notice')
    })
  })

  it('knows the name of the paper and who publishes it', () => {
    const page = `东湖日报
2021年11月5日 星期五 农历辛丑年十月初一
中共东湖市委机关报
以更高标准推进河道整治
本报讯（首席记者 周正）昨日，市委召开会议，
研究河道整治工作，要求各区年底前完成任务。`
    assert.equal(find(page, '东湖日报').role, 'nameplate')
    assert.equal(find(page, '中共东湖').role, 'nameplate')
    assert.equal(find(page, '以更高标准').role, 'headline')
    assert.equal(
      find(`The Westshire Advertiser\n${ferry}`, 'The Westshire').role,
      'nameplate'
    )
  })

  it('begins a paragraph where another one speaks', () => {
    const page = `作家许岚：写作是一种慢
记者：您的新书写了整整八年？
许岚：是的。中间停过两年，因为有些
人物我还不认识他们。写作对我来说是一
种慢，急不得。
记者：读者说书里的县城像自己的家乡。
许岚：那是因为所有的县城都彼此相像，
又各有各的固执。`
    const {lineRoles} = buildStructure(scanPage(page))
    const starts = lineRoles.filter(
      ({role, paragraphStart}) => role === 'paragraph' && paragraphStart
    )
    assert.deepEqual(
      starts.map(({line}) => line),
      [1, 2, 5, 6]
    )
  })

  it('knows boxes that say when and where', () => {
    const page = `LIBRARY LEVY ON BALLOT
${ferry}
IF YOU GO
What: Public forum on the levy
When: 7 p.m. Tuesday
HAIL SPOILS PEARS OF VALLEY
${orchard}`
    for (const opening of ['IF YOU', 'What', 'When'])
      assert.equal(find(page, opening).role, 'notice')
  })

  it('reads no rows of a table as a headline', () => {
    const page = `HARBOR CLUB WINS BY NINE RUNS
${ferry}
J. Pratt, b Lowe ........ 12
T. Gale, c and b Marsh .. 31
W. Boon, not out ........ 8
Extras .................. 4
HAIL SPOILS PEARS OF VALLEY
${orchard}`
    for (const opening of ['J. Pratt', 'W. Boon', 'Extras'])
      assert.equal(find(page, opening).role, 'paragraph')
  })

  it('knows a programme under the name of its channel', () => {
    const page = `以更高标准推进河道整治
本报讯（首席记者 周正）昨日，市委召开会议，
研究河道整治工作，要求各区年底前完成任务。
海州有线电视 906 频道
《健康早知道》栏目每周
六晚 20:10 播出，周日重
播。敬请收看。
我市新增三家图书馆
本报讯（记者 林一 ）昨日，三家社区图书馆开馆，
读者凭身份证即可借书。`
    for (const opening of ['海州有线', '《健康', '播。敬请'])
      assert.equal(find(page, opening).role, 'notice')
    assert.equal(find(page, '我市新增').role, 'headline')
  })

  it('keeps the last character of a headline', () => {
    const page = `果园里响起了丰收的“云中密
码”
七月的雹灾打掉了北坡一半的梨。县气象站随
后在山腰架起三台测云雷达，果农的手机上多
了一张每十分钟更新一次的云图。
看到云团发白、边缘发亮，就要赶紧拉开防
雹网。八月里又来过两场冰雹，拉了网的果园
几乎没有落果。`
    assert.equal(find(page, '码”').role, 'headline')
  })

  it('goes on a sign-off whose name stands on the next line', () => {
    const page = `STEAM LAUNCHES LEAVE HARBOR
${ferry} —
Mary A. Norton
HAIL SPOILS PEARS OF VALLEY
${orchard}`
    assert.deepEqual(find(page, 'Mary A. Norton'), {
      role: 'paragraph',
      of: find(page, 'charge. The').of
    })
  })

  it('parts two articles whose columns touch where two headlines ask for them', () => {
    const first = `青石渡口用了三十年的柴油渡船本月退役，两
艘电动渡船接替航班。新船一次充电可以往返
四十趟，船舱里听不见机器轰鸣。
航运所计划明年春天在下游再设两处充电码
头，让沿江六个村子的学生都能坐上电动船上
学。`
    const second = `七月的雹灾打掉了北坡一半的梨。县气象站
随后在山腰架起三台测云雷达，果农的手机上
多了一张每十分钟更新一次的云图。
气象站还教果农记录花期和霜日，预备来年推
算授粉的时间。`
    const third = `木偶剧场开进搪瓷厂三号车间
停产多年的搪瓷厂三号车间上个月重新亮起灯
光，本地木偶剧团在这里连演了十二场木偶戏。
退休工人义务当起检票员，把老照片挂满走廊。
吊车轨道下面搭起一座小舞台，布龙从观众头
顶游过，孩子们坐在当年装搪瓷盆的木箱上，
仰着脖子看得入神。`
    const page = `${first}
${second}
${third}

青石渡口柴油渡船换成电动渡船

北坡果农看着测云雷达躲过雹灾`
    const ferryOf = find(page, '青石渡口用了').of
    const pearsOf = find(page, '七月的雹灾').of
    assert.notEqual(ferryOf, pearsOf)
    assert.equal(find(page, '青石渡口柴油').of, ferryOf)
    assert.equal(find(page, '北坡果农').of, pearsOf)
  })

  it('parts three articles of one column by the headlines that stand together elsewhere', () => {
    const page = `青石渡口用了三十年的柴油渡船本月退役，两
艘电动渡船接替航班。新船一次充电可以往返
四十趟，船舱里听不见机器轰鸣。
航运所计划明年春天在下游再设两处充电码
头，让沿江六个村子的学生都能坐上电动船上
学。
七月的雹灾打掉了北坡一半的梨。县气象站
随后在山腰架起三台测云雷达，果农的手机上
多了一张每十分钟更新一次的云图。
气象站还教果农记录花期和霜日，预备来年推
算授粉的时间。
停产多年的搪瓷厂三号车间上个月重新亮起灯
光，本地木偶剧团在这里连演了十二场木偶戏。
退休工人义务当起检票员，把老照片挂满走廊。
吊车轨道下面搭起一座小舞台，布龙从观众头
顶游过，孩子们坐在当年装搪瓷盆的木箱上，
仰着脖子看得入神。
本报讯（记者 秦小川）一辆退役的旧校车拆去
一半座椅，装上书架，每天傍晚开往六个山村。
借书的老人和孩子打着手电筒围过来，连环画
最受欢迎。

旧校车改成流动图书馆

青石渡口柴油渡船换成电动渡船

北坡果农看着测云雷达躲过雹灾

木偶剧场开进搪瓷厂三号车间`
    for (const [head, text] of [
      ['青石渡口柴油', '青石渡口用了'],
      ['北坡果农看着', '七月的雹灾'],
      ['木偶剧场开进', '停产多年的'],
      ['旧校车改成', '本报讯（记者 秦小川']
    ] as const)
      assert.equal(find(page, head).of, find(page, text).of)
    const texts = [
      '青石渡口用了',
      '七月的雹灾',
      '停产多年的',
      '本报讯（记者 秦小川'
    ]
    assert.equal(new Set(texts.map((text) => find(page, text).of)).size, 4)
  })

  it('ends no headline in a number that the text below counts', () => {
    const page = `青石渡口用了三十年的柴油渡船本月退役，
两艘电动渡船接替航班，新船一次充电可以往
返四十趟，船舱里听不见机器轰鸣。航运所计
划明年春天在下游再设
周志明宣布2025年物资交流会开
幕
常务副县长周志明25日在青石镇出席2025
年春季物资交流会并剪彩。来自邻近三个县的
一百二十多家商户搭起了货棚，集市要开到下
月初才收摊。
两处充电码头，让沿江六个村子的学生都能坐
上电动船上学，也让上夜班的人有船可坐。`
      .split('\n')
      .join('\n\n')
    assert.equal(find(page, '常务副县长').role, 'paragraph')
  })

  it('takes no headline with a dashed deck for a crosshead', () => {
    const page = `七月的雹灾打掉了北坡一半的梨。县气象站
随后在山腰架起三台测云雷达，果农的手机上
多了一张每十分钟更新一次的云图。
梨农的云图
——记北坡合作社
气象站还教果农记录花期和霜日，看到云团发
白就要拉开防雹网，预备来年推算授粉的时
间。果农的手机上多了一张云图。`
    assert.notEqual(find(page, '梨农的云图').role, 'crosshead')
  })

  it('keeps a crosshead inside its article where all articles open with bylines', () => {
    const page = readFileSync(
      new URL('../../samples/luting-daily/page-0915.txt', import.meta.url),
      'utf8'
    )
    const {role, of} = find(page, '大家的书屋大家管')
    assert.equal(role, 'crosshead')
    assert.equal(of, find(page, '一间车棚难住老楼长').of)
  })

  it('parts a head where its clauses end, not inside a quotation', () => {
    const page = readFileSync(
      new URL('../../samples/luting-daily/page-0915.txt', import.meta.url),
      'utf8'
    )
    assert.equal(find(page, '小空间办大事').role, 'kicker')
    assert.equal(find(page, '旧车棚变身邻里书屋').role, 'headline')
    assert.equal(find(page, '社区食堂推出').role, 'headline')
    assert.equal(find(page, '一份菜分三档').role, 'deck')
    const quoted = page.replace('邻里书屋\n', '邻里书屋”\n')
    assert.equal(
      find(quoted.replace('柳湾街道盘活', '柳湾街道“盘活'), '小空间').role,
      'headline'
    )
  })

  it('takes the lines of a cut paragraph below a body for no headline', () => {
    const page = `STEAM LAUNCHES LEAVE HARBOR
${ferry}
The council of the harbor wants to
see plans for the piers before the
Hail Spoils Half of the Pears of the Northern Valley
${orchard}`
    assert.equal(find(page, 'The council of').role, 'paragraph')
    assert.equal(find(page, 'see plans').role, 'paragraph')
    assert.equal(find(page, 'Hail Spoils').role, 'headline')
  })

  it('ends a caption where its measure ends', () => {
    const page = `STEAM LAUNCHES LEAVE HARBOR
${ferry}
Above: the new electric launch at the
quay
Hail spoils the pears of the valley
again
${orchard}`
    assert.equal(find(page, 'quay').role, 'caption')
    assert.equal(find(page, 'Hail spoils').role, 'headline')
  })

  it('keeps a name in brackets with the text that it signs', () => {
    const page = `STEAM LAUNCHES LEAVE HARBOR
${ferry}
(Edith Carrow)
HAIL SPOILS PEARS OF VALLEY
${orchard}
(Walter
Quigley)`
    for (const opening of ['(Edith', '(Walter', 'Quigley)'])
      assert.equal(find(page, opening).role, 'paragraph', opening)
  })

  it('parts bodies where a blank line cuts a paragraph', () => {
    const harbor = `${ferry}
The board has asked the council for
the money, and the council will say
in November how many piers it pays
for and where the launches may land.`
    const valley = `${orchard}
The growers want nets over the trees
before the next hail comes, and the
weather bureau has found a mill that
weaves them from the old fish nets.`
    const [top = '', rest = ''] = cutAfter(harbor, 9)
    const [upper = '', lower = ''] = cutAfter(valley, 8)
    const page = `STEAM LAUNCHES LEAVE HARBOR

${top}

HAIL SPOILS PEARS OF VALLEY

${upper}

${rest}

${lower}`
    assert.equal(find(page, 'in November').of, find(page, 'The ferry').of)
    assert.equal(find(page, 'before the next').of, find(page, 'Growers').of)
    assert.notEqual(find(page, 'Growers').of, find(page, 'The ferry').of)
  })

  it('knows a crosshead by the words that open the text below', () => {
    const page = `STEAM LAUNCHES LEAVE HARBOR
${ferry}
Members of the harbor board
Members of the harbor board asked for
the money on Friday, and the council
will say in November how many piers
it pays for and where launches land.`
      .split('\n')
      .join('\n\n')
    const found = read(page).filter(([line]) => line.startsWith('Members'))
    assert.deepEqual(
      found.map(([, role]) => role),
      ['crosshead', 'paragraph']
    )
  })
})

/** A text in two parts, cut after so many lines. */
function cutAfter(text: string, lines: number): string[] {
  const all = text.split('\n')
  return [all.slice(0, lines), all.slice(lines)].map((part) => part.join('\n'))
}
