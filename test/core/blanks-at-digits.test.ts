import assert from 'node:assert/strict'
import {found} from './one-rule.js'

/** Places as `8月| |30`: what stands before, what is told, what stands behind. */
function places(text: string, rule = 'space-cjk-digit'): string[] {
  return found(text, rule).map(
    ({span: {start, end}}) =>
      `${text.slice(start - 1, start)}|${text.slice(start, end)}|${text.slice(end, end + 1)}`
  )
}

/** Whether each fix of the rule may be made by itself. */
function safe(text: string, rule = 'space-cjk-digit'): boolean[] {
  return found(text, rule).map(({fixes: [fix]}) => fix?.safe === true)
}

/** A line of a page that sets no blanks. */
const close = '全区12个镇的40名代表参加，共收粮3.5万吨，历时2天。\n'

describe('a blank beside a digit', () => {
  it('is told before and behind the number, however wide', () => {
    const text = `${close}会上有 3人发言，到5  点才散，第 ６日、７ 日休会。\n`
    assert.deepEqual(places(text), ['有| |3', '5|  |点', '第| |６', '７| |日'])
    assert.ok(safe(text).every(Boolean))
  })

  it('is none beside letters or marks', () => {
    assert.deepEqual(places(`${close}会上有， 3人发言，用OK 5种方法。\n`), [])
  })

  it('is printed behind the opening of a report', () => {
    for (const opening of [
      '本报讯',
      '新华社北京电',
      '【本报讯',
      '本报综合报道'
    ]) {
      assert.deepEqual(
        places(`${close}${opening} 8月30日，青禾区召开会议，部署秋收。\n`),
        [],
        opening
      )
    }

    const late = `昨日在青禾区的大礼堂里召开的秋收会议上，代表们都收到来电 8月30日的会开得好。\n`
    assert.deepEqual(places(close + late), ['电| |8'])
    assert.deepEqual(
      places(`${close}本报综合 8月30日，青禾区召开会议，部署秋收。\n`),
      ['合| |8']
    )
  })

  it('is printed between fields, behind a telephone number', () => {
    assert.deepEqual(
      places(`${close}他说，电话：63881234 市民可拨打，传真随后公布。\n`),
      []
    )
    assert.deepEqual(
      places(`${close}他说，电话：6388 市民可拨打，随后公布。\n`),
      ['8| |市']
    )
    assert.deepEqual(
      places(`${close}他说，共计35 传真：随后公布，市民可拨打。\n`),
      []
    )
  })

  it('is printed in a folio, which is short and no sentence', () => {
    assert.deepEqual(places('第 8 版 综合新闻 2022 年 9 月 2 日\n'), [])
    assert.deepEqual(places(`03 要闻\n${close}`), [])
    assert.deepEqual(
      places('第 8 版，综合新闻 2022年9月2日，见图12，13，14。\n'),
      ['第| |8', '8| |版', '闻| |2']
    )
  })
})

