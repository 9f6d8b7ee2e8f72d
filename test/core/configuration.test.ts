import assert from 'node:assert/strict'
import fc from 'fast-check'
import picomatch from 'picomatch'
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {
  changeConfiguration,
  type ConfigurationChange
} from '../../src/core/configuration/change-configuration.js'
import {takeBack} from '../../src/core/configuration/take-back.js'
import {configurationProblems} from '../../src/core/configuration/configuration-problems.js'
import {say} from '../../src/core/model/words.js'
import {
  configurationDefaults,
  configurationKeys,
  readConfiguration
} from '../../src/core/configuration/configuration.js'
import {
  isPagePath,
  pagesGlob
} from '../../src/core/configuration/page-patterns.js'
import {addEntry} from '../../src/core/entities/edits/add-entry.js'
import {builtInKinds} from '../../src/core/entities/kinds.js'
import {readRegister} from '../../src/core/entities/read-register.js'
import {lineEdit} from '../../src/core/model/line-edit.js'
import {applyEdits} from '../../src/core/model/span.js'
import {houseForms} from '../../src/core/rules/house-style.js'

describe('which files are pages', () => {
  const is = (path: string, ...patterns: string[]): boolean =>
    isPagePath(path, patterns)

  it('is said by names at any depth, and by paths', () => {
    assert.ok(is('a.txt', '*.txt') && is('x/y/a.txt', '*.txt'))
    assert.ok(!is('a.md', '*.txt') && !is('x/a.md', '*.txt'))
    assert.ok(is('1912/04/3.asc', '1912/**') && !is('x/1912/3.asc', '1912/**'))
    assert.ok(is('1912/3.asc', '*/?.asc') && !is('1912/13.asc', '*/?.asc'))
    assert.ok(is('x/a.txt', '/x/*.txt') && !is('y/x/a.txt', '/x/*.txt'))
    assert.ok(is('a/b/c/d.txt', 'a/**/d.txt') && is('a/d.txt', 'a/**/d.txt'))
    assert.ok(!is('a/b/c.txt', 'a/**/d.txt') && !is('b/d.txt', 'a/**/d.txt'))
  })

  it('is said last by the last pattern, also of clean copies', () => {
    assert.ok(is('a.txt', '!*.txt', '*.txt') && !is('a.txt', '*.txt', '!a.*'))
    assert.ok(!is('notes/x/a.txt', '*.txt', '!notes/'))
    assert.ok(is('notes.txt', '*.txt', '!notes/'))
    assert.ok(is('a.news.md') && !is('old/a.news.md', '!old/'))
    assert.ok(!is('a.txt'))
  })

  it('are found by a glob, at least', () => {
    const paths = [
      ...['a.txt', 'x/y/b.news.md', 'a.asc', '1912/04/3', 'x/1912/3.md'],
      ...['notes/a[1].asc', 'notes/a1.asc', 'b.log', 'a,b.doc', 'x{1}/c']
    ]
    const lists = [
      ['*.asc', '!notes/'],
      ['1912/'],
      ['/x/**/*.md'],
      ['notes/a[1].asc'],
      ['a,b.doc', 'x{1}/*']
    ]
    for (const patterns of lists) {
      const matches = picomatch(pagesGlob([patterns]))
      for (const path of paths) {
        const isFound = matches(path)
        if (isPagePath(path, patterns))
          assert.ok(isFound, `${path} ${patterns.join()}`)
      }

      assert.ok(matches('a.txt') && matches('x/y/b.news.md'))
    }
  })

  it('are found without reading what no pattern is near', () => {
    const matches = picomatch(pagesGlob([['*.asc', '1912/**', '!*.log']]))
    assert.ok(!matches('b.log') && !matches('x/b.log') && matches('1912/b.log'))
  })

  it('is found in bounded work, whatever the pattern', () => {
    const began = process.cpuUsage()
    assert.ok(!is('a'.repeat(3000), `${'*a'.repeat(500)}b`))
    assert.ok(!is('a/'.repeat(1500), `${'**/a/'.repeat(300)}b`))
    assert.ok(process.cpuUsage(began).user < 5_000_000)
  })

  it('stands in the configuration', () => {
    assert.deepEqual(readConfiguration('pages: ["*.asc", {}]')?.pages, [
      '*.asc'
    ])
    assert.equal(readConfiguration('rules: {}')?.pages, undefined)
  })
})

