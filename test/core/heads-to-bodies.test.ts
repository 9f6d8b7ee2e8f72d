import assert from 'node:assert/strict'
import type {Role} from '../../src/core/model/roles.js'
import {finish} from '../../src/core/model/steps.js'
import type {Body} from '../../src/core/segment/articles.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import type {GapHabit} from '../../src/core/segment/gap-habit.js'
import {headUnits, isClauseBreak} from '../../src/core/segment/head-units.js'
import type {HeadGroup} from '../../src/core/segment/head-groups.js'
import {matchHeads} from '../../src/core/segment/match.js'
import type {Pins} from '../../src/core/segment/pins.js'
import {createScorer} from '../../src/core/segment/scorer.js'
import {pieceOf, pinsOf, tableOf} from './drawn-rows.js'

interface Told {
  /** What each row shares with bodies. */
  readonly shares?: Readonly<Record<number, Readonly<Record<number, number>>>>
  readonly pins?: Partial<Pins>
  readonly pinned?: ReadonlyArray<readonly [row: number, body: number]>
  readonly units?: readonly number[]
  readonly roles?: ReadonlyArray<Role | undefined>
  readonly han?: boolean
  /** Rows set in capitals. */
  readonly capitals?: readonly number[]
}

/**
 * Groups of a page drawn as letters, `h` for a row of a head, `.` for one that is
 * neither, and digits for bodies, `a` for the body 10.
 */
function groupsOf(
  page: string,
  {
    shares = {},
    pins = {},
    pinned = [],
    units = [],
    roles = [],
    han = false,
    capitals = []
  }: Told = {}
): HeadGroup[] {
  const rows = Array.from(page)
  const table = tableOf(
    ...rows.map((_, row) =>
      han ? '渡船停航' : capitals.includes(row) ? 'THE FERRY' : 'The ferry'
    )
  )
  const runs = [...page.matchAll(/h+/gu)].map(({index, 0: run}) => ({
    start: index,
    end: index + run.length
  }))
  const bodies: Body[] = []
  for (const {index, 0: run} of page.matchAll(/([\da-g])\1*/gu)) {
    const body = Number.parseInt(run.charAt(0), 17)
    const pieces = bodies[body]?.pieces ?? []
    bodies[body] = {
      ...bodies[body],
      pieces: [...pieces, pieceOf(index, index + run.length)]
    } as unknown as Body
  }

  const unitStarts = new Uint8Array(rows.length)
  for (const {start} of runs) unitStarts[start] = 1
  for (const unit of units) unitStarts[unit] = 1
  const scores = (row: number): Map<number, number> =>
    new Map(
      Object.entries(shares[row] ?? {}).map(([body, score]) => [
        Number(body),
        score
      ])
    )
  return finish(
    matchHeads(table, runs, bodies, {
      scorer: {
        row: scores,
        features: (row) => [row * 2, row * 2 + 1],
        has: () => false,
        shares: (features, body) =>
          features.filter((each) => scores(each >> 1).has(body)).length
      },
      pins: pinsOf(rows.length, pins),
      pinned: new Map(pinned),
      unitStarts,
      roles,
      isFinal: true
    })
  )
}

/** The same, short: `0-2:1` for rows 0 and 1 that are the head of body 1. */
function given(page: string, told: Told = {}): string {
  return groupsOf(page, told)
    .map(({start, end, body}) => `${start}-${end}:${body}`)
    .join(' ')
}

