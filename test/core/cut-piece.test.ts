import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import type {BodyPiece} from '../../src/core/segment/bodies.js'
import {cutPiece, slicePiece} from '../../src/core/segment/cut-piece.js'
import {FeatureIndex} from '../../src/core/segment/features.js'
import {measureLines} from '../../src/core/segment/measure.js'

describe('a piece of a body that is cut', () => {
  it('goes on above what the whole went on, and below nothing yet', () => {
    const table = finish(
      measureLines(
        scanPage('渡船换成电动船，\n渡工接好电缆。\n北坡的梨\n躲过雹灾。').lines
      )
    )
    const piece: BodyPiece = {
      start: 0,
      end: 4,
      paragraphs: [0, 2],
      width: 16,
      isResumed: true,
      goesOn: 9,
      isFinished: true,
      notice: 0,
      features: [],
      leadFeatures: []
    }
    const [above, below] = cutPiece(
      {table, index: new FeatureIndex()},
      piece,
      2
    )
    assert.deepEqual([above.start, above.end, above.goesOn], [0, 2, 9])
    assert.deepEqual([below.start, below.end], [2, 4])
    assert.equal('goesOn' in below, false)
  })

  it('is read once, however many parts it is cut into', () => {
    const lines = Array.from({length: 2000}, (_, row) => `第${row}行的文字`)
    const table = finish(measureLines(scanPage(lines.join('\n')).lines))
    let read = 0
    class Counted extends FeatureIndex {
      override read(texts: readonly string[]): number[] {
        read += texts.length
        return super.read(texts)
      }
    }
    const context = {table, index: new Counted()}
    const piece: BodyPiece = {
      start: 0,
      end: 2000,
      paragraphs: lines.map((_, row) => row),
      width: 16,
      isResumed: true,
      isFinished: false,
      notice: 0,
      features: [],
      leadFeatures: []
    }
    const parts = Array.from({length: 200}, (_, part) =>
      slicePiece(context, piece, part * 10, part * 10 + 10)
    )
    assert.ok(read <= 3000, `${read} lines are read`)
    assert.deepEqual(
      parts.flatMap(({paragraphs}) => paragraphs),
      piece.paragraphs
    )
    assert.deepEqual(
      [parts[0], parts[1], parts.at(-1)].map((part) => [
        part?.isResumed,
        part?.isFinished
      ]),
      [
        [true, true],
        [false, true],
        [false, false]
      ]
    )
  })
})
