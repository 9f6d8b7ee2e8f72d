import type {LineRole, Structure} from '../model/analysis.js'
import type {Flow} from '../model/flow.js'
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
}

/** All blocks of a page: of articles, furniture, and of neither. */
export function* collectBlocks(structure: Structure): Steps<CheckedBlock[]> {
  const blocks = [
    ...structure.articles.flatMap((article) => article.children),
    ...structure.furniture.flatMap((furniture) => furniture.children),
    ...structure.unattached.map((each) => each.block)
  ]
  const checked: CheckedBlock[] = []
  for (const [index, {type, flow}] of blocks.entries()) {
    if (index % blocksOfStep === 0) yield
    checked.push({role: type, flow})
  }

  return checked
}

const blocksOfStep = 512
