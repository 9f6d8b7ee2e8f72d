import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import {indexBoxFrom, listingFrom} from '../../src/core/segment/listings.js'
import {signatureRows} from '../../src/core/segment/letter-signature.js'
import {markedItems, markedLines} from '../../src/core/segment/marked-items.js'
import {measureLines, type LineTable} from '../../src/core/segment/measure.js'

function tableOf(...lines: readonly string[]): LineTable {
  return finish(measureLines(scanPage(lines.join('\n')).lines))
}

const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作。'
const english = 'The ferry has stopped for the winter, the owner said.'

/** Rows of the listing that begins with the first of some lines. */
const listed = (...lines: readonly string[]): number =>
  listingFrom(tableOf(...lines, chinese, chinese), 0)

describe('a Chinese listing', () => {
  const scores = ['长春 2∶1 青岛', '北京队3比0上海队', '渡口 0-0 海州']

  it('is three scores, hours, days, values or fields of numbers', () => {
    for (const entries of [
      scores,
      ['19:30 中超 上海-广州', '21：00　海州新闻', '8:05 早间天气'],
      [
        '12月6日8时至16时：文一路',
        '12月7日8点 渡口街',
        '12月8日下午3时 水门巷'
      ],
      ['中奖号码：4 0 7', '最高气温 14℃', '风力：3级'],
      ['青岛 3 2', '海州 10 +4', '渡口 8.12 -3%']
    ]) {
      assert.equal(listed(...entries), 3, entries[0])
      assert.equal(listed(...entries.slice(0, 2)), 0, entries[0])
    }
  })

  it('has its title and the names of its columns with it', () => {
    assert.equal(listed('足球赛果', ...scores), 4)
    assert.equal(
      listed('联赛积分', '队名 场次 积分', '青岛 3 2', '海州 4 1', '渡口 5 6'),
      5
    )
    assert.equal(listed('队名 场次', '青岛 3 2', '海州 4 1', '渡口 5 6'), 4)
    assert.equal(listed('联赛积分', '队名，场次，积分', ...scores), 0)
  })

  it('is two entries below the title of a notice', () => {
    assert.equal(listed('停电通知', ...scores.slice(0, 2)), 3)
    assert.equal(listed('足球赛果', ...scores.slice(0, 2)), 0)
    assert.equal(listed('停电通知', ...scores.slice(0, 1)), 0)
  })

  it('has no title that is a sentence, or wide', () => {
    for (const title of ['昨天进行了三场。', '昨天的赛果是，', '昨天的赛果：'])
      assert.equal(listed(title, ...scores), 0, title)
    assert.equal(
      listed('渡口区业余足球联赛昨日赛果表'.padEnd(15, '一'), ...scores),
      4
    )
    assert.equal(
      listed('渡口区业余足球联赛昨日赛果表'.padEnd(16, '一'), ...scores),
      0
    )
  })

  it('ends before what is no entry', () => {
    assert.equal(listed(...scores, '昨天进行', ...scores), 3)
    assert.equal(listed(...scores, ...scores), 6)
  })

  it('holds no sentence, no address, and no line of text with numbers', () => {
    for (const text of [
      '长春 2∶1 青岛。',
      '长春 2∶1 青岛，',
      '邮编：430000',
      '青岛 胜 负',
      '长春二比一青岛'
    ])
      assert.equal(listed(text, ...scores.slice(0, 2)), 0, text)
  })

  it('has no entry wider than thirty-two characters', () => {
    const programme = (size: number): string[] =>
      Array.from({length: 3}, () => '19:30 '.padEnd(size, '海'))
    assert.equal(listed(...programme(5 + 29)), 3)
    assert.equal(listed(...programme(5 + 31)), 0)
  })
})