describe('configuration', () => {
  it('reads what it knows and leaves the rest alone', () => {
    const configuration = readConfiguration(`
rules: {space-cjk: off, doubled-text: hint, other: loud}
ignore: [景美了 门就打开了, {}, 110, 007]
own:
  - match: 创城
    replace: 创建
  - replace: no match
rejected:
  person: [方圆]
unknown: 1
`)

    assert.deepEqual(configuration, {
      rules: {
        severities: {'space-cjk': 'off', 'doubled-text': 'hint'},
        // Numbers are texts, as they are written.
        ignored: ['景美了 门就打开了', '110', '007'],
        style: {},
        own: [{match: '创城', replace: '创建'}]
      },
      rejected: {person: ['方圆']},
      kinds: builtInKinds
    })
  })

  it('reads kinds of one’s own, in three ways', () => {
    const own = (text: string): unknown[] =>
      [...(readConfiguration(text)?.kinds ?? [])]
        .filter(([name]) => !builtInKinds.has(name))
        .map(([name, {title, digit, icon, tei, label}]) => [
          name,
          title['zh-cn'],
          digit,
          icon,
          tei.name,
          tei.type,
          label
        ])
    assert.deepEqual(own('kinds: [ship, 节日, person, "a b", 3]'), [
      ['ship', 'ship', 9, 'tag', 'name', 'ship', 'SHIP'],
      ['节日', '节日', undefined, 'tag', 'name', '节日', '节日']
    ])
    assert.deepEqual(own('kinds: {ship: 船舶}'), [
      ['ship', '船舶', 9, 'tag', 'name', 'ship', 'SHIP']
    ])
    assert.deepEqual(
      own(
        'kinds: {ship: {en: Ship, zh-cn: 船舶, icon: rocket, tei: objectName, label: SHP}}'
      ),
      [['ship', '船舶', 9, 'rocket', 'objectName', undefined, 'SHP']]
    )
  })

  it('lets nothing of a kind out of its place', () => {
    const kinds = readConfiguration(
      'kinds: {ship: {icon: "x) [a](b", tei: "a><b"}, constructor: 甲}'
    )?.kinds
    assert.equal(kinds?.get('ship')?.icon, 'tag')
    assert.deepEqual(kinds.get('ship')?.tei, {name: 'name', type: 'ship'})
    assert.equal(kinds.get('constructor')?.title.en, '甲')
  })

  it('takes an empty file for the defaults, and broken ones for none', () => {
    assert.deepEqual(readConfiguration(''), configurationDefaults)
    assert.equal(readConfiguration('a: ['), undefined)
    assert.equal(readConfiguration('- a'), undefined)
    assert.ok(readConfiguration('rejected: 3'))
  })

  it('writes decisions that it reads again, and keeps comments', () => {
    let text = '# house style of the paper\nignore:\n  - 甲 # once\n'
    text = changeConfiguration(text, {type: 'ignore', text: '乙: 丙'}) ?? ''
    text =
      changeConfiguration(text, {
        type: 'reject',
        kind: 'person',
        texts: ['方圆']
      }) ?? ''
    text =
      changeConfiguration(text, {type: 'rule-off', ruleId: 'space-cjk'}) ?? ''

    assert.match(text, /# house style of the paper/u)
    assert.match(text, /# once/u)
    assert.deepEqual(readConfiguration(text), {
      rules: {
        severities: {'space-cjk': 'off'},
        ignored: ['甲', '乙: 丙'],
        style: {},
        own: []
      },
      rejected: {person: ['方圆']},
      kinds: builtInKinds
    })
  })

  it('writes a decision once', () => {
    const change = {type: 'reject', kind: 'person', texts: ['方圆']} as const
    const once = changeConfiguration('', change) ?? ''

    assert.equal(changeConfiguration(once, change), once)
  })

  const laidOut = `# house style of the paper

rules:   {space-cjk: hint}   # as agreed

ignore:
    - "甲"    # once
    - 乙


rejected:
  place:      # streets
  - 长安
kinds: {ship: 船舶}
`

  it('leaves comments, quotes and blanks of all other lines', () => {
    const reject = (kind: string, ...texts: string[]): string =>
      changeConfiguration(laidOut, {type: 'reject', kind, texts}) ?? ''

    assert.equal(
      reject('place', '永安', '南里: 西'),
      laidOut.replace('  - 长安\n', '  - 长安\n  - 永安\n  - "南里: 西"\n')
    )
    assert.equal(
      reject('person', '方圆'),
      laidOut.replace('  - 长安\n', '  - 长安\n  person:\n    - 方圆\n')
    )
    assert.equal(
      changeConfiguration(laidOut, {type: 'ignore', text: 'on'}),
      laidOut.replace('    - 乙\n', '    - 乙\n    - "on"\n')
    )
    assert.equal(
      changeConfiguration(laidOut, {type: 'rule-off', ruleId: 'space-cjk'}),
      laidOut.replace('hint', 'off')
    )
    assert.equal(
      changeConfiguration(laidOut, {
        type: 'own-rule',
        rule: {match: 'a, b', hint: '丙'}
      }),
      `${laidOut}own:\n  - {match: "a, b", hint: "丙"}\n`
    )
  })

  it('takes a rejection back, and all that it made', () => {
    for (const text of [
      '',
      laidOut,
      'ignore: [甲]\n',
      'rejected: {person: [甲, 乙]} # x\n',
      'rejected: {place: [丙]}\n',
      '# nothing yet\n',
      'ignore:\r\n  - 甲\r\n'
    ]) {
      const texts = ['方圆', '方书记']
      const rejected = changeConfiguration(text, {
        type: 'reject',
        kind: 'person',
        texts
      })
      assert.deepEqual(
        readConfiguration(rejected ?? '')?.rejected['person']?.slice(-2),
        texts
      )
      assert.deepEqual(
        readConfiguration(
          changeConfiguration(rejected ?? '', {
            type: 'unreject',
            kind: 'person',
            texts
          }) ?? ''
        ),
        readConfiguration(text)
      )
    }
  })

  it('writes many decisions as one by one, and takes them back', () => {
    const texts = ['方圆', '和平', '方圆', '2022', '安康']
    for (const text of [
      '',
      '# ours\nrejected:\n  person:\n    - 李广 # him\n  place: [长安]\n',
      'rejected: {person: [李广, 和平]}\n',
      'rejected:\n  person: ["李广"]\nignore:\n  - a\n'
    ]) {
      let oneByOne = text
      for (const each of texts)
        oneByOne =
          changeConfiguration(oneByOne, {
            type: 'reject',
            kind: 'person',
            texts: [each]
          }) ?? ''
      const kind = 'person'
      const together = changeConfiguration(text, {type: 'reject', kind, texts})
      assert.equal(together, oneByOne)
      const taken = changeConfiguration(together, {
        type: 'unreject',
        kind,
        texts: texts.slice(1)
      })
      assert.deepEqual(
        readConfiguration(taken ?? '?')?.rejected['person'] ?? [],
        text === '' || !text.includes('李广') ? [] : ['李广']
      )
      assert.equal(taken?.includes('# him'), text.includes('# him'))
    }
  })

  it('writes many decisions into a long list in bounded work', () => {
    const lines = Array.from({length: 2000}, (_, index) => `    - 甲${index}\n`)
    const text = `rejected:\n  person:\n${lines.join('')}`
    const texts = Array.from({length: 200}, (_, index) => `乙${index}`)
    const began = process.cpuUsage()
    const change = {type: 'reject', kind: 'person', texts} as const
    const after = changeConfiguration(text, change) ?? ''
    assert.equal(after, text + texts.map((each) => `    - ${each}\n`).join(''))
    assert.equal(
      changeConfiguration(after, {...change, type: 'unreject'}),
      text
    )
    assert.ok(process.cpuUsage(began).user < 5_000_000)
  })

  it('changes nothing that it cannot read', () => {
    const change = {type: 'ignore', text: '甲'} as const

    assert.equal(changeConfiguration('a: [', change), undefined)
    assert.equal(changeConfiguration('- a', change), undefined)
  })
})

describe('a decision that is taken back', () => {
  const base = [
    '# ours',
    'rules:',
    '  space-cjk: warning # loud',
    'ignore: [甲乙]',
    'rejected:',
    '  person:',
    '    - 方圆',
    ''
  ].join('\n')
  const changes: ConfigurationChange[] = [
    {type: 'reject', kind: 'person', texts: ['乙', '丙']},
    {type: 'reject', kind: 'person', texts: ['方圆', '丙']},
    {type: 'reject', kind: 'place', texts: ['甲村']},
    {type: 'ignore', text: '丁'},
    {type: 'rule-off', ruleId: 'space-cjk'},
    {type: 'rule-off', ruleId: 'doubled-text'}
  ]

  for (const text of [base, '', '# ours\n', 'pages: ["*.txt"]\n']) {
    it(`leaves the file as it was: ${JSON.stringify(text)}`, () => {
      for (const change of changes) {
        const undo = takeBack(text, change)
        const decided = changeConfiguration(text, change)
        assert.ok(undo && decided !== undefined && decided !== text)
        assert.equal(changeConfiguration(decided, undo), text)
      }
    })
  }

  it('leaves what somebody wrote by hand, though it says nothing', () => {
    const written: Array<[text: string, change: ConfigurationChange]> = [
      ['rules:\n  doubled-text: loud # c\n', changes[5]!],
      ['rules:\n  # none yet\n', changes[5]!],
      ['rules: # none yet\n', changes[5]!],
      ['rejected:\n  # nobody\n', changes[2]!],
      ['ignore:\n', changes[3]!]
    ]
    for (const [text, change] of written) {
      const decided = changeConfiguration(text, change)
      const undo = takeBack(text, change)
      assert.ok(undo && decided !== undefined && decided !== text, text)
      const after = changeConfiguration(decided, undo) ?? ''
      for (const comment of text.match(/#.*/gu) ?? [])
        assert.ok(after.includes(comment), after)
      if (text.includes('loud')) assert.equal(after, text)
    }
  })

  it('is refused where it would put something else away', () => {
    for (const [text, change] of [
      ['rules: off\n', changes[5]],
      ['ignore: 甲\n', changes[3]],
      ['rejected: {place: 甲}\n', changes[2]]
    ] as const)
      assert.equal(changeConfiguration(text, change!), undefined, text)
  })

  it('is none where the file said it before', () => {
    const off = 'rules: {a: off}\nignore: [甲]\nrejected: {person: [乙]}\n'
    const said: ConfigurationChange[] = [
      {type: 'rule-off', ruleId: 'a'},
      {type: 'ignore', text: '甲'},
      {type: 'reject', kind: 'person', texts: ['乙']}
    ]
    for (const change of said) assert.equal(takeBack(off, change), undefined)
    const unreadable = {type: 'ignore', text: '丁'} as const
    assert.equal(takeBack('a: [', unreadable), undefined)
  })
})

describe('an edit of few lines', () => {
  it('makes any text any other, and leaves lines before and behind it', () => {
    const text = fc.string({unit: fc.constantFrom('a', '\n', '𠮷', 'b')})
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = lineEdit(before, after)
        const made = edit ? applyEdits(before, [edit]) : before
        assert.equal(made, after)
        const {start, end} = edit?.span ?? {start: 0, end: 0}
        for (const at of [start, end]) {
          // Matches the second half of a character of two code units.
          assert.doesNotMatch(before.charAt(at), /[\uDC00-\uDFFF]/u)
        }
      })
    )
  })

  it('is an insertion where a line is added', () => {
    const before = 'rejected:\n  person:\n    - 甲\nignore: []\n'
    const change = {type: 'reject', kind: 'person', texts: ['乙']} as const
    const after = changeConfiguration(before, change) ?? ''
    const at = before.indexOf('ignore')
    assert.deepEqual(lineEdit(before, after), {
      span: {start: at, end: at},
      text: '    - 乙\n'
    })
    assert.equal(lineEdit(before, before), undefined)
  })
})

describe('problems of a configuration', () => {
  const problems = (text: string): string[] =>
    configurationProblems(text).map(
      ({span, reason}) =>
        `${text.slice(span.start, span.end)}: ${say(reason, 'en')}`
    )

  it('are none in a right one', () => {
    assert.deepEqual(
      problems(
        "pages: ['*.txt']\nrules: {space-cjk: off, own-rule: hint}\nignore: [甲]\nstyle: {quotes: corner}\nown: [{match: 甲}]\nrejected: {person: [乙], ship: [丙]}\nkinds: {ship: 船舶}\n"
      ),
      []
    )
    assert.deepEqual(problems('# nothing\nrules:\n'), [])
    assert.deepEqual(problems(''), [])
  })

  it('name keys, rules, severities, kinds and patterns that are wrong', () => {
    assert.deepEqual(
      problems(
        'ruls: {}\nrules: {space-cjkk: off, space-cjk: loud}\nignore: 甲\nrejected: {persom: [乙]}\n'
      ),
      [
        'ruls: Unknown key `ruls`; did you mean `rules`?',
        'space-cjkk: There is no rule `space-cjkk`; did you mean `space-cjk`?',
        'loud: Unknown severity `loud`; expected error, warning, information, hint, off',
        '甲: `ignore` should be a list; it does not count as it is',
        'persom: Unknown kind `persom`'
      ]
    )
    assert.deepEqual(
      problems('style: {quote: corner, quotes: round, digits: halfwidth}'),
      [
        'quote: Unknown choice `quote`; expected blankAtDigits, brackets, digits, quotes, dashes, nameDots',
        'round: Unknown form `round`; expected curly, corner, straight, mixed'
      ]
    )
    assert.match(
      problems('own: [{match: "("}]')[0] ?? '',
      /This rule is not used\. This is no valid regular expression/u
    )
    assert.match(
      problems('own: [{match: "(a+)+$"}]')[0] ?? '',
      /This rule is not used\. The pattern may take very long/u
    )
  })

  it('are of no key that the schema knows', () => {
    const schema = JSON.parse(
      readFileSync(
        new URL('../../docs/copydesk.schema.json', import.meta.url),
        'utf8'
      )
    ) as {properties: object}
    assert.deepEqual(
      Object.keys(schema.properties),
      Object.keys(configurationKeys)
    )
    for (const key of Object.keys(schema.properties)) {
      assert.deepEqual(problems(`${key}:\n`), [], key)
    }

    const {style} = schema.properties as {
      style: {properties: Record<string, {enum: string[]}>}
    }
    assert.deepEqual(
      Object.entries(style.properties).map(([choice, each]) => [
        choice,
        each.enum
      ]),
      Object.entries(houseForms).map(([choice, forms]) => [choice, [...forms]])
    )
  })

  it('are one where it breaks, in both languages', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e'].map((each, index) => {
        const before = 'abcd'.charAt(index)
        return `${each}: &${each} [${Array(9).fill(`*${before}`).join(', ')}]`
      })
    ].join('\n')
    for (const text of [
      'a: [',
      'a: 1\n b: 2\n  - c',
      '- a',
      '\tb: 1',
      'a: &x [*x, *y]',
      bomb
    ]) {
      const found = configurationProblems(text)
      assert.ok(found.length === 1, text)
      assert.doesNotMatch(say(found[0]!.reason, 'zh-cn'), /\{/u)
    }
  })
})

describe('addEntry', () => {
  const entry = {id: 'he-liqun', kind: 'person', name: '何立群: 楼长'}
  for (const text of [
    '',
    '# the register\n',
    '- id: a\n  kind: place\n  name: 甲 # x',
    '  - id: a\n    kind: place\n    name: 甲\n'
  ]) {
    it(`adds to ${JSON.stringify(text)}`, () => {
      const edit = addEntry(text, entry)
      assert.ok(edit)
      const after = applyEdits(text, [edit])

      assert.ok(after.startsWith(text))
      const read = readRegister(after)
      assert.deepEqual(read.problems, [])
      assert.equal(read.register?.byId.get('he-liqun')?.name, '何立群: 楼长')
    })
  }
})
