import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import {articleReasons} from './article-reasons.js'
import {bodyBlocks} from './body-blocks.js'
import {attachCaption} from './caption-owner.js'
import type {Draft, DraftArticle, DraftBlock, DraftFurniture} from './draft.js'
import {headBlock} from './head-block.js'
import {headParts} from './head-parts.js'
import {headedPictures} from './headed-pictures.js'
import {joinGroups} from './join-groups.js'
import type {Known} from './known.js'
import type {HeadGroup} from './head-groups.js'
import {besideBody, otherBlocks} from './other-blocks.js'
import {resolveOwners} from './owners.js'
import type {Pins} from './pins.js'
import {rowsBetween} from './rows.js'
import {byShapeAlone, byWords} from './words.js'

/** Put bodies, heads and all that stands between them together into a draft. */
export function* compose(
  known: Known,
  groups: readonly HeadGroup[],
  notices: ReadonlyArray<{start: number; end: number; strength: number}>
): Steps<Draft> {
  const {table, pins, bodies} = known
  const heads = new Map<number, DraftBlock[]>()
  const loose: DraftBlock[] = []
  const orphans: DraftArticle[] = []

  for (const group of joinGroups(groups)) {
    yield
    const body = bodies[group.body]
    const blocks = headParts(table, group, body, known).map((part) =>
      headBlock(known, group, part)
    )
    if (body) for (const block of blocks) append(heads, group.body, block)
    else if (bodies.length === 0)
      orphans.push({
        blocks,
        confidence: 0.3,
        evidence: byShapeAlone,
        pinned: false
      })
    else for (const block of blocks) loose.push(block)
  }

  const bylines = new Map<number, DraftBlock[]>()
  const captions = new Map<number, DraftBlock[]>()
  const furniture: Array<DraftFurniture & {row: number}> = notices.map(
    ({start, end, strength}) => ({
      row: start,
      role: 'notice',
      blocks: [
        {
          role: 'notice',
          rows: rowsBetween(start, end),
          confidence: Math.min(0.95, 0.5 + strength / 4),
          evidence: [byWords(strength)],
          pinned: false
        }
      ]
    })
  )

  yield
  const owners = resolveOwners(known, [])
  // A picture right below a headline that no body has is a story of its own.
  const openHeads = new Set(loose.map(({rows}) => rows.at(-1)))
  for (const block of otherBlocks(known, notices)) {
    yield
    const row = block.rows[0] ?? 0
    if (
      block.role === 'byline' ||
      block.role === 'dateline' ||
      block.role === 'jumpline'
    ) {
      const body = besideBody(
        known,
        row,
        (block.rows.at(-1) ?? row) + 1,
        block.role
      )
      if (body >= 0) append(bylines, body, block)
      else loose.push(block)
    } else if (block.role === 'caption' || block.role === 'credit') {
      const owned = attachCaption(known, block, owners)
      if (owned.body >= 0 && (owners.has(row) || !openHeads.has(row - 1)))
        append(captions, owned.body, owned.block)
      else loose.push(owned.block)
    } else if (block.role === 'notice' || block.role === 'advertisement') {
      furniture.push({
        row,
        role: block.role,
        blocks: [block],
        ...idOf(pins, row)
      })
    } else furniture.push({row, role: block.role, blocks: [block]})
  }

  const articles: DraftArticle[] = []
  for (const [index, body] of bodies.entries()) {
    yield
    const first = body.pieces[0]
    const headBlocks = heads.get(index) ?? []
    const own = bylines.get(index) ?? []
    const isBefore = ({role, rows}: DraftBlock): boolean =>
      role !== 'jumpline' && (rows[0] ?? 0) <= (first?.start ?? 0)
    const before = own.filter(isBefore)
    const after = own.filter((block) => !isBefore(block))
    const blocks = [
      ...order(headBlocks),
      ...before,
      ...bodyBlocks(known, body, captions.get(index) ?? []),
      ...after
    ]
    const rows = [...headBlocks, ...own]
      .flatMap((block) => [...block.rows])
      .concat(body.pieces.map(({start}) => start))
    articles.push({
      blocks,
      ...pinnedFacts(pins, rows),
      ...articleReasons(known, body)
    })
  }

  yield
  const {pictures, rest} = headedPictures(loose)
  // A page of captions alone has nothing to choose between: they are its text.
  if (articles.length === 0 && orphans.length === 0 && rest.length > 0) {
    orphans.push({
      blocks: rest.splice(0),
      confidence: 0.2,
      evidence: byShapeAlone,
      pinned: false
    })
  }

  furniture.sort((a, b) => a.row - b.row)
  return {
    articles: [...orphans, ...articles, ...pictures],
    furniture: furniture.map(({role, id, blocks}) => ({
      role,
      blocks,
      ...(id === undefined ? {} : {id})
    })),
    loose: rest
  }

  function idOf(from: Pins, row: number): {id?: string} {
    const id = from.ids.get(row)
    return id === undefined ? {} : {id}
  }
}

/** Add to what a body has. */
function append(
  owned: Map<number, DraftBlock[]>,
  body: number,
  block: DraftBlock
): void {
  const blocks = owned.get(body)
  if (blocks) blocks.push(block)
  else owned.set(body, [block])
}

/** Kicker, headline, deck, as they are read. */
function order(blocks: readonly DraftBlock[]): DraftBlock[] {
  const rank = {kicker: 0, headline: 1, deck: 2} as Partial<
    Record<Role, number>
  >
  return [...blocks].sort((a, b) => (rank[a.role] ?? 3) - (rank[b.role] ?? 3))
}

function pinnedFacts(
  pins: Pins,
  rows: readonly number[]
): {id?: string; status?: string; by?: string} {
  const first = (facts: ReadonlyMap<number, string>): string | undefined =>
    rows.map((row) => facts.get(row)).find((each) => each !== undefined)
  const id = first(pins.ids)
  const status = first(pins.status)
  const by = first(pins.by)
  return {
    ...(id === undefined ? {} : {id}),
    ...(status === undefined ? {} : {status}),
    ...(by === undefined ? {} : {by})
  }
}
