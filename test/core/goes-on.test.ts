import assert from 'node:assert/strict'
import type {Role} from '../../src/core/model/roles.js'
import type {BodyPiece} from '../../src/core/segment/bodies.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {
  cohesionOdds,
  piecesOdds,
  seamOdds,
  turnOdds,
  widthOdds
} from '../../src/core/segment/links.js'
import {
  adjacentOdds,
  between,
  resumedOddsOf,
  type Between,
  type PieceContext
} from '../../src/core/segment/piece-links.js'
import {columnsOf, pieceOf, pinsOf, tableOf} from './drawn-rows.js'

const never = Number.NEGATIVE_INFINITY
const surely = Number.POSITIVE_INFINITY
const found = {span: {start: 0, end: 1}, people: []}

describe('two texts are one', () => {
  const western = (cosine: number, rows: number): number =>
    cohesionOdds(false, cosine, rows, rows)
  const han = (cosine: number, rows: number, others = rows): number =>
    cohesionOdds(true, cosine, rows, others)

  it('the likelier, the more words they share', () => {
    assert.ok(western(0.1, 9) > western(0.05, 9))
    assert.ok(western(0.05, 9) > 0)
    assert.ok(western(0.04, 9) < 0)
    assert.equal(western(0.5, 9), western(0.9, 9))
    assert.ok(western(0.09, 9) < western(0.9, 9))
    assert.equal(western(0, 5), western(0.01, 5))
    assert.ok(western(0.02, 9) > western(0, 9))
    assert.ok(han(0.1, 9) > han(0.05, 9))
    assert.ok(han(0.02, 9) > han(0, 9))
    assert.equal(han(0.5, 9), han(0.9, 9))
  })

  it('which tells less of fewer than five lines', () => {
    for (const odds of [western, han]) {
      assert.equal(odds(0.9, 5), odds(0.9, 50))
      assert.ok(odds(0.9, 4) < odds(0.9, 5))
      assert.ok(odds(0, 4) > odds(0, 5))
      assert.equal(odds(0.9, 0), 0)
    }

    assert.equal(cohesionOdds(false, 0.9, 4, 50), western(0.9, 4))
    assert.equal(cohesionOdds(false, 0.9, 50, 4), western(0.9, 4))
    assert.equal(han(0.9, 4, 50), han(0.9, 4))
    assert.equal(han(0.9, 50, 4), han(0.9, 4))
  })

  it('in Chinese the less likely, the longer both are that share little', () => {
    for (const cosine of [0.005, 0.01, 0.02, 0.03]) {
      assert.ok(han(cosine, 12) < han(cosine, 6))
      assert.ok(han(cosine, 24) < han(cosine, 12))
      assert.ok(han(cosine, 40) < han(cosine, 24) || han(cosine, 24) === -5)
      assert.equal(han(cosine, 40), han(cosine, 400))
      assert.equal(han(cosine, 12, 20), han(cosine, 20, 12))
    }

    // Nothing shared is no proof that texts are two, short as they are.
    assert.ok(han(0, 5) > -3)
    assert.equal(han(0, 40), -5)
  })

  it('in Chinese if they share as much as texts of their length do', () => {
    assert.ok(han(0.02, 6) > 0)
    assert.ok(han(0.02, 20) < 0)
    assert.ok(han(0.045, 12) > 0)
    assert.ok(han(0.045, 40) < 0)
    assert.ok(han(0.07, 40) > 0)
  })

  it('of which few lines may go on a Chinese one: none shared says less', () => {
    const turn = (cosine: number, rows: number): number =>
      turnOdds(true, cosine, rows, 8)
    assert.ok(turn(0, 6) > han(0, 6, 8) + 1)
    assert.ok(turn(0, 20) < turn(0, 6))
    assert.ok(turn(0.045, 12) > 0 && turn(0.02, 12) < 0)
    assert.equal(turn(0, 400), -5)
    assert.equal(turnOdds(false, 0.03, 30, 8), cohesionOdds(false, 0.03, 30, 8))
  })

  it('in English only where long ones share more than any two do', () => {
    assert.ok(western(0.06, 15) > 0)
    assert.ok(western(0.06, 100) < 0)
    assert.ok(western(0.12, 100) > western(0.06, 100))
    assert.ok(western(0.12, 100) > 0)
    assert.ok(western(0, 100) < western(0, 5))
    assert.equal(western(0, 100), western(0, 400))
  })

  it('the likelier, the nearer their columns are in width', () => {
    const odds = [0, 1, 2, 3, 4, 5, 9].map((more) => widthOdds(40, 40 + more))
    const [same, near, two, three, four, five, nine] = odds
    assert.equal(same, near)
    assert.ok((near ?? 0) > (two ?? 0) && (two ?? 0) > (three ?? 0))
    assert.equal(three, four)
    assert.ok((four ?? 0) > (five ?? 0))
    assert.equal(five, nine)
    for (const more of [0, 1, 2, 3, 5])
      assert.equal(widthOdds(40 + more, 40), widthOdds(40, 40 + more))
  })

  it('by the five pieces of each that are next to the other', () => {
    const index = new FeatureIndex()
    const read = (...lines: readonly string[]): number[] => {
      const features = index.read(lines).slice()
      index.count(features)
      return features
    }

    const boat = {features: read('harbour bridge')}
    const other = {features: read('museum auction')}
    const lone = (told: Partial<BodyPiece>, rows = 9): BodyPiece =>
      pieceOf(0, rows, told)
    const context = {lexicon: new Lexicon(index, 9), index, table: tableOf()}
    const odds = (
      before: readonly BodyPiece[],
      after: readonly BodyPiece[]
    ): number => piecesOdds(context, before, after)
    const four = Array.from({length: 4}, () => lone(other))
    const five = [...four, lone(other)]
    assert.ok(odds([lone(boat)], [lone(boat)]) > 0)
    assert.ok(odds([lone(boat)], [lone(other)]) < 0)
    assert.ok(odds([lone(boat), ...four], [lone(boat)]) > 0)
    assert.ok(odds([lone(boat), ...five], [lone(boat)]) < 0)
    assert.ok(odds([lone(boat)], [...four, lone(boat)]) > 0)
    assert.ok(odds([lone(boat)], [...five, lone(boat)]) < 0)
    const short = odds([lone(boat, 2)], [lone(boat)])
    assert.ok(short < odds([lone(boat)], [lone(boat)]))
    assert.equal(short, odds([lone(boat)], [lone(boat, 2)]))
    assert.ok(odds([lone(boat, 2), lone(boat, 2)], [lone(boat)]) > short)
  })

  it('of a Chinese page by the length of both chains', () => {
    const index = new FeatureIndex()
    const lone = (rows: number): BodyPiece => pieceOf(0, rows)
    const table = tableOf('全市采集工程开工')
    const context = {lexicon: new Lexicon(index, 9), index, table}
    const short = piecesOdds(context, [lone(5)], [lone(6)])
    const long = piecesOdds(context, [lone(5), lone(5)], [lone(6)])
    assert.ok(long < short)
    assert.ok(long < cohesionOdds(true, 0, 5, 5))
  })
})