describe('a head is given', () => {
  it('to the body below it', () => {
    assert.equal(given('h00'), '0-1:0')
    assert.equal(given('hh00'), '0-2:0')
    assert.equal(given('h00h11'), '0-1:0 3-4:1')
    assert.equal(given('h.00'), '0-1:0')
  })

  it('to the one above where none is below, or that has its own', () => {
    assert.equal(given('00h'), '2-3:0')
    assert.equal(
      given('00hh11', {shares: {2: {0: 6}, 3: {1: 6}}, units: [3]}),
      '2-3:0 3-4:1'
    )
  })

  it('to the body whose words it has, wherever that stands', () => {
    const page = 'h00h11h22'
    assert.equal(
      given(page, {shares: {0: {2: 9}, 3: {1: 1}, 6: {0: 9}}}),
      '0-1:2 3-4:1 6-7:0'
    )
  })

  it('to the best of many bodies by the words of all its lines', () => {
    const page = 'hh00.11.22.33.44.55.66'
    const rising = {0: 0.1, 1: 0.2, 2: 0.3, 3: 0.4, 4: 0.5, 5: 0.6, 6: 9}
    assert.equal(given(page, {shares: {0: rising, 1: rising}}), '0-2:6')
    const small = {6: 3, 0: 4, 1: 4, 2: 4, 3: 4, 4: 4}
    assert.equal(given(page, {shares: {0: small, 1: {6: 8}}}), '0-2:6')
  })

  it('to none where no body is left', () => {
    assert.equal(given('h'), '0-1:-1')
    assert.equal(given('hhh'), '0-3:-1')
  })

  it('in two parts where words of two bodies are worth the cut', () => {
    const shares = {0: {0: 9}, 1: {1: 9}}
    const page = 'hh00.11'
    assert.equal(given(page, {shares, units: [1]}), '0-1:0 1-2:1')
    const few = {0: {0: 3}, 1: {1: 3.5}}
    assert.equal(given(page, {shares: few, units: [1]}), '0-1:0 1-2:1')
    assert.equal(given(page, {shares: few}), '0-2:0')
    assert.equal(
      given(page, {shares: {0: {0: 1}, 1: {1: 1}}, units: [1]}),
      '0-2:0'
    )
  })

  it('in two parts for fewer words where capitals begin below small letters', () => {
    const told = {shares: {0: {0: 1}, 2: {1: 1}}, units: [1, 2]}
    const page = 'hhh00.11'
    assert.equal(given(page, told), '0-3:0')
    assert.equal(given(page, {...told, capitals: [0, 2]}), '0-2:0 2-3:1')
    // Capitals below capitals may be one head of several decks.
    assert.equal(given(page, {...told, capitals: [0, 1, 2]}), '0-3:0')
  })

  it('to a body that has one already for more words, in Chinese for a lot', () => {
    const page = 'h00.h'
    const words = (second: number): Told => ({
      shares: {0: {0: 20}, 4: {0: second}}
    })
    assert.equal(given(page, words(1)), '0-1:0 4-5:-1')
    assert.equal(given(page, words(5)), '0-1:0 4-5:0')
    const han = (second: number): Told => ({...words(second), han: true})
    assert.equal(given(page, han(5)), '0-1:0 4-5:-1')
    assert.equal(given(page, han(40)), '0-1:0 4-5:0')
  })

  it('to its own of many though six of twelve look better elsewhere at first', () => {
    const shares: Record<number, Record<number, number>> = {}
    for (let head = 0; head < 6; head++) {
      shares[head] = {[head]: 3, [head + 6]: 3.2}
      shares[head + 6] = {[head + 6]: 9}
    }

    const heads = Object.fromEntries(
      Object.entries(shares).map(([head, words]) => [2 * Number(head), words])
    )
    const page = `${'h.'.repeat(12)}00.11.22.33.44.55.66.77.88.99.aa.bb`
    assert.deepEqual(
      groupsOf(page, {shares: heads}).map(({body}) => body),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    )
  })

  it('to the neighbour that heads of the page share words with', () => {
    // The head in the middle shares nothing with either.
    const page = '00h11h22h33h44'
    const of = (side: number): Told => ({
      shares: {
        2: {[side]: 9},
        8: {[side + 2]: 9},
        11: {[side + 3]: 9}
      }
    })
    assert.equal(given(page, of(1)), '2-3:1 5-6:2 8-9:3 11-12:4')
    assert.equal(given(page, of(0)), '2-3:0 5-6:1 8-9:2 11-12:3')
  })

  it('as somebody said', () => {
    const page = 'h00h11'
    assert.equal(
      given(page, {
        pinned: [
          [0, 1],
          [3, 0]
        ]
      }),
      '0-1:1 3-4:0'
    )
    assert.equal(given('hh00.11', {pinned: [[1, 1]]}), '0-1:0 1-2:1')
    assert.equal(given('h00.h', {pinned: [[4, 0]]}), '0-1:-1 4-5:0')
  })

  it('whole where one mark holds it, and cut where an article begins', () => {
    const shares = {0: {0: 9}, 1: {1: 9}}
    const group = Int32Array.from([1, 1, 0, 0, 0, 0, 0])
    assert.notEqual(
      given('hh00.11', {shares, units: [1], pins: {group}}),
      '0-1:0 1-2:1'
    )
    const apart = Int32Array.from([1, 2, 0, 0, 0, 0, 0])
    assert.equal(
      given('hh00.11', {shares, units: [1], pins: {group: apart}}),
      '0-1:0 1-2:1'
    )
    const startsArticle = Uint8Array.from([0, 1, 0, 0])
    assert.equal(groupsOf('hh00', {pins: {startsArticle}}).length, 2)
  })

  it('rather than to another to the one whose byline stands below it', () => {
    const roles: Array<Role | undefined> = []
    roles[3] = 'byline'
    // Heads of this page stand above their bodies.
    const shares = {2: {1: 3}, 6: {2: 9}}
    const page = '00h.11h22'
    assert.equal(
      given(page, {roles, shares: {...shares, 2: {0: 2.9}}}),
      '2-3:1 6-7:2'
    )
    assert.equal(given(page, {shares: {...shares, 2: {0: 2.9}}}), '2-3:0 6-7:2')
  })

  it('in Chinese rather to a text below a byline than to another', () => {
    const roles: Array<Role | undefined> = []
    roles[4] = 'byline'
    const page = '.h00.11'
    const shares = {1: {0: 2, 1: 4}}
    assert.equal(given(page, {han: true, shares, roles}), '1-2:1')
    assert.equal(given(page, {han: true, shares}), '1-2:0')
    assert.equal(given(page, {shares, roles}), '1-2:0')
  })
})

