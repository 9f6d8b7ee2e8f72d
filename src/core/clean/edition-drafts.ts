import type {Analysis} from '../model/analysis.js'
import type {Block, Byline, FurnitureBlock} from '../model/nodes.js'
import type {Steps} from '../model/steps.js'
import {bylineParts} from './byline-parts.js'
import type {
  EditionArticle,
  EditionBlock,
  EditionFurniture,
  EditionLead,
  EditionOptions
} from './edition.js'
import {
  createInlineWriter,
  type InlineWriter,
  type LaidOver
} from './inlines.js'

/** A part of an edition whose blocks are written when they are asked for. */
export type EditionDraft = (
  Omit<EditionArticle, 'children'> | Omit<EditionFurniture, 'children'>
) & {readonly blocks: readonly DraftBlock[]}

/**
 * A block that is not written yet. What will be written follows from its block,
 * the lines it stands on, and what is laid over it.
 */
export interface DraftBlock {
  readonly block: Block | FurnitureBlock
  readonly laidOver: () => LaidOver
  readonly write: () => EditionBlock
}

/** The parts of an edition, in reading order; small parts of the work. */
export function* draftEdition(
  analysis: Analysis,
  options: EditionOptions
): Steps<EditionDraft[]> {
  const {articles, furniture, unattached} = analysis.structure
  const writer = yield* createInlineWriter(analysis, options)
  const draft = (block: Block | FurnitureBlock): DraftBlock => ({
    block,
    laidOver: () => writer.laidOver(block.flow),
    write: () => writeBlock(block, writer)
  })
  const loose = unattached.map(({block}) => ({
    ...draft(block),
    write: () => ({...writeBlock(block, writer), of: 'none'})
  }))
  return [
    ...articles.map(({id, number, status, by, children}) => ({
      type: 'article' as const,
      id,
      number,
      ...(status === undefined ? {} : {status}),
      ...(by === undefined ? {} : {by}),
      blocks: children.map(draft)
    })),
    ...furniture.map(({type, id, children}) => ({
      type,
      ...(id === undefined ? {} : {id}),
      blocks: children.map(draft)
    })),
    ...(loose.length > 0 ? [{type: 'loose' as const, blocks: loose}] : [])
  ]
}

function writeBlock(
  block: Block | FurnitureBlock,
  writer: InlineWriter
): EditionBlock {
  const {place, children} = writer.write(block.flow)
  const [first] = block.pieces
  const last = block.pieces.at(-1)
  const move = (byline: Byline): EditionLead => ({
    span: place(byline.span),
    people: byline.people.map((person) => ({
      role: person.role,
      name: person.name,
      span: place(person.span)
    }))
  })
  return settled({
    type: isBylineAlone(block) ? 'byline' : block.type,
    ...(first && last
      ? {
          line: first.line,
          source: {
            start: first.start,
            end: Math.max(first.start, last.end)
          }
        }
      : {}),
    ...(block.undecided === true ? {undecided: true} : {}),
    ...('lead' in block ? {lead: move(block.lead)} : {}),
    ...('tail' in block ? {tail: move(block.tail)} : {}),
    children
  })
}

/**
 * Whether a paragraph is its byline and nothing else: written down it could not
 * be told from a byline, so it is one.
 */
function isBylineAlone(block: Block | FurnitureBlock): boolean {
  if (block.type !== 'paragraph' || !('lead' in block || 'tail' in block)) {
    return false
  }

  const text = block.flow.text.trim()
  return [block.lead, block.tail].some((byline) => byline?.text.trim() === text)
}

/** A tag is never cut: where one lies over the edge of a byline, there is none. */
function settled({lead, tail, ...block}: EditionBlock): EditionBlock {
  const all = {
    ...block,
    ...(lead ? {lead} : {}),
    ...(tail ? {tail} : {})
  }
  if (block.type !== 'paragraph') return all
  const {head, foot} = bylineParts(all)
  return head.length + foot.length > 0 ? all : block
}
