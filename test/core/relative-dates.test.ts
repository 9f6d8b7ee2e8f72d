import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {openNameLexicon} from '../../src/core/entities/name-lexicon.js'
import {emptyRegister} from '../../src/core/entities/register.js'
import {makeNameLexicon} from '../../scripts/name-lexicon.js'

describe('relative dates', function () {
  this.timeout(60_000)
  const names = openNameLexicon(makeNameLexicon())
  const dates = (text: string): string[] =>
    analyse(text, {
      register: emptyRegister,
      ...(names ? {lexica: {names}} : {})
    })
      .mentions.filter(({kind}) => kind === 'date')
      .map((each) => `${each.text} ${each.value ?? '-'}`)
  const page = (date: string, ...paragraphs: string[]): string =>
    `---\ncopydesk: 1\ndate: ${date}\nlanguage: zh-Hans\n---\n\n# 渡口改造完工\n\n${paragraphs.join('\n\n')}\n`

  it('count from the issue', () => {
    assert.deepEqual(
      dates(page('2024-03-05', '昨日通航，去年8月动工，本周六办展。')),
      ['昨日 2024-03-04', '去年8月 2023-08', '本周六 2024-W10-6']
    )
  })

  it('count from the date that the folio prints', () => {
    const story =
      '昨日，鹭汀区南市口渡口改造完工，恢复通航。渡口于去年8月动工，周六晚21:30试航。'
    const values = ['2022-09-14', '2021-08']
    for (const folio of [
      '2022年9月15日 星期四',
      '鹭汀日报　2022年9月15日（星期四）　第3版'
    ]) {
      for (const text of [`${folio}\n\n${story}\n`, `${story}\n\n${folio}\n`]) {
        const found = dates(text).filter((each) => /昨日|去年/u.test(each))
        assert.deepEqual(
          found.map((each) => each.split(' ')[1]),
          values,
          text
        )
      }
    }

    // No folio: a date in the text, and one that a text goes on from.
    for (const text of [
      `定于2022年9月15日星期四，在此开会。\n${story}\n`,
      `2022年9月15日\n${story}\n`,
      `${story}\n\n2022年10月1日（星期六） 19:30 大剧院\n`,
      `${story}\n\n演出时间 2022年10月1日 星期六 晚7时30分\n`
    ])
      assert.ok(dates(text).includes('去年8月 XXXX-08'), text)
  })

  it('count from the folio of an English page', () => {
    const text =
      'THE HARBOUR GAZETTE, THURSDAY, SEPTEMBER 15, 2022\n\nThe ferry was reopened yesterday, and the crossing will be free until Sunday.\n'
    const found = analyse(text, {register: emptyRegister}).mentions
    const value = found.find((each) => each.text === 'yesterday')?.value
    assert.equal(value, '2022-09-14')

    const notice =
      'The ferry was reopened yesterday, and the crossing will be free.\n\nThe council will meet on Thursday, October 20, 2022.\n'
    const {mentions} = analyse(notice, {register: emptyRegister})
    assert.doesNotMatch(
      mentions.find((each) => each.text === 'yesterday')?.value ?? '',
      /2022/u
    )
  })

  it('count from the dateline of their article', () => {
    assert.deepEqual(
      dates(page('2024-03-05', '本报鹭汀3月3日电 今天上午通航，昨天验收。')),
      ['3月3日 2024-03-03', '今天上午 2024-03-03TMO', '昨天 2024-03-02']
    )
  })

  it('of December in January are of the year before', () => {
    assert.deepEqual(
      dates(page('2024-01-02', '本报鹭汀12月31日电 今天通航。'))[1],
      '今天 2023-12-31'
    )
  })

  it('follow the date before them, from paragraph to paragraph', () => {
    assert.deepEqual(
      dates(page('2024-03-05', '2月28日签约。', '次日动工，当晚亮灯。')),
      ['2月28日 2024-02-28', '次日 2024-02-29', '当晚 2024-02-29TEV']
    )
  })

  it('are bare weekdays: the last one, or the next where it is to come', () => {
    assert.deepEqual(
      dates(page('2024-03-05', '周日下了大雨。演出将于周六晚19:30开始。')),
      ['周日 2024-03-03', '周六晚19:30 2024-03-09T19:30']
    )
  })

  it('are left without a value where nothing tells it', () => {
    assert.deepEqual(dates('老渡口次日通航，周六办展，居民们都来了。'), [
      '次日 -',
      '周六 XXXX-WXX-6'
    ])
  })
})
