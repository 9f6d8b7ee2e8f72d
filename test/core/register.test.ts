import assert from 'node:assert/strict'
import fc from 'fast-check'
import {stringify} from 'yaml'
import {analyse} from '../../src/core/analyse.js'
import {readAuthorityLink} from '../../src/core/entities/authorities.js'
import {builtInKinds} from '../../src/core/entities/kinds.js'
import {indexNames} from '../../src/core/entities/name-index.js'
import {
  createRegisterReader,
  readRegister
} from '../../src/core/entities/read-register.js'
import {danglingKeys} from '../../src/core/entities/dangling-keys.js'
import type {Finding} from '../../src/core/model/finding.js'
import {scanPage} from '../../src/core/scan/page.js'
import {registerLinks} from '../../src/service/features/register-links.js'
import {makeRegister} from '../../src/core/entities/register.js'
import {readYamlEntries} from '../../src/core/entities/yaml-entries.js'
import {say} from '../../src/core/model/words.js'
import {runs} from './arbitrary-page.js'

const plain = `# The register.
- id: he-liqun
  kind: person
  name: 何立群
  aliases: [老何, "何 师傅"] 
  sameAs:
    - https://www.wikidata.org/wiki/Q42

- id: 'liuwan'
  kind: place
  name: 柳湾街道
  description: 鹭汀区的街道，1986年设
`

