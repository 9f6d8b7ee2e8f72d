import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Span} from '../../model/span.js'
import {pinBlock} from './pin.js'
import {asOne, blocksIn, blockSpan, cross, lineEndOf} from './placed-block.js'
import {keepingMarks} from './whole-marks.js'

const words = {
  nothing: {en: 'There is no block here', 'zh-cn': '这里没有可标的内容'},
  apart: {
    en: 'These lines do not stand together',
    'zh-cn': '所选的行不相连，请分别设定'
  }
} as const

/**
 * Say that the blocks at spans belong to the page: a folio or nameplate by a
 * mark around them, a notice or advertisement by fences. `undefined` where the
 * role is none of these.
 */
export function setFurniture(
  analysis: Analysis,
  spans: readonly Span[],
  role: string
): EditResult | undefined {
  const isLine = role === 'folio' || role === 'nameplate'
  if (!isLine && role !== 'notice' && role !== 'advertisement') return undefined
  const blocks = [
    ...new Set(
      spans.flatMap((span) => blocksIn(analysis, span).map(({block}) => block))
    )
  ]
  if (blocks.length === 0) return refuse({words: words.nothing})
  if (!isLine) return fence(analysis, blocks, role)
  if (cross(analysis, blocks)) return refuse({words: words.apart})
  return asOne(blocks.map((block) => pinBlock(analysis, block, {role})))
}

function fence(
  analysis: Analysis,
  blocks: ReadonlyArray<Parameters<typeof blockSpan>[1]>,
  role: string
): EditResult {
  const {page} = analysis
  const spans = blocks.map((block) => blockSpan(analysis, block))
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const own = new Set(
    blocks.flatMap(({pieces}) => pieces.map(({line}) => line))
  )
  const hasOthers = page.lines.some(
    (line) =>
      line.start >= start &&
      line.end <= end &&
      !own.has(line.index) &&
      !(line.isBlank && line.markup === undefined)
  )
  if (hasOthers) return refuse({words: words.apart})
  const lineEnd = lineEndOf(analysis)
  const blank = page.layout === 'clean' ? lineEnd : ''
  return keepingMarks(analysis, {
    edits: [
      {span: {start, end: start}, text: `::: ${role}${lineEnd}${blank}`},
      {span: {start: end, end}, text: `${lineEnd}${blank}:::`}
    ]
  })
}
