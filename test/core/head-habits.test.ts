import assert from 'node:assert/strict'
import type {Role} from '../../src/core/model/roles.js'
import type {BodyPiece} from '../../src/core/segment/bodies.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {
  bareOdds,
  headOdds,
  jumpOdds,
  narrowestHead,
  tightOdds
} from '../../src/core/segment/head-habits.js'
import type {PieceContext} from '../../src/core/segment/piece-links.js'
import {columnsOf, pieceOf, tableOf} from './drawn-rows.js'

const lead = {start: 0, end: 4, names: []}

/** A byline found at the beginning of a text; what it says plays no part. */
const withLead = {lead} as unknown as Partial<BodyPiece>

describe('articles of a page open with bylines', () => {
  const said = (
    texts: ReadonlyArray<Partial<BodyPiece>>,
    roles: ReadonlyArray<Role | undefined> = []
  ): number =>
    bareOdds(
      texts.map((text, place) => pieceOf(place * 10 + 5, place * 10 + 9, text)),
      roles
    )

  it('the surer, the more of them do', () => {
    const none = said([{}, {}, {}])
    const one = said([withLead, {}, {}])
    const all = said([withLead, withLead, withLead])
    assert.equal(Math.abs(none), 0)
    assert.ok(none < one && one < all && Number.isFinite(all))
    assert.ok(said([withLead]) < all)
  })

  it('on the line above them, too', () => {
    const roles: Array<Role | undefined> = []
    roles[4] = 'byline'
    assert.equal(said([{}, {}], roles), said([withLead, {}]))
    roles[4] = 'deck'
    assert.equal(said([{}, {}], roles), said([{}, {}]))
  })

  it('of which texts that go on are none', () => {
    assert.equal(said([withLead, {isResumed: true}]), said([withLead]))
  })
})

describe('a head close to its text is a crosshead', () => {
  /** Texts below heads, with so many blank lines between. */
  const said = (gaps: readonly number[], letter = 'h'): number => {
    const table = tableOf(
      gaps.map((gap) => `Head\n${'\n'.repeat(gap)}the text.`).join('\n')
    )
    return tightOdds(
      table,
      columnsOf(`${letter}f`.repeat(gaps.length)),
      gaps.map((_, place) => pieceOf(place * 2 + 1, place * 2 + 2))
    )
  }

  it('where blank lines part most heads from theirs', () => {
    assert.equal(said([0, 0, 1]), 0)
    assert.equal(said([0, 1]), 0)
    assert.ok(said([1, 1, 0]) > 0)
    assert.ok(said([1, 2, 1]) > said([1, 1, 0]))
    const many = Array.from({length: 9}, () => 1)
    assert.equal(said([...many, ...many]), said(many))
  })

  it('and lines that are no heads do not say how', () => {
    assert.equal(said([1, 1, 1], 'o'), 0)
  })
})

describe('a text below a head is its own', () => {
  const own = 'harbour bridge engineers'
  const strange = 'museum painting auction'

  /** What pages say whose heads have words of the texts above and below. */
  function said(
    pairs: ReadonlyArray<readonly [head: string, ...below: string[]]>,
    told: Partial<BodyPiece> = {},
    headRows = 1
  ): number {
    const index = new FeatureIndex()
    const rows: string[] = []
    const pieces: BodyPiece[] = []
    const gaps: Array<{heads: number[]}> = []
    for (const [head, ...below] of pairs) {
      const heads = head === '' ? [] : head.split('|')
      gaps.push({
        heads: heads.slice(0, headRows).map((_, at) => rows.length + at)
      })
      rows.push(...heads)
      const features = index.read(below).slice()
      index.count(features)
      pieces.push(
        pieceOf(rows.length, rows.length + below.length, {features, ...told})
      )
      rows.push(...below)
    }

    const table = tableOf(...rows)
    return headOdds(
      {table, index, lexicon: new Lexicon(index, 6)} as PieceContext,
      pieces,
      gaps.map(({heads}) => ({
        heads,
        stops: [],
        passed: [],
        isPinned: false
      }))
    )
  }

  it('where those of the page share words with the texts below them', () => {
    const one = said([[own, own]])
    assert.ok(one > 0)
    assert.ok(
      said([
        [own, own],
        [strange, strange]
      ]) > one
    )
    assert.equal(said([[own, strange]]), 0)
    assert.equal(said([['harbour', own]]), 0)
    assert.equal(said([['', own]]), 0)
  })

  it('and not with the texts above', () => {
    assert.equal(
      said([
        ['', own],
        [own, strange]
      ]),
      0
    )
    assert.ok(
      said([
        [own, own],
        [own, strange]
      ]) < said([[own, own]])
    )
    // Both have them: it tells nothing.
    assert.equal(
      said([
        ['', own],
        [own, own]
      ]),
      0
    )
  })

  it('though no more than heads can tell', () => {
    const page = (count: number) =>
      Array.from({length: count}, (_, at) => {
        const words = `${at}quay ${at}boat ${at}lock ${at}pier`
        return [words, words] as const
      })
    assert.equal(said(page(20)), said(page(10)))
    assert.ok(said(page(1)) < said(page(10)))
  })

  it('where it does not go on another', () => {
    assert.equal(said([[own, own]], {isResumed: true}), 0)
  })

  it('by the four lines next to it', () => {
    const long = `${own}|One|Two|Six|Ten`
    assert.equal(said([[long, own]], {}, 5), 0)
    assert.ok(said([[`${own}|One|Two|Six`, own]], {}, 4) > 0)
  })
})

