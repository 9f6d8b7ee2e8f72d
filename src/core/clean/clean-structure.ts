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
import {
  articleRoles,
  furnitureRoles,
  type ArticleRole,
  type FurnitureRole
} from '../model/roles.js'
import type {Span} from '../model/span.js'
import type {Line} from '../scan/line.js'
import {addLine} from '../scan/line-flow.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'
import {joint} from './join.js'
import {Sweep} from './sweep.js'

/** Reads the people of a byline; spans count from the start of the text. */
export type PeopleReader = (text: string) => Byline['people']

/** A block as it is written, and where it belongs. */
interface Written {
  readonly role: ArticleRole | FurnitureRole
  readonly lines: readonly Line[]
  readonly id?: string
  readonly of?: string
  readonly status?: string
  readonly by?: string
  readonly undecided: boolean
  /** Run-in bylines, in source offsets. */
  readonly bylines: readonly Span[]
  /** The div that holds it. */
  readonly div?: Mark
  /** Number of the part, from boundary to boundary. */
  readonly part: number
}

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

/** Blocks of a clean page: runs of lines between blank lines. */
function writtenBlocks(page: Page): Written[] {
  const all = flatten(page.marks)
  const marks = all.filter(({type}) => type !== 'div')
  const divs = new Sweep(
    all.filter(({type}) => type === 'div'),
    (div) => div
  )
  const blocks: Written[] = []
  let lines: Line[] = []
  let part = 0
  let next = 0
  const end = (): void => {
    const [first] = lines
    const last = lines.at(-1)
    if (!first || !last) return
    while ((marks[next]?.end ?? Infinity) <= first.start) next++
    const inside: Mark[] = [...divs.at(first.start)]
    for (let index = next; index < marks.length; index++) {
      const mark = marks[index]
      if (!mark || mark.start >= last.next) break
      inside.push(mark)
    }

    blocks.push(writtenBlock(lines, inside, part))
    lines = []
  }

  for (const line of page.lines) {
    const isHeading = startsHeading(page.text, line)
    if (line.isBlank || isHeading) end()
    if (line.markup === 'boundary') part++
    if (line.isBlank) continue
    lines.push(line)
    if (isHeading) end()
  }

  end()
  return blocks
}

/** Marks by start, outer before inner. */
function flatten(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => [mark, ...flatten(mark.children)])
}

function startsHeading(text: string, line: Line): boolean {
  return (
    line.offsets !== undefined &&
    (text.startsWith('# ', line.start) || text.startsWith('## ', line.start))
  )
}

function writtenBlock(
  lines: readonly Line[],
  marks: readonly Mark[],
  part: number
): Written {
  const [first] = lines
  const last = lines.at(-1)
  const start = first?.offsets?.[0] ?? first?.start ?? 0
  const end = last ? lastOffset(last) : 0
  const covers = (mark: Mark): boolean =>
    mark.content.start <= start && mark.content.end >= end
  const bearer = marks.find(
    (mark) =>
      mark.type !== 'div' &&
      covers(mark) &&
      mark.classes.some((name) => isRole(name))
  )
  const role = bearer?.classes.find((name) => isRole(name)) ?? 'paragraph'
  const div = marks.findLast((mark) => mark.type === 'div' && covers(mark))
  const undecided = marks.some(
    ({classes, content}) =>
      classes.includes('undecided') &&
      content.start === content.end &&
      content.start <= start
  )
  return {
    role,
    lines,
    ...(bearer?.id === undefined ? {} : {id: bearer.id}),
    ...(bearer?.attributes['of'] === undefined
      ? {}
      : {of: bearer.attributes['of']}),
    ...(bearer?.attributes['status'] === undefined
      ? {}
      : {status: bearer.attributes['status']}),
    ...(bearer?.attributes['by'] === undefined
      ? {}
      : {by: bearer.attributes['by']}),
    undecided,
    bylines: marks
      .filter(
        (mark) =>
          mark !== bearer &&
          mark.classes.some((name) => name === 'byline' || name === 'dateline')
      )
      .map(({content}) => content),
    ...(div ? {div} : {}),
    part
  }
}

function isRole(name: string): name is ArticleRole | FurnitureRole {
  return (
    articleRoles.some((role) => role === name) ||
    furnitureRoles.some((role) => role === name)
  )
}

function isArticleRole(name: string): name is ArticleRole {
  return articleRoles.some((role) => role === name)
}

/** Source offset after the last visible character of a line. */
function lastOffset({offsets, text, end}: Line): number {
  return offsets ? (offsets[text.length - 1] ?? end - 1) + 1 : end
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

  add(written: Written): void {
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
    if (written.id !== undefined && article.children.length > 0) {
      article.id = written.id
    }

    if (written.status !== undefined) article.status = written.status
    if (written.by !== undefined) article.by = written.by
    this.#noteLines(written, article)
  }

  finish(): Structure {
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
      lineRoles: this.#lineRoles
    }
  }

  #articleOf(written: Written): Article {
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
    written: Written,
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
    written: Written,
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

  #noteLines(written: Written, article: Article | null): void {
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
