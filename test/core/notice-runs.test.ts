import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import type {GapHabit} from '../../src/core/segment/gap-habit.js'
import {measureLines} from '../../src/core/segment/measure.js'
import {noticeFrom} from '../../src/core/segment/notice-run.js'

/** Rows of the notice that begins on a row, by itself or by its words. */
function rows(
  lines: readonly string[],
  {row = 0, habit = 'none'}: {row?: number; habit?: GapHabit} = {}
): number {
  const table = finish(measureLines(scanPage(lines.join('\n')).lines))
  return noticeFrom(table, row, table.han ? 'han' : 'western', habit) - row
}

describe('a Chinese notice', () => {
  const text = [
    '渡口区昨日召开会议，部署今年秋收的各项工作，各镇',
    '要组织好农机和人手，天晴时抢收，雨天抢烘，确保颗粒'
  ]
  const lost = [
    '遗失声明：孟某某不慎遗失居民身份',
    '证，号4417，声明作废。孟某某'
  ]

  it('is what opens as one and says what only notices say', () => {
    assert.equal(rows([...lost, ...text]), 2)
    assert.equal(rows(text), 0)
    assert.equal(rows(['渡口：孟某某不慎遗失居民身份', ...lost.slice(1)]), 0)
  })

  it('has its title with it, on a line of its own', () => {
    assert.equal(
      rows([
        '遗失声明',
        ...lost.map((line) => line.replace('遗失声明：', '')),
        ...text
      ]),
      3
    )
    assert.equal(
      rows([
        '公　告',
        '因管道检修，本月6日8时至18时，',
        '青石路一带停水，请用户提前储水。',
        ...text
      ]),
      3
    )
  })

  it('ends where a line breaks off, or the lines grow wider', () => {
    assert.equal(
      rows([
        lost[0] ?? '',
        '证，号4417，声',
        '明作废，联系电话8231234',
        ...text
      ]),
      2
    )
    assert.equal(rows([lost[0] ?? '', '证，号4417，声明作废了，', ...text]), 2)
  })

  it('goes on behind a full stop while it speaks of one', () => {
    const job = '招聘启事：本厂招聘渡工三名。有意者'
    assert.equal(
      rows([
        job,
        '请电8231234。联系电话：823123。',
        '地址：渡口街，邮编：430000。',
        ...text
      ]),
      3
    )
    assert.equal(
      rows([
        job,
        '请电8231234。联系电话：823123。',
        '昨日渡口区召开会议，部署。',
        ...text
      ]),
      2
    )
  })

  it('begins where the line above ends a text, or is of another measure', () => {
    assert.equal(
      rows(['渡口区昨日召开了会议，', ...lost, ...text], {row: 1}),
      0
    )
    assert.equal(
      rows(['渡口区昨日召开了会议。', ...lost, ...text], {row: 1}),
      2
    )
    assert.equal(rows(['渡口区昨日召开会议（', ...lost, ...text], {row: 1}), 2)
  })

  it('is one block where blank lines part blocks', () => {
    const parted = [lost[0] ?? '', '', lost[1] ?? '', ...text]
    assert.equal(rows(parted, {habit: 'none'}), 2)
    assert.equal(rows(parted, {habit: 'blocks'}), 1)
  })

  it('is no wider than thirty characters, and no longer than nine lines', () => {
    const wide = (size: number): string[] => [
      '遗失声明：孟某某遗失居民身份证，声明作废，'.padEnd(size, '孟'),
      '号4417。'
    ]
    assert.equal(rows([...wide(30), ...text]), 2)
    assert.equal(rows([...wide(31), ...text]), 0)
    const long = (count: number): string[] => [
      lost[0] ?? '',
      ...Array.from({length: count}, () => '证，声明作废，联系电话是多少号呢'),
      ...text
    ]
    assert.equal(rows(long(8)), 9)
    assert.equal(rows(long(9)), 0)
  })

  it('ends above a byline and above an article', () => {
    assert.equal(rows([...lost, '本报记者 徐明', ...text]), 2)
    assert.equal(
      rows([lost[0] ?? '', '本报讯 记者徐明昨日从区里获悉', ...text]),
      0
    )
  })
})

describe('an English notice', () => {
  const text = [
    'The ferry has stopped for the winter, the owner of the boats said on',
    'Monday, and the men of the town will have to walk over the old bridge'
  ]
  const sale = [
    'FOR SALE—A large brick house in good',
    'condition. Apply to Box 41, Gazette.'
  ]

  it('is what opens as one and says what only notices say', () => {
    assert.equal(rows([...sale, ...text]), 2)
    assert.equal(rows(text), 0)
    assert.equal(rows(['A large brick house in good', ...sale.slice(1)]), 0)
  })

  it('has its title with it, on a line of its own', () => {
    assert.equal(
      rows([
        'FOR SALE',
        'A large brick house in good',
        ...sale.slice(1),
        ...text
      ]),
      3
    )
  })

  it('is no headline in capitals that opens with its words', () => {
    assert.equal(
      rows(['FOUND DEAD IN HIS BARN', 'The owner of the ferry was', ...text]),
      0
    )
    assert.notEqual(
      rows([
        'FOUND IN THE BARN',
        'A watch. Apply to Box 41, and',
        'ask for it.',
        ...text
      ]),
      0
    )
  })

  it('may open below a line that goes on nothing', () => {
    for (const [above, count] of [
      ['The ferry has stopped for the', 2],
      ['The ferry has stopped for it.', 2],
      ['The ferry has stopped, and so,', 2]
    ] as const)
      assert.equal(rows([above, ...sale, ...text], {row: 1}), count, above)
    assert.equal(
      rows(
        [
          'The ferry has stopped, and so,',
          ...sale.map((line) => line.replace('FOR SALE', 'Lost')),
          ...text
        ],
        {row: 1}
      ),
      0
    )
  })

  it('ends at a full stop after which nothing speaks of one', () => {
    assert.equal(
      rows([
        ...sale,
        'The men came to the river, and',
        'went home with it.',
        ...text
      ]),
      2
    )
    assert.equal(
      rows([
        ...sale,
        'References required, no questions',
        'asked, call 555-0119.',
        ...text
      ]),
      4
    )
  })

  it('goes on in its own block where blank lines part blocks', () => {
    const lines = [
      ...sale,
      'The men came to the river, and',
      'went home with it.',
      '',
      ...text
    ]
    assert.equal(rows(lines, {habit: 'blocks'}), 4)
    assert.equal(rows(lines, {habit: 'none'}), 2)
  })

  it('is longer where it says three things of a legal notice', () => {
    const legal = (opening: string, count: number): number =>
      rows([
        opening,
        'the undersigned, and that all sealed bids will',
        ...Array.from(
          {length: count},
          () => 'be opened by order of the court of Weston, at'
        ),
        ...text
      ])
    const other = 'NOTICE: The men of the ferry will meet, and say'
    assert.deepEqual(
      [7, 8].map((count) => legal(other, count)),
      [9, 0]
    )
    const three = 'NOTICE hereby given; for further information see'
    assert.deepEqual(
      [8, 21, 22].map((count) => legal(three, count)),
      [10, 23, 0]
    )
  })

  it('ends above a byline', () => {
    assert.equal(rows([...sale, 'By JOHN HARWOOD', ...text]), 2)
    assert.equal(
      rows([...sale, 'By JOHN HARWOOD', 'Inquire within.'], {habit: 'blocks'}),
      2
    )
  })
})
