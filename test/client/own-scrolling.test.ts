import assert from 'node:assert/strict'
import {setTimeout} from 'node:timers/promises'
import {
  hearScrolling,
  type ShownLines
} from '../../src/client/preview/own-scrolling.js'

describe('scrolling that the preview asked for', () => {
  const over = 350
  let said: ShownLines[]
  let scrolling: ReturnType<typeof hearScrolling>

  beforeEach(() => {
    said = []
    scrolling = hearScrolling((lines) => said.push(lines))
  })

  afterEach(() => scrolling.dispose())

  it('is told from that of a person, which is said at once', () => {
    scrolling.hear({line: 40, end: 80})
    assert.deepEqual(said, [{line: 40, end: 80}])
  })

  it('is not said, though it passes other lines', async () => {
    scrolling.expect(300)
    scrolling.hear({line: 120, end: 160})
    scrolling.hear({line: 300, end: 340})
    await setTimeout(over)
    assert.deepEqual(said, [])
    scrolling.hear({line: 305, end: 345})
    assert.equal(said.length, 1)
  })

  it('hides no jump that follows it at once', async () => {
    scrolling.expect(300)
    scrolling.hear({line: 300, end: 340})
    scrolling.hear({line: 70, end: 110})
    assert.deepEqual(said, [])
    await setTimeout(over)
    assert.deepEqual(said, [{line: 70, end: 110}])
  })

  it('says nothing once there is no preview', async () => {
    scrolling.expect(300)
    scrolling.hear({line: 70, end: 110})
    scrolling.dispose()
    await setTimeout(over)
    assert.deepEqual(said, [])
  })
})