describe('an English listing', () => {
  const listedWest = (...lines: readonly string[]): number =>
    listingFrom(tableOf(...lines, english, english), 0)
  const results = [
    'Weston 21, Lakeview 14',
    'Pine Hill 17, Grant 16, OT',
    'Marsham 7, Isleham 3.'
  ]

  it('is three results, hours, days, values or fields of numbers', () => {
    for (const entries of [
      results,
      ['7:30 The Harbor Men', '8 p.m. — Bingo', '9.15 p.m. News'],
      [
        'MONDAY: Pizza, corn, milk.',
        'Tuesday — Closed',
        'Friday, Nov. 4: Fish'
      ],
      ['High yesterday 61', 'Sunset 5:58 p.m.', 'Butter, creamery .... 24@26c'],
      ['Weston 14 3 .700', 'Grant 12 5 3-1', 'Isleham 9 8 —']
    ]) {
      assert.equal(listedWest(...entries), 3, entries[0])
      assert.equal(listedWest(...entries.slice(0, 2)), 0, entries[0])
    }
  })

  it('is two entries below a title that says so', () => {
    assert.equal(listedWest('SCOREBOARD', ...results.slice(0, 2)), 3)
    assert.equal(listedWest('School Menus', ...results), 4)
    assert.equal(listedWest('SCOREBOARD', ...results.slice(0, 1)), 0)
    assert.equal(listedWest('The harbor men', ...results), 0)
    assert.equal(listedWest('The scoreboard,', ...results), 0)
    assert.equal(listedWest('scoreboard', ...results), 0)
    assert.equal(
      listedWest('Standings of the league this year now', ...results),
      0
    )
  })

  it('has the names of its columns with it', () => {
    const table = ['Weston 14 3 .700', 'Grant 12 5 3-1', 'Isleham 9 8 —']
    assert.equal(listedWest('LEAGUE STANDINGS', 'W L Pct. GB', ...table), 5)
    assert.equal(listedWest('W L Pct. GB', ...table), 4)
  })

  it('has days that go on in the lines below', () => {
    assert.equal(
      listedWest(
        'MONDAY: Pizza, corn, salad and',
        'two cups of milk.',
        'TUESDAY: Fish, peas and',
        'white bread, with',
        'a cup of milk.',
        'WEDNESDAY: Soup.'
      ),
      6
    )
    assert.equal(
      listedWest(
        'MONDAY: Pizza, corn, salad and',
        'two cups of milk,',
        'peas, rolls, and',
        'a cup of tea.',
        'TUESDAY: Fish.',
        'WEDNESDAY: Soup.'
      ),
      0
    )
    assert.equal(listedWest(results[0] ?? '', 'the rest', ...results), 0)
  })

  it('does not begin inside another, and is no page of tables', () => {
    const table = tableOf(...results, ...results, english)
    assert.equal(listingFrom(table, 0), 6)
    assert.equal(listingFrom(table, 1), 1)
    const many = (count: number): string[] =>
      Array.from({length: count}, (_, at) => `Weston ${at}, Lakeview 14`)
    assert.equal(listedWest(...many(40)), 40)
    assert.equal(listedWest(...many(41)), 0)
  })

  it('holds no line of text with numbers', () => {
    for (const text of [
      'weston 21, Lakeview 14',
      'Weston had 21 men, and Lakeview had 14',
      'There were 14 men and 3 boys in 2 rooms',
      'Weston and the 21-',
      'Weston 14 Lakeview 3 the men of it'
    ])
      assert.equal(listedWest(text, ...results.slice(0, 2)), 0, text)
  })
})

describe('a box that says what stands on which page', () => {
  const boxed = (...lines: readonly string[]): number =>
    indexBoxFrom(tableOf(...lines, chinese, chinese), 0)
  const entries = [
    '暖气费能否按月交……02版',
    'A05 城区将添两座桥',
    '渡船换成电动船 ▶详见A7'
  ]

  it('is three lines that name a page, or one below its title', () => {
    assert.equal(boxed(...entries), 3)
    assert.equal(boxed(...entries.slice(0, 2)), 0)
    for (const title of [
      '导读',
      '【今日导读】',
      '要闻索引',
      '本期看點',
      '■内容提要'
    ])
      assert.equal(boxed(title, ...entries.slice(0, 1)), 2, title)
    assert.equal(boxed('今日要闻', ...entries.slice(0, 1)), 0)
    assert.equal(boxed('导读'), 0)
  })

  it('has entries of up to three lines, none wide', () => {
    const [first = '', second = '', third = ''] = entries
    assert.equal(
      boxed('导读', '渡口区', '渡船提速', first, '海州', '新桥', second),
      7
    )
    assert.equal(
      boxed('导读', first, '海州', '新桥', '通车', second, '后天'),
      2
    )
    assert.equal(boxed('导读', first, '海'.repeat(22), second), 4)
    assert.equal(boxed('导读', first, '海'.repeat(23), second, third), 2)
  })

  it('may name the page on a line of its own', () => {
    for (const page of ['02版', '▶详见A7', '（见第5版）', '>>A-12'])
      assert.equal(boxed('导读', '暖气费能否按月交', page), 3, page)
  })

  it('is none of folios, days and numbers', () => {
    for (const line of [
      '海州日报 2022年8月31日 A5',
      '海州日报 二〇二二年 八 月 第5版',
      '渡口新增12个车位',
      '，渡口新桥……02版'
    ])
      assert.equal(boxed('导读', line), 0, line)
  })

  it('is none on an English page', () => {
    assert.equal(indexBoxFrom(tableOf('A05 The ferry stops', english), 0), 0)
  })
})

