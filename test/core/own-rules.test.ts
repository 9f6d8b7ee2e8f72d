import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import {say} from '../../src/core/model/words.js'
import {concordance} from '../../src/core/rules/concordance.js'
import {
  mayBeSlow,
  ownMatches,
  ownRules
} from '../../src/core/rules/own-rules.js'
import {tryOwnRule} from '../../src/core/rules/try-own-rule.js'
import {settingsDefaults} from '../../src/core/rules/settings.js'

describe('a trial of an own rule', () => {
  const tried = (text: string, match: string, replace?: string) =>
    tryOwnRule(analyse(text), {
      match,
      ...(replace === undefined ? {} : {replace})
    })

  it('shows each place among twelve characters at each side', () => {
    const {hits, count, refused} = tried(
      '---\ndate: 2022-09-02\n---\nThe nurnber of men of the town is 50.\n\nA nurnber.\n',
      'nurn',
      'num'
    )
    assert.equal(refused, undefined)
    assert.equal(count, 2)
    assert.deepEqual(
      hits.map(({line, before, text, after, expected}) => [
        line,
        before,
        text,
        after,
        expected
      ]),
      [
        [3, 'The ', 'nurn', 'ber of men o', 'num'],
        [5, 'A ', 'nurn', 'ber.', 'num']
      ]
    )
  })

  it('shows two hundred places and counts all', () => {
    const {hits, count} = tried('O1 '.repeat(201), 'O1')
    assert.deepEqual([hits.length, count], [200, 201])
    assert.equal(tried('O1 '.repeat(200), 'O1').hits.length, 200)
  })

  it('tells what it hits in clean prose of the language of the page', () => {
    assert.deepEqual(tried('A page in English.\n', 'Quilliam').onClean, [
      'Quilliam'
    ])
    assert.deepEqual(tried('青禾区召开会议。\n', 'Quilliam').onClean, [])
    assert.ok(tried('青禾区召开会议。\n', '青禾区').onClean.length > 0)
  })

  it('refuses what is no pattern, and shows nothing', () => {
    const {refused, ...rest} = tried('A page.\n', '(')
    assert.ok(refused)
    assert.deepEqual(rest, {hits: [], count: 0, onClean: []})
  })
})

describe('own rules', () => {
  const own = [
    {match: 'rn(?=[bmp])', replace: 'm', hint: 'rn for m'},
    {match: '(\\d+)O', replace: '$10'}
  ]

  it('report what they match, and fix it', () => {
    const text = 'The nurnber of 5O men.\n'
    const {findings} = analyse(text, {
      ...analysisDefaults,
      rules: {...settingsDefaults, own}
    })
    const mine = findings.filter(({ruleId}) => ruleId === 'own-rule')
    assert.equal(mine.length, 2)
    assert.equal(
      applyEdits(
        text,
        mine.flatMap(({fixes}) => fixes.flatMap(({edits}) => edits))
      ),
      'The number of 50 men.\n'
    )
  })

  it('refuse what is no pattern, or may be slow', () => {
    const slow = ['(a+)+b', '(a|aa)*c', '(\\w+\\s?)*$', '(x)\\1', 'a*b*c*d']
    const quick = ['tbe', 'li[aeiou]', '\\p{L}+ment', '(?:tb|tl)e', 'a{2,3}']
    assert.deepEqual(slow.filter(mayBeSlow), slow)
    assert.deepEqual(quick.filter(mayBeSlow), [])
    const {refused} = ownRules([{match: '('}, {match: ''}, {match: '(a+)+'}])
    assert.equal(refused.length, 3)
    for (const {reason} of refused) {
      assert.match(reason.en, /\p{L}{4}/u)
      assert.match(reason['zh-cn'], /\p{Script=Han}{4}/u)
    }
  })

  it('put groups of the match into what they write', () => {
    const becomes = (replace: string): string => {
      const text = 'The tbe men of the town.\n'
      const {findings} = analyse(text, {
        ...analysisDefaults,
        rules: {
          ...settingsDefaults,
          own: [{match: '(t)(?<rest>be)', replace}]
        }
      })
      const mine = findings.filter(({ruleId}) => ruleId === 'own-rule')
      const edits = mine.flatMap(({fixes}) => fixes.flatMap((fix) => fix.edits))
      return edits.map(({text: put}) => put).join('')
    }
    assert.equal(becomes('$2$1'), 'bet')
    // Of two groups `$3` is nothing, `$10` is the first and a nought.
    assert.equal(becomes('x$3'), 'x')
    assert.equal(becomes('$10'), 't0')
    assert.equal(becomes('$<rest>|$&|$$'), 'be|tbe|$')
  })
})

