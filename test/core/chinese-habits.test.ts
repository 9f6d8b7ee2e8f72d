import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import type {LineRole} from '../../src/core/model/analysis.js'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {testLexica} from './lexica.js'
import {hansStories} from './pages/stories.js'
import {readRoles} from './line-roles.js'

const cut = (text: string, size: number): string[] =>
  text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []
/** The paragraphs of a story in lines of some characters, each two short of an indent. */
function set(story: number, size: number, opening = ''): string[] {
  return (hansStories[story]?.paragraphs ?? []).flatMap((text, place) => {
    const whole = place === 0 ? opening + text : text
    return [whole.slice(0, size - 2), ...cut(whole.slice(size - 2), size)]
  })
}

/** The same as {@link readRoles}, with the words of the language. */
const rolesOf =
  (page: readonly string[]) =>
  (opening: string): LineRole => {
    const {lineRoles} = buildStructure(
      scanPage(page.join('\n')),
      testLexica()['zh-Hans']
    )
    const line = page.findIndex((text) => text.startsWith(opening))
    const found = lineRoles.find((each) => each.line === line)
    assert.ok(found, opening)
    return found
  }

const headOf = (story: number): string => hansStories[story]?.head ?? ''
/** The first characters of a story's text. */
const openingOf = (story: number, length = 8): string =>
  (hansStories[story]?.paragraphs[0] ?? '').slice(0, length)

describe('an agency’s reporter in the middle of a sentence', () => {
  it('is no credit where the line ends behind what he says', () => {
    const role = rolesOf([
      '江堤加固工程开工',
      '江堤加固工程昨天开工，工期两年，沿江三个乡镇的群众',
      '都到工地看热闹，负责人告诉新华社记者工程要快',
      '也要稳，汛期之前先完成险段，其余的冬天再修。',
      '工程总投资八千万元，由省市两级财政共同承担。'
    ])
    assert.equal(role('都到工地').role, 'paragraph')
  })
})

describe('a column that begins with an article', () => {
  // Lines of one size, the first short by an indent that is lost.
  const setIn = (size: number, texts: readonly string[]): string[] =>
    texts.flatMap((text) => [
      text.slice(0, size - 2),
      ...cut(text.slice(size - 2), size)
    ])
  const lanes = [
    '本报讯（通讯员 何晓岚）入秋以来，渡口街道把老城区的七条背街小巷列入整治清单，先后清运堆物三百余车，修补破损路面两千多平方米，沿线居民纷纷点赞。',
    '“过去下雨天不敢穿布鞋出门，如今巷子里铺了青砖，装了路灯，孩子放学走得稳稳当当。”家住水门巷的陈阿婆说。',
    '眼下，七条小巷各有一名巷长，每天早晚各巡一遍，发现问题随手拍照，当天处置，成为老城的一道风景。'
  ]
  const readers = [
    '本报讯（记者 沈一舟）9月12日至13日，渡口区总工会和区妇联联合举办2023年秋季女职工读书班。区总工会和区妇联领导班子成员，各街道工会主席、女职工委员会主任参加学习。',
    '区总工会主席周敏作开班讲话。她指出，女职工工作要围绕中心、服务大局，以更大的力度维护好女职工的合法权益和特殊利益。',
    '读书班期间，学员们听取了专题辅导，开展了分组讨论，并到两家企业现场观摩。'
  ]
  const heads = [
    '区总工会和区妇联联合举办2023秋季女职工读书班',
    '巷子亮了 居民笑了'
  ]
  for (const size of [23, 21]) {
    it(`is one of ${size} characters below one of 24`, () => {
      const rows = [...setIn(24, lanes), ...setIn(size, readers), ...heads]
      const {articles} = analyse(rows.join('\n\n')).structure
      const texts = articles.map(({children}) =>
        children.map(({type, flow}) =>
          type === 'paragraph' ? flow.text : `${type} ${flow.text}:`
        )
      )
      assert.deepEqual(
        texts.map((parts) => parts.join('')),
        [
          `headline ${heads[1] ?? ''}:${lanes.join('')}`,
          `headline ${heads[0] ?? ''}:${readers.join('')}`
        ]
      )
    })
  }
})

