import {isHeadRole} from '../model/roles.js'
import type {DraftArticle, DraftBlock} from './draft.js'
import {byShapeAlone} from './words.js'

/**
 * Pictures with a headline of their own and no text but their caption become
 * articles: a head and a caption, next to one another, that belong to no body.
 * What is left belongs to none, as before.
 */
export function headedPictures(loose: readonly DraftBlock[]): {
  pictures: DraftArticle[]
  rest: DraftBlock[]
} {
  const endsOn = new Map<number, DraftBlock>()
  const startsOn = new Map<number, DraftBlock>()
  for (const block of loose) {
    if (!isHeadRole(block.role) || block.pinned) continue
    const [first = -1] = block.rows
    startsOn.set(first, block)
    endsOn.set(block.rows.at(-1) ?? first, block)
  }

  const pictures: DraftArticle[] = []
  const taken = new Set<DraftBlock>()
  for (const caption of loose) {
    if (caption.role !== 'caption' || caption.pinned) continue
    const [first = 0] = caption.rows
    const head =
      endsOn.get(first - 1) ?? startsOn.get((caption.rows.at(-1) ?? first) + 1)
    if (!head || taken.has(head)) continue
    taken.add(head).add(caption)
    pictures.push({
      blocks: [head, caption],
      confidence: 0.5,
      evidence: byShapeAlone,
      pinned: false
    })
  }

  return {pictures, rest: loose.filter((block) => !taken.has(block))}
}
