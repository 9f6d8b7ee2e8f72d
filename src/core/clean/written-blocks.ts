import {
  articleRoles,
  furnitureRoles,
  type ArticleRole,
  type FurnitureRole
} from '../model/roles.js'
import type {Span} from '../model/span.js'
import type {Line} from '../scan/line.js'
import type {Mark} from '../scan/mark.js'
import type {Page} from '../scan/page.js'
import {Sweep} from './sweep.js'

/** A block as it is written, and where it belongs. */
export interface WrittenBlock {
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

/** Blocks of a clean page: runs of lines between blank lines. */
export function writtenBlocks(page: Page): WrittenBlock[] {
  const all = flatten(page.marks)
  const marks = all.filter(({type}) => type !== 'div')
  const divs = new Sweep(
    all.filter(({type}) => type === 'div'),
    (div) => div
  )
  const blocks: WrittenBlock[] = []
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
): WrittenBlock {
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

export function isArticleRole(name: string): name is ArticleRole {
  return articleRoles.some((role) => role === name)
}

/** Source offset after the last visible character of a line. */
export function lastOffset({offsets, text, end}: Line): number {
  return offsets ? (offsets[text.length - 1] ?? end - 1) + 1 : end
}
