import type {Structure} from '../model/analysis.js'
import type {Flow} from '../model/flow.js'
import type {Role} from '../model/roles.js'
import type {Steps} from '../model/steps.js'

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
