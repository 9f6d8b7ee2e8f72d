import assert from 'node:assert/strict'
import {gatherEvidence, type Evidence} from '../../src/core/rules/evidence.js'
import {foreignStretches} from '../../src/core/rules/foreign-stretch.js'
import {scanPage} from '../../src/core/scan/page.js'
import {testLexica} from './lexica.js'

/** What a page of some lines says. */
const evidenceOf = (...lines: readonly string[]): Evidence =>
  gatherEvidence(scanPage(lines.join('\n')), testLexica().en)

describe('how often something stands in a page', () => {
  const page = evidenceOf(
    '  区长林望舒出席，林望',
    '　舒讲话。林林林 ',
    "The Harbour men, the harbour's men: co-operate, CO-OPERATE, co operate."
  )

  it('is counted across line ends, indents left out', () => {
    assert.equal(page.count('林望舒'), 2)
    assert.equal(page.count('区长'), 1)
    assert.equal(page.count('镇长'), 0)
    assert.equal(page.count('林望舒'), 2)
  })

  it('is counted without overlaps, and not of nothing', () => {
    assert.equal(page.count('林林'), 1)
    assert.equal(page.count(''), 0)
  })

  it('is no more than a hundred', () => {
    const page = evidenceOf('好'.repeat(99), '坏'.repeat(150))
    assert.equal(page.count('好'), 99)
    assert.equal(page.count('坏'), 100)
  })

  it('is counted of whole words in any letter case', () => {
    assert.equal(page.countWord('harbour'), 1)
    assert.equal(page.countWord('HARBOUR’S'.toLowerCase()), 0)
    assert.equal(page.countWord("Harbour's"), 1)
    assert.equal(page.countWord('Co-operate'), 2)
    assert.equal(page.countWord('co'), 1)
    assert.equal(page.countWord('ferry'), 0)
  })

  it('is searched in the first part of a volume', () => {
    /** A line of a hundred thousand characters. */
    const long = '渡船好。'.repeat(25_000)
    const volume = (lines: number) =>
      evidenceOf(
        ...Array.from({length: lines}, () => long),
        'harbour 海州',
        'ferry 区长'
      )
    const four = volume(4)
    assert.deepEqual([four.count('海州'), four.count('区长')], [1, 0])
    assert.deepEqual(
      [four.countWord('harbour'), four.countWord('ferry')],
      [1, 0]
    )
    const three = volume(3)
    assert.deepEqual([three.count('海州'), three.count('区长')], [1, 1])
    assert.deepEqual(
      [three.countWord('harbour'), three.countWord('ferry')],
      [1, 1]
    )
  })
})

describe('how noisy a page of English is', () => {
  /** A line of some words of which the last ones are none. */
  const line = (known: number, unknown: number): string =>
    [
      ...Array.from({length: known}, () => 'river'),
      ...Array.from({length: unknown}, () => 'qxzvt')
    ].join(' ')
  const noise = (...lines: readonly string[]): number =>
    evidenceOf(...lines).noise()

  it('is the share of its words that nobody knows, in thousandths', () => {
    assert.equal(noise(line(9, 1), line(9, 1), line(9, 1)), 100)
    assert.equal(noise(line(10, 0), line(10, 0), line(20, 0)), 0)
    assert.equal(noise(line(9, 1), line(10, 0), line(20, 0)), 25)
  })

  it('is none where there are too few words to tell, or no lexicon', () => {
    assert.equal(noise(line(9, 1), line(9, 1), line(8, 1)), 0)
    assert.equal(
      gatherEvidence(
        scanPage([line(9, 1), line(9, 1), line(9, 1)].join('\n')),
        undefined
      ).noise(),
      0
    )
  })

  it('is told of small letters, not of names, numbers and short words', () => {
    const text = [line(9, 1), line(9, 1), line(9, 1)]
    assert.equal(noise(...text, 'Qxzvt Qxzvt qx qx qxz4t qxz-vt the river'), 94)
  })

  it('leaves out lines that are in another language, or no text', () => {
    const text = [line(9, 1), line(9, 1), line(9, 1)]
    assert.equal(noise(...text, line(2, 3)), 100)
    assert.equal(noise(...text, line(1, 3)), 100)
    assert.equal(noise(...text, line(3, 4)), Math.round(7000 / 37))
    assert.equal(noise(...text, line(0, 3)), Math.round(6000 / 33))
  })

  it('is told of all words where no line is left', () => {
    const lines = Array.from({length: 8}, () => 'the qxzvt qxzvt qxzvt')
    assert.equal(noise(...lines), 750)
  })

  it('is told of the first four thousand words', () => {
    const clean = Array.from({length: 401}, () => line(10, 0))
    assert.equal(noise(...clean, line(5, 5), line(5, 5)), 0)
    assert.notEqual(noise(...clean.slice(5), line(5, 5), line(5, 5)), 0)
  })
})

