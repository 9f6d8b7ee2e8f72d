import type {LineRole, Structure} from '../model/analysis.js'
import type {Flow} from '../model/flow.js'
import type {Piece} from '../model/nodes.js'
import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'
import type {Page} from '../scan/page.js'

/** The role of each line, by its index in the page. */
export function rolesByLine(page: Page, structure: Structure): LineRole[] {
  const roles = new Array<LineRole>(page.lines.length)
  for (const role of structure.lineRoles) roles[role.line] = role
  return roles
}

/** A block as block rules see it. */
export interface CheckedBlock {
  readonly role: Role
  readonly flow: Flow
  readonly lineStarts: readonly number[]
}

/** All blocks of a page: of articles, furniture, and of neither. */
export function* collectBlocks(structure: Structure): Steps<CheckedBlock[]> {
  const blocks = [
    ...structure.articles.flatMap((article) => article.children),
    ...structure.furniture.flatMap((furniture) => furniture.children),
    ...structure.unattached.map((each) => each.block)
  ]
  const checked: CheckedBlock[] = []
  for (const [index, {type, flow, pieces}] of blocks.entries()) {
    if (index % blocksOfStep === 0) yield
    checked.push({role: type, flow, lineStarts: lineStartsOf(flow, pieces)})
  }

  return checked
}

const blocksOfStep = 512

/** Offsets of a joined text where a source line begins, the first left out. */
function lineStartsOf(flow: Flow, pieces: readonly Piece[]): number[] {
  const starts: number[] = []
  let index = 0

  for (const run of flow.runs) {
    let isNew = false
    for (let piece = pieces[index]; piece && run.source >= piece.end;) {
      index++
      isNew = true
      piece = pieces[index]
    }

    if (isNew) starts.push(run.at)
  }

  return starts
}
