import assert from 'node:assert/strict'
import {movedCursors, type Cursor} from '../../src/client/moved-cursors.js'
import type {TextEdit} from '../../src/protocol/protocol.js'

describe('cursors after edits', () => {
  it('keep their characters selected between what is written around them', () => {
    const edits = [
      insert(0, 2, '['),
      insert(0, 4, ']{.person}'),
      insert(2, 1, '['),
      insert(4, 1, ']{.place}')
    ]
    assert.deepEqual(
      movedCursors([cursor(0, 2, 0, 4), cursor(4, 1, 2, 1)], edits),
      [cursor(0, 3, 0, 5), cursor(4, 1, 2, 2)]
    )
  })

  it('stay where they blink on, before and behind what is written there', () => {
    const edits = [insert(1, 3, '['), insert(1, 6, ']{.date}')]
    assert.deepEqual(
      movedCursors(
        [2, 3, 5, 6, 9].map((at) => cursor(1, at, 1, at)),
        edits
      ),
      [2, 3, 6, 7, 18].map((at) => cursor(1, at, 1, at))
    )
  })

  it('follow lines that are written, joined and replaced', () => {
    const edits = [
      insert(0, 0, '---\r\nid: a\n---\n'),
      replace([2, 3], [3, 1], ''),
      replace([5, 0], [5, 4], 'ab\ncd')
    ]
    assert.deepEqual(
      movedCursors(
        [
          cursor(1, 4, 1, 4),
          cursor(3, 0, 3, 5),
          cursor(5, 0, 5, 4),
          cursor(5, 2, 5, 6),
          cursor(7, 1, 7, 1)
        ],
        edits
      ),
      [
        cursor(4, 4, 4, 4),
        cursor(5, 3, 5, 7),
        cursor(7, 0, 8, 2),
        cursor(8, 2, 8, 4),
        cursor(10, 1, 10, 1)
      ]
    )
  })
})

function cursor(...[line, character, toLine, to]: Corners): Cursor {
  return {anchor: {line, character}, active: {line: toLine, character: to}}
}

type Corners = [line: number, character: number, toLine: number, to: number]

function insert(line: number, character: number, newText: string): TextEdit {
  return replace([line, character], [line, character], newText)
}

function replace(
  [line, character]: [number, number],
  [endLine, end]: [number, number],
  newText: string
): TextEdit {
  return {
    range: {start: {line, character}, end: {line: endLine, character: end}},
    newText
  }
}