describe('settings', () => {
  const text = '改造前改造前\n8月 30日，青禾区召开会议。\n'
  const found = (rules: Partial<typeof settingsDefaults>): string[] =>
    analyse(text, {
      ...analysisDefaults,
      rules: {...settingsDefaults, ...rules}
    }).findings.map(({ruleId, severity}) => `${ruleId} ${severity}`)

  it('turn rules off and set their severity', () => {
    assert.deepEqual(found({}), [
      'doubled-text warning',
      'space-cjk-digit warning'
    ])
    assert.deepEqual(
      found({severities: {'doubled-text': 'off', 'space-cjk-digit': 'hint'}}),
      ['space-cjk-digit hint']
    )
  })

  it('ignore texts', () => {
    assert.deepEqual(found({ignored: ['改造前改造前']}), [
      'space-cjk-digit warning'
    ])
  })
})

describe('concordance', () => {
  it('lists nothing for nothing', () => {
    assert.deepEqual(concordance(analyse('木报讯\n'), '', '本'), [])
  })

  it('lists every place', () => {
    const text = '木工说木材。\n木报讯\n'
    const places = concordance(analyse(text), '木', '本')
    assert.deepEqual(
      places.map(({line, before, after}) => [line, before, after]),
      [
        [0, '', '工说木材。'],
        [0, '木工说', '材。'],
        [1, '', '报讯']
      ]
    )
  })
})

describe('what an own rule tells', () => {
  const tell = (rule: {match: string; replace?: string; hint?: string}) =>
    analyse('The tbe men of the town.\n', {
      ...analysisDefaults,
      rules: {...settingsDefaults, own: [rule]}
    })
      .findings.filter(({ruleId}) => ruleId === 'own-rule')
      .map(({severity, actual, expected, fixes: [fix], reason}) => ({
        severity,
        actual,
        expected,
        safe: fix?.safe,
        reason: say(reason, 'en')
      }))

  it('is the hint, else the pattern, with what it matched', () => {
    assert.deepEqual(tell({match: 'tb.', hint: 'b for h'}), [
      {
        severity: 'warning',
        actual: 'tbe',
        expected: undefined,
        safe: undefined,
        reason: 'b for h: “tbe”'
      }
    ])
    assert.equal(tell({match: 'tb.'})[0]?.reason, 'tb.: “tbe”')
  })

  it('is never fixed unseen', () => {
    const [told] = tell({match: 'tb.', replace: 'the'})
    assert.deepEqual([told?.expected, told?.safe], ['the', false])
  })

  it('is nothing where the match is empty, or stays as it is', () => {
    assert.deepEqual(tell({match: 'x*'}), [])
    assert.deepEqual(tell({match: 'tbe', replace: '$&'}), [])
    assert.deepEqual(tell({match: 't(b)e', replace: 't$1e'}), [])
  })

  it('puts nothing for a group that did not match, and leaves `$x`', () => {
    assert.equal(
      tell({match: 'tbe(?<no>x)?', replace: 'a$<no>b'})[0]?.expected,
      'ab'
    )
    assert.equal(tell({match: 'tbe', replace: 'a$<no>b'})[0]?.expected, 'ab')
    assert.equal(tell({match: 'tbe', replace: 'a$xb'})[0]?.expected, 'a$xb')
    const many = '()()()()()()()()()(t)be'
    assert.equal(tell({match: many, replace: '$10he'})[0]?.expected, 'the')
  })
})

describe('a pattern that is too long', () => {
  const isRefused = (length: number): boolean =>
    ownRules([{match: 'a'.repeat(length)}]).refused.length === 1

  it('has more than two hundred characters', () => {
    assert.ok(!isRefused(200))
    assert.ok(isRefused(201))
  })

  it('makes no rule, where there is no other', () => {
    assert.equal(ownRules([{match: '('}]).rule, undefined)
    assert.equal(ownRules([]).rule, undefined)
    const {rule, refused} = ownRules([{match: '('}, {match: 'a'}])
    assert.equal(rule?.id, 'own-rule')
    assert.deepEqual(
      refused.map((each) => each.rule),
      [{match: '('}]
    )
  })

  it('sees two thousand characters of a line', () => {
    const find = ownMatches({match: 'b'})
    assert.ok(typeof find === 'function')
    assert.equal(find(`${'a'.repeat(1999)}bb`).length, 1)
  })
})

describe('a pattern that may be slow', () => {
  it('is none for its escapes, classes and counts', () => {
    for (const match of [
      String.raw`(\p{Script=Han})+`,
      String.raw`(\u{1F600})+`,
      String.raw`(\+)+`,
      '([+*|])+',
      'a{12}b{3}c{4}d{5}',
      '(?:a)+'
    ])
      assert.ok(!mayBeSlow(match), match)
  })

  it('is one that repeats what has a count', () => {
    for (const match of ['(a{12})+', '(a{1,20}){3}', 'a{10,}b*c+'])
      assert.ok(mayBeSlow(match), match)
  })
})
