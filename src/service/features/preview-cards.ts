import {
  draftEdition,
  type DraftBlock,
  type EditionDraft
} from '../../core/clean/edition-drafts.js'
import type {EditionBlock, Inline} from '../../core/clean/edition.js'
import type {Steps} from '../../core/model/steps.js'
import {lineIndexAt} from '../../core/scan/line.js'
import type {PageView} from '../page-view.js'
import {editionOptions} from './export.js'
import {fingerprint} from './fingerprint.js'

/** A card of the preview: an article, or what belongs to the page. */
export interface CardContent {
  /** Tells its content from every other; its place is no part of it. */
  readonly key: string
  readonly part: EditionDraft
  /** Whether it goes on with the article of the card before. */
  readonly isRest: boolean
  /** Its first source line (0-based) and offset. */
  readonly first: Place
  /** Its last source line, and the offset behind its last character. */
  readonly last: Place
}

interface Place {
  readonly line: number
  readonly offset: number
}

interface PageCards {
  readonly language: string
  readonly cards: readonly CardContent[]
}

/**
 * Heads and captions of no article that are one card: of a long page there are
 * thousands, and the place of each from the first changes with every keystroke.
 */
const mostLoose = 20

/**
 * Blocks of an article that are one card, at least and at most: what is typed in a
 * card sends all of it. Between the two it is cut behind a block whose length says
 * so, so that a new paragraph moves few cuts.
 */
const leastBlocks = 20
const mostBlocks = 60
const cutEvery = 8

/** One version is asked for many times: a long page goes out in parts. */
const made = new WeakMap<PageView, PageCards>()

/**
 * The cards of a page, in reading order; made once for each view, in small
 * parts. What stands in them is not written before it is asked for: that a card
 * is the same as before is told by what it would be written from.
 */
export function* previewCards(view: PageView): Steps<PageCards> {
  const before = made.get(view)
  if (before) return before
  const options = editionOptions(view, true)
  const drafts = yield* draftEdition(view.analysis, options)
  const parts = drafts.flatMap(inPieces)
  yield
  const cards: CardContent[] = []
  for (const {part, isRest} of parts) {
    const {first, last} = hull(part.blocks)
    const keys: string[] = []
    for (const block of part.blocks) {
      keys.push(blockKey(view, block, first))
      yield
    }
    cards.push({key: fingerprint(keys.join(' ')), part, isRest, first, last})
  }

  const page = {language: view.analysis.language, cards}
  made.set(view, page)
  return page
}

/**
 * The blocks of a card, lines and offsets counted from its first; each is written
 * when it is asked for.
 */
export function* writtenBlocks({
  part,
  first
}: CardContent): Generator<EditionBlock, void> {
  for (const {write} of part.blocks) {
    const block = write()
    yield {
      ...block,
      ...(block.line === undefined ? {} : {line: block.line - first.line}),
      ...(block.source ? {source: moved(block.source, first)} : {}),
      children: block.children.map((each) => movedInline(each, first))
    }
  }
}

function inPieces(
  part: EditionDraft
): Array<{part: EditionDraft; isRest: boolean}> {
  const {type, blocks} = part
  const pieces =
    type === 'article'
      ? cut(blocks)
      : type === 'loose'
        ? inTwenties(blocks)
        : [blocks]
  return pieces.map((piece, index) => ({
    part: {...part, blocks: piece},
    isRest: type === 'article' && index > 0
  }))
}

function inTwenties(blocks: readonly DraftBlock[]): DraftBlock[][] {
  const count = Math.ceil(blocks.length / mostLoose)
  return Array.from({length: count}, (_, index) =>
    blocks.slice(index * mostLoose, (index + 1) * mostLoose)
  )
}

function cut(blocks: readonly DraftBlock[]): DraftBlock[][] {
  let piece: DraftBlock[] = []
  const pieces = [piece]
  for (const each of blocks) {
    const isLong = piece.length >= leastBlocks
    const {length} = piece.at(-1)?.block.flow.text ?? ''
    if (piece.length >= mostBlocks || (isLong && length % cutEvery === 0)) {
      piece = []
      pieces.push(piece)
    }

    piece.push(each)
  }

  return pieces
}

function movedInline(node: Inline, first: Place): Inline {
  switch (node.type) {
    case 'text': {
      return node.source ? {...node, source: moved(node.source, first)} : node
    }
    case 'lineBreak': {
      return {...node, line: node.line - first.line}
    }
    case 'correction': {
      const {source, ...rest} = node
      return {
        ...rest,
        ...(source ? {source: moved(source, first)} : {}),
        children: node.children.map((each) => movedInline(each, first))
      }
    }
    case 'entity': {
      return {
        ...node,
        children: node.children.map((each) => movedInline(each, first))
      }
    }
  }
}

function moved(
  {start, end}: {readonly start: number; readonly end: number},
  {offset}: Place
): {start: number; end: number} {
  return {start: start - offset, end: end - offset}
}

/** Tells a block from every other that is shown in another way. */
function blockKey(
  view: PageView,
  {block, laidOver}: DraftBlock,
  first: Place
): string {
  const {lines} = view.analysis.page
  const {type, flow, pieces, undecided = false} = block
  const {tags, changes} = laidOver()
  const places = [
    ...pieces.flatMap((piece) => [
      piece.line - first.line,
      piece.start - first.offset,
      piece.end - first.offset
    ]),
    ...flow.runs.flatMap(({at, source, length}) => [
      at,
      source - first.offset,
      length,
      lineIndexAt(lines, source) - first.line
    ])
  ]
  // What is said of an entity may change where the text does not.
  const said = tags.map(({start, end, node}) => [
    start - first.offset,
    end - first.offset,
    node,
    view.kindTitle(node.kind),
    view.analysis.kinds.get(node.kind)?.color,
    node.ref === undefined
      ? undefined
      : view.register.register.byId.get(node.ref)?.name
  ])
  const changed = changes.map(({span, text, ruleId}) => [
    span.start - first.offset,
    span.end - first.offset,
    text,
    ruleId
  ])
  const bylines = [
    'lead' in block ? block.lead : undefined,
    'tail' in block ? block.tail : undefined
  ].map((byline) => byline && [byline.text, byline.span])
  return fingerprint(
    flow.text +
      JSON.stringify([type, undecided, places, said, changed, bylines])
  )
}

/** The first and the last place of blocks; 0 where they have none. */
function hull(blocks: readonly DraftBlock[]): {first: Place; last: Place} {
  let line = Infinity
  let lastLine = 0
  let start = Infinity
  let end = 0
  for (const piece of blocks.flatMap(({block}) => block.pieces)) {
    line = Math.min(line, piece.line)
    lastLine = Math.max(lastLine, piece.line)
    start = Math.min(start, piece.start)
    end = Math.max(end, piece.end)
  }

  return {
    first: {
      line: line === Infinity ? 0 : line,
      offset: start === Infinity ? 0 : start
    },
    last: {line: lastLine, offset: end}
  }
}
