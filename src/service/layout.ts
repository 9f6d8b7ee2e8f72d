import type {Analysis} from '../core/model/analysis.js'
import type {
  Article,
  Block,
  Furniture,
  FurnitureBlock,
  Piece,
  Rival
} from '../core/model/nodes.js'
import {finish, rowsOfStep, type Steps} from '../core/model/steps.js'

/** Whole lines: 0-based, half-open. */
export interface LineRun {
  startLine: number
  endLine: number
}

/** What a block belongs to: an article, furniture, or nothing yet. */
export interface Owner {
  readonly article?: Article
  readonly furniture?: Furniture
  /** For heads and captions that tie between articles, best first. */
  readonly rivals?: readonly Rival[]
  readonly blocks: readonly PlacedBlock[]
  /** The stretches of lines that are this owner's, in file order. */
  readonly stretches: readonly Stretch[]
  /**
   * The largest stretch: most lines of body text, else most lines. All others
   * are detached pieces.
   */
  readonly main: Stretch | undefined
}

/** Lines of one owner that no other owner's line interrupts. */
export interface Stretch extends LineRun {
  readonly blocks: readonly PlacedBlock[]
}

export interface PlacedBlock {
  readonly block: Block | FurnitureBlock
  readonly owner: Owner
  /** 0-based line of its first piece in reading order. */
  readonly line: number
  readonly runs: readonly LineRun[]
  /** Whether none of its lines is in the main stretch of its owner. */
  readonly detached: boolean
  /** Whether it stands elsewhere than where it is read. */
  readonly astray: boolean
}

/** A page by lines: whose each line is. */
export interface Layout {
  /** Articles in reading order, then furniture, then what is unattached. */
  readonly owners: readonly Owner[]
  /** The blocks on a line, in reading order. */
  readonly blocksAt: (line: number) => readonly PlacedBlock[]
  readonly ownerOf: (articleId: string) => Owner | undefined
  /** In file order, all owners together. */
  readonly stretches: ReadonlyArray<{owner: Owner; stretch: Stretch}>
}

interface MutableOwner {
  article?: Article
  furniture?: Furniture
  rivals?: readonly Rival[]
  blocks: MutableBlock[]
  stretches: MutableStretch[]
  main: MutableStretch | undefined
}

interface MutableStretch extends LineRun {
  blocks: MutableBlock[]
  /** Lines of body text, and lines of anything. */
  bodyLines: number
  lines: number
}

interface MutableBlock {
  block: Block | FurnitureBlock
  owner: MutableOwner
  line: number
  runs: LineRun[]
  detached: boolean
  astray: boolean
}

/** Lay a page out by lines, in one pass over its blocks and one over lines. */
export function makeLayout(analysis: Analysis): Layout {
  return finish(layoutSteps(analysis))
}

/** Lay a page out in small parts of the work. */
export function* layoutSteps({page, structure}: Analysis): Steps<Layout> {
  const owners: MutableOwner[] = []
  for (const article of structure.articles) {
    if (owners.length % ownersOfStep === 0) yield
    owners.push(makeOwner({article}, article.children))
  }

  for (const furniture of structure.furniture) {
    if (owners.length % ownersOfStep === 0) yield
    owners.push(makeOwner({furniture}, furniture.children))
  }

  for (const {block, rivals, pinned} of structure.unattached) {
    if (owners.length % ownersOfStep === 0) yield
    // Where a mark says that it belongs to none, nothing is open.
    const isOpen = !pinned || rivals.length > 0
    owners.push(makeOwner(isOpen ? {rivals} : {}, [block]))
  }

  const byLine = new Map<number, MutableBlock[]>()

  for (const [index, owner] of owners.entries()) {
    if (index % ownersOfStep === 0) yield
    for (const placed of owner.blocks) {
      for (const line of linesOf(placed.block.pieces)) {
        const blocks = byLine.get(line)
        if (blocks) blocks.push(placed)
        else byLine.set(line, [placed])
      }
    }
  }

  const stretches = yield* findStretches(page.lines.length, byLine)
  for (const [index, owner] of owners.entries()) {
    if (index % ownersOfStep === 0) yield
    settle(owner)
  }

  const byArticle = new Map(
    owners.flatMap((owner) =>
      owner.article ? [[owner.article.id, owner] as const] : []
    )
  )
  return {
    owners,
    blocksAt: (line) => byLine.get(line) ?? [],
    ownerOf: (articleId) => byArticle.get(articleId),
    stretches
  }
}

const ownersOfStep = 64

function makeOwner(
  what: Pick<Owner, 'article' | 'furniture' | 'rivals'>,
  blocks: ReadonlyArray<Block | FurnitureBlock>
): MutableOwner {
  const owner: MutableOwner = {
    ...what,
    blocks: [],
    stretches: [],
    main: undefined
  }
  for (const block of blocks) {
    const line = block.pieces[0]?.line
    if (line === undefined) continue
    owner.blocks.push({
      block,
      owner,
      line,
      runs: [],
      detached: false,
      astray: false
    })
  }
  return owner
}

function* linesOf(pieces: readonly Piece[]): Generator<number> {
  let last = -1
  for (const {line} of pieces) {
    if (line !== last) yield line
    last = line
  }
}

/** Walk the lines once; blank lines and mark-up belong to what is round them. */
function* findStretches(
  lineCount: number,
  byLine: ReadonlyMap<number, readonly MutableBlock[]>
): Steps<Array<{owner: MutableOwner; stretch: MutableStretch}>> {
  const all: Array<{owner: MutableOwner; stretch: MutableStretch}> = []
  let previous: readonly MutableBlock[] = []

  for (let line = 0; line < lineCount; line++) {
    if (line % (rowsOfStep * 8) === 0) yield
    const blocks = byLine.get(line)
    const owner = blocks?.[0]?.owner
    if (!blocks || !owner) continue
    let stretch = all.at(-1)?.stretch
    if (!stretch || all.at(-1)?.owner !== owner) {
      stretch = {
        startLine: line,
        endLine: line,
        blocks: [],
        bodyLines: 0,
        lines: 0
      }
      owner.stretches.push(stretch)
      all.push({owner, stretch})
      previous = []
    }

    stretch.endLine = line + 1
    stretch.lines++
    if (blocks[0]?.block.type === 'paragraph') stretch.bodyLines++
    for (const placed of blocks) {
      const run = placed.runs.at(-1)
      if (run && previous.includes(placed)) run.endLine = line + 1
      else placed.runs.push({startLine: line, endLine: line + 1})
      if (stretch.blocks.at(-1) !== placed) stretch.blocks.push(placed)
    }

    previous = blocks
  }

  return all
}

function settle(owner: MutableOwner): void {
  for (const stretch of owner.stretches) {
    const {main} = owner
    const isLarger =
      !main ||
      stretch.bodyLines > main.bodyLines ||
      (stretch.bodyLines === main.bodyLines && stretch.lines > main.lines)
    if (isLarger) owner.main = stretch
  }

  const main = new Set(owner.main?.blocks)
  let line = Infinity
  // From the last block read to the first: a block is astray where one that
  // is read after it stands before it.
  for (const placed of owner.blocks.toReversed()) {
    placed.detached = !main.has(placed)
    placed.astray = placed.detached || placed.line > line
    line = Math.min(line, placed.line)
  }
}
