import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Article, Block} from '../../model/nodes.js'
import {isHeadRole} from '../../model/roles.js'
import {moveTo} from './attach-move.js'
import {blockAt, lineAbove, linesOf} from './placed-block.js'

const words = {
  nowhere: {
    en: 'This belongs to no article; attach it first',
    'zh-cn': '它不属于任何一篇，请先归入一篇文章'
  },
  there: {en: 'It stands there already', 'zh-cn': '它已经在那里'}
} as const

/**
 * Move the head or caption on a line (0-based) to its article; with a head all
 * parts that stand together with it.
 */
export function moveHead(analysis: Analysis, line: number): EditResult {
  const placed = blockAt(analysis, analysis.page.lines[line]?.start ?? 0)
  if (!placed?.article) return refuse({words: words.nowhere})
  const {block, article} = placed
  if (article.children.every(({type}) => type !== 'paragraph'))
    return refuse({words: words.nowhere})
  const moved = isHeadRole(block.type)
    ? headAround(analysis, article, block)
    : [block]
  const spans = moved.flatMap(({pieces}) => pieces.slice(0, 1))
  // Not by its id, which another article may have by mistake.
  const result = moveTo(analysis, spans, article)
  return result.edits.length === 0 && !result.refusal
    ? refuse({words: words.there})
    : result
}

/** The parts of a head that stand together with one of them. */
function headAround(
  analysis: Analysis,
  article: Article,
  block: Block
): Block[] {
  const heads = article.children
    .filter(({type}) => isHeadRole(type))
    .toSorted((a, b) => firstLine(a) - firstLine(b))
  const at = heads.indexOf(block)
  const isApart = (below: number): boolean => {
    const [upper, lower] = [heads[below - 1], heads[below]]
    const above = lower && lineAbove(analysis, firstLine(lower))
    return !upper || above === undefined || !linesOf([upper]).includes(above)
  }

  let start = at
  while (!isApart(start)) start--
  let end = at + 1
  while (!isApart(end)) end++
  return heads.slice(start, end)
}

function firstLine({pieces}: Block): number {
  return pieces[0]?.line ?? 0
}