describe('the narrowest headline of a Chinese page', () => {
  const body = '渡口区昨日召开会议。'

  /** Half-ems told of a page of heads, each with what stands between it and a text. */
  function told(
    heads: readonly string[],
    {between = ['byline'] as readonly Role[], letter = 'h', texts = body} = {}
  ): number {
    const rows: string[] = []
    const roles: Array<Role | undefined> = []
    const pieces: BodyPiece[] = []
    let letters = ''
    for (const head of heads) {
      rows.push('界线', ...head.split('|'))
      letters += `o${letter.repeat(head.split('|').length)}`
      for (const role of between) {
        roles[rows.length] = role
        rows.push('徐伟')
        letters += 'o'
      }

      pieces.push(pieceOf(rows.length, rows.length + 1))
      rows.push(texts)
      letters += 'f'
    }

    return narrowestHead(tableOf(...rows), columnsOf(letters), pieces, roles)
  }

  const three = ['渡船换成电动船', '渡口区今年秋收', '渡工']

  it('is told of three and more above bylines', () => {
    assert.equal(told(three), 4)
    assert.equal(told(three.slice(0, 2)), 0)
    assert.equal(told(['渡工船', '渡口区', '渡船来了']), 6)
  })

  it('passes the text of pictures between', () => {
    assert.equal(told(three, {between: ['byline', 'caption']}), 4)
    assert.equal(told(three, {between: ['byline', 'folio']}), 0)
    assert.equal(told(three, {between: ['caption']}), 0)
    assert.equal(told(three, {between: []}), 0)
  })

  it('is as wide as its widest line', () => {
    assert.equal(
      told(['渡船|渡船换成电动船', '渡口区今年|秋收', '渡船来了']),
      8
    )
  })

  it('is none where lines above bylines are no heads', () => {
    assert.equal(told(three, {letter: 'o'}), 0)
  })

  it('is asked of no Western page', () => {
    const west = ['The ferry', 'The boat', 'Ferry']
    assert.equal(
      told(west, {texts: 'The ferry has stopped for the winter.'}),
      0
    )
  })

  it('counts a text that opens with its byline', () => {
    const table = tableOf(...three.flatMap((head) => [head, body]))
    const pieces = three.map((_, at) =>
      pieceOf(2 * at + 1, 2 * at + 2, withLead)
    )
    assert.equal(narrowestHead(table, columnsOf('hfhfhf'), pieces, []), 4)
  })
})

describe('whether texts of a page jump', () => {
  const whole = 'The ferry stopped.'
  const cut = 'The ferry stopped and'

  function said(
    ...pieces: ReadonlyArray<{ends?: string; isResumed?: boolean}>
  ): number {
    const table = tableOf(...pieces.map(({ends = whole}) => ends))
    return jumpOdds(
      table,
      pieces.map(({ends, isResumed = false}, row) =>
        pieceOf(row, row + 1, {isResumed, isFinished: ends !== cut})
      )
    )
  }

  const plain = [{}, {}, {}, {}, {}]

  it('is not told by fewer than six', () => {
    assert.equal(said(...plain), 0)
    assert.ok(said(...plain, {}) < 0)
  })

  it('is doubted the more, the more of them stand whole', () => {
    const ten = said(...plain, ...plain)
    assert.ok(ten < said(...plain, {}))
    const many = Array.from({length: 30}, () => ({}))
    assert.equal(said(...many, ...many), said(...many))
  })

  it('is seen where one is cut above the beginning of another', () => {
    const seen = said(...plain, {ends: cut}, {})
    assert.ok(seen > said(...plain, {}, {}))
    assert.equal(said(...plain, {}, {ends: cut}), said(...plain, {}, {}))
    assert.equal(said({ends: cut}, ...plain, {ends: cut}, {}), 0)
  })

  it('is seen where one goes on below a whole one', () => {
    const plainly = said(...plain, {}, {})
    assert.ok(said(...plain, {}, {isResumed: true}) > plainly)
    assert.equal(said(...plain, {ends: cut}, {isResumed: true}), plainly)
    assert.equal(said({isResumed: true}, ...plain, {}), plainly)
  })
})
