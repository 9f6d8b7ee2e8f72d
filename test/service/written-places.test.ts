import assert from 'node:assert/strict'
import {readRegister} from '../../src/core/entities/read-register.js'
import {toRegisterFile} from '../../src/service/register-file.js'
import {writtenPlaces} from '../../src/service/written-places.js'

const register = [
  '- id: li-na',
  '  kind: person',
  '  name: 李娜',
  '- id: li',
  '  kind: person',
  '  name: 李',
  '- {id: wang.wu, kind: person, name: 王五}',
  '- {kind: person, "id": "wang", name: 王}',
  "- id: 'hu' # 胡",
  '  kind: person',
  '  name: 胡',
  '- kind: place',
  '  name: 鹭汀区',
  '  id: 鹭汀',
  ''
].join('\n')
const ids = ['li-na', 'li', 'wang.wu', 'wang', 'hu', '鹭汀']

describe('places of a register that cannot be read', () => {
  it('are those that YAML reads where it can', () => {
    const file = toRegisterFile('', register, readRegister(register))
    const placeOf = writtenPlaces(register)
    const lines = register.split('\n')
    for (const id of ids) {
      const place = placeOf(id)
      assert.equal(place?.start.line, file?.rangeOf(id)?.start.line)
      const line = lines[place?.start.line ?? -1] ?? ''
      assert.equal(line.slice(place?.start.character, place?.end.character), id)
    }
  })

  it('are found in whatever stands before them', () => {
    const placeOf = writtenPlaces(`- id: "zhao\n  kind: [\n${register}`)
    assert.equal(placeOf('li')?.start.line, 5)
    assert.equal(placeOf('l'), undefined)
    assert.equal(placeOf('zhao'), undefined)
  })

  it('are none of a comment', () => {
    const placeOf = writtenPlaces(
      `# - id: li\n- kind: person # id: hu\n  id: #wang\n${register}- id: [\n`
    )
    for (const [id, line] of [
      ['li', 6],
      ['hu', 11],
      ['wang', 10]
    ] as const)
      assert.equal(placeOf(id)?.start.line, line, id)
    assert.equal(placeOf('#wang'), undefined)
  })

  it('are told from what quoted texts hold', () => {
    const lines = [
      '- {kind: person, name: "王 #1", id: wang}',
      '- {note: \'see # id: li\', "name": "a \\" # b", id: hu}',
      '- {note: "id: li", id: lin} # id: he',
      "- {name: O'Neill # id: he, it's",
      '- {note: "not closed # id: he',
      '- {name: [',
      ''
    ].join('\n')
    const placeOf = writtenPlaces(lines + register)
    for (const [id, line] of [
      ['wang', 0],
      ['hu', 1],
      ['lin', 2],
      ['li', 9],
      ['he', undefined]
    ] as const)
      assert.equal(placeOf(id)?.start.line, line, id)
  })

  it('are found in no more than the time of one reading', () => {
    const blanks = `id: ${' '.repeat(200_000)}`.repeat(3)
    const quotes = ['" \\', '" \' ', '"\\"', '\' " '].map((each) =>
      each.repeat(100_000)
    )
    const hostile = [blanks, ...quotes, register].join('\n')
    const began = performance.now()
    assert.ok(writtenPlaces(hostile)('li'))
    assert.ok(performance.now() - began < 1000)
  })
})
