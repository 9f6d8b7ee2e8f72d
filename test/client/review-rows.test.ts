import assert from 'node:assert/strict'
import {rowsOf} from '../../src/client/commands/review-rows.js'
import type {ReviewItem} from '../../src/protocol/protocol.js'

let line = 0

function item(text: string, more: Partial<ReviewItem> = {}): ReviewItem {
  const at = {line: line++, character: 0}
  return {
    type: 'suggestion',
    range: {start: at, end: at},
    question: '',
    text,
    before: '',
    after: '',
    kind: 'person',
    fixes: [],
    rivals: [],
    confidence: 1,
    isSure: false,
    ...more
  }
}

describe('rows of the review of a kind', () => {
  it('hold all suggestions of the kind, the least likely first', () => {
    const rows = rowsOf(
      [
        item('周明远', {isSure: true}),
        item('石牌', {kind: 'place'}),
        item('老何', {confidence: 0.8}),
        item('文', {type: 'problem'}),
        item('陈雅琴', {confidence: 0.7}),
        item('老何', {confidence: 0.6})
      ],
      'person'
    )
    assert.deepEqual(
      rows.map(({text, isSure, items}) => [text, isSure, items.length]),
      [
        ['老何', false, 2],
        ['陈雅琴', false, 1],
        ['周明远', true, 1]
      ]
    )
  })

  it('never tick a place that is not sure beside one that is', () => {
    const rows = rowsOf(
      [item('徐伟', {isSure: true}), item('徐伟'), item('罗胜')],
      'person'
    )
    assert.deepEqual(
      rows.map(({text, isSure}) => [text, isSure]),
      [
        ['徐伟', false],
        ['罗胜', false],
        ['徐伟', true]
      ]
    )
  })

  it('leave few of a kind to be asked one by one', () => {
    assert.deepEqual(rowsOf([item('徐伟'), item('罗胜')], 'person'), [])
  })
})
