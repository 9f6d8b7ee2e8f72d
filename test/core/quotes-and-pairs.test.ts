import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import type {HouseStyle} from '../../src/core/rules/house-style.js'
import {applyEdits} from '../../src/core/model/span.js'
import {settingsDefaults} from '../../src/core/rules/settings.js'
import {say} from '../../src/core/model/words.js'

/**
 * A line in the quotes of a newspaper, all that differ rewritten; what another
 * rule says of straight quotes beside Han is turned off.
 */
function quoted(text: string, quotes?: HouseStyle['quotes']): string {
  const {findings} = analyse(text, {
    ...analysisDefaults,
    rules: {
      ...settingsDefaults,
      severities: {'straight-quote': 'off'},
      ...(quotes && {style: {quotes}})
    }
  })
  return applyEdits(
    text,
    findings
      .filter(({ruleId}) => ruleId === 'quote-form')
      .flatMap(({fixes: [fix]}) => [...(fix?.edits ?? [])])
  )
}

describe('straight quotes in a newspaper of curly ones', () => {
  const mended: Readonly<Record<string, string>> = {
    'The men went "home" again.': 'The men went “home” again.',
    '"Home" is what he said.': '“Home” is what he said.',
    'This he said: "home"': 'This he said: “home”',
    'The men ("home"), the ["men"].': 'The men (“home”), the [“men”].',
    'The men—"home"—and the men.': 'The men—“home”—and the men.',
    'The men said "12 of us go, no?" to it.':
      'The men said “12 of us go, no?” to it.'
  }
  for (const [text, expected] of Object.entries(mended)) {
    it(`${text} reads ${expected}`, () =>
      assert.equal(quoted(text, 'curly'), expected))
  }

  for (const text of [
    'The board of 5"x 6"y, of 12" and 7", is old.',
    'The men said"home and that is it.',
    'The men " of the town " went home.',
    // Whoever turns `straight-quote` off hears of them from no other rule.
    '他们说 "好的" 就走了。'
  ]) {
    it(`${text} stays`, () => assert.equal(quoted(text, 'curly'), text))
  }
})

describe('single quotes in a newspaper of corner brackets', () => {
  it('are brackets beside Han alone', () => {
    assert.equal(quoted('他說‘好的’就走了。', 'corner'), '他說『好的』就走了。')
    const shop = '店名是 ‘Go’ 吧，它叫 Boys’ House。'
    assert.equal(quoted(shop, 'corner'), shop)
  })
})

describe('two apostrophes for one quotation mark', () => {
  it('open and close by turns, where Han stand on both sides', () => {
    assert.equal(
      quoted("他说''好的''大家都笑了，我说''走吧''大家就走了。"),
      '他说“好的”大家都笑了，我说“走吧”大家就走了。'
    )
  })

  it('become the quotes of the newspaper, else those of the language', () => {
    assert.equal(quoted('他说‘‘好的’’。', 'corner'), '他说「好的」。')
    assert.equal(quoted('他说‘‘好的’’。', 'straight'), '他说"好的"。')
    assert.equal(quoted('He said ‘‘go’’.'), 'He said "go".')
    assert.equal(quoted('He said ‘‘go’’.', 'curly'), 'He said “go”.')
  })

  it('may hold a single letter, alone on its line', () => {
    assert.equal(quoted("''A''"), '"A"')
  })
})

describe('a straight quote beside Han', () => {
  it('is told as the mark alone', () => {
    const told = analyse('他说"好的"就走了，大家都笑了。\n').findings.filter(
      ({ruleId}) => ruleId === 'straight-quote'
    )
    assert.deepEqual(
      told.map(({actual, expected}) => [actual, expected]),
      [
        ['"', '“'],
        ['"', '”']
      ]
    )
  })
})

/** The marks of a page that lack a partner, as offset and mark. */
function alone(text: string): string[] {
  return analyse(text)
    .findings.filter(({ruleId}) => ruleId === 'unbalanced-mark')
    .map(({span}) => `${String(span.start)}${text.slice(span.start, span.end)}`)
}

describe('a mark without a partner', () => {
  const cases: ReadonlyArray<
    readonly [what: string, text: string, expected: readonly string[]]
  > = [
    [
      'is the first of two that open in one paragraph',
      '他说“今天很好。“明天也很好。”大家都笑了。',
      ['2“']
    ],
    [
      'is none that opens a further paragraph of a quotation',
      '他说：“今天天气很好，大家都来了。\n\n“明天天气也很好，大家都来吧。”',
      []
    ],
    ['is one inside another pair', '他们（说“好的）就走了。', ['4“']],
    [
      'is each of two pairs that cross',
      '（他们“说）好的”就走了。',
      ['3“', '8”']
    ],
    [
      'is no inch, beside a bracket or a quotation',
      'The men (of the 12" wall) said "it is 12" and went home with it.',
      []
    ],
    ['is a straight one before Han', '他们在OK"好的，大家都笑了。', ['5"']],
    ['is no straight one behind Han alone', '他们说好"OK的，大家都笑了。', []],
    ['is one that closes behind Han', '他们说好的’，大家都笑了。', ['5’']],
    [
      'is any other that closes behind a letter',
      '他们去OK》，都笑了。',
      ['5》']
    ],
    [
      'is each mark of a quotation of two forms, in English',
      'The men of the town said “come here" and went home again.',
      ['25“', '35"']
    ],
    ['is no apostrophe behind a letter', '他们去Boys’，大家都笑了。', []]
  ]
  for (const [what, text, expected] of cases) {
    it(`${what}: ${text}`, () => assert.deepEqual(alone(text), expected))
  }

  it('is none in German, where OCR reads the last one as straight', () => {
    assert.deepEqual(
      alone(
        '---\nlang: de\n---\nEr sagte: „Das ist der Hafen", sprach die Frau.\n'
      ),
      []
    )
  })

  it('is told in the order of the page, the first two hundred of them', () => {
    const text = `他们读《章程，说${'好）的'.repeat(200)}。他们“走了。`
    const found = analyse(text).findings.filter(
      ({ruleId}) => ruleId === 'unbalanced-mark'
    )
    assert.equal(found.length, 201)
    assert.equal(found[0]?.actual, '《')
    const last = found.at(-1)
    assert.ok(last)
    assert.match(say(last.reason, 'en'), /: 2 marks have no partner$/u)
    assert.equal(text.slice(last.span.start, last.span.end), '）')
    assert.equal(last.span.start, text.lastIndexOf('）'))
  })
})