describe('habits of Chinese papers', () => {
  it('knows several writers by their names alone, below a headline and below a text', () => {
    const role = rolesOf([
      headOf(0),
      '孟晓岚 魏立',
      ...set(0, 18),
      '沈望舒、高一帆',
      ...set(1, 18),
      headOf(1)
    ])
    assert.equal(role('孟晓岚').role, 'byline')
    assert.equal(role('孟晓岚').articleId, role(openingOf(0)).articleId)
    assert.equal(role('沈望舒').role, 'byline')
  })

  it('takes no words that look like names for writers where no words are known', () => {
    const page = [headOf(0), '高标准 严要求', ...set(0, 18), headOf(1)]
    const role = readRoles(page.concat(set(1, 18)).join('\n'))
    assert.notEqual(role('高标准').role, 'byline')
  })

  it('goes on an article with what another paper reported', () => {
    for (const given of ['据新华社报道：', '据《海州日报》3月5日报道　']) {
      const text = set(0, 18, '本报讯　')
      const role = readRoles(
        [headOf(0), ...text, ...cut(`${given}新船的船工都学会了开船。`, 18)]
          .concat(headOf(1), set(1, 18, '据海州晚报报道　'))
          .join('\n')
      )
      assert.equal(role('据').articleId, role('本报讯').articleId, given)
      assert.equal(role(headOf(1)).role, 'headline')
    }
  })

  it('credits an agency’s reporter with the picture above', () => {
    const role = readRoles(
      [headOf(0), ...set(0, 24, '本报讯　'), '图为新船停在渡口边。']
        .concat('（新华社记者 孟晓岚）', headOf(1), set(1, 24, '本报讯　'))
        .join('\n')
    )
    assert.equal(role('（新华社').role, 'caption')
  })

  it('names one who did both text and pictures as a writer', () => {
    const role = readRoles(
      [headOf(0), '文／图 孟晓岚', ...set(0, 18)].join('\n')
    )
    assert.equal(role('文／图').role, 'byline')
  })

  it('begins a text with a reporter in brackets where the column is narrow', () => {
    const role = readRoles(
      [
        ...set(0, 12),
        ...set(1, 12, '（新华社记者孟晓岚）'),
        headOf(0),
        headOf(1)
      ].join('\n')
    )
    assert.equal(role('（新华社').role, 'paragraph')
  })

  it('ends a notice above a headline whose text says its words', () => {
    const role = readRoles(
      [
        ...set(0, 18),
        '明天天气',
        '晴转多云，东南风3到4级，气温12至23℃',
        '渡口换上电动船接替航班',
        '遗失声明',
        '孟某某不慎遗失居民身份证，号',
        '4417，声明作废。孟某',
        '山腰架起测云雷达',
        ...set(1, 18)
      ].join('\n')
    )
    assert.equal(role('晴转多云').role, 'notice')
    assert.equal(role('渡口换上').role, 'headline')
    assert.equal(role('4417').role, 'notice')
    assert.equal(role('山腰').role, 'headline')
  })

  it('reads a short text that alone is set in a wide measure', () => {
    const wide = (hansStories[2]?.paragraphs[0] ?? '').slice(0, 70)
    const role = readRoles(
      [
        headOf(0),
        ...set(0, 15),
        headOf(2),
        wide.slice(0, 34),
        wide.slice(34),
        headOf(1),
        ...set(1, 15)
      ].join('\n')
    )
    assert.equal(role(wide.slice(0, 8)).role, 'paragraph')
  })

  it('takes no headline above news of a day for a crosshead', () => {
    const news =
      '昨天上午，城南小学三百名学生在操场上放飞亲手扎的风筝，风筝上写着各班的心愿。'
    const role = readRoles(
      [
        headOf(1),
        ...set(1, 14, '本报讯（记者 孟晓岚）'),
        '校园心愿飞上天',
        news.slice(0, 12),
        ...cut(news.slice(12), 14),
        headOf(2),
        ...set(2, 14, '本报讯（记者 魏立）')
      ].join('\n')
    )
    assert.equal(role('校园心愿').role, 'headline')
    assert.notEqual(role('昨天上午').articleId, role('本报讯').articleId)
  })

  it('goes on a cut text below another that blank lines part from it', () => {
    const text = set(0, 13)
    const other = set(1, 13, '本刊讯（孟晓岚）').slice(0, 5)
    const {lineRoles} = buildStructure(
      scanPage(
        [headOf(0), ...text.slice(0, 2), '', ...other, '', ...text.slice(2)]
          .concat('', headOf(1))
          .join('\n')
      ),
      testLexica()['zh-Hans']
    )
    const ids = lineRoles.map(({articleId}) => articleId)
    assert.equal(ids[8], ids[1])
    assert.deepEqual(new Set(ids.slice(3, 8)), new Set([ids[3]]))
    assert.notEqual(ids[3], ids[1])
  })

  it('leaves a text the lines above a picture that its own go on below', () => {
    const text = set(0, 16)
    const page = [
      headOf(0),
      ...text.slice(0, 3),
      '小学生在社区学做糖画。高一帆摄',
      ...text.slice(3),
      headOf(1),
      ...set(1, 16)
    ]
    const role = rolesOf(page)
    assert.equal(role('小学生在').role, 'caption')
    assert.equal(role(text[2] ?? '').role, 'paragraph')
    assert.equal(role(text[2] ?? '').articleId, role(text[3] ?? '').articleId)
  })

  /** Stories with a line behind a triangle between their paragraphs. */
  const marked = (lines: readonly string[][]): string[] =>
    lines.flatMap((between, story) => [
      headOf(story),
      ...(hansStories[story]?.paragraphs ?? []).flatMap((text, place) => [
        ...between.slice(place - 1, place).filter(() => place > 0),
        text.slice(0, 16),
        ...cut(text.slice(16), 18)
      ])
    ])

  it('takes short lines behind a triangle in one text for crossheads', () => {
    const role = readRoles(
      marked([['▲渡船靠岸有人等', '▲下游还要设码头'], []]).join('\n')
    )
    assert.equal(role('▲渡船').role, 'crosshead')
    assert.equal(role('▲下游').role, 'crosshead')
  })

  it('takes one such line in each text for a caption, and no line below it', () => {
    const role = readRoles(
      marked([['▲船工在船头等人'], ['▲果农在园里看云']]).join('\n')
    )
    assert.equal(role('▲船工').role, 'caption')
    assert.equal(role('▲果农').role, 'caption')
    assert.equal(role('合作社').role, 'paragraph')
  })

  it('keeps a notice whole whose lines are set to the middle', () => {
    const role = readRoles(
      [
        headOf(0),
        ...set(0, 18),
        '停水通知',
        '因管道检修，本月6日8时至18时，',
        '青石路、建设街一带停水，请用户提前储水。',
        '青石市自来水公司',
        headOf(1),
        ...set(1, 18, '本报讯（记者 孟晓岚）')
      ].join('\n')
    )
    for (const opening of ['停水', '因管道', '青石路', '青石市'])
      assert.equal(role(opening).role, 'notice', opening)
    assert.equal(role(headOf(1)).role, 'headline')
  })

  it('joins columns that alternate, each a block between blank lines', () => {
    const texts = [
      [headOf(2), ...set(2, 13, '本报讯（记者 孟晓岚）')],
      [headOf(0), ...set(0, 13, '本报讯（记者 魏立）')]
    ]
    const page: string[] = []
    const own: number[] = []
    for (let from = 0; from < 24; from += 3)
      for (const [place, lines] of texts.entries()) {
        // The headline stands above the first column.
        const part = lines.slice(from === 0 ? 0 : from + 1, from + 4)
        page.push(...(from === 0 ? part.slice(0, 1).concat('') : []))
        page.push(...part.slice(from === 0 ? 1 : 0), '')
        while (own.length < page.length) own.push(place)
      }

    const {lineRoles} = buildStructure(
      scanPage(page.join('\n')),
      testLexica()['zh-Hans']
    )
    const ids = [0, 1].map((place) => [
      ...new Set(
        lineRoles
          .filter(({line}) => own[line] === place)
          .map(({articleId}) => articleId)
      )
    ])
    assert.deepEqual(
      ids.map((each) => each.length),
      [1, 1]
    )
    assert.notDeepEqual(ids[0], ids[1])
  })

  it('ends a notice at a blank line where these part the blocks of a page', () => {
    const text = set(0, 15)
    const page = [headOf(0), '', ...text.slice(0, 3), '', '遗失声明']
      .concat('孟某某不慎遗失居民身份证，证', '尾数4417，声明作废。孟某某', '')
      .concat(text.slice(3), '', headOf(1), '', set(1, 15))
    assert.equal(rolesOf(page)(text[3] ?? '').role, 'paragraph')
  })

  it('begins an article with news of a day below a picture', () => {
    const news =
      '昨天上午，城南小学三百名学生在操场上放飞亲手扎的风筝，风筝上写着各班的心愿。学校说，今后每年春天都要办一次风筝节。'
    const page = [headOf(0), '三百风筝放飞心愿', ...set(0, 15)].concat(
      '▲渡口边的新船。 高一帆摄',
      news.slice(0, 13),
      cut(news.slice(13), 15)
    )
    const role = readRoles(page.join('\n'))
    assert.equal(role('昨天上午').articleId, role('三百风筝').articleId)
    assert.notEqual(role('昨天上午').articleId, role(openingOf(0)).articleId)
  })
})