describe('what stands across a cut', () => {
  function odds(
    before: string,
    after: string,
    {body = [] as readonly string[], elsewhere = [] as readonly string[]} = {}
  ): number {
    const index = new FeatureIndex()
    const inside = index.read(body).slice()
    index.count(inside)
    index.count(index.read(elsewhere))
    const more = [...body, '界线', ...elsewhere]
    const han = /\p{Script=Han}/u.test(before)
    const table = tableOf(before, han ? '。' : '—', ...more, '—', after)
    return seamOdds(
      {table, index, lexicon: new Lexicon(index, 4)},
      [pieceOf(2, 2 + body.length, {features: inside})],
      0,
      table.count - 1
    )
  }

  it('is two Chinese characters that the text says again, or others do', () => {
    const own = odds('今日采集工', '程开工', {body: ['工程队来了']})
    const other = odds('今日采集工', '程开工', {elsewhere: ['工程队来了']})
    const none = odds('今日采集工', '程开工')
    assert.ok(own > other && other > 0 && none < 0)
    assert.equal(odds('今日采集，', '程开工'), 0)
    assert.equal(odds('今日采集', '12日开工'), 0)
  })

  it('is a word of the page that was cut, and none that is not', () => {
    const said = odds('they had con-', 'ducted a', {elsewhere: ['conducted']})
    assert.ok(said > 0)
    assert.equal(odds('they had con-', 'ducted a'), 0)
    assert.ok(odds('they had con-', 'Ducted a') < 0)
    assert.ok(odds('they had 12-', 'ducted a') < 0)
    assert.ok(
      odds('they had con', 'ducted a', {elsewhere: ['conducted']}) < said
    )
  })
})

