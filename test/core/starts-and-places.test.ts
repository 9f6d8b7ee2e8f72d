import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import type {Role} from '../../src/core/model/roles.js'
import {scanPage} from '../../src/core/scan/page.js'
import {cappedOpenings} from '../../src/core/segment/capped-openings.js'
import type {DraftBlock} from '../../src/core/segment/draft.js'
import {headedPictures} from '../../src/core/segment/headed-pictures.js'
import {opensAfterCut} from '../../src/core/segment/lead-at.js'
import {measureLines, type LineTable} from '../../src/core/segment/measure.js'
import {openingOdds} from '../../src/core/segment/news-opening.js'
import {placesOfRows} from '../../src/core/segment/row-places.js'
import {priceStarts} from '../../src/core/segment/start-shape.js'

function tableOf(...lines: readonly string[]): LineTable {
  return finish(measureLines(scanPage(lines.join('\n')).lines))
}

const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作，'
const english = 'The ferry has stopped for the winter, the owner said to'

describe('a line as the first of a paragraph', () => {
  const priceOf = (line: string, page: readonly string[], at = 1): number => {
    const table = tableOf(...page.slice(0, at), line, ...page.slice(at))
    return finish(priceStarts(table, placesOfRows(table)))[at] ?? 0
  }

  const han = [chinese, chinese, chinese]
  const west = [english, english, english]

  it('costs less where it opens as paragraphs do', () => {
    for (const line of [
      '“渡船来了',
      '李文清强调，渡船',
      '据介绍，渡船',
      '此外渡船',
      '目前渡船'
    ])
      assert.ok(priceOf(line, han) < 0, line)
    assert.equal(priceOf('渡船来了', han), 0)
    for (const line of [
      '“We have no',
      'According to the',
      'On Monday the',
      'In 1984 the',
      '—Miss Ada Fenn is visiting'
    ])
      assert.ok(priceOf(line, west) < 0, line)
    for (const line of ['the ferry is', 'Butter is the', '—Mary Norton'])
      assert.equal(priceOf(line, west), 0, line)
  })

  it('costs less among lines that each end a sentence, in Chinese', () => {
    const ended = '渡船来了。'
    assert.ok(priceOf(ended, [ended, ended], 2) < 0)
    assert.ok(priceOf(ended, [ended, ended], 1) < 0)
    assert.equal(priceOf(ended, [ended, chinese], 1), 0)
    assert.equal(priceOf(ended, [ended, ended], 0), 0)
    const west = 'The ferry came.'
    assert.equal(priceOf(west, [west, west], 1), 0)
  })

  it('costs less where one speaks who speaks again', () => {
    const talk = ['许岚：渡船来了吗', chinese, '记者：来了']
    assert.ok(priceOf('许岚：谁说的', [...talk, chinese], 3) < 0)
    assert.equal(priceOf('渡工：谁说的', [...talk, chinese], 3), 0)
    const west = ['MR. BELL: The ferry', english, english]
    assert.ok(priceOf('MR. BELL: The boat', west, 2) < 0)
    assert.equal(priceOf('MR. HALE: The boat', west, 2), 0)
  })

  it('costs less with an indent where a page keeps them, and more without', () => {
    const page = [...han, ...han]
    const plain = priceOf('渡船来了', page)
    const indented = priceOf('　　渡船来了', page)
    assert.ok(indented < plain)
    const kept = ['　　渡船来了', ...page]
    assert.ok(priceOf('渡船来了', kept, 3) > plain)
    assert.ok(priceOf('　　渡船来了', kept, 3) < plain)
    const all = page.map((line) => `　　${line}`)
    assert.equal(priceOf('　　渡船来了', all, 3), plain)
  })
})

describe('where the blanks before a line put it', () => {
  // Paragraphs are indented by two.
  const page = Array.from({length: 8}, (_, at) =>
    at % 4 === 0 ? `  ${english.slice(2)}` : english
  )
  const placeOf = (line: string, around = page): number => {
    const table = tableOf(...around, line, ...around)
    return placesOfRows(table)[around.length] ?? 0
  }

  it('is the middle of the column, where as much is left on both sides', () => {
    assert.equal(english.length, 55)
    const middle = (left: number, size: number): number =>
      placeOf(' '.repeat(left) + 'x'.repeat(size))
    assert.equal(middle(20, 15), 1)
    assert.equal(middle(17, 15), 1)
    assert.equal(middle(23, 15), 1)
    assert.equal(middle(12, 15), 0)
    assert.equal(middle(5, 45), 1)
    assert.equal(middle(3, 45), 0)
    assert.equal(middle(6, 46), 0)
  })

  it('is the right of the column, where hardly anything is left', () => {
    assert.equal(placeOf(' '.repeat(40) + 'Mary Norton'), 2)
    assert.equal(placeOf(' '.repeat(18) + 'x'.repeat(36)), 0)
    assert.equal(placeOf(' '.repeat(19) + 'x'.repeat(35)), 2)
  })

  it('is usual where paragraphs begin so deep, or many lines do', () => {
    const deep = page.map((line, at) =>
      at % 2 ? ' '.repeat(18) + line.slice(18) : line
    )
    assert.equal(placeOf(' '.repeat(19) + 'x'.repeat(17), deep), 0)
    const every = page.map((line, at) =>
      at % 3 ? line : ' '.repeat(20 + at) + 'x'.repeat(15 - 2 * at)
    )
    assert.equal(placeOf(' '.repeat(20) + 'x'.repeat(15), every), 0)
  })
})

