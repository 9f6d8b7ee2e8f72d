import assert from 'node:assert/strict'
import type {Role} from '../../src/core/model/roles.js'
import type {Body} from '../../src/core/segment/articles.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {headParts} from '../../src/core/segment/head-parts.js'
import {pieceOf, pinsOf, tableOf} from './drawn-rows.js'

/** Roles of the units of a head; lines of one unit are parted by `|`. */
function partsOf(
  units: readonly string[],
  {
    role = [],
    lead = ''
  }: {
    readonly role?: ReadonlyArray<Role | undefined>
    /** How the text below opens. */
    readonly lead?: string
  } = {}
): string[] {
  const lines = units.flatMap((unit) => unit.split('|'))
  const table = tableOf(...lines)
  const index = new FeatureIndex()
  const features = index.read([lead]).slice()
  index.count(features)
  index.read(lines)
  const unitStarts = new Uint8Array(lines.length)
  let row = 0
  for (const unit of units) {
    unitStarts[row] = 1
    row += unit.split('|').length
  }

  const body: Body = {
    pieces: [pieceOf(0, 1, {leadFeatures: features})],
    crossheads: []
  }
  const parts = headParts(table, {start: 0, end: lines.length}, body, {
    index,
    lexicon: new Lexicon(index, 2),
    pins: pinsOf(lines.length, {role}),
    unitStarts
  })
  assert.equal(parts[0]?.start, 0)
  assert.equal(parts.at(-1)?.end, lines.length)
  return parts.map(({role, start, end}) =>
    end - start > 1 ? `${role}${end - start}` : role
  )
}

describe('of the parts of a head', () => {
  it('one is the headline, of all its lines', () => {
    assert.deepEqual(partsOf(['Storm at sea']), ['headline'])
    assert.deepEqual(partsOf(['Storm|at sea']), ['headline2'])
  })

  it('the first of two is the headline of a Western page', () => {
    assert.deepEqual(partsOf(['Storm at sea', 'Ferry stops']), [
      'headline',
      'deck'
    ])
    assert.deepEqual(partsOf(['Storm at sea', 'Ferry|stops']), [
      'headline',
      'deck2'
    ])
  })

  it('the middle one of three is, and the first of more', () => {
    assert.deepEqual(partsOf(['Storm', 'Ferry stops', 'All safe']), [
      'kicker',
      'headline',
      'deck'
    ])
    assert.deepEqual(partsOf(['Storm', 'Ferry', 'All safe', 'Late']), [
      'headline',
      'deck',
      'deck',
      'deck'
    ])
  })

  it('the second is, where the first introduces what somebody says', () => {
    for (const first of ['Mayor:', '市长强调', '市长：', '市長指出'])
      assert.deepEqual(
        partsOf([first, '渡船要停']),
        ['kicker', 'headline'],
        first
      )
    assert.deepEqual(partsOf(['市长强调渡船', '渡船要停']), [
      'headline',
      'deck'
    ])
  })

  it('the one of more lines is, in Chinese', () => {
    assert.deepEqual(partsOf(['渡船', '渡船停航|渡工修船']), [
      'kicker',
      'headline2'
    ])
    assert.deepEqual(partsOf(['渡船停航|渡工修船', '渡船']), [
      'headline2',
      'deck'
    ])
  })

  it('the one set larger is, where Chinese clauses are parted by blanks', () => {
    assert.deepEqual(partsOf(['小空间办大事 旧车棚变书屋', '居民都说好']), [
      'kicker',
      'headline'
    ])
    assert.deepEqual(partsOf(['居民都说好', '小空间办大事 旧车棚变书屋']), [
      'headline',
      'deck'
    ])
  })

  it('the one is that the text says again, in Chinese', () => {
    const two = ['渡口新貌', '水门旧事']
    assert.deepEqual(partsOf(two), ['headline', 'deck'])
    assert.deepEqual(partsOf(two, {lead: '水门旧事说不完'}), [
      'kicker',
      'headline'
    ])
    assert.deepEqual(partsOf(two, {lead: '渡口新貌惊人'}), ['headline', 'deck'])
    assert.deepEqual(partsOf(two, {lead: '渡口新貌与水门旧事'}), [
      'headline',
      'deck'
    ])
    const west = ['Harbour bridge', 'Museum auction']
    assert.deepEqual(partsOf(west, {lead: west[1] ?? ''}), ['headline', 'deck'])
  })

  it('one that opens with a dash is a deck, in Chinese', () => {
    assert.deepEqual(partsOf(['渡口新貌', '——记渡工']), ['headline', 'deck'])
    assert.deepEqual(partsOf(['——记渡工', '渡口新貌']), ['deck', 'headline'])
    assert.deepEqual(partsOf(['——记渡工']), ['deck'])
  })

  it('each is what somebody said it is', () => {
    const three = ['Storm', 'Ferry stops', 'All safe']
    assert.deepEqual(partsOf(three, {role: ['headline']}), [
      'headline',
      'deck',
      'deck'
    ])
    assert.deepEqual(
      partsOf(three, {role: [undefined, undefined, 'headline']}),
      ['kicker', 'kicker', 'headline']
    )
    assert.deepEqual(partsOf(three, {role: ['deck', 'kicker', 'crosshead']}), [
      'deck',
      'kicker',
      'crosshead'
    ])
    assert.deepEqual(partsOf(three, {role: [undefined, undefined, 'deck']}), [
      'headline',
      'deck',
      'deck'
    ])
    assert.deepEqual(partsOf(['Storm'], {role: ['byline']}), ['headline'])
  })
})