describe('of a head is told', () => {
  it('what it shares with its body and with others, best first', () => {
    const [group] = groupsOf('hh00.11', {
      shares: {0: {0: 4, 1: 1}, 1: {0: 2, 1: 2}}
    })
    assert.deepEqual(group, {
      start: 0,
      end: 2,
      body: 0,
      scores: [
        {body: 0, score: 6},
        {body: 1, score: 3}
      ],
      shared: 4,
      all: 4,
      isAdjacent: true
    })
  })

  it('the best of others first', () => {
    const [group] = groupsOf('h00.11.22', {shares: {0: {1: 1, 0: 9, 2: 5}}})
    assert.deepEqual(
      group?.scores.map(({body}) => body),
      [0, 2, 1]
    )
  })

  it('whether it stands next to its body', () => {
    const apart = groupsOf('h00.h11', {shares: {0: {1: 9}, 4: {0: 9}}})
    assert.deepEqual(
      apart.map(({body, isAdjacent}) => [body, isAdjacent]),
      [
        [1, false],
        [0, true]
      ]
    )
    assert.equal(groupsOf('h')[0]?.isAdjacent, false)
    assert.equal(groupsOf('h')[0]?.shared, 0)
  })
})

describe('lines of a head are one unit', () => {
  interface Around {
    readonly habit?: GapHabit
    readonly pins?: Partial<Pins>
    readonly hasTightRows?: boolean
    /** What other texts of the page say. */
    readonly known?: readonly string[]
    readonly seam?: readonly number[]
  }

  function units(
    lines: readonly string[],
    {
      habit = 'none',
      pins = {},
      hasTightRows = false,
      known = [],
      seam = []
    }: Around = {}
  ): number[] {
    const table = tableOf(lines.join('\n'))
    const index = new FeatureIndex()
    index.count(index.read(known))
    table.seam.set(seam)
    return headUnits(
      {table, index, pins: pinsOf(table.count, pins), habit, hasTightRows},
      0,
      table.count
    )
  }

  it('that fill one box, and two where the next word would have fitted', () => {
    assert.deepEqual(
      units(['Ferry stops for winter', 'Owner says it is over']),
      [2]
    )
    assert.deepEqual(units(['Storm', 'Ferry stops for the winter']), [1, 2])
    assert.deepEqual(
      units([
        'Storm',
        'Ferry stops for the winter',
        'Owner says it is over now'
      ]),
      [1, 3]
    )
    assert.deepEqual(units(['Ferry stops for the winter', 'Storm']), [2])
  })

  it('where the second begins with a small letter or the first is cut', () => {
    assert.deepEqual(units(['Storm', 'stops a ferry for the']), [2])
    assert.deepEqual(units(['Storm,', 'Ferry stops for a']), [2])
    assert.deepEqual(units(['Storm-', 'Ferry stops for a']), [2])
    assert.deepEqual(units(['Storm', 'Ferry stops for a']), [1, 2])
    assert.deepEqual(units(['Storm at sea.', 'Ferry stops for']), [1, 2])
    assert.deepEqual(units(['Storm at sea', 'Ferry stops for']), [2])
  })

  it('that are of one case', () => {
    assert.deepEqual(units(['STORM AT SEA', 'Ferry stops for']), [1, 2])
    assert.deepEqual(units(['STORM AT SEA', 'FERRY STOPS FOR']), [2])
    assert.deepEqual(
      units(['STORMS', 'Ferry stops']),
      units(['Storms', 'Ferry stops'])
    )
  })

  it('that no blank line parts, by the habit of the page', () => {
    const two = ['Storm at sea', 'Ferry stops for']
    const parted = ['Storm at sea', '', 'Ferry stops for']
    const far = ['Storm at sea', '', '', 'Ferry stops for']
    assert.deepEqual(units(two, {habit: 'blocks'}), [2])
    assert.deepEqual(units(parted, {habit: 'blocks'}), [1, 2])
    assert.deepEqual(units(parted, {habit: 'none'}), [1, 2])
    assert.deepEqual(units(parted, {habit: 'all'}), [2])
    assert.deepEqual(units(far, {habit: 'all'}), [1, 2])
    assert.deepEqual(units(parted, {habit: 'all', hasTightRows: true}), [1, 2])
    assert.deepEqual(units(two, {habit: 'all', hasTightRows: true}), [2])
    assert.deepEqual(units(['Storm', 'Ferry stops for a'], {habit: 'all'}), [2])
  })

  it('across which a bracket or a word of the language stands', () => {
    assert.deepEqual(units(['渡口', '渡船停航三日工']), [1, 2])
    assert.deepEqual(units(['“渡口', '渡船停航三日”']), [2])
    assert.deepEqual(units(['“渡”', '渡船停航三日工']), [1, 2])
    assert.deepEqual(units(['渡口', '渡船停航三日工'], {seam: [0, 1]}), [2])
    assert.deepEqual(units(['渡口', '渡船停航三日工'], {seam: [0, -1]}), [1, 2])
    assert.deepEqual(units(['渡口', '渡船停航三日工'], {known: ['口渡']}), [2])
    assert.deepEqual(units(['渡船停航三日。', '工']), [2])
    assert.deepEqual(units(['渡船停航三日。', '工人']), [1, 2])
  })

  it('but for a deck that opens with a dash', () => {
    assert.deepEqual(units(['渡船停航三日工', '——渡口的今天']), [1, 2])
    assert.deepEqual(units(['渡船停航三日工', '渡口的今天——']), [2])
    assert.deepEqual(units(['Storm at sea', '—Ferry stops']), [2])
  })

  it('as somebody said', () => {
    const two = ['Storm at sea', 'Ferry stops for']
    const role: ReadonlyArray<Role | undefined> = ['headline', 'headline']
    const startsArticle = Uint8Array.from([0, 1])
    const of = (pins: Partial<Pins>): number[] => units(two, {pins})
    assert.deepEqual(of({role, group: Int32Array.from([1, 1])}), [2])
    assert.deepEqual(of({role, group: Int32Array.from([1, 2])}), [1, 2])
    assert.deepEqual(of({role: ['headline', 'deck']}), [1, 2])
    assert.deepEqual(of({role: ['headline']}), [1, 2])
    assert.deepEqual(of({startsArticle}), [1, 2])
  })

  it('of a dozen at most', () => {
    const many = Array.from({length: 13}, () => 'Storm at sea')
    assert.deepEqual(units(many.slice(0, 12)), [12])
    assert.equal(units(many).length, 2)
  })
})