describe('register', () => {
  const problemsOf = (text: string): string[] =>
    readRegister(text).problems.map(
      ({ruleId, span, reason}) =>
        `${ruleId} «${text.slice(span.start, span.end)}» ${say(reason, 'en')}`
    )

  it('is read with its comments, lists and quotes', () => {
    const {register, problems, idSpans} = readRegister(plain)
    assert.deepEqual(problems, [])
    assert.deepEqual(register?.entries, [
      {
        id: 'he-liqun',
        kind: 'person',
        name: '何立群',
        aliases: ['老何', '何 师傅'],
        sameAs: ['https://www.wikidata.org/wiki/Q42']
      },
      {
        id: 'liuwan',
        kind: 'place',
        name: '柳湾街道',
        description: '鹭汀区的街道，1986年设',
        aliases: [],
        sameAs: []
      }
    ])
    const spans = [...idSpans.values()]
    assert.deepEqual(
      spans.map(({start, end}) => plain.slice(start, end)),
      ['he-liqun', "'liuwan'"]
    )
  })

  const ways: Record<string, string> = {
    'a flow list': '[{id: a, kind: person, name: 甲}]',
    'an indented list': '  - id: a\n    kind: person\n    name: 甲\n',
    'a document start': '---\n- id: a\n  kind: person\n  name: 甲\n',
    'keys in another order': '- name: 甲\n  kind: person\n  id: a',
    'line ends of Windows': '- id: a\r\n  kind: person\r\n  name: 甲\r\n',
    'a block scalar':
      '- id: a\n  kind: person\n  note: |\n    - 乙\n    # 丙\n  name: 甲\n',
    'comments at the end': '- id: a # b\n  kind: person\n  name: 甲 # 乙\n',
    'an entry in braces': '- {id: a, kind: person, name: 甲}\n# end\n',
    'a dash alone': '-\n  id: a\n  kind: person\n  name: 甲\n',
    'a text over two lines':
      '- id: a\n  kind: person\n  description: 一\n    二\n  name: 甲\n'
  }
  for (const [way, text] of Object.entries(ways)) {
    it(`may be written as ${way}`, () => {
      const {register, problems, idSpans} = readRegister(text)
      assert.deepEqual(problems, [])
      assert.equal(register?.byId.get('a')?.name, '甲')
      const span = idSpans.get('a')
      assert.ok(span)
      assert.equal(text.slice(span.start, span.end), 'a')
    })
  }

  it('is read plainly as the YAML library reads it', () => {
    const scalar = fc.oneof(
      fc.constantFrom(
        ...['何立群', 'a: b', 'a #b', '#', '- a', 'true', 'Null', '1986', '~'],
        ...['[a', 'a]', '{', '"', "'", "a'b", 'a"b', '', ' a', '&a', '*a', '!'],
        ...['a:', '？', '\u2028', '@', '%', '|', '>', 'a,b', '0x1F', 'x\ty']
      ),
      fc.string({maxLength: 6, unit: 'binary'})
    )
    const line = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('id', 'kind', 'name', 'aliases', 'note', 'x'),
          scalar
        )
        .map(([key, value]) => `  ${key}: ${value}`),
      fc.tuple(scalar, scalar).map(([a, b]) => `  aliases: [${a}, ${b}]`),
      scalar.map((value) => `  aliases:\n  - ${value}`),
      scalar.map((value) => `    ${value}`),
      fc.constantFrom('', '  # 注', '# 注')
    )
    const block = fc
      .array(line, {maxLength: 4})
      .map((lines) =>
        ['- id: a', '  kind: person', '  name: 甲', ...lines].join('\n')
      )
    const pair = fc.oneof(
      fc
        .tuple(fc.constantFrom('kind', 'name', 'note', 'x'), scalar)
        .map(([key, value]) => `${key}: ${value}`),
      fc.tuple(scalar, scalar).map(([a, b]) => `aliases: [${a}, ${b}]`),
      fc.tuple(scalar, scalar).map(([a, b]) => `${a}:${b}`),
      scalar
    )
    const after = fc.constantFrom(
      '',
      '\n',
      ' # 注',
      '\n  # 注\n',
      '\r',
      '\n  x'
    )
    const flow = fc
      .tuple(scalar, fc.array(pair, {maxLength: 3}), after)
      .map(
        ([id, pairs, rest]) =>
          `- {${['kind: person', `id: ${id}`, 'name: 甲', ...pairs].join(', ')}}${rest}`
      )
    const entry = fc.oneof(block, flow)
    const loneReturn =
      '- id: a\n  kind: person\n  name: 甲\n  aliases:\n  - \u{a0}\r'
    fc.assert(
      fc.property(entry, (text) => {
        const fast = readRegister(text)
        const slow = readYamlEntries(text)
        assert.equal(fast.register === undefined, slow.broken !== undefined)
        assert.deepEqual(
          fast.register?.entries ?? [],
          slow.broken ? [] : slow.entries.map((each) => each.entry)
        )
        assert.deepEqual(
          [...fast.idSpans.values()],
          slow.entries.map(({idSpan}) => idSpan)
        )
      }),
      {...runs, examples: [[loneReturn]]}
    )
  })

  it('reads what was written, whatever the names', () => {
    const text = fc.string({minLength: 1, maxLength: 12, unit: 'grapheme'})
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), {maxLength: 5}), (names) => {
        const entries = names.map(([name, alias], index) => ({
          id: `e${index}`,
          kind: 'person',
          name,
          aliases: [alias]
        }))
        const {register} = readRegister(stringify(entries))
        assert.deepEqual(
          register?.entries.map(({name, aliases: [alias]}) => [name, alias]),
          names
        )
      }),
      runs
    )
  })

  it('keeps numbers as they are written', () => {
    const {register} = readRegister('- {id: a1, kind: person, name: 007}')
    assert.equal(register?.byId.get('a1')?.name, '007')
  })

  it('reports an id that is taken, and keeps the first entry', () => {
    const text =
      '- {id: a, kind: person, name: 甲}\n- {id: a, kind: place, name: 乙}'
    assert.deepEqual(problemsOf(text), [
      'duplicate-entry «a» Unexpected second entry with the id `a`'
    ])
    assert.equal(readRegister(text).register?.byId.get('a')?.name, '甲')
  })

  it('reports an unknown kind, and knows kinds of one’s own', () => {
    const text = '- id: a\n  kind: persn\n  name: 甲\n'
    assert.deepEqual(problemsOf(text), [
      'unknown-kind «persn» Unknown kind `persn`; did you mean `person`?'
    ])
    const ship = new Map([...builtInKinds])
    const person = builtInKinds.get('person')
    assert.ok(person)
    ship.set('persn', person)
    assert.deepEqual(readRegister(text, ship).problems, [])
  })

  it('reports a name that two entries claim, of one kind or of two', () => {
    const text = `- id: a
  kind: person
  name: 李明
- id: b
  kind: person
  name: 李大明
  aliases: [李明, 李大明]
- id: c
  kind: place
  name: 李明
`
    assert.deepEqual(problemsOf(text), [
      'name-claimed «李明» “李明” is a name of `b` too; link its mentions one by one',
      'name-claimed «李明» “李明” is a name of `a` too; link its mentions one by one',
      'name-twice «李大明» “李大明” stands twice in this entry',
      'name-claimed «李明» “李明” is a name of `a` too; link its mentions one by one'
    ])
  })

  it('reports odd ids and keys', () => {
    const text = '- id: a b\n  kind: person\n  name: 甲\n  alias: 乙\n'
    assert.deepEqual(problemsOf(text), [
      'odd-id «a b» The id `a b` should be a letter or `_`, then letters, digits, `_ . : -`',
      'unknown-key «alias» Unknown key `alias`; did you mean `aliases`?'
    ])
    assert.ok(readRegister(text).register?.byId.has('a b'))
  })

  it('reports malformed authority links', () => {
    const text =
      '- id: a\n  kind: person\n  name: 甲\n  sameAs: [www.wikidata.org, viaf:x]\n'
    assert.deepEqual(problemsOf(text), [
      'malformed-link «www.wikidata.org» Unexpected `www.wikidata.org`, expected a web address or a short form such as `wikidata:Q42`',
      'malformed-link «viaf:x» `viaf:x` is no identifier of VIAF'
    ])
    const checked =
      '- id: a\n  kind: person\n  name: 甲\n  sameAs: [gnd:118540238, gnd:118540239]\n'
    assert.deepEqual(problemsOf(checked), [
      'malformed-link «gnd:118540239» `gnd:118540239` is no identifier of GND'
    ])
    // The value itself, not the end of another one.
    const twin =
      '- id: a\n  kind: person\n  name: 甲\n  sameAs: [wikidata:Q42, Q42]\n'
    const [problem] = readRegister(twin).problems
    assert.equal(problem?.span.start, twin.lastIndexOf('Q42'))
  })

  it('knows the addresses of each authority, as browsers copy them', () => {
    const good = {
      Wikidata: [
        'wikidata:Q42',
        'http://www.wikidata.org/entity/Q42',
        'https://www.wikidata.org/wiki/Q42?uselang=zh-hans',
        'https://m.wikidata.org/wiki/Q42#sitelinks-wikipedia'
      ],
      VIAF: ['viaf:75121530', 'https://viaf.org/en/viaf/75121530/#x'],
      GeoNames: ['https://www.geonames.org/1816670/beijing.html'],
      CBDB: ['https://cbdb.fas.harvard.edu/cbdbapi/person.php?id=3767'],
      GND: ['https://d-nb.info/gnd/118540238', 'gnd:4021477-1'],
      ISNI: [
        'https://isni.org/isni/0000000121032683',
        'isni:0000 0001 2103 2683'
      ]
    }
    const bad = {
      Wikidata: [
        'wikidata:P42',
        'https://www.wikidata.org/wiki/P42?uselang=zh'
      ],
      VIAF: ['https://viaf.org/viaf/abc'],
      GeoNames: ['geonames:beijing'],
      CBDB: ['cbdb:Q1'],
      GND: ['gnd:118540239'],
      ISNI: ['isni:0000 0001 2103 2684']
    }
    for (const [title, values] of Object.entries(good)) {
      for (const value of values) {
        const link = readAuthorityLink(value)
        assert.equal(link.title, title, value)
        assert.equal(link.fault, undefined, value)
        assert.match(link.address ?? '', /^https?:/u, value)
      }
    }

    for (const [title, values] of Object.entries(bad)) {
      for (const value of values) {
        const {fault, ...link} = readAuthorityLink(value)
        assert.equal(link.title, title, value)
        assert.equal(fault, 'identifier', value)
      }
    }
  })

  it('links the short forms of authorities, which editors do not know', () => {
    const text =
      '- id: a\n  sameAs: [wikidata:Q42, "viaf:75121530", viaf:x]\n- sameAs:\n    - https://viaf.org/viaf/1\n    - gnd:118540238\n  note: a viaf:1b\n'
    assert.deepEqual(
      registerLinks('file:///entities.yaml', text).map(({target}) => target),
      [
        'https://www.wikidata.org/wiki/Q42',
        'https://viaf.org/viaf/75121530',
        'https://d-nb.info/gnd/118540238'
      ]
    )
  })

  it('says where it broke, once', () => {
    const text = plain + '- id: x\n  name: [乙\n- id: y\n  name: [丙\n'
    const {register, problems} = readRegister(text)
    assert.equal(register, undefined)
    assert.equal(problems.length, 1)
    const [problem] = problems
    assert.ok(problem && problem.span.start >= plain.length)
    assert.ok(problem.span.start < text.indexOf('丙'))
  })

  it('leaves out an entry that is half typed, and says what is missing', () => {
    const text = plain + '- id: x\n'
    assert.deepEqual(problemsOf(text), [
      'register «id: x» This entry has no `kind`, `name`; it does not count yet'
    ])
    assert.equal(readRegister(text).register?.entries.length, 2)
    assert.equal(readRegister(plain + '-').register?.entries.length, 2)
  })

  for (const text of ['name: 甲', '甲', '3', 'a: [']) {
    it(`is none: ${text}`, () => {
      const {register, problems} = readRegister(text)
      assert.equal(register, undefined)
      assert.equal(problems.length, 1)
    })
  }

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
        readRegister(text)
        readRegister(`- ${text}\n  ${text}`)
      }),
      runs
    )
    const bomb = `- &a [x, x]\n- &b [*a, *a]\n- [*b, *b, *b]`
    assert.ok(readRegister(bomb).problems.length > 0)
  })

  it('of 50,000 names is read in steps, and an edit costs little', () => {
    const entries = Array.from(
      {length: 50_000},
      (_, index) =>
        `- id: p${index}\n  kind: person\n  name: 王${String.fromCodePoint(0x4e00 + (index % 20_000))}${index}\n  aliases: [老王${index}]\n  description: 街道办事处主任，第${index}号\n`
    )
    const reader = createRegisterReader()
    /** Reads all, in steps of which none takes a third of the time. */
    const read = (text: string): void => {
      const steps = reader.steps(text)
      const times: number[] = []
      for (;;) {
        const before = process.cpuUsage()
        const {done, value} = steps.next()
        times.push(process.cpuUsage(before).user)
        if (!done) continue
        assert.equal(value.register?.entries.length, 50_000)
        break
      }

      const all = times.reduce((sum, time) => sum + time, 0)
      assert.ok(times.length > 24)
      assert.ok(Math.max(...times) < all / 3, times.join(' '))
    }

    read(entries.join(''))
    entries[7] = '- {id: p7, kind: person, name: "丙"}\n'
    read(entries.join(''))
  }).timeout(20_000)

  it('of 100,000 entries between braces costs no more than in lines', () => {
    const entries = (write: (index: number) => string): string =>
      Array.from({length: 100_000}, (_, index) => write(index)).join('')
    const time = (text: string): number => {
      const before = process.cpuUsage()
      const {register, problems} = readRegister(text)
      assert.equal(register?.entries.length, 100_000)
      assert.deepEqual(problems, [])
      return process.cpuUsage(before).user
    }

    const inLines = time(
      entries(
        (index) => `- id: p${index}\n  kind: person\n  name: 王${index}\n`
      )
    )
    const between = time(
      entries((index) => `- {id: p${index}, kind: person, name: 王${index}}\n`)
    )
    assert.ok(between < inLines * 4, `${between} ${inLines}`)
  }).timeout(60_000)
})

