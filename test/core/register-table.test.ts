import assert from 'node:assert/strict'
import fc from 'fast-check'
import {parse} from 'yaml'
import {addEntry} from '../../src/core/entities/edits/add-entry.js'
import {mergeEntries} from '../../src/core/entities/edits/merge-entries.js'
import {
  readRegisterTable,
  writeRegisterTable
} from '../../src/core/entities/register-table.js'
import {readRegister} from '../../src/core/entities/read-register.js'
import type {RegisterEntry} from '../../src/core/entities/register.js'
import {applyEdits} from '../../src/core/model/span.js'

const he: RegisterEntry = {
  id: 'he-liqun',
  kind: 'person',
  name: '何立群',
  aliases: ['老何', '何|师傅'],
  sameAs: ['wikidata:Q42'],
  description: '楼长，“木工”\n出身'
}

describe('register as a table', () => {
  it('is written with guarded formulas and quotes', () => {
    const entry = {
      ...he,
      name: '=HYPERLINK("x")',
      aliases: ['+1'],
      note: "'@x",
      description: 'a, b'
    }
    assert.equal(
      writeRegisterTable([entry], 'csv').split('\r\n')[1],
      `he-liqun,person,"'=HYPERLINK(""x"")",'+1,"a, b",wikidata:Q42,''@x`
    )
    for (const cell of writeRegisterTable([entry], 'tsv').split(/[\t\r\n]+/u)) {
      assert.doesNotMatch(cell, /^"?[=+@-]/u)
    }
  })

  it('reads what it wrote', () => {
    const text = fc
      .string({minLength: 1, maxLength: 8, unit: 'grapheme'})
      .map((each) => each.trim())
      .filter((each) => each !== '' && !each.includes('\r'))
    const entry = fc.record(
      {
        id: fc.constantFrom('a', 'b-1', '徐伟'),
        kind: fc.constantFrom('person', 'place'),
        name: fc.oneof(
          text,
          text.map((each) => `='${each}`)
        ),
        aliases: fc.array(text, {maxLength: 3}),
        sameAs: fc.array(text, {maxLength: 2}),
        description: text,
        note: text
      },
      {noNullPrototype: true}
    )
    fc.assert(
      fc.property(entry, fc.constantFrom('csv', 'tsv'), (each, format) => {
        const written = writeRegisterTable([each], format)
        assert.deepEqual(readRegisterTable('\ufeff' + written)?.entries, [each])
      })
    )
  })

  it('reads tables of other people', () => {
    const table = readRegisterTable(
      '姓名;编号;类别;别名\n何立群;he;person;老何|何师傅\n;x;person;\n甲;1;person;\n\n'
    )
    assert.deepEqual(table, {
      entries: [
        {
          id: 'he',
          kind: 'person',
          name: '何立群',
          aliases: ['老何', '何师傅'],
          sameAs: []
        }
      ],
      badRows: [3, 4]
    })
    assert.equal(readRegisterTable('a,b\n1,2'), undefined)
    assert.equal(readRegisterTable(''), undefined)
  })
})

describe('bringing entries into a register', () => {
  const register = `# people
- id: he-liqun # the caretaker
  kind: person
  # as he is called
  name: 何立群
  aliases: [老何]

# places
- id: liuwan
  kind: place
  name: 柳湾
`

  it('adds new ones, changes what differs, keeps comments', () => {
    const merge = mergeEntries(register, [
      {...he, aliases: ['老何', '何师傅'], sameAs: [], description: '楼长'},
      {id: 'li', kind: 'person', name: '李明', aliases: [], sameAs: []}
    ])
    assert.ok(merge)
    assert.deepEqual([merge.added, merge.changed], [1, 1])
    const after = applyEdits(register, merge.edits)
    for (const comment of [
      '# people',
      '# the caretaker',
      '# as he',
      '# places'
    ])
      assert.ok(after.includes(comment), comment)
    assert.ok(after.includes('- id: liuwan\n  kind: place\n  name: 柳湾\n'))
    const {register: read, problems} = readRegister(after)
    assert.deepEqual(problems, [])
    assert.deepEqual(read?.byId.get('he-liqun')?.aliases, ['老何', '何师傅'])
    assert.equal(read.byId.get('he-liqun')?.description, '楼长')
    assert.ok(read.byId.has('li'))
  })

  it('changes nothing where nothing differs', () => {
    const {register: read} = readRegister(register)
    assert.deepEqual(mergeEntries(register, read?.entries ?? []), {
      edits: [],
      added: 0,
      changed: 0
    })
  })

  it('touches nothing that cannot be read', () => {
    assert.equal(mergeEntries('a: [', [he]), undefined)
    assert.equal(addEntry('name: x', he), undefined)
  })

  for (const text of [
    '[]',
    '[{id: a, kind: person, name: 甲}]',
    '# only\n',
    '---\n'
  ]) {
    it(`adds to ${JSON.stringify(text)}`, () => {
      const edit = addEntry(text, he)
      assert.ok(edit)
      const after = applyEdits(text, [edit])
      assert.ok(readRegister(after).register?.byId.has('he-liqun'), after)
    })
  }

  it('quotes what YAML would take for something else', () => {
    const edit = addEntry('', {id: 'null', kind: 'person', name: '1986'})
    assert.deepEqual(parse(edit?.text ?? ''), [
      {id: 'null', kind: 'person', name: '1986'}
    ])
  })
})
