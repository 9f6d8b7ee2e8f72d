import assert from 'node:assert/strict'
import {movedMarks} from '../../src/client/moved-marks.js'
import {deleteBefore} from '../../src/client/typing.js'
import type {Range, TextEdit} from '../../src/protocol/protocol.js'

function on(line: number, start: number, end: number): Range {
  return {
    start: {line, character: start},
    end: {line, character: end}
  }
}

describe('mark-up where one types', () => {
  // `[何立群]{.person}`
  const marks = [on(2, 0, 1), on(2, 4, 14)]

  it('lets a key that repeats delete what is read, and no mark-up', () => {
    let line = '[何立群]{.person}'
    let present: readonly Range[] = marks
    let column = line.length
    for (const left of ['[何立]{.person}', '[何]{.person}', '']) {
      const columns = present.map(({start, end}) => ({
        start: start.character,
        end: end.character
      }))
      const found = deleteBefore(line, columns, column)
      assert.ok(found && found !== 'edge')
      line = line.slice(0, found.start) + line.slice(found.end)
      column -= found.end - found.start
      const edit = {range: on(2, found.start, found.end), newText: ''}
      present = movedMarks(present, [edit]) ?? []
      assert.equal(line, left)
    }
    assert.deepEqual(present, [])
  })

  it('goes along with what is typed before it and above it', () => {
    const typed: TextEdit[] = [
      {range: on(2, 0, 0), newText: '楼长'},
      {range: on(0, 3, 3), newText: '\n'}
    ]
    assert.deepEqual(movedMarks(marks, typed), [on(3, 2, 3), on(3, 6, 16)])
  })
  it('knows nothing where half of a mark was deleted', () => {
    // `[何立群]{.person}` → `[何立群]`: the `]` is text now.
    assert.equal(
      movedMarks(marks, [{range: on(2, 5, 14), newText: ''}]),
      undefined
    )
  })

  it('goes along with what is typed into a mark', () => {
    const typed = [{range: on(2, 13, 13), newText: ' ref=he-liqun'}]
    assert.deepEqual(movedMarks(marks, typed), [on(2, 0, 1), on(2, 4, 27)])
  })
})