describe('a line of a Chinese head ends where a clause does', () => {
  const ends = (before: string, after: string): boolean =>
    isClauseBreak(tableOf(before, after), 1)

  it('where the head parts clauses by blanks, and its lines are unlike', () => {
    assert.ok(ends('小空间办大事 旧车棚变书屋', '居民都说好'))
    assert.ok(ends('居民都说好', '小空间办大事 旧车棚变书屋'))
    assert.ok(!ends('小空间办大事旧车棚变书屋', '居民都说好'))
    assert.ok(!ends('小空间办大事 旧车棚变书屋', '小空间办大事 旧车棚变书屋'))
    assert.ok(!ends('小空间办大事 旧车棚变', '居民都说好'))
    assert.ok(!ends('小空间办大事 旧车棚变书屋', '居民都说'))
    assert.ok(ends('小空间办大事 旧车棚变书屋', '居民都说 好'))
    assert.ok(!ends('小空间办大事 旧车棚变书屋', '居民都 说好'))
    assert.ok(!ends('小空间 旧车棚变书屋的人', '居民都说好'))
  })
})

describe('a line is weighed against bodies', () => {
  function scorer(
    bodies: readonly string[],
    rows: readonly string[],
    rowsOfLead = 1
  ) {
    const index = new FeatureIndex()
    const all = bodies.map((text) => {
      const features = index.read([text]).slice()
      index.count(features)
      return {
        pieces: [
          pieceOf(0, 1, {
            features,
            leadFeatures: features.slice(0, rowsOfLead)
          })
        ]
      } as unknown as Body
    })
    index.read(rows)
    const table = tableOf(...rows)
    return {
      index,
      scorer: finish(
        createScorer(table, all, index, new Lexicon(index, all.length))
      )
    }
  }

  const boats = 'harbour bridge engineers'

  it('by the words they share, those of the lead half as much again', () => {
    const {scorer: of} = scorer(
      [boats, 'museum auction'],
      ['The harbour', 'The bridge', 'The museum bridge', 'The ferry']
    )
    const [lead, other] = [of.row(0), of.row(1)]
    assert.deepEqual([...lead.keys()], [0])
    assert.equal(lead.get(0), 1.5 * (other.get(0) ?? 0))
    assert.deepEqual([...of.row(2).keys()].sort(), [0, 1])
    assert.equal(of.row(3).size, 0)
    assert.equal(of.row(0), lead)
    assert.equal(of.row(9).size, 0)
  })

  it('by all of them together', () => {
    const {scorer: of} = scorer(
      [boats],
      ['Bridge', 'Engineers', 'Bridge engineers']
    )
    const [one = 0, other = 0, both = 0] = [0, 1, 2].map((row) =>
      of.row(row).get(0)
    )
    assert.equal(both, one + other)
  })

  it('by words that few bodies have', () => {
    const many = (count: number): number => {
      const texts = Array.from({length: count}, (_, at) => `harbour ${at}quay`)
      return scorer(texts, ['The harbour'], 0).scorer.row(0).size
    }
    assert.equal(many(48), 48)
    assert.equal(many(49), 0)
  })

  it('and told which of its words a body has', () => {
    const {index, scorer: of} = scorer(
      [boats, 'museum auction'],
      ['The museum bridge']
    )
    const [museum = -1, bridge = -1] = of.features(0)
    assert.equal(of.features(0).length, 2)
    assert.ok(of.has(bridge, 0) && !of.has(bridge, 1))
    assert.ok(of.has(museum, 1) && !of.has(museum, 0))
    assert.ok(!of.has(index.size + 1, 0))
    assert.equal(of.shares([museum, bridge], 0), 1)
    assert.equal(of.shares([museum, bridge], 2), 0)
  })
})
