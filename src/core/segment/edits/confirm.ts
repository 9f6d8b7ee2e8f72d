import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import type {Span} from '../../model/span.js'
import {lineIndexAt} from '../../scan/line.js'
import {breakParagraph, startArticle} from './boundaries.js'
import {idOf, pinBlock} from './pin.js'
import {blockAt, canAttach, inOrder, type PlacedBlock} from './placed-block.js'

const words = {
  nothing: {en: 'There is no block here', 'zh-cn': '这里没有可标的内容'},
  set: {
    en: 'A mark says so already',
    'zh-cn': '已由标记确定'
  }
} as const

/**
 * Say by a mark what was inferred at an offset, so that it holds: the role of
 * a block and the article of a head or caption; where an article begins at its
 * first paragraph; that a paragraph ends before any other.
 */
export function confirm(
  analysis: Analysis,
  spans: readonly Span[]
): EditResult {
  const offset = spans[0]?.start ?? 0
  const placed = blockAt(analysis, offset)
  if (!placed) return refuse({words: words.nothing})
  const {block, article} = placed
  if (block.type === 'paragraph') return confirmParagraph(analysis, placed)
  if (block.pinned && (!article || !canAttach(block.type)))
    return refuse({words: words.set})
  if (!article || !canAttach(block.type))
    return pinBlock(analysis, block, {role: block.type})
  const {id, result} = idOf(analysis, article, block)
  // Without a place for the id the role alone is said.
  if (result.refusal) return pinBlock(analysis, block, {role: block.type})
  const pinned = pinBlock(analysis, block, {role: block.type, of: id})
  if (pinned.refusal) return pinned
  return {edits: inOrder([...result.edits, ...pinned.edits])}
}

function confirmParagraph(
  analysis: Analysis,
  {block, article}: PlacedBlock
): EditResult {
  const start = block.pieces[0]?.start ?? 0
  const first = article?.children.find(({type}) => type === 'paragraph')
  const isOpening = article !== undefined && first === block
  if (isOpening ? article.pinned : block.pinned)
    return refuse({words: words.set})
  return isOpening
    ? startArticle(analysis, headStart(analysis, article.children, start))
    : breakParagraph(analysis, start)
}

/** Where the head and byline begin that stand right above a body. */
function headStart(
  {page}: Analysis,
  children: NonNullable<PlacedBlock['article']>['children'],
  body: number
): number {
  const own = new Map(
    children.flatMap(({type, pieces}) =>
      type === 'paragraph' || type === 'crosshead'
        ? []
        : pieces.map((piece) => [piece.line, piece.start] as const)
    )
  )
  let start = body
  for (let index = lineIndexAt(page.lines, body) - 1; index >= 0; index--) {
    const above = page.lines[index]
    if (above?.isBlank && above.markup === undefined) continue
    const piece = own.get(index)
    if (piece === undefined) break
    start = piece
  }

  return start
}
