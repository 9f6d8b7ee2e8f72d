import assert from 'node:assert/strict'
import {goesOnNumber} from '../../src/core/segment/cut-number.js'

describe('a number that a line ends in', () => {
  it('is gone on with by what it counts, or by more of it', () => {
    assert.equal(goesOnNumber('今年产量2025', '万吨'), true)
    assert.equal(goesOnNumber('时间是二十', '三点四十分'), true)
    assert.equal(goesOnNumber('来了三百', '多名读者'), true)
    assert.equal(goesOnNumber('来了两', '位老师'), true)
  })

  it('is not by another word', () => {
    assert.equal(goesOnNumber('今年产量2025', '渡船'), false)
  })

  it('says nothing where it is of Han and may stand for itself', () => {
    assert.equal(goesOnNumber('来了三', '渡船'), undefined)
    assert.equal(goesOnNumber('国家统一', '年表'), undefined)
  })

  it('is none where the line ends otherwise', () => {
    assert.equal(goesOnNumber('渡船', '万吨'), undefined)
    assert.equal(goesOnNumber('', '万吨'), undefined)
    assert.equal(goesOnNumber(undefined, undefined), undefined)
  })
})
