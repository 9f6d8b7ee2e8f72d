import assert from 'node:assert/strict'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {closingOdds} from '../../src/core/segment/closing.js'
import {joinOdds} from '../../src/core/segment/column-joins.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {columnsOf, pieceOf, tableOf} from './drawn-rows.js'

/** What the last of some lines says for an end of its article. */
function odds(...lines: readonly string[]): number {
  const table = tableOf(...lines)
  return closingOdds(table, table.count - 1)
}

describe('the end of news of officials', () => {
  it('says who else was there', () => {
    for (const text of [
      '何一鸣、陆文博参加上述会见。',
      '何一鳴等參加會見。',
      '何一鸣出席上述活动。',
      '何一鳴陪同調研。',
      '何一鸣等参加座谈。',
      '何一鸣列席有关活动。'
    ])
      assert.ok(odds(text) > 0, text)
  })

  it('may be cut by the end of a line', () => {
    assert.ok(odds('合作文件。何一鸣、陆文博参', '加会见。') > 0)
    assert.ok(odds('何一鸣、陆文博参加会', '见。') > 0)
    assert.equal(odds('何一鸣、陆文博参加会见。', '会谈还将继续。'), 0)
  })

  it('is none where the meeting is told after it, nor inside a sentence', () => {
    for (const text of [
      '何一鸣出席会议。',
      '何一鸣参加会见，',
      '何一鸣参加会见并讲话。',
      '六百人参加了比赛。',
      'They took part in the talks.'
    ])
      assert.equal(odds(text), 0, text)
  })

  it('speaks against reading on below it', () => {
    const join = (...lines: readonly string[]): number => {
      const table = tableOf(...lines)
      const index = new FeatureIndex()
      const lexicon = new Lexicon(index, 2)
      const context = {table, index, lexicon, columns: columnsOf('rff', 24)}
      return joinOdds(context, pieceOf(0, 3, {width: 24}), 0, 1)
    }

    const below = ['近日，青石渡口的渡船退', '役，两艘电动渡船接替。']
    assert.ok(
      join('何一鸣等参加上述会见。', ...below) <
        join('何一鸣等参观青石渡口。', ...below)
    )
  })
})
