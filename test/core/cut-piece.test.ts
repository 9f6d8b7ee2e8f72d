import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import type {BodyPiece} from '../../src/core/segment/bodies.js'
import {cutPiece} from '../../src/core/segment/cut-piece.js'
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
})