/** A page of two texts with a row between, and what is known of it. */
function context(told: Partial<PieceContext> = {}): PieceContext {
  const index = new FeatureIndex()
  const table =
    told.table ??
    tableOf(
      'The ferry has stopped for the winter, the owner said.',
      'Between',
      'The boat is out of the water now and must be mended.'
    )
  return {
    table,
    index,
    lexicon: new Lexicon(index, 0),
    pins: pinsOf(3),
    columns: columnsOf('fhf'),
    roles: [],
    unitStarts: new Uint8Array(3),
    usualGap: 0,
    bareOdds: 0,
    inStep: new Set(),
    capped: undefined,
    headOdds: 0,
    jumpOdds: 0,
    tightOdds: 0,
    narrowest: 0,
    ...told
  }
}

describe('what stands between two texts', () => {
  const told = (
    letters: string,
    roles: ReadonlyArray<Role | undefined>,
    startsArticle: readonly number[] = []
  ): Between =>
    between(
      context({
        columns: columnsOf(letters),
        roles,
        pins: pinsOf(9, {startsArticle: Uint8Array.from(startsArticle)})
      }),
      1,
      letters.length - 1
    )

  it('is heads, what a text runs past, and what it stops at', () => {
    const roles: Array<Role | undefined> = [
      undefined,
      undefined,
      'folio',
      'caption',
      'byline',
      'notice',
      undefined,
      'rule',
      'jumpline',
      'credit',
      'nameplate'
    ]
    assert.deepEqual(told('fhooooooooof', roles), {
      heads: [1],
      passed: [2, 3, 7, 8, 9, 10],
      stops: [4, 5, 6],
      isPinned: false
    })
    assert.deepEqual(told('ff', []), {
      heads: [],
      passed: [],
      stops: [],
      isPinned: false
    })
  })

  it('may be where somebody said that an article begins', () => {
    assert.ok(told('fhf', [], [0, 1]).isPinned)
    assert.ok(told('fhf', [], [0, 0, 1]).isPinned)
    assert.ok(!told('fhf', [], [1]).isPinned)
    assert.ok(!told('fhf', [], [0, 0, 0, 1]).isPinned)
  })
})

const nothing: Between = {heads: [], stops: [], passed: [], isPinned: false}
const head: Between = {...nothing, heads: [1]}

interface Told {
  readonly above?: Partial<BodyPiece>
  readonly below?: Partial<BodyPiece>
  readonly page?: Partial<PieceContext>
  readonly said?: number
}

const texts = (
  above: Partial<BodyPiece> = {},
  below: Partial<BodyPiece> = {}
): [BodyPiece, BodyPiece] => [pieceOf(0, 1, above), pieceOf(2, 3, below)]