describe('items of short news that open with a mark', () => {
  const item = (mark: string): string =>
    `${mark}海州县化工厂三月份超额完成生产计划，产品全部合`
  const rest = '格，职工都很高兴。'
  const items = (...lines: readonly string[]): number[] => [
    ...markedItems(tableOf(...lines))
  ]

  it('are two with △ and three with ▲ that go on below', () => {
    assert.deepEqual(items(item('△'), rest, item('△'), rest), [0, 2])
    assert.deepEqual(items(item('△'), rest), [])
    assert.deepEqual(items(item('▲'), rest, item('▲'), rest), [])
    assert.deepEqual(
      items(item('▲'), rest, item('▲'), rest, item('▲'), rest),
      [0, 2, 4]
    )
  })

  it('are six where each is one line', () => {
    const short = '△海州县化工厂完成计划。'
    const several = (count: number): string[] =>
      Array.from({length: count}, () => short)
    assert.deepEqual(items(...several(5), chinese), [])
    assert.deepEqual(items(...several(6), chinese), [0, 1, 2, 3, 4, 5])
  })

  it('stand within fourteen lines of one another', () => {
    const between = (count: number): string[] =>
      Array.from({length: count}, () => chinese)
    assert.deepEqual(items(item('△'), ...between(13), item('△'), rest), [0, 14])
    assert.deepEqual(items(item('△'), ...between(14), item('△'), rest), [])
  })

  it('are captions where a credit closes them', () => {
    const credit = '格，职工都很高兴。 记者 徐明 摄'
    assert.deepEqual(items(item('△'), credit, item('△'), rest), [])
    assert.deepEqual(
      items(item('△'), credit, item('△'), rest, item('△'), rest),
      [2, 4]
    )
  })

  it('are none on an English page', () => {
    assert.deepEqual(
      items('△ The ferry has', 'stopped.', '△ The owner has', 'gone.'),
      []
    )
  })
})

describe('short lines that open with a mark between paragraphs', () => {
  const paragraph = [
    '渡口区昨日召开会议，部署今年秋收的各项工作，',
    '要求各镇早安排早行动，确保颗粒归仓。'
  ]
  const below = '各镇要组织好农机和人手，天晴时抢收，雨天抢'
  const of = (...lines: readonly string[]) => {
    const {crossheads, captions} = markedLines(tableOf(...lines))
    return {crossheads: [...crossheads], captions: [...captions]}
  }

  it('are crossheads where there are several, else the caption of a picture', () => {
    assert.deepEqual(of(...paragraph, '▲抓好秋收', below, ...paragraph), {
      crossheads: [],
      captions: [2]
    })
    assert.deepEqual(
      of(
        ...paragraph,
        '▲抓好秋收',
        below,
        ...paragraph,
        '△抓好防汛',
        below,
        ...paragraph
      ),
      {crossheads: [2, 6], captions: []}
    )
  })

  it('are of two texts where a head or a lead stands between', () => {
    for (const between of [
      '渡船换新颜',
      '本报讯 记者徐明报道：渡口区昨日召开会议，部署秋收'
    ])
      assert.deepEqual(
        of(
          ...paragraph,
          '▲抓好秋收',
          below,
          ...paragraph,
          between,
          below,
          ...paragraph,
          '▲抓好防汛',
          below,
          ...paragraph
        ).crossheads,
        [],
        between
      )
  })

  it('are neither where they are part of what is about them', () => {
    for (const [name, lines] of Object.entries({
      wide: [...paragraph, '▲抓好今年的秋收和防汛的各项工作', below],
      'below no end': [paragraph[0] ?? '', '▲抓好秋收', below],
      'a sentence': [...paragraph, '▲抓好秋收。', below],
      'going on': [...paragraph, '▲抓好秋收，', below],
      'as wide as the line below': [
        ...paragraph,
        '▲抓好秋收',
        '▲抓好防汛',
        '好'
      ],
      signed: [...paragraph, '▲抓好秋收 徐明 摄', below]
    }))
      assert.deepEqual(of(...lines), {crossheads: [], captions: []}, name)
  })
})

