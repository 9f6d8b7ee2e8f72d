import type {HyphenJudge} from '../clean/line-end-hyphen.js'
import type {Structure} from '../model/analysis.js'
import type {
  Article,
  Block,
  Byline,
  Furniture,
  Issue,
  LogicalPage,
  Unattached
} from '../model/nodes.js'
import {
  articleRoles,
  furnitureRoles,
  type ArticleRole,
  type FurnitureRole,
  type Role
} from '../model/roles.js'
import {rowsOfStep, type Steps} from '../model/steps.js'
import {
  readByline,
  readLead,
  readTail,
  type FoundByline
} from './bylines/index.js'
import type {Draft, DraftBlock} from './draft.js'
import {inkOf, joinParts, pieceOf, type LinePart} from './join.js'
import {LineRoleTable} from './line-role-table.js'
import type {LineTable} from './measure.js'
import {byShapeAlone} from './words.js'

/** Build the logical tree of a page from its draft. */
export function* assemble(
  table: LineTable,
  draft: Draft,
  judge?: HyphenJudge
): Steps<Structure> {
  const roles = new LineRoleTable((table.lines.at(-1)?.index ?? -1) + 1)
  const used = new Set(
    draft.articles.flatMap(({id}) => (id === undefined ? [] : [id]))
  )
  let number = 0
  const nextId = (letter: string): string => {
    let id = `${letter}${++number}`
    while (used.has(id)) id = `${letter}${++number}`
    used.add(id)
    return id
  }

  const ids = draft.articles.map(({id}) => id ?? nextId('a'))
  const lineOf = (row: number): number => table.lines[row]?.index ?? 0
  const note = (block: DraftBlock, articleId: string | null): void => {
    for (const [place, row] of block.rows.entries()) {
      const {role} = block
      const paragraphStart = place === 0 && role === 'paragraph'
      roles.note(lineOf(row), {role, articleId, paragraphStart})
    }
  }

  const rivalsOf = (
    block: DraftBlock
  ): Array<{articleId: string; score: number}> =>
    (block.rivals ?? []).flatMap(({article, score}) => {
      const articleId = ids[article]
      return articleId === undefined ? [] : [{articleId, score}]
    })
  const build = (block: DraftBlock): Block => {
    const {pieces, flow} = buildText(table, block, judge)
    const built: Block = {
      pieces,
      flow,
      type: isArticleRole(block.role) ? block.role : 'paragraph',
      confidence: block.confidence,
      evidence: block.evidence,
      pinned: block.pinned
    }
    if (block.undecided) built.undecided = true
    const rivals = rivalsOf(block)
    if (rivals.length > 0) built.rivals = rivals
    return built
  }

  const articles: Article[] = []
  for (const [index, each] of draft.articles.entries()) {
    yield
    const id = ids[index] ?? ''
    for (const block of each.blocks) note(block, id)
    const children = each.blocks.map((block) => build(block))
    addBylines(children, table)
    articles.push({
      type: 'article',
      id,
      number: index + 1,
      children,
      confidence: each.confidence,
      evidence: each.evidence,
      pinned: each.pinned,
      ...(each.status === undefined ? {} : {status: each.status}),
      ...(each.by === undefined ? {} : {by: each.by})
    })
  }

  number = 0
  const furniture: Furniture[] = []
  for (const each of draft.furniture) {
    yield
    const isNamed = each.role === 'notice' || each.role === 'advertisement'
    const id = each.id ?? (isNamed ? nextId('n') : undefined)
    for (const block of each.blocks) {
      note(
        isFurnitureRole(block.role) ? block : {...block, role: each.role},
        isNamed ? (id ?? null) : null
      )
    }

    const [first] = each.blocks
    furniture.push({
      type: isFurnitureRole(each.role) ? each.role : 'notice',
      ...(id === undefined ? {} : {id}),
      children: each.blocks.map((block) => ({
        ...buildText(table, block, judge),
        type: block.role,
        ...(block.undecided ? {undecided: true} : {})
      })),
      confidence: first?.confidence ?? 0,
      evidence: first?.evidence ?? [],
      pinned: first?.pinned ?? false
    })
  }

  yield
  for (const block of draft.loose) note(block, null)
  const missed = yield* missedBlocks(
    table,
    (line) => roles.roleOf(line) !== undefined
  )
  for (const block of missed) note(block, null)
  const unattached: Unattached[] = []
  for (const block of [...draft.loose, ...missed]) {
    if (unattached.length % blocksOfStep === 0) yield
    unattached.push({
      block: build(block),
      rivals: rivalsOf(block),
      confidence: block.confidence,
      evidence: block.evidence,
      pinned: block.pinned
    })
  }

  const page: LogicalPage = {
    type: 'page',
    children: [...articles, ...furniture]
  }
  const issue: Issue = {type: 'issue', children: [page]}
  return withRoles({issue, articles, furniture, unattached}, roles)
}

