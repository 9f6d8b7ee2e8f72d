import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import {articleRoles} from '../../model/roles.js'
import type {Span} from '../../model/span.js'
import {idOf, pinBlock} from './pin.js'
import {
  asOne,
  blocksIn,
  canAttach,
  cross,
  inOrder,
  type PlacedBlock
} from './placed-block.js'
import {setFurniture} from './furniture-role.js'

const words = {
  nothing: {en: 'There is no block here', 'zh-cn': '这里没有可标的内容'},
  crossing: {
    en: 'Two of these blocks cross; choose one of them',
    'zh-cn': '所选的两块互相交错，请只选其中一块'
  },
  role: {
    en: 'There is no role “{role}” that a mark can give',
    'zh-cn': '没有“{role}”这种可用标记写明的角色'
  },
  attach: {
    en: 'Only heads, captions and credits are attached to an article',
    'zh-cn': '只有标题、图说和图片署名可以归入文章'
  },
  article: {
    en: 'There is no article “{id}” on this page',
    'zh-cn': '本版没有文章“{id}”'
  }
} as const

/** Say what role the blocks at spans have. */
export function setRole(
  analysis: Analysis,
  spans: readonly Span[],
  role: string
): EditResult {
  const known = articleRoles.find((each) => each === role)
  if (!known) {
    return (
      setFurniture(analysis, spans, role) ??
      refuse({words: words.role, values: {role}})
    )
  }

  return atBlocks(analysis, spans, (block) =>
    pinBlock(analysis, block, {role: known})
  )
}

/** Say which article the head or caption at a span belongs to; `null`: none. */
export function attach(
  analysis: Analysis,
  spans: readonly Span[],
  articleId: string | null
): EditResult {
  if (articleId === null) {
    return atBlocks(analysis, spans, (block) =>
      canAttach(block.type)
        ? pinBlock(analysis, block, {of: 'none'})
        : refuse({words: words.attach})
    )
  }

  const article = analysis.structure.articles.find(({id}) => id === articleId)
  if (!article) return refuse({words: words.article, values: {id: articleId}})
  const {id, result, on} = idOf(analysis, article)
  if (result.refusal) return result
  const attached = atBlocks(analysis, spans, (block) => {
    if (!canAttach(block.type)) return refuse({words: words.attach})
    // What names the article belongs to it: one mark has no room for two edits.
    return pinBlock(analysis, block, block === on ? {id, of: null} : {of: id})
  })
  if (attached.refusal) return attached
  const isNamed = on !== undefined && blocksAt(analysis, spans).has(on)
  const named = isNamed ? [] : result.edits
  return {edits: inOrder([...named, ...attached.edits])}
}

/** Do the same to each block at spans, once. */
function atBlocks(
  analysis: Analysis,
  spans: readonly Span[],
  edit: (block: PlacedBlock['block']) => EditResult
): EditResult {
  const blocks = blocksAt(analysis, spans)
  if (blocks.size === 0) return refuse({words: words.nothing})
  if (cross(analysis, [...blocks])) return refuse({words: words.crossing})
  return asOne([...blocks].map((block) => edit(block)))
}

function blocksAt(
  analysis: Analysis,
  spans: readonly Span[]
): Set<PlacedBlock['block']> {
  return new Set(
    spans.flatMap((span) => blocksIn(analysis, span).map(({block}) => block))
  )
}
