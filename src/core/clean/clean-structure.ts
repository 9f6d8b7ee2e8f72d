import type {LineRole, Structure} from '../model/analysis.js'
import {FlowBuilder, type Flow} from '../model/flow.js'
import type {
  Article,
  Block,
  Byline,
  Furniture,
  FurnitureBlock,
  Piece,
  Unattached
} from '../model/nodes.js'
import type {ArticleRole} from '../model/roles.js'
import type {Span} from '../model/span.js'
import type {Line} from '../scan/line.js'
import {addLine} from '../scan/line-flow.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'
import {joint} from './join.js'
import {
  isArticleRole,
  lastOffset,
  writtenBlocks,
  type WrittenBlock
} from './written-blocks.js'

/** Reads the people of a byline; spans count from the start of the text. */
export type PeopleReader = (text: string) => Byline['people']

/**
 * The structure of a clean page: roles, order and boundaries are written, and
 * nothing is inferred.
 */
export function cleanStructure(
  page: Page,
  readPeople: PeopleReader
): Structure {
  const builder = new StructureBuilder(readPeople)
  for (const block of writtenBlocks(page)) builder.add(block)
  return builder.finish()
}

/** Gathers blocks into articles and furniture. */
class StructureBuilder {
  readonly #readPeople: PeopleReader
  readonly #articles: Article[] = []
  readonly #furniture: Furniture[] = []
  readonly #unattached: Unattached[] = []
  readonly #lineRoles: LineRole[] = []
  readonly #divs = new Map<Mark, Furniture>()
  #part = -1
  #notices = 0

  constructor(readPeople: PeopleReader) {
    this.#readPeople = readPeople
  }

  add(written: WrittenBlock): void {
    const {flow, pieces} = read(written.lines)
    if (written.div) {
      this.#addToDiv(written, written.div, flow, pieces)
      return
    }

    if (!isArticleRole(written.role)) {
      this.#furniture.push({
        type: written.role,
        ...pinned,
        children: [{type: written.role, pieces, flow}]
      })
      this.#noteLines(written, null)
      return
    }

    const block = this.#toBlock(written, written.role, flow, pieces)
    if (written.of === 'none') {
      this.#unattached.push({...pinned, block, rivals: []})
      this.#noteLines(written, null)
      return
    }

    const pinnedTo =
      written.of === undefined
        ? undefined
        : this.#articles.find(({id}) => id === written.of)
    const article = pinnedTo ?? this.#articleOf(written)
    article.children.push(block)
    if (written.id !== undefined) article.id = written.id
    if (written.status !== undefined) article.status = written.status
    if (written.by !== undefined) article.by = written.by
    this.#noteLines(written, article)
  }

  finish(): Structure {
    const roles = new Map(this.#lineRoles.map(({line, role}) => [line, role]))
    // Ids may be given after the first block: note them at the end.
    return {
      issue: {
        type: 'issue',
        children: [
          {type: 'page', children: [...this.#articles, ...this.#furniture]}
        ]
      },
      articles: this.#articles,
      furniture: this.#furniture,
      unattached: this.#unattached,
      lineRoles: this.#lineRoles,
      roleOf: (line) => roles.get(line)
    }
  }

  #articleOf(written: WrittenBlock): Article {
    const last = this.#articles.at(-1)
    if (last && this.#part === written.part) return last
    this.#part = written.part
    const number = this.#articles.length + 1
    const article: Article = {
      type: 'article',
      id: written.id ?? `a${number}`,
      number,
      ...pinned,
      children: []
    }
    this.#articles.push(article)
    return article
  }

  #addToDiv(
    written: WrittenBlock,
    div: Mark,
    flow: Flow,
    pieces: readonly Piece[]
  ): void {
    const type = div.classes.includes('advertisement')
      ? 'advertisement'
      : 'notice'
    let furniture = this.#divs.get(div)

    if (!furniture) {
      this.#notices++
      furniture = {
        type,
        id: div.id ?? `n${this.#notices}`,
        ...pinned,
        children: []
      }
      this.#divs.set(div, furniture)
      this.#furniture.push(furniture)
    }

    const block: FurnitureBlock = {type: written.role, pieces, flow}
    if (written.undecided) block.undecided = true
    furniture.children.push(block)
    written.lines.forEach((line, index) => {
      this.#lineRoles.push({
        line: line.index,
        role: type,
        articleId: furniture.id ?? null,
        paragraphStart: index === 0
      })
    })
  }

  #toBlock(
    written: WrittenBlock,
    type: ArticleRole,
    flow: Flow,
    pieces: readonly Piece[]
  ): Block {
    const block: Block = {type, pieces, flow, ...pinned}
    if (written.undecided) block.undecided = true
    if (type === 'byline') {
      block.lead = this.#byline(flow, {start: 0, end: flow.text.length})
    }

    for (const source of written.bylines) {
      const span = joinedSpan(flow, source)
      if (!span) continue
      const byline = this.#byline(flow, span)
      if (span.start === 0) block.lead = byline
      else block.tail = byline
    }

    return block
  }

  #byline(flow: Flow, span: Span): Byline {
    const text = flow.text.slice(span.start, span.end)
    return {
      text,
      span,
      people: this.#readPeople(text).map((person) => ({
        ...person,
        span: {
          start: span.start + person.span.start,
          end: span.start + person.span.end
        }
      }))
    }
  }

  #noteLines(written: WrittenBlock, article: Article | null): void {
    written.lines.forEach((line, index) => {
      this.#lineRoles.push({
        line: line.index,
        role: written.role,
        articleId: article?.id ?? null,
        paragraphStart: index === 0 && written.role === 'paragraph'
      })
    })
  }
}

const pinned = {confidence: 1, evidence: [], pinned: true} as const

/** The lines of a block, joined. */
function read(lines: readonly Line[]): {flow: Flow; pieces: Piece[]} {
  const builder = new FlowBuilder()
  const pieces: Piece[] = []
  let before = ''

  for (const line of lines) {
    const text = line.text.trim()
    const column = line.text.indexOf(text)
    const {joiner} = joint(before, text)
    if (joiner !== '') builder.join(joiner)
    addLine(builder, line, column, column + text.length)
    pieces.push({
      line: line.index,
      start: line.offsets?.[column] ?? line.start + column,
      end: lastOffset(line)
    })
    before = text
  }

  return {flow: builder.build(), pieces}
}

/**
 * Where the text between two source offsets stands when joined; backslashes and
 * mark-up at its edges are no text.
 */
function joinedSpan(flow: Flow, {start, end}: Span): Span | undefined {
  let first: number | undefined
  let last = 0
  for (const run of flow.runs) {
    const from = Math.max(start, run.source)
    const to = Math.min(end, run.source + run.length)
    if (from >= to) continue
    first ??= run.at + from - run.source
    last = run.at + to - run.source
  }

  return first === undefined ? undefined : {start: first, end: last}
}