describe('names of the register', () => {
  const entry = (
    id: string,
    name: string,
    ...aliases: string[]
  ): Parameters<typeof indexNames>[0] extends Iterable<infer Entry>
    ? Entry
    : never => ({id, kind: 'person', name, aliases, sameAs: []})

  it('are found in a text, the longest at each place', () => {
    const names = indexNames([
      entry('a', '王明'),
      entry('b', '王明远', '老王'),
      entry('c', '王'),
      entry('d', '老王')
    ])
    const text = '王明远和王明，老王。王'
    assert.deepEqual(
      names
        .find(text)
        .map(({start, end, entries}) => [
          text.slice(start, end),
          entries.map(({id}) => id).join()
        ]),
      [
        ['王明远', 'b'],
        ['王明', 'a'],
        ['老王', 'b,d']
      ]
    )
    assert.equal(names.named('王').length, 1)
  })

  it('are found as a plain search finds them', () => {
    const word = fc.string({
      unit: fc.constantFrom('甲', '乙', 'a'),
      maxLength: 4
    })
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (names, parts) => {
        const index = indexNames(
          names.map((name, at) => entry(String(at), name))
        )
        const text = parts.join('丙')
        const hits = index.find(text)
        let from = 0
        for (const {start, end} of hits) {
          assert.ok(names.includes(text.slice(start, end)))
          const skipped = text.slice(from, start + 1)
          for (const name of names) {
            if (name.length >= 2) assert.ok(!skipped.includes(name))
          }

          from = end
        }
      }),
      runs
    )
  })
})

