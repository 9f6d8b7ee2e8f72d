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
const hans = hansStories.flatMap(({paragraphs}) =>
  paragraphs.flatMap((each) => cut(each, 18))
)

/** How many of some lines below texts stay heads, all but some of them head-shaped. */
function headsOf(
  lines: readonly string[],
  body: readonly number[] = [],
  texts: readonly string[] = hans
): number {
  const page = scanPage([...texts, ...lines].join('\n'))
  const table = finish(measureLines(page.lines))
  const columns = {
    shape: new Uint8Array(table.count).fill(shape.first),
    width: new Int32Array(table.count).fill(36),
    margin: new Float32Array(table.count),
    indent: 0
  }
  columns.shape.fill(shape.head, texts.length)
  for (const row of body) columns.shape[texts.length + row] = shape.first
  finish(readLooseText(table, columns, readPins(page, table)))
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

  it('are headlines, too, where narrow lines cut their words', () => {
    const heads = hansStories.flatMap(({paragraphs}) =>
      paragraphs.flatMap((each) => cut(each.slice(1, 10), 3))
    )
    assert.ok(heads.length > 24)
    assert.equal(headsOf(heads), heads.length)
  })

  it('are text where nothing does', () => {
    const names = Array.from({length: 30}, (_, at) => `第${at}组　名单`)
    assert.equal(headsOf(names), 0)
  })

  it('are text where only another list says their words again', () => {
    const names = Array.from(
      {length: 30},
      (_, at) => `城南小学　李${'春夏秋冬东西'[at % 6] ?? ''}`
    )
    const next = '　　以上同学请于周六到场。'
    assert.equal(headsOf([...names, next, ...names], [30]), 0)
  })
})

const harbour = Array.from({length: 12}, () => [
  'The harbour board has put off the',
  'dredging of the north channel until',
  'the spring tides, and that the pilots',
  'of the port had asked for it was what',
  'the captain told them in the hall.'
]).flat()

describe('long runs of English lines that fill no column', () => {
  it('are headlines in capitals', () => {
    const heads = Array.from({length: 30}, () => 'SOLD AT ONCE')
    assert.equal(headsOf(heads, [], harbour), heads.length)
  })

  it('are headlines where the texts say their words again', () => {
    const heads = Array.from({length: 15}, () => [
      'Harbour must',
      'wait for pilots'
    ])
    assert.equal(headsOf(heads.flat(), [], harbour), 30)
  })

  it('are text where nothing does', () => {
    const names = Array.from(
      {length: 30},
      (_, at) => `Ward ${at}, Roe and Marsh`
    )
    assert.equal(headsOf(names, [], harbour), 0)
  })
})
