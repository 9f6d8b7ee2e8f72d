import assert from 'node:assert/strict'
import type {Role} from '../../src/core/model/roles.js'
import type {Body} from '../../src/core/segment/articles.js'
import type {Known} from '../../src/core/segment/known.js'
import type {HeadGroup} from '../../src/core/segment/head-groups.js'
import {resolveOwners} from '../../src/core/segment/owners.js'
import {pictureText} from '../../src/core/segment/picture-text.js'
import type {Pins} from '../../src/core/segment/pins.js'
import {columnsOf, pieceOf, pinsOf, tableOf} from './drawn-rows.js'

interface Told {
  readonly roles?: ReadonlyArray<Role | undefined>
  readonly pins?: Partial<Pins>
}

/** Lines of the text of a picture above a credit, the line with an asterisk. */
function rowsAbove(
  lines: readonly string[],
  letters: string,
  {roles = [], pins = {}}: Told = {}
): number {
  const row = lines.findIndex((line) => line.startsWith('*'))
  const texts = lines.map((line) => line.replace('*', ''))
  const table = tableOf(...texts)
  const start = pictureText(
    table,
    columnsOf(letters),
    pinsOf(table.count, pins),
    {row, roles}
  )
  return row - start
}

const text = '渡口区昨日召开会议，部署各项工作。'
const credit = '*徐伟摄'

describe('the text of a picture above its credit', () => {
  it('opens with the day below a headline of its own', () => {
    const of = (opening: string, letters = 'hfoh', below = '水门'): number =>
      rowsAbove(['渡口新貌', `${opening}渡船停航。`, credit, below], letters)
    for (const day of ['11月17日，', '六月五日，', '17日上午，', '3日清晨，'])
      assert.equal(of(day), 1, day)
    for (const other of ['11月17日', '今日，', '近17日，', ''])
      assert.equal(of(other), 0, other)
    assert.equal(of('11月17日，', 'ofoh'), 0)
    assert.equal(of('11月17日，', 'hroh'), 0)
    // Text goes on below: the picture stands inside an article.
    assert.equal(of('11月17日，', 'hfof', text), 0)
    assert.equal(of('11月17日，', 'hfor', text), 0)
  })

  it('is all of its paragraph, of five further lines at most', () => {
    const of = (rests: number): number =>
      rowsAbove(
        [
          '渡口新貌',
          '11月17日，渡船停航，渡',
          ...Array.from({length: rests}, () => '工修船。'),
          credit,
          '水门'
        ],
        `hf${'r'.repeat(rests)}oh`
      )
    assert.equal(of(1), 2)
    assert.equal(of(4), 5)
    assert.equal(of(5), 6)
    assert.equal(of(6), 0)
  })

  it('is none that ends no sentence or that somebody marked', () => {
    const lines = ['渡口新貌', '11月17日，渡船停航。', credit, '水门']
    const role: ReadonlyArray<Role | undefined> = [undefined, 'paragraph']
    assert.equal(rowsAbove(lines, 'hfoh', {pins: {role}}), 0)
    const startsArticle = Uint8Array.from([0, 1, 0, 0])
    assert.equal(rowsAbove(lines, 'hfoh', {pins: {startsArticle}}), 0)
    assert.equal(
      rowsAbove(['渡口新貌', '11月17日，渡船停航', credit, '水门'], 'hfoh'),
      0
    )
  })

  it('is one line below an article that says what it shows', () => {
    const of = (line: string, letters = 'ffof', above = text): number =>
      rowsAbove([above, line, credit, text], letters)
    for (const line of ['3号楼加装的电梯。', '志愿者正在清理河道。'])
      assert.equal(of(line), 1, line)
    for (const line of [
      '志愿者清理河道。',
      '志愿者，正在清理河道。',
      '的电梯。'
    ])
      assert.equal(of(line), 0, line)
    const line = '志愿者正在清理河道。'
    assert.equal(of(line, 'frof'), 0)
    assert.equal(of(line, 'rfof'), 1)
    assert.equal(of(line, 'ofof'), 0)
    assert.equal(of(line, 'ffof', '渡口区昨日召开会议，部署'), 0)
    const role: ReadonlyArray<Role | undefined> = [undefined, 'paragraph']
    assert.equal(
      rowsAbove([text, line, credit, text], 'ffof', {pins: {role}}),
      0
    )
  })

  it('is a paragraph below a byline whose text begins below the picture', () => {
    const roles: ReadonlyArray<Role | undefined> = ['byline']
    const one = ['徐伟', '渡船停在码头。', credit, text]
    assert.equal(rowsAbove(one, 'ofof', {roles}), 1)
    assert.equal(rowsAbove(one, 'ofof'), 0)
    assert.equal(rowsAbove(one, 'ofoh', {roles}), 0)
    const two = ['徐伟', '渡船停在码头，渡', '工修船。', credit, `　　${text}`]
    assert.equal(rowsAbove(two, 'ofrof', {roles}), 2)
    assert.equal(rowsAbove(two, 'offof', {roles}), 0)
    const role: ReadonlyArray<Role | undefined> = [
      undefined,
      undefined,
      'paragraph'
    ]
    assert.equal(rowsAbove(two, 'ofrof', {roles, pins: {role}}), 0)
    assert.equal(rowsAbove([...two.slice(0, 4), text], 'ofrof', {roles}), 0)
    assert.equal(
      rowsAbove(['徐伟', `　　渡船停在码头。`, credit, text], 'ofof', {roles}),
      0
    )
    const west = [
      'Ann Lee',
      'Boats wait at the quay.',
      '*Bob Hale',
      'It was cold.'
    ]
    assert.equal(rowsAbove(west, 'ofof', {roles}), 0)
  })
})

describe('of= names', () => {
  const group = (start: number, end: number, body: number): HeadGroup => ({
    start,
    end,
    body,
    scores: [],
    shared: 0,
    all: 0,
    isAdjacent: false
  })

  /** Bodies on rows 2 to 3 and 6 to 7 of a page of ten, with heads above. */
  function owners(pins: Partial<Pins>): Array<[number, number]> {
    const body = (start: number): Body => ({
      pieces: [pieceOf(start, start + 2)],
      crossheads: []
    })
    const known = {
      pins: pinsOf(10, pins),
      bodies: [body(2), body(6)],
      table: tableOf(...Array.from({length: 10}, () => 'The ferry'))
    } as unknown as Known
    return [...resolveOwners(known, [group(0, 1, 1)])]
  }

  it('an article by its number, or none', () => {
    const of = new Map([
      [0, 'a1'],
      [4, 'a2'],
      [5, 'none'],
      [8, 'a3']
    ])
    assert.deepEqual(owners({of}), [
      [0, 0],
      [4, 1],
      [5, -1]
    ])
  })

  it('an article by the id that a line of it has', () => {
    const named = (row: number): number | undefined =>
      owners({
        ids: new Map([[row, 'mill']]),
        of: new Map([[9, 'mill']])
      })[0]?.[1]
    assert.equal(named(0), 1, 'its head')
    assert.equal(named(3), 0)
    assert.equal(named(6), 1)
    assert.equal(named(1), 0, 'a byline above it')
    assert.equal(named(5), 1, 'a byline above it')
    assert.equal(named(4), undefined)
    assert.equal(named(9), undefined)
  })
})