describe('a blank beside a digit that stays until somebody looks', () => {
  const cases: ReadonlyArray<readonly [name: string, line: string]> = [
    ['a score', '女排 3:1胜鹭汀队，大家高兴。'],
    ['a time behind Han', '上午 9：30开会，大家高兴。'],
    ['a fraction', '到会的有 2/3的代表，大家高兴。'],
    ['a telephone number', '请拨打 6388-123456咨询，大家高兴。'],
    ['a mobile number', '请拨打 13800138000咨询，大家高兴。'],
    ['a line of buses', '昨日起 303路改道，大家高兴。'],
    ['a line of trains', '昨日起 2号线改道，大家高兴。'],
    ['groups of digits', '到会的有 1 234人，大家高兴。'],
    ['a unit set off', '收粮共计 3 kg的样品，大家高兴。'],
    ['a score before Han', '比分为3:1 胜鹭汀队，大家高兴。'],
    ['what goes with letters', '该校用Windows 10 系统，大家高兴。'],
    ['a line behind its number', '昨日起乘303 路的人多了，大家高兴。']
  ]
  for (const [name, line] of cases) {
    it(name, () => {
      assert.deepEqual(safe(`${close}${line}\n`), [false])
    })
  }

  it('a whole line of them, from three on, with none close', () => {
    const line = '会上有 3 人发言，历时 2小时多。'
    assert.deepEqual(safe(`${close}${line}\n`), [true, true, true])
    const all = '会上有 3 人发言，历时 多小时。'
    assert.deepEqual(safe(`${close}${all}\n`), [true, true])
    const three = '会上有 3 人发言，历时约 2，小时多。'
    assert.deepEqual(safe(`${close}${three}\n`), [false, false, false])
  })

  it('not a number of the same look without the sign', () => {
    assert.deepEqual(safe(`${close}女排 31人胜鹭汀队，大家高兴。\n`), [true])
    assert.deepEqual(safe(`${close}请拨打 638812号咨询，大家高兴。\n`), [true])
  })
})

describe('a page that sets blanks at its digits', () => {
  const apart =
    '全区 3 个镇、12 个村的 40 名代表参加，第 5 次会议开了 2 天，收粮 3 吨。\n'

  it('is told where one lacks, and no more', () => {
    const text = `${apart}会上有7人发言，共 8人。\n`
    assert.deepEqual(places(text), ['有|7|人', '7|人|发', '8|人|。'])
    assert.deepEqual(safe(text), [false, false, false])
    assert.ok(
      found(text, 'space-cjk-digit').every(
        ({severity}) => severity === 'information'
      )
    )
  })

  it('is not told so of a folio', () => {
    assert.deepEqual(
      places(`第8版 综合新闻 2022年9月2日\n\n${apart}${apart}${apart}`),
      []
    )
  })
})

describe('a blank between Han', () => {
  const blanks = (text: string): string[] => places(text, 'space-cjk')
  const rest = '，大家都说今年的收成比往年好。\n'

  it('is told in running text, and goes by itself where it cuts a word', () => {
    const text = `区里的营收同比增 长了近三成${rest}`
    assert.deepEqual(blanks(text), ['增| |长'])
    assert.deepEqual(safe(text, 'space-cjk'), [true])
    assert.deepEqual(safe(`区里的营收同比增  长了近三成${rest}`, 'space-cjk'), [
      true
    ])
    assert.deepEqual(
      safe(`区里的营收同比增   长了近三成${rest}`, 'space-cjk'),
      [false]
    )
  })

  it('is told by hand where it cuts none', () => {
    const text = `昨日的会 我没去${rest}`
    assert.deepEqual(blanks(text), ['会| |我'])
    assert.deepEqual(safe(text, 'space-cjk'), [false])
  })

  it('is printed by names and roles', () => {
    for (const line of [
      '昨日，记者 徐明来到现场',
      '昨日，通讯员 徐明 陈小满来到现场',
      '图片由摄影 徐明提供',
      '昨日到的有徐明、王 明、李文清'
    ]) {
      assert.deepEqual(blanks(line + rest), [], line)
    }
  })

  it('is printed in a title or a slogan that is no sentence', () => {
    assert.deepEqual(blanks(`他们演了《丰年好景 健康同行》的戏${rest}`), [])
    assert.deepEqual(blanks(`会上提出“丰年好景 健康同行”的话${rest}`), [])
    assert.deepEqual(blanks(`会上提出「丰年好景 健康同行」的话${rest}`), [])
    assert.deepEqual(blanks(`他说：“今天，大家 都来了”的话${rest}`), [
      '家| |都'
    ])
    assert.deepEqual(blanks(`他说“今天好”，大家 都来了“真的”吗${rest}`), [
      '家| |都'
    ])
  })

  it('is printed three times in a line that is a list', () => {
    assert.deepEqual(blanks('校对 付某 美编 廖某，值班 主任\n'), [])
  })
})