describe('a page that the English lexicon has no say in', () => {
  const noise = (...lines: readonly string[]): number =>
    evidenceOf(...lines).noise()
  const row = (...words: readonly string[]): string => words.join(' ')
  const times = (word: string, count: number): string[] =>
    Array.from({length: count}, () => word)
  /** Forty words of which so many are none; the rest are a noun. */
  const page = (unknown: number, ...more: readonly string[]): string[] => [
    ...times('qxzvt', unknown),
    ...times('river', 40 - unknown - more.length),
    ...more
  ]

  it('is one of more than three words in ten that nobody knows', () => {
    assert.notEqual(noise(row(...page(12))), 1000)
    assert.equal(noise(row(...page(13))), 1000)
  })

  it('is none where two words are of English grammar', () => {
    assert.equal(noise(row(...page(13, 'the'))), 1000)
    assert.notEqual(noise(row(...page(13, 'the', 'was'))), 1000)
    assert.notEqual(noise(row(...page(30, 'the', 'was'))), 1000)
  })

  it('is none of a list, which has short words of English alone', () => {
    assert.notEqual(noise(row(...page(13), 'of', 'by')), 1000)
    assert.equal(noise(row(...page(13), 'of')), 1000)
    assert.notEqual(noise(row(...page(26), 'of', 'by')), 1000)
    assert.equal(noise(row(...page(27), 'of', 'by')), 1000)
  })

  it('is one with three times as many words of another grammar', () => {
    assert.notEqual(
      noise(row(...page(13), 'of', 'by', ...times('la', 5))),
      1000
    )
    assert.equal(noise(row(...page(13), 'of', 'by', ...times('la', 6))), 1000)
  })
})

describe('a line of another language on an English page', () => {
  const english =
    'The men of the town came to the river and went home with the boat.'
  const german = Array.from({length: 8}, (_, at) =>
    [
      `Der Bürgermeister sprach ${at} von der neuen Strecke und von den Schiffen,`,
      `die von der Regierung ${at} für das Land bestellt wurden und nicht kamen.`
    ].join(' ')
  )
  const page = [...Array.from({length: 12}, () => english), ...german]

  it('is told from the others', () => {
    const told = evidenceOf(...page)
    assert.deepEqual(
      german.slice(4).map((line) => told.foreign(line)),
      [1, 1, 1, 1]
    )
    assert.equal(told.foreign(english), 0)
  })

  it('is none where no lexicon is there, or one line stands alone', () => {
    assert.equal(evidenceOf(...page.slice(0, 13)).foreign(german[0] ?? ''), 0)
    const told = gatherEvidence(scanPage(page.join('\n')), undefined)
    assert.equal(told.foreign(german[0] ?? ''), 0)
  })
})

describe('a stretch of another language', () => {
  /** Whether a line stands in one: the first of a page, unless named. */
  function isForeign(
    lines: readonly string[],
    isClean: boolean,
    line = lines[0] ?? ''
  ): boolean {
    const {en} = testLexica()
    assert.ok(en)
    const page = scanPage(lines.join('\n'))
    return foreignStretches(page.lines, en, () => isClean)(line)
  }

  const words = (word: string, count: number): string =>
    `${word} `.repeat(count).trim()

  it('has eight words or more, none of them known, on a clean page', () => {
    assert.ok(isForeign([words('qxzvt', 8)], true))
    assert.ok(!isForeign([words('qxzvt', 7)], true))
    assert.ok(!isForeign([words('qxzvt', 8)], false))
    assert.ok(!isForeign([words('Qxzvt', 8)], true))
  })

  it('has eleven unknown words of twenty, or more', () => {
    const line = (unknown: number): string =>
      `${words('qxzvt', unknown)} ${words('river', 20 - unknown)}`
    assert.ok(isForeign([line(11)], true))
    assert.ok(!isForeign([line(10)], true))
  })

  it('has six words of English grammar of a hundred at most', () => {
    const line = (english: number): string =>
      `${words('the', english)} ${words('qxzvt', 100 - english)}`
    assert.ok(isForeign([line(6)], true))
    assert.ok(!isForeign([line(7)], true))
  })

  it('is one on a page of slips, too, that has another grammar', () => {
    const rest = words('river', 7)
    assert.ok(isForeign([`und der für ${rest}`], false))
    assert.ok(isForeign([`und der straße ${rest}`], false))
    // One word of grammar, two words of the language, three unknown in eleven.
    assert.ok(!isForeign([`und straße große ${rest}`], false))
    assert.ok(!isForeign([`und der qxzvt ${rest}`], false))
    assert.ok(!isForeign([`und der für ${rest} river`], false))
    assert.ok(!isForeign([`und der les que ${rest}`], false))
  })

  it('is looked for in four lines before and after one', () => {
    const strange = words('qxzvt', 8)
    const between = ['1', '2', '3']
    assert.ok(isForeign(['0', ...between, strange], true, '0'))
    assert.ok(isForeign([strange, ...between, '4'], true, '4'))
    assert.ok(!isForeign(['0', ...between, '4', strange], true, '0'))
    assert.ok(!isForeign([strange, ...between, '4', '5'], true, '5'))
    // Lines without ink are none.
    assert.ok(isForeign(['0', '', ...between, '', strange], true, '0'))
  })

  it('is none in a line that the page has not', () => {
    assert.ok(!isForeign([words('qxzvt', 8)], true, 'qxzvt'))
  })
})