/** Apart from where the structure is made, of which it must keep nothing else. */
function withRoles(
  parts: Omit<Structure, 'lineRoles' | 'roleOf'>,
  roles: LineRoleTable
): Structure {
  return {
    ...parts,
    get lineRoles() {
      return roles.all
    },
    roleOf: (line) => roles.roleOf(line)
  }
}

const blocksOfStep = 32

/** No line is lost: what the steps before left out is text that belongs nowhere. */
function* missedBlocks(
  table: LineTable,
  isTaken: (line: number) => boolean
): Steps<DraftBlock[]> {
  const missed: number[][] = []
  for (const [row, line] of table.lines.entries()) {
    if (row % (rowsOfStep * 16) === 0) yield
    if (line.isBlank || isTaken(line.index)) continue
    const last = missed.at(-1)
    if (last?.at(-1) === row - 1) last.push(row)
    else missed.push([row])
  }

  return missed.map((rows) => ({
    role: 'paragraph',
    rows,
    confidence: 0.1,
    evidence: byShapeAlone,
    pinned: false
  }))
}

function buildText(
  table: LineTable,
  {rows}: DraftBlock,
  judge?: HyphenJudge
): Pick<Block, 'pieces' | 'flow'> {
  const parts: LinePart[] = []
  for (const row of rows) {
    const line = table.lines[row]
    if (!line) continue
    parts.push(inkOf(line))
  }

  return {
    pieces: parts.map((part) => pieceOf(part)),
    flow: joinParts(parts, judge)
  }
}

/** Read who reports: at the start of the first paragraph, at the end of the last. */
function addBylines(blocks: readonly Block[], {han}: LineTable): void {
  const language = han ? 'han' : 'western'
  const paragraphs = blocks.filter(({type}) => type === 'paragraph')
  for (const [place, block] of paragraphs.entries()) {
    const {text} = block.flow
    const lead = place === 0 ? readLead(text, language) : undefined
    const tail = readTail(text, language)
    if (lead) block.lead = toByline(text, lead)
    if (tail && (!lead || tail.span.start >= lead.span.end))
      block.tail = toByline(text, tail)
  }

  for (const block of blocks) {
    if (block.type !== 'byline') continue
    const {text} = block.flow
    const found = readByline(text, language)
    block.lead = toByline(
      text,
      found ?? {span: {start: 0, end: text.length}, people: []}
    )
  }
}

function toByline(text: string, {span, people}: FoundByline): Byline {
  return {text: text.slice(span.start, span.end).trim(), span, people}
}

const articleRoleSet = new Set<string>(articleRoles)
const furnitureRoleSet = new Set<string>(furnitureRoles)

function isArticleRole(role: Role): role is ArticleRole {
  return articleRoleSet.has(role)
}

function isFurnitureRole(role: Role): role is FurnitureRole {
  return furnitureRoleSet.has(role)
}
