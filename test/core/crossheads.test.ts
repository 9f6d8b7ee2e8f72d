import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import type {BodyPiece} from '../../src/core/segment/bodies.js'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {crossheadOdds} from '../../src/core/segment/crossheads.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {measureLines} from '../../src/core/segment/measure.js'

const english = 'The ferry has stopped for the winter, the owner said to'
const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作，要求'

interface Around {
  readonly above?: readonly string[]
  /** Texts of the piece above that one. */
  readonly earlier?: readonly string[]
  readonly below?: readonly string[]
  /** Half-ems of the column below. */
  readonly column?: number
  /** Blank lines between the head and the text below. */
  readonly gap?: number
  readonly tight?: number
  /** Rows of the head that begin another unit of it. */
  readonly units?: readonly number[]
  readonly inStep?: readonly number[]
  /** Half-ems of the narrowest headline of the page. */
  readonly narrowest?: number
}

/** What says that lines between two texts are a crosshead. */
function oddsOf(
  heads: readonly string[],
  {
    above = [english],
    earlier = ['Something else of another kind'],
    below = [english],
    column = 60,
    gap = 0,
    tight = 0,
    units = [0],
    inStep = [],
    narrowest = 0
  }: Around = {}
): number {
  const first = earlier.length + above.length
  const start = first + heads.length
  const table = finish(
    measureLines(
      scanPage(
        [
          ...earlier,
          ...above,
          ...heads,
          ...Array.from({length: gap}, () => ''),
          ...below,
          'And so it ended with a long silence of the whole town'
        ].join('\n')
      ).lines
    )
  )
  const index = new FeatureIndex()
  const piece = (from: number, end: number): BodyPiece => {
    const features = index.read(table.texts.slice(from, end)).slice()
    index.count(features)
    return {
      start: from,
      end,
      paragraphs: [from],
      width: column,
      isResumed: false,
      isFinished: true,
      notice: 0,
      features,
      leadFeatures: features
    }
  }

  const chain = [piece(0, earlier.length), piece(earlier.length, first)]
  const last = piece(start, start + below.length)
  piece(start + below.length, table.count)
  const unitStarts = new Uint8Array(table.count)
  for (const unit of units) unitStarts[first + unit] = 1
  return crossheadOdds(
    {
      table,
      index,
      lexicon: new Lexicon(index, 4),
      unitStarts,
      inStep: new Set(inStep.map((row) => first + row)),
      tightOdds: tight,
      narrowest
    },
    chain,
    last,
    heads.map((_, row) => first + row)
  )
}

const han: Around = {
  above: [chinese],
  earlier: [chinese],
  below: [chinese]
}