describe('words in capitals that open texts', () => {
  const ended = 'It went home.'
  const opened = (...lines: readonly string[]): string =>
    cappedOpenings(tableOf(...lines))?.join('') ?? ''
  const page = [
    'PARENTS have gone',
    ended,
    'A FARMER has',
    ended,
    'THEIR boat is',
    ended
  ]

  it('are a habit from three different words on', () => {
    assert.equal(opened(...page), '101010')
    assert.equal(opened(...page.slice(0, 4)), '')
    assert.equal(opened(...page.slice(0, 4), 'PARENTS have', ended), '')
    assert.equal(opened(...page.slice(0, 4), 'NATO has it', ended), '')
    assert.equal(opened(...page, 'NATO has it', ended), '10101010')
  })

  it('are none in the middle of a sentence, nor names and heads', () => {
    const more = (above: string, line: string): string =>
      opened(...page, above, line).slice(-1)
    assert.equal(more('It went home.', 'SOLDIERS came to it'), '1')
    for (const above of [
      'The men had gone to it and,',
      'It went home. The men had',
      'The men went to the'
    ])
      assert.equal(more(above, 'SOLDIERS came to it'), '0', above)
    for (const line of [
      'SMITH John',
      'SOLDIERS COME HOME',
      'Soldiers came to it'
    ])
      assert.equal(more(ended, line), '0', line)
  })

  it('are none in Chinese', () => {
    assert.equal(opened(chinese, chinese, ...page), '')
  })
})

describe('a dateline below a line that breaks off', () => {
  const opens = (above: string, line: string): boolean =>
    opensAfterCut(tableOf(english, above, line, english), 2)

  it('has a place, a day and a stop', () => {
    for (const line of [
      'Berlin, 13. Mai. In der Stadt',
      'London, May 3.—The men of it',
      'New York, May 3, 1884. The men'
    ])
      assert.ok(opens('the ferry went across', line), line)
    for (const line of [
      'Saturday, June 14. The gates',
      'London, May 3, the men of it',
      'London. The men of it',
      'May 3. The men of it'
    ])
      assert.ok(!opens('the ferry went across', line), line)
  })

  it('stands below no whole text, and no small word', () => {
    const line = 'London, May 3.—The men of it'
    assert.ok(!opens('the ferry went across.', line))
    assert.ok(!opens('the ferry went (across)', line))
    assert.ok(!opens('the men came from', line))
    assert.ok(!opensAfterCut(tableOf(line, english), 0))
  })
})

describe('a Chinese paragraph that opens news', () => {
  it('says at once when it was', () => {
    const odds = (...lines: readonly string[]): number =>
      openingOdds(tableOf(...lines, chinese), 0)
    for (const line of [
      '昨天上午，渡船',
      '8月3日，渡船',
      '记者从区里获悉',
      '星期三，渡船'
    ])
      assert.ok(odds(line) > 0, line)
    assert.ok(odds('渡船换成电动船', '昨天上午，人都') > 0)
    for (const line of ['编辑同志：渡船', '編輯先生：渡船'])
      assert.ok(odds(line) > 0, `to whom a letter is: ${line}`)
    assert.ok(odds('编辑同志都来看渡船，人都很高兴，都到渡口去') < 0)
    for (const line of ['渡船换成电动船，人都很高兴，都到渡口来看船'])
      assert.ok(odds(line) < 0, line)
    assert.equal(openingOdds(tableOf(english, english), 0), 0)
  })
})

describe('a picture with a headline of its own', () => {
  const block = (
    role: Role,
    rows: readonly number[],
    pinned = false
  ): DraftBlock => ({
    role,
    rows,
    confidence: 0.7,
    evidence: [],
    pinned
  })
  const made = (
    ...loose: readonly DraftBlock[]
  ): {pictures: number[][]; rest: number} => {
    const {pictures, rest} = headedPictures(loose)
    return {
      pictures: pictures.map(({blocks}) => blocks.flatMap(({rows}) => rows)),
      rest: rest.length
    }
  }

  it('is a head right above its caption, or right below', () => {
    assert.deepEqual(
      made(block('headline', [3, 4]), block('caption', [5, 6])),
      {pictures: [[3, 4, 5, 6]], rest: 0}
    )
    assert.deepEqual(
      made(block('caption', [5, 6]), block('headline', [7, 8])),
      {pictures: [[7, 8, 5, 6]], rest: 0}
    )
    assert.deepEqual(made(block('headline', [3]), block('caption', [5])), {
      pictures: [],
      rest: 2
    })
  })

  it('is one to a head, and none that somebody marked', () => {
    assert.deepEqual(
      made(
        block('caption', [4]),
        block('headline', [5]),
        block('caption', [6])
      ),
      {pictures: [[5, 4]], rest: 1}
    )
    for (const [head, caption] of [
      [block('headline', [3], true), block('caption', [4])],
      [block('headline', [3]), block('caption', [4], true)],
      [block('paragraph', [3]), block('caption', [4])],
      [block('headline', [3]), block('folio', [4])]
    ] as const)
      assert.deepEqual(made(head, caption), {pictures: [], rest: 2})
  })
})
