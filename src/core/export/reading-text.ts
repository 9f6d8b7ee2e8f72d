import type {
  Correction,
  Edition,
  EditionArticle,
  EditionBlock,
  EditionFurniture,
  EntityNode,
  Inline
} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {isEntityClass} from '../entities/edits/entity-mark.js'

/**
 * The reading text of an edition, as `text` exports it, and what stands where
 * in it. Spans are half-open, in UTF-16 units of `text`.
 */
export interface ReadingText {
  readonly text: string
  readonly blocks: readonly ReadingBlock[]
}

export interface ReadingBlock {
  readonly part: EditionArticle | EditionFurniture
  readonly block: EditionBlock
  readonly start: number
  readonly end: number
  /** By start, outer before inner. */
  readonly entities: readonly ReadingEntity[]
  /** By start. */
  readonly corrections: readonly ReadingCorrection[]
}

export interface ReadingEntity {
  readonly start: number
  readonly end: number
  readonly node: EntityNode
  /** How many entities it lies in. */
  readonly depth: number
}

export interface ReadingCorrection {
  readonly start: number
  readonly end: number
  readonly node: Correction
}

/** Lay an edition out as reading text. One pass. */
export function readingText(edition: Edition): ReadingText {
  const texts: string[] = []
  const blocks: ReadingBlock[] = []
  let offset = 0
  const add = (text: string): void => {
    texts.push(text)
    offset += text.length
  }

  edition.children.forEach((part, index) => {
    if (index > 0) add('\n\n')
    part.children.forEach((block, blockIndex) => {
      if (blockIndex > 0) add('\n')
      const entities: ReadingEntity[] = []
      const corrections: ReadingCorrection[] = []
      const start = offset
      layOut(block.children, start, 0, entities, corrections)
      const text = editionText(block)
      blocks.push({
        part,
        block,
        start,
        end: start + text.length,
        entities: entities.flatMap((entity) => trimmed(entity, text, start)),
        corrections
      })
      add(text + '\n')
    })
  })
  return {text: texts.join(''), blocks}
}

/** Note what stands in inlines that begin at `start`; returns where they end. */
function layOut(
  inlines: readonly Inline[],
  start: number,
  depth: number,
  entities: ReadingEntity[],
  corrections: ReadingCorrection[]
): number {
  let offset = start

  for (const inline of inlines) {
    if (inline.type === 'text') offset += inline.value.length
    else if (inline.type === 'lineBreak') offset += inline.joiner.length
    else if (inline.type === 'correction') {
      const end = layOut(inline.children, offset, depth, entities, corrections)
      corrections.push({start: offset, end, node: inline})
      offset = end
    } else {
      const isEntity = isEntityClass(inline.kind)
      const at = entities.length
      const end = layOut(
        inline.children,
        offset,
        depth + (isEntity ? 1 : 0),
        entities,
        corrections
      )
      if (isEntity && end > offset) {
        // Outer before inner: its place is where its first child would be.
        entities.splice(at, 0, {start: offset, end, node: inline, depth})
      }

      offset = end
    }
  }

  return offset
}

/** An entity without the blanks at its edges; none where nothing is left. */
function trimmed(
  entity: ReadingEntity,
  text: string,
  offset: number
): ReadingEntity[] {
  const inside = text.slice(entity.start - offset, entity.end - offset)
  const start = entity.start + inside.length - inside.trimStart().length
  const end = start + inside.trim().length
  return start < end ? [{...entity, start, end}] : []
}

/** Entities that lie in no other, so that none overlaps another. */
export function outermost(entities: readonly ReadingEntity[]): ReadingEntity[] {
  return entities.filter(({depth}) => depth === 0)
}

/** Id of the article that a block belongs to; `null` for furniture. */
export function articleIdOf({part}: ReadingBlock): string | null {
  return part.type === 'article' ? part.id : null
}