describe('a text goes on the one right above', () => {
  function odds(
    what: Between,
    {above = {}, below = {}, page = {}, said = 0}: Told = {}
  ): number {
    const [before, piece] = texts(above, below)
    return adjacentOdds(context(page), [before], piece, what, said)
  }

  const cut = {isFinished: false}
  const rest = {isResumed: true}

  it('where that was cut and this is a rest, and where both are whole', () => {
    const both = odds(nothing, {above: cut, below: rest})
    const whole = odds(nothing)
    assert.ok(both > whole && whole > 0)
    assert.ok(odds(nothing, {above: cut}) < whole)
    assert.ok(odds(nothing, {below: rest}) < whole)
  })

  it('less likely below a blank line that parts texts', () => {
    const table = tableOf('The ferry stopped.', '', 'Between', '', 'It went.')
    const parted = (told: Told): number =>
      odds(nothing, {...told, page: {table}})
    assert.ok(parted({}) < odds(nothing))
    const both = {above: cut, below: rest}
    assert.ok(parted(both) < odds(nothing, both))
    assert.ok(parted(both) > parted({}))
    assert.equal(odds(nothing, {page: {table, usualGap: 1}}), odds(nothing))
  })

  it('likelier past a caption', () => {
    const past = odds({...nothing, passed: [1]})
    assert.ok(past > odds(nothing))
    assert.ok(past < odds({...nothing, passed: [1]}, {said: 1}))
  })

  it('as the words and the columns of both tell', () => {
    assert.ok(odds(nothing, {said: 2}) > odds(nothing))
    assert.ok(odds(nothing, {below: {width: 50}}) < odds(nothing))
    assert.ok(odds(head, {said: 2}) > odds(head))
    assert.ok(odds(head, {below: {width: 50}}) < odds(head))
  })

  it('never past a byline, a notice or where somebody parts them', () => {
    assert.equal(odds({...nothing, stops: [1]}), never)
    assert.equal(odds({...nothing, isPinned: true}), never)
    assert.equal(adjacentOdds(context(), [], pieceOf(2, 3), nothing, 0), never)
  })

  it('never where it opens as articles do, or that one has its end', () => {
    assert.equal(odds(nothing, {below: {lead: found}}), never)
    assert.equal(odds(nothing, {above: {tail: found}}), never)
    assert.equal(odds(nothing, {below: {notice: 1}}), never)
    assert.equal(odds(nothing, {above: {notice: 1}}), never)
    assert.ok(odds(nothing, {above: {notice: 0.9}}) > never)
    assert.ok(odds(nothing, {below: {notice: 0.9}}) > never)
    const capped = Uint8Array.from([0, 0, 1])
    assert.equal(odds(nothing, {page: {capped}}), never)
    assert.ok(odds(nothing, {page: {capped: new Uint8Array(3)}}) > never)
  })

  it('past a head only where both are whole', () => {
    assert.ok(odds(head) > never)
    assert.equal(odds(head, {above: cut}), never)
    assert.equal(odds(head, {below: rest}), never)
    assert.equal(odds(head, {above: cut, below: rest}), never)
  })

  it('past a head by the habits of the page', () => {
    const plain = odds(head)
    assert.ok(odds(head, {page: {bareOdds: 1}}) > plain)
    assert.ok(odds(head, {page: {capped: new Uint8Array(3)}}) > plain)
    assert.ok(odds({...head, passed: [1]}) < plain)
    assert.ok(odds(head, {page: {tightOdds: 1}}) > plain)
  })

  it('as those say who marked what is between', () => {
    const as = (...role: ReadonlyArray<Role | undefined>): Told => ({
      page: {pins: pinsOf(3, {role})}
    })
    assert.equal(odds(head, as(undefined, 'crosshead')), surely)
    for (const role of ['headline', 'kicker', 'deck'] as const)
      assert.equal(odds(head, as(undefined, role)), never)
    assert.ok(Number.isFinite(odds(head, as(undefined, 'byline'))))
    const paragraph = as(undefined, undefined, 'paragraph')
    assert.equal(odds(nothing, paragraph), surely)
    assert.ok(Number.isFinite(odds(head, paragraph)))
    assert.ok(Number.isFinite(odds(nothing, as(undefined, 'crosshead'))))
    const two = {...nothing, heads: [0, 1]}
    assert.ok(odds(two, as(undefined, 'crosshead')) < surely)
    assert.equal(odds(two, as('crosshead', 'crosshead')), surely)
    assert.equal(odds(two, as('deck', undefined)), never)
  })

  it('past a head of few words the less likely, the shorter both are', () => {
    const told = (isHan: boolean, rows: number, more = rows): number => {
      const table = isHan
        ? tableOf('渡船停航。', '渡口新貌', '另一渡船。')
        : undefined
      const chain = [pieceOf(0, rows)]
      const piece = pieceOf(0, more)
      return adjacentOdds(context(table ? {table} : {}), chain, piece, head, 0)
    }

    assert.ok(told(true, 8) < told(true, 10) && told(true, 10) < told(true, 12))
    assert.equal(told(true, 4), told(true, 8))
    assert.equal(told(true, 12), told(true, 40))
    assert.equal(told(true, 4, 20), told(true, 12))
    assert.equal(told(false, 14), told(false, 40))
    assert.ok(told(false, 4) < told(false, 14))
  })

  it('on a Chinese page unless it says when it was', () => {
    const page = (below: string): Partial<PieceContext> => ({
      table: tableOf('渡船停航，渡工修船。', '渡口新貌', below)
    })
    const told = (below: string, what: Between): number =>
      odds(what, {page: page(below)})
    const [news, rest] = ['昨日渡船换成电动船。', '另一渡船换成电动船。']
    assert.ok(told(news, head) < told(rest, head))
    const past = {...nothing, passed: [1]}
    assert.ok(told(news, past) < told(rest, past))
    assert.ok(told(news, nothing) < told(rest, nothing))
    assert.ok(told(news, nothing) < 0.3 && told(rest, nothing) > 1)
  })
})

