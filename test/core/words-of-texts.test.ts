import assert from 'node:assert/strict'
import {Lexicon} from '../../src/core/segment/cohesion.js'
import {FeatureIndex} from '../../src/core/segment/features.js'

/** Whether a text says a word of another again. */
function shares(one: string, other: string): boolean {
  const index = new FeatureIndex()
  const own = new Set(index.read([one]))
  return index.read([other]).some((feature) => own.has(feature))
}

const countOf = (...lines: readonly string[]): number =>
  new FeatureIndex().read(lines).length

describe('the words of a text', () => {
  it('are known whatever their endings and capitals', () => {
    for (const [one, other] of [
      ['register', 'Registered'],
      ['ferry', 'FERRY'],
      ['boats', 'boat'],
      ['bridges', 'bridge'],
      ['Brücken', 'brücke'],
      ['harbourmaster', 'harbours'],
      ['1884', '1884']
    ] as const)
      assert.ok(shares(one, other), one)
    for (const [one, other] of [
      ['ferry', 'feather'],
      ['1884', '1885'],
      ['bus', 'bust']
    ] as const)
      assert.ok(!shares(one, other), one)
  })

  it('are those that tell something', () => {
    assert.equal(countOf('the ferry of our town'), 2)
    assert.equal(countOf('about which there would'), 0)
    assert.equal(countOf('sea'), 0)
    assert.equal(countOf('A4'), 1)
    assert.equal(countOf('seas'), 1)
  })

  it('are each counted once', () => {
    assert.equal(countOf('ferry ferries ferry'), 2)
    assert.equal(countOf('ferry', 'ferry'), 1)
    assert.equal(countOf(), 0)
  })

  it('end at marks and at the ends of lines', () => {
    assert.equal(countOf('ferry-boat'), 2)
    assert.equal(countOf('ferry', 'boat'), 2)
    assert.ok(!shares('ferry boat', 'ferr'))
    assert.equal(countOf('Ж'.repeat(4)), 1)
    assert.equal(countOf('Ωμέγα'), 1)
    assert.equal(countOf('œuvre'), 1)
    assert.equal(countOf('@@@@ ____ ````'), 0)
  })

  it('are no more than forty letters long', () => {
    const long = `${'x'.repeat(3)}1`
    assert.equal(countOf(long.repeat(30)), 1)
  })
})

describe('the characters of a Chinese text', () => {
  it('are told by pairs', () => {
    assert.equal(countOf('渡船停航'), 3)
    assert.equal(countOf('渡'), 0)
    assert.equal(countOf('渡船', '停航'), 3)
    assert.equal(countOf('渡船渡船'), 2)
    assert.ok(shares('渡船停航', '今日停航'))
    assert.ok(!shares('渡船停航', '停船'))
  })

  it('go on past blanks and not past marks, digits or letters', () => {
    assert.equal(countOf('渡 船'), 1)
    assert.equal(countOf('渡，船'), 0)
    assert.equal(countOf('渡a船'), 0)
    assert.equal(countOf('渡船ferry停航'), 3)
    assert.ok(shares('渡船ferry', 'ferry'))
    assert.equal(countOf('\u3400\u9fff'), 1)
    assert.equal(countOf('\u33ff\ua000'), 0)
  })

  it('may be looked up where two lines meet', () => {
    const index = new FeatureIndex()
    const [pair] = index.read(['工程'])
    assert.equal(index.seam('采集工', '程开工'), pair)
    assert.equal(index.seam('采集', '程开工'), -1)
    assert.equal(index.seam('采集工，', '程开工'), undefined)
    assert.equal(index.seam('采集工', 'ferry'), undefined)
    assert.equal(index.seam('', '程'), undefined)
  })
})

describe('what words of texts weigh', () => {
  const index = new FeatureIndex()
  const read = (text: string): readonly number[] => {
    const features = index.read([text]).slice()
    index.count(features)
    return features
  }

  const texts = [
    read('harbour bridge engineers'),
    read('harbour bridge painters'),
    read('harbour museum auction')
  ] as const
  const [unknown = -1] = index.read(['lantern'])
  const lexicon = new Lexicon(index, texts.length)
  const [one, two, three] = texts

  it('is more the rarer they are, and nothing where no text has them', () => {
    const [harbour = -1, bridge = -1, engineers = -1] = one
    assert.ok(lexicon.weight(engineers) > lexicon.weight(bridge))
    assert.ok(lexicon.weight(bridge) > lexicon.weight(harbour))
    assert.ok(lexicon.weight(harbour) > 0)
    assert.equal(lexicon.weight(unknown), 0)
    assert.equal(lexicon.weight(999), 0)
    assert.equal(index.size, 7)
  })

  it('makes texts alike', () => {
    const like = (
      a: ReadonlyArray<readonly number[]>,
      b: ReadonlyArray<readonly number[]>
    ): number => lexicon.cohesion(a, b)
    assert.ok(Math.abs(like([one], [one]) - 1) < 1e-9)
    assert.ok(like([one], [two]) > like([one], [three]))
    assert.ok(like([one], [three]) > 0)
    assert.equal(like([one], [[unknown]]), 0)
    assert.equal(like([one], []), 0)
    assert.equal(like([one], [two]), like([two], [one]))
    // A word counts once, however many texts of a side have it.
    assert.equal(like([one, one], [two, two]), like([one], [two]))
    assert.ok(like([one, two], [one]) < 1)
  })
})
