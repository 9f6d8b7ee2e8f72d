import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import {shape} from '../../src/core/segment/columns.js'
import {readLooseText} from '../../src/core/segment/loose-text.js'
import {measureLines} from '../../src/core/segment/measure.js'
import {readPins} from '../../src/core/segment/pins.js'
import {hansStories} from './pages/stories.js'

const cut = (text: string, size: number): string[] =>
  text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []
const texts = hansStories.flatMap(({paragraphs}) =>
  paragraphs.flatMap((each) => cut(each, 18))
)

/** How many of some head-shaped lines below texts stay heads. */
function headsOf(lines: readonly string[]): number {
  const page = scanPage([...texts, ...lines].join('\n'))
  const table = finish(measureLines(page.lines))
  const columns = {
    shape: new Uint8Array(table.count).fill(shape.first),
    width: new Int32Array(table.count).fill(36),
    margin: new Float32Array(table.count),
    indent: 0
  }
  columns.shape.fill(shape.head, texts.length)
  readLooseText(table, columns, readPins(page, table))
  return columns.shape.filter((each) => each === shape.head).length
}

describe('long runs of lines that fill no column', () => {
  it('are headlines where the texts say their words again', () => {
    const heads = hansStories.flatMap(({paragraphs}) =>
      paragraphs.flatMap((each) => cut(each.slice(0, 15), 5))
    )
    assert.ok(heads.length > 24)
    assert.equal(headsOf(heads), heads.length)
  })

  it('are text where nothing does', () => {
    const names = Array.from({length: 30}, (_, at) => `第${at}组　名单`)
    assert.equal(headsOf(names), 0)
  })
})
