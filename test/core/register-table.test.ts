import assert from 'node:assert/strict'
import fc from 'fast-check'
import {parse} from 'yaml'
import {addEntry} from '../../src/core/entities/edits/add-entry.js'
import {mergeEntries} from '../../src/core/entities/edits/merge-entries.js'
import {
  readRegisterTable,
  rowLimit,
  writeRegisterTable
} from '../../src/core/entities/register-table.js'
import {builtInKinds} from '../../src/core/entities/kinds.js'
import {importTable} from '../../src/server/decisions.js'
import {page} from '../service/page.js'
import {readRegister} from '../../src/core/entities/read-register.js'
import {
  emptyRegister,
  entryKeys,
  type Register,
  type RegisterEntry
} from '../../src/core/entities/register.js'
import {applyEdits} from '../../src/core/model/span.js'
import {runs} from './arbitrary-page.js'

function readTable(
  text: string,
  register: Pick<Register, 'byId' | 'names'> = emptyRegister
): ReturnType<typeof readRegisterTable> {
  return readRegisterTable(text, builtInKinds, register)
}

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
        const read = readTable('\ufeff' + written)
        assert.ok(typeof read === 'object')
        assert.deepEqual(read.entries, [each])
        assert.deepEqual(read.columns, entryKeys)
      }),
      runs
    )
  })

  it('reads tables of other people', () => {
    const table = readTable(
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
      columns: ['id', 'kind', 'name', 'aliases'],
      badRows: [3, 4],
      repeatedRows: []
    })
    assert.equal(readTable('a,b\n1,2'), 'columns')
    assert.equal(readTable(''), 'columns')
  })

  it('reads how spreadsheets and people write', () => {
    const read = (text: string): unknown[] => {
      const table = readTable(text)
      assert.ok(typeof table === 'object')
      return table.entries.map(({kind, name, aliases}) => [kind, name, aliases])
    }
    assert.deepEqual(read('\ufeffsep=;\r\nid;kind;name\r\na;Person;甲\r\n'), [
      ['person', '甲', []]
    ])
    assert.deepEqual(
      read(
        '编号,类别,姓名,别名\na,人物,李四,小李、老李\nb,地名,乙,"小张；老张;x"\n'
      ),
      [
        ['person', '李四', ['小李', '老李']],
        ['place', '乙', ['小张', '老张', 'x']]
      ]
    )
    assert.deepEqual(
      read('ID,Kind,Name,Same As,"a;b"\na,organization,"Smith, Co.",,x\n'),
      [['organisation', 'Smith, Co.', []]]
    )
  })

  it('loses no row behind a quotation mark that nothing closes', () => {
    const table = readTable(
      'id,kind,name\na,person,"阿柳\nb,person,丙\nc,person,丁\n'
    )
    assert.ok(typeof table === 'object')
    assert.deepEqual(
      table.entries.map(({id, name}) => `${id} ${name}`),
      ['a "阿柳', 'b 丙', 'c 丁']
    )
  })

  it('finds or makes the ids that a table lacks', () => {
    const {register} = readRegister(
      '- {id: li-si, kind: person, name: 李四}\n- {id: 甲, kind: place, name: 乙}'
    )
    const table = readTable(
      'kind,name,note\nperson,李四,a\nperson,甲,b\nplace,李四,c\nperson,李四,d\nperson,John Smith,e\n',
      register
    )
    assert.ok(typeof table === 'object')
    assert.deepEqual(
      table.entries.map(({id, note}) => [id, note]),
      [
        ['li-si', 'a'],
        ['甲-2', 'b'],
        ['李四', 'c'],
        ['john-smith', 'e']
      ]
    )
    assert.deepEqual(table.repeatedRows, [5])
  })

  it('keeps the first row of an id and names the others', () => {
    const table = readTable(
      'id,kind,name\na,person,甲\nb,person,乙\na,person,丙\n'
    )
    assert.ok(typeof table === 'object')
    assert.deepEqual(
      table.entries.map(({name}) => name),
      ['甲', '乙']
    )
    assert.deepEqual(table.repeatedRows, [4])
  })

  it('reads as many rows as a register has entries, and no table of more', () => {
    const rows = Array.from(
      {length: rowLimit},
      (_, index) => `a${index},person,甲\n`
    ).join('')
    const table = readTable(`id,kind,name\n${rows}\n`)
    assert.ok(typeof table === 'object')
    assert.equal(table.entries.length, rowLimit)
    assert.equal(readTable(`id,kind,name\n${rows}\nz,person,甲\n`), 'rows')
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
    const merge = mergeEntries(
      register,
      [
        {...he, aliases: ['老何', '何师傅'], sameAs: [], description: '楼长'},
        {id: 'li', kind: 'person', name: '李明', aliases: [], sameAs: []}
      ],
      entryKeys
    )
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

  it('leaves alone what the table has no column for', () => {
    const full = `- id: he-liqun
  kind: person
  name: 何立群
  aliases: [老何] # at home
  description: 楼长
  sameAs: [wikidata:Q42]
  note: 待查
`
    const table = readTable('id,kind,name\nhe-liqun,person,何立羣\n')
    assert.ok(typeof table === 'object')
    const merge = mergeEntries(full, table.entries, table.columns)
    assert.equal(merge?.changed, 1)
    assert.deepEqual(parse(applyEdits(full, merge.edits)), [
      {...(parse(full) as object[])[0], name: '何立羣'}
    ])
    const same = readTable('id,kind,name\nhe-liqun,person,何立群\n')
    assert.ok(typeof same === 'object')
    assert.deepEqual(mergeEntries(full, same.entries, same.columns)?.edits, [])
  })

  describe('fits in with the layout of the register', () => {
    const indented = `# people
  - id: he-liqun # the caretaker
    kind: person
    name: 何立群
    note: |
      待查

      # 又及
  # of the town
# places

  - id: liuwan
    kind: place
    name: 柳湾`
    const changed = [
      {...he, name: '何立羣', aliases: [], sameAs: []},
      {id: 'liuwan', kind: 'place', name: '柳灣', aliases: [], sameAs: []},
      {id: 'li', kind: 'person', name: '李明', aliases: [], sameAs: []}
    ]
    const after = (text: string): string => {
      const merge = mergeEntries(text, changed, ['id', 'kind', 'name'])
      assert.ok(merge)
      assert.deepEqual([merge.added, merge.changed], [1, 2])
      return applyEdits(text, merge.edits)
    }

    const windows = (lines: string): string => lines.replaceAll('\n', '\r\n')
    const expected = `${indented.replace('何立群', '何立羣').replace('柳湾', '柳灣')}
  - id: li
    kind: person
    name: 李明
`

    it('indented', () => {
      assert.equal(after(indented), expected)
    })

    it('with CRLF', () => {
      assert.equal(after(windows(indented)), windows(expected))
    })

    it('in brackets', () => {
      const flow =
        windows(`[{"id": "he-liqun", "kind": "person", "name": "何立群"},
  {"id": "liuwan", "kind": "place", "name": "柳湾"}]\n`)
      const written = after(flow)
      assert.doesNotMatch(written, /[^\r]\n/u)
      assert.deepEqual(
        readRegister(written).register?.entries.map(({name}) => name),
        ['何立羣', '柳灣', '李明']
      )
    })
  })

  it('refuses to change what an alias stands for', () => {
    const text =
      '- id: a\n  kind: person\n  name: &n 何立群\n  description: *n\n'
    const entry = {id: 'a', kind: 'person', name: '甲', aliases: [], sameAs: []}
    assert.equal(mergeEntries(text, [entry], ['name']), undefined)
  })

  it('changes nothing where nothing differs', () => {
    const {register: read} = readRegister(register)
    assert.deepEqual(mergeEntries(register, read?.entries ?? [], entryKeys), {
      edits: [],
      added: 0,
      changed: 0
    })
  })

  it('touches nothing that cannot be read', () => {
    assert.equal(mergeEntries('a: [', [he], entryKeys), undefined)
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

describe('importing a table', () => {
  const place = {
    files: {
      open: () => undefined,
      text: () => Promise.resolve('- id: a\n  kind: person\n  name: 甲\n')
    },
    folders: ['file:///desk']
  }

  it('says which rows were left out', async () => {
    const table = `id,kind,name\na,person,甲\n1,person,乙\n${'a,person,丙\n'.repeat(12)}`
    const said = await importTable(page(''), {text: table}, place)
    assert.deepEqual(said.edits, [])
    assert.equal(
      said.message,
      '0 entries added, 0 changed; rows left out because kind or name is missing, or their id is none: 3; rows left out because their id stands in a row before: 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, …'
    )
    const view = page('', {locale: 'zh-cn'})
    const chinese = await importTable(view, {text: table}, place)
    assert.match(chinese.message ?? '', /编号与前面的行重复而未导入的行：4, 5/u)
  })

  it('refuses a table that has no columns, or too many rows', async () => {
    const refusalOf = async (text: string): Promise<string | undefined> =>
      (await importTable(page(''), {text}, place)).refusal
    assert.match((await refusalOf('a,b\n')) ?? '', /columns/u)
    const rows = 'a,person,甲\n'.repeat(rowLimit + 1)
    assert.equal(
      await refusalOf(`id,kind,name\n${rows}`),
      'The table has more than 200000 rows; nothing was written. Import it in parts.'
    )
  })
})
