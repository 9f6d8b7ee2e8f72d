import assert from 'node:assert/strict'
import {
  PaintMemory,
  type PaintUnit,
  type Stroke
} from '../../src/client/decorations/paint-memory.js'

/** A stroke from `line:character` to `line:character`. */
function stroke(start: string, end: string, text?: string): Stroke {
  return {
    range: {start: place(start), end: place(end)},
    ...(text === undefined ? {} : {text})
  }
}

function place(written: string): {line: number; character: number} {
  const [line = 0, character = 0] = written.split(':').map(Number)
  return {line, character}
}

const name = [stroke('3:4', '3:7'), stroke('8:0', '8:3')]

/** Whether the same strokes are set again after an edit. */
function isSetAfter(
  start: string,
  end: string,
  text: string,
  unit?: PaintUnit
): boolean {
  const memory = new PaintMemory()
  memory.paint('name', name, unit)
  memory.edited([{...stroke(start, end), text}])
  return memory.paint('name', name, unit)
}

describe('decorations that stand already', () => {
  it('are set once, and nothing is not set at all', () => {
    const memory = new PaintMemory()
    assert.equal(memory.paint('name', name), true)
    assert.equal(memory.paint('name', [...name]), false)
    assert.equal(memory.paint('place', []), false)
    // Those that were shown are taken away.
    assert.equal(memory.paint('name', []), true)
    assert.equal(memory.paint('name', []), false)
  })

  it('are set where another place or another text is shown', () => {
    const memory = new PaintMemory()
    memory.paint('label', [stroke('1:5', '1:5', 'Caption')])
    assert.equal(memory.paint('label', [stroke('1:5', '1:5', 'Deck')]), true)
    assert.equal(memory.paint('label', [stroke('1:6', '1:6', 'Deck')]), true)
    assert.equal(memory.paint('label', [stroke('1:6', '1:6', 'Deck')]), false)
    assert.equal(memory.paint('label', []), true)
  })

  it('are set again where an edit may have moved them', () => {
    // On their line, even behind them: they may have grown.
    assert.equal(isSetAfter('3:0', '3:0', '书'), true)
    assert.equal(isSetAfter('3:9', '3:10', ''), true)
    assert.equal(isSetAfter('5:0', '5:0', '书'), false)
    // Line ends move all that is behind them.
    assert.equal(isSetAfter('5:0', '5:0', '\n'), true)
    assert.equal(isSetAfter('5:0', '6:0', ''), true)
    assert.equal(isSetAfter('9:0', '9:0', '\n'), false)
    assert.equal(isSetAfter('9:0', '9:0', 'a\r\nb'), false)
    assert.equal(isSetAfter('0:0', '9:0', 'all of it'), true)
  })

  it('are set again once, not for ever', () => {
    const memory = new PaintMemory()
    memory.paint('name', name)
    memory.edited([{...stroke('3:0', '3:0'), text: '书'}])
    memory.edited([{...stroke('5:0', '5:0'), text: '书'}])
    assert.equal(memory.paint('name', name), true)
    assert.equal(memory.paint('name', name), false)
  })

  it('of whole lines stay where characters change in them', () => {
    assert.equal(isSetAfter('3:0', '3:2', '书', 'lines'), false)
    assert.equal(isSetAfter('2:5', '3:0', '', 'lines'), true)
    const memory = new PaintMemory()
    memory.paint('bar', [stroke('2:0', '6:9')], 'lines')
    assert.equal(memory.paint('bar', [stroke('2:0', '6:10')], 'lines'), false)
    assert.equal(memory.paint('bar', [stroke('2:0', '7:10')], 'lines'), true)
  })
})