describe('keys of tags', () => {
  const register = readRegister(plain).register ?? makeRegister(new Map())
  const findings = (text: string): string[][] =>
    analyse(text, {register})
      .findings.filter(({ruleId}) => ruleId === 'dangling-key')
      .map(({span, fixes}) => [
        text.slice(span.start, span.end),
        ...fixes.map(({title}) => say(title, 'en'))
      ])

  it('that no entry has are reported, with the entry that is meant', () => {
    assert.deepEqual(
      findings(
        '[老\n\n何]{.person ref=x}说，[何]{.person ref="he-liqum"}，[甲]{.person ref=zzz}'
      ),
      [
        ['x', 'Link to `he-liqun` (何立群)'],
        ['he-liqum', 'Link to `he-liqun` (何立群)'],
        ['zzz']
      ]
    )
  })

  it('are looked for once each in a register, in steps, fifty on a page', () => {
    const entries = Array.from({length: 3000}, (_, index) => ({
      id: `key-${String(index).padStart(4, '0')}`,
      kind: 'person',
      name: `名${index}`,
      aliases: [],
      sameAs: []
    }))
    const large = makeRegister(new Map(entries.map((each) => [each.id, each])))
    const text = Array.from(
      {length: 240},
      (_, index) =>
        `[甲]{.person ref=kex-${String(index % 80).padStart(4, '0')}}`
    ).join('，')
    const run = (): {steps: number; findings: Finding[]; fixed: number} => {
      const steps = danglingKeys(scanPage(text), large)
      for (let count = 0; ; count++) {
        const {done, value} = steps.next()
        if (!done) continue
        const fixed = value.filter(({fixes}) => fixes.length > 0).length
        return {steps: count, findings: value, fixed}
      }
    }

    const before = process.cpuUsage()
    const {steps, findings: found, fixed} = run()
    const {user: first} = process.cpuUsage(before)
    assert.equal(found.length, 240)
    assert.ok(steps >= 50)
    assert.equal(fixed, 150)
    assert.equal(
      found[3] && say(found[3].fixes[0]!.title, 'en'),
      'Link to `key-0003` (名3)'
    )
    const again = process.cpuUsage()
    assert.deepEqual(run().findings, found)
    assert.ok(process.cpuUsage(again).user < first / 4)
  })

  it('are not looked at where there is no register', () => {
    assert.deepEqual(analyse('[甲]{.person ref=x}').findings, [])
  })

  it('that an entry has are right, nested ones too', () => {
    assert.deepEqual(
      findings('[[柳湾]{.place ref=liuwan}社区]{.organisation ref=lw}'),
      [['lw']]
    )
  })
})