describe('a head between two texts is likelier a crosshead', () => {
  const plain = oddsOf(['A cold morning'])
  const plainHan = oddsOf(['渡口新貌'], han)

  it('the fewer lines it has, of three at most', () => {
    const two = oddsOf(['A cold morning', 'of rain'])
    const three = oddsOf(['A cold morning', 'of rain', 'and wind'])
    assert.ok(plain > two && two > three && Number.isFinite(three))
    const four = ['A cold morning', 'of rain', 'and wind', 'in May']
    assert.equal(oddsOf(four), Number.NEGATIVE_INFINITY)
  })

  it('where it has fewer words than headlines have, in a long English text', () => {
    const rows = (count: number): Around => ({
      above: Array.from({length: count - 2}, () => english)
    })
    const long = oddsOf(['A cold morning'], rows(14))
    assert.equal(oddsOf(['A cold morning'], rows(8)), plain)
    assert.ok(oddsOf(['A cold morning'], rows(11)) > plain)
    assert.ok(long > plain + 1.5)
    for (const line of ['A wet cold morning', 'Ice', 'Winter of 1902'])
      assert.equal(oddsOf([line], rows(14)), long, line)
    // However long the words are.
    assert.equal(oddsOf(['Superintendent considering'], rows(14)), long)
    for (const line of ['A cold morning.', 'Mill: two cold', 'A COLD MORNING'])
      assert.ok(oddsOf([line], rows(14)) <= plain, line)
    const line = 'Le bateau est arrêté pour tout l’hiver, dit le patron du bac'
    const french = {
      above: Array.from({length: 12}, () => line),
      earlier: ['Une autre chose qui n’est pas dans les eaux de la ville'],
      below: [line]
    }
    assert.equal(oddsOf(['Un matin'], french), oddsOf(['Un matin.'], french))
  })

  it('and never with a deck in it', () => {
    for (const rows of [['渡口新貌', '——记渡工'], ['——记渡工']])
      assert.equal(oddsOf(rows, han), Number.NEGATIVE_INFINITY)
  })

  it('where a number or letter of its own line counts it', () => {
    for (const count of ['A', '02', 'IV.', '(3)'])
      assert.ok(oddsOf([count, 'A cold morning']) > plain, count)
    for (const count of ['三', '（二）', '【十二】', '壹、'])
      assert.ok(oddsOf([count, '渡口新貌'], han) > plainHan, count)
    for (const other of ['K', '123', 'Iz'])
      assert.ok(oddsOf([other, 'A cold morning']) < plain, other)
    assert.equal(oddsOf(['02']), 0)
  })

  it('where it is counted or marked at its beginning', () => {
    for (const mark of ['▶', '一、', '十二、', '（二）', '(12)'])
      assert.ok(oddsOf([`${mark}渡口新貌`], han) > plainHan, mark)
    for (const mark of ['2. ', '12、'])
      assert.ok(oddsOf([`${mark}A cold morning`]) > plain, mark)
    for (const mark of ['2', '渡、', '（渡）', '2）', '渡一、', '十二'])
      assert.ok(oddsOf([`${mark}渡口新貌`], han) <= plainHan, mark)
  })

  it('where heavy brackets hold it', () => {
    assert.ok(oddsOf(['【渡口新貌】'], han) > plainHan + 1)
    assert.ok(oddsOf(['【渡口新貌】', '渡船'], han) < plainHan)
  })

  it('where other heads near by are built as it is', () => {
    assert.ok(oddsOf(['A cold morning'], {inStep: [0]}) > plain)
    const two = ['A cold morning', 'of rain']
    assert.equal(oddsOf(two, {inStep: [0]}), oddsOf(two))
  })

  it('where it stands close to its text on a page whose headlines do not', () => {
    const rows = ['A cold morning']
    assert.ok(oddsOf(rows, {tight: 1}) > plain)
    assert.equal(oddsOf(rows, {tight: 1, gap: 1}), oddsOf(rows, {gap: 1}))
  })

  it('where it is much narrower than the headlines of the page', () => {
    // 14 half-ems, of which ten are seven in ten of twenty.
    assert.ok(oddsOf(['A cold morning'], {narrowest: 21}) > plain)
    assert.equal(oddsOf(['A cold morning'], {narrowest: 20}), plain)
    const two = ['A cold morning', 'of rain']
    assert.equal(oddsOf(two, {narrowest: 40}), oddsOf(two))
  })

  it('where what stands below names who died, with an age', () => {
    const below = (text: string): number =>
      oddsOf(['Harold J. Stamm'], {below: [text, english]})
    for (const rest of [', 88, of Millbrook', ', aged 101. He', ', 9'])
      assert.equal(
        below(`Harold J. Stamm${rest}`),
        rest === ', 9' ? below('Harold J. Stamm, 9') : Number.NEGATIVE_INFINITY,
        rest
      )
    assert.ok(Number.isFinite(below('Harold J. Stamm, 3,126 people')))
    assert.ok(Number.isFinite(below('Mr. Stamm, 88, of Millbrook')))
  })
})