describe('a text goes on one further above', () => {
  const apart = {isNext: false, isBelowHead: false, isBelowOwn: false}

  function odds({
    above = {},
    below = {},
    page = {},
    said = 0,
    ...what
  }: Told & Partial<typeof apart> = {}): number {
    const [before, piece] = texts(above, below)
    return resumedOddsOf(
      context(page),
      [before],
      piece,
      {...apart, ...what},
      said
    )
  }

  const cut = {isFinished: false}
  const rest = {isResumed: true}

  it('where that was cut and this is a rest, before all', () => {
    const both = odds({above: cut, below: rest})
    const one = odds({above: cut})
    const other = odds({below: rest})
    assert.ok(both > one && one > other && other > odds())
  })

  it('less likely below a head, least below one of its own', () => {
    for (const way of [{above: cut, below: rest}, {above: cut}]) {
      const plain = odds(way)
      assert.ok(odds({...way, isBelowHead: true}) < plain)
      const own = odds({...way, isBelowOwn: true})
      assert.ok(own < odds({...way, isBelowHead: true}))
    }
  })

  it('by whether heads of the page are those of the texts below', () => {
    const page = {headOdds: 0.5}
    const way = {above: cut, isBelowHead: true}
    assert.ok(odds({...way, page}) < odds(way))
    const resumed = {...way, below: rest}
    assert.equal(odds({...resumed, page}), odds(resumed))
    assert.equal(odds({above: cut, page}), odds({above: cut}))
  })

  it('whole, by whether texts of the page jump', () => {
    const page = {jumpOdds: -1}
    assert.ok(odds({page}) < odds())
    assert.equal(odds({above: cut, page}), odds({above: cut}))
    assert.equal(odds({below: rest, page}), odds({below: rest}))
  })

  it('by the words that both share, and by their columns', () => {
    assert.equal(odds({said: 2}), odds() + 2)
    assert.ok(odds({below: {width: 50}}) < odds())
  })

  it('with a small letter, where that was cut', () => {
    const page = {table: tableOf('The ferry and', 'Between', 'its owner said.')}
    const other = {
      table: tableOf('The ferry and', 'Between', 'Its owner said.')
    }
    assert.ok(odds({above: cut, page}) > odds({above: cut, page: other}) + 1)
    assert.equal(odds({page}), odds({page: other}))
  })

  it('by what both make at the cut, where that was cut', () => {
    const table = (last: string): Partial<PieceContext> => ({
      table: tableOf(`they had ${last}`, 'Between', 'Ducted a test.')
    })
    assert.ok(
      odds({above: cut, page: table('con-')}) <
        odds({above: cut, page: table('con,')})
    )
    assert.equal(odds({page: table('con-')}), odds({page: table('con,')}))
  })

  it('never where it opens as articles do, or that one has its end', () => {
    assert.equal(odds({below: {lead: found}}), never)
    assert.equal(odds({below: {notice: 1}}), never)
    assert.equal(odds({above: {notice: 1}}), never)
    assert.equal(odds({above: {tail: found}}), never)
    assert.equal(odds({page: {capped: Uint8Array.from([0, 0, 1])}}), never)
    assert.ok(odds({below: {notice: 0.9}, above: {notice: 0.9}}) > never)
    assert.equal(resumedOddsOf(context(), [], pieceOf(2, 3), apart, 0), never)
  })

  it('never right below it where both are whole', () => {
    const isNext = true
    assert.equal(odds({isNext}), never)
    assert.ok(odds({isNext, below: rest}) > never)
    assert.ok(odds({isNext, above: cut}) > never)
  })

  it('never where no words could make up for the rest', () => {
    const far = {below: {width: 50}, isBelowOwn: true}
    assert.equal(odds({...far, said: 9}), never)
    assert.ok(odds({...far, above: cut, said: 9}) > never)
  })
})