describe('the signature of a reader’s letter', () => {
  const end = 'I hope that the owner will think again about the winter.'
  const signed = (...lines: readonly string[]): number =>
    signatureRows(tableOf(end, ...lines), 1)

  it('is a name in capitals and where it was written, above a blank line', () => {
    assert.equal(signed('JOAN PETTIFER', '', english), 1)
    assert.equal(
      signed('JOAN PETTIFER,', 'Station Road, Marsham', '', english),
      2
    )
    assert.equal(signed('K. L. DRURY', 'Marsham', english), 2)
    assert.equal(signed('JOAN PETTIFER, Marsham.', english), 1)
    assert.equal(signed('JOAN PETTIFER'), 1)
  })

  it('is a name in small letters only with a place below', () => {
    assert.equal(
      signed('Joan Pettifer', 'Station Road, Marsham', '', english),
      2
    )
    assert.equal(signed('Joan Pettifer', '', english), 0)
    assert.equal(signed('Joan Pettifer', english), 0)
  })

  it('is how the letter closes, with the name and the address below', () => {
    assert.equal(signed('Yours faithfully,', 'Joan Pettifer', english), 2)
    assert.equal(
      signed('Yours faithfully,', 'Joan Pettifer', 'Sandgate.', english),
      3
    )
    assert.equal(
      signed(
        'Yours faithfully,',
        'Joan Pettifer',
        '10 Station Road,',
        'Marsham.',
        english
      ),
      4
    )
    assert.equal(
      signed('Yours faithfully,', '10 Station Road,', 'Marsham.', english),
      3
    )
    assert.equal(signed('I am, Sir, yours truly,', english), 1)
    assert.equal(signed('Yours faithfully', english), 1)
    assert.equal(signed('Sincerely.', english), 0)
    assert.equal(signed('Sincerely.', 'JOAN PETTIFER', english), 2)
  })

  it('is none above a second deck of a head, or other text', () => {
    assert.equal(signed('STEVENS TAKES', 'OVER FROM.', '', english), 0)
    assert.equal(signed('CALL CENTRE', "USERS 'LOSE", '', english), 0)
    assert.equal(signed('JOAN PETTIFER', english), 0)
    assert.equal(signed('', 'JOAN PETTIFER', 'Sandgate', '', english), 0)
    assert.equal(signed('The harbor', '', english), 0)
  })

  it('is of no long line, and no wide place', () => {
    const long = `JOAN ${'PETTIFER'.padEnd(15, 'R')}`
    assert.equal(signed(long, '', english), 1)
    assert.equal(signed(`${long} ${'O'.repeat(28)}`, '', english), 0)
    assert.equal(
      signed('JOAN PETTIFER', 'Old Station Road, Marsham', english),
      2
    )
    assert.equal(
      signed(
        'JOAN PETTIFER',
        'Old Stationside Road of Uppertownships, Marsham',
        english
      ),
      0
    )
    assert.equal(signed('Joan Pettifer', 'the road, Marsham', '', english), 0)
  })

  it('is surely a name with a title, an initial or a given name', () => {
    for (const name of [
      'MRS J. COLLIS',
      'DR. COLLIS',
      'K. L. DRURY',
      'MARY COLLIS'
    ])
      assert.equal(signed(name, 'Church Row, Isleham', english), 2, name)
    for (const name of ['HARBOUR GATE', 'HARBOUR GATE, Marsham.'])
      assert.equal(signed(name, english), 0, name)
    assert.equal(signed('T. HALE, Marsham.', english), 1)
  })

  it('stands below the end of a sentence of an English page', () => {
    assert.equal(
      signatureRows(
        tableOf('I hope that the owner of it', 'JOAN PETTIFER', '', english),
        1
      ),
      0
    )
    assert.equal(signatureRows(tableOf('JOAN PETTIFER', '', english), 0), 0)
    assert.equal(
      signatureRows(tableOf(chinese, 'JOAN PETTIFER', '', chinese), 1),
      0
    )
  })
})