describe('a head between two texts is less likely a crosshead', () => {
  const plain = oddsOf(['A cold morning'])

  it('as wide as the column, or wider than crossheads are', () => {
    const column = (width: number): number =>
      oddsOf(['A cold morning'], {column: width})
    assert.equal(column(14), plain)
    assert.equal(column(13), plain)
    assert.ok(column(12) < plain)
    const long = (size: number): number => oddsOf([`${'x'.repeat(size - 1)}.`])
    assert.equal(long(28), long(20))
    assert.ok(long(29) < long(28))
  })

  it('of several units, as a kicker and its headline are', () => {
    const rows = ['A cold morning', 'of rain', 'and wind']
    const one = oddsOf(rows)
    const two = oddsOf(rows, {units: [0, 1]})
    const three = oddsOf(rows, {units: [0, 1, 2]})
    assert.ok(one > two && two > three)
    assert.ok(one - two > 1)
    assert.equal(oddsOf(rows, {units: []}), one)
  })

  it('of two clauses', () => {
    assert.ok(oddsOf(['Mill: two cold']) < plain)
    assert.equal(oddsOf(['Mill two cold:']), oddsOf(['Mill two cold.']))
    assert.ok(
      oddsOf(['冬日暖阳 村民晒秋'], han) < oddsOf(['冬日暖阳村民晒秋'], han)
    )
    assert.equal(oddsOf(['冬 暖阳村晒秋'], han), oddsOf(['冬暖阳村晒秋'], han))
  })

  it('of a whole sentence in capitals', () => {
    const stop = oddsOf(['A COLD MORNING.'])
    const open = oddsOf(['A COLD MORNING'])
    assert.ok(stop < open)
    assert.equal(oddsOf(['MORNING.']), oddsOf(['MORNING']))
    assert.ok(oddsOf(['A COLD OLD DAY']) < open)
    assert.equal(oddsOf(['A cold day.']), oddsOf(['A cold wet day.']))
    assert.equal(oddsOf(['A cold old day']), plain)
  })

  it('of as many words as headlines have, said again below or not', () => {
    const four = oddsOf(['Snow on roof and'])
    const five = oddsOf(['Snow on roof and at'])
    assert.ok(five < four)
    const said = oddsOf(['Snow on roof and at'], {
      below: ['Then there was much snow upon every roof']
    })
    assert.ok(said < five)
    const parts = oddsOf(['Snow on', 'roof and at'])
    assert.ok(parts < oddsOf(['Snow on', 'roof and']))
    const quoted = oddsOf(['Snow on roof and at'], {
      below: ['Snow on roof and at noon the sun']
    })
    assert.ok(quoted > five)
  })

  it('that begins as the Chinese text below it does', () => {
    const below = (text: string): number =>
      oddsOf(['渡口新貌'], {...han, below: [text]})
    assert.ok(below('渡口新貌可喜。') < below('可喜渡口新貌。'))
    assert.equal(below('渡口旧貌可喜。'), below('可喜渡口旧貌。'))
    // Two characters say no more than what both are about.
    const short = (text: string): number =>
      oddsOf(['渡口'], {...han, below: [text]})
    assert.equal(short('渡口可喜。'), short('可喜渡口。'))
  })

  it('of two rows or of more than fourteen characters, on a Chinese page most of all', () => {
    const one = oddsOf(['冬暖阳村晒'], han)
    assert.ok(oddsOf(['冬暖阳', '村晒'], han) <= one - 2)
    const long = '冬暖阳村晒秋忙人都来看新景好风光'
    assert.ok(oddsOf([long], han) <= one - 2)
    const two = oddsOf(['Fox', 'Dog']) - oddsOf(['Fox Dog.'])
    assert.ok(two > -2 && two < -1)
  })

  it('not for its words on a Chinese page', () => {
    assert.equal(oddsOf(['冬 暖 阳 村 晒'], han), oddsOf(['冬暖阳村晒'], han))
  })

  it('whose words other texts have, and those next to it have not', () => {
    const rows = ['Silence whole town ended']
    const near = 'Upon the whole town silence ended'
    const away = oddsOf(rows)
    assert.ok(away < plain)
    for (const place of ['below', 'above', 'earlier'])
      assert.ok(oddsOf(rows, {[place]: [near]}) > plain, place)
    const half = oddsOf(rows, {below: ['Upon the whole town']})
    assert.ok(half > away && half < plain)
  })
})
