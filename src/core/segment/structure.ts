import type {LineRole, Structure} from '../model/analysis.js'
import {FlowBuilder, type Flow} from '../model/flow.js'
import type {Article, Block} from '../model/nodes.js'
import {addLine} from '../scan/line-flow.js'
import type {Line} from '../scan/line.js'
import type {Page} from '../scan/page.js'

/** Find the articles of a page. */
export function buildStructure(page: Page): Structure {
  const blocks: Block[] = []
  const lineRoles: LineRole[] = []

  for (const line of page.lines) {
    if (line.isBlank) continue
    blocks.push({
      type: 'paragraph',
      pieces: [{line: line.index, start: line.start, end: line.end}],
      flow: flowOf(line),
      confidence: 0,
      evidence: [],
      pinned: false
    })
    lineRoles.push({
      line: line.index,
      role: 'paragraph',
      articleId: 'a1',
      paragraphStart: true
    })
  }

  const article: Article = {
    type: 'article',
    id: 'a1',
    number: 1,
    children: blocks,
    confidence: 0,
    evidence: [],
    pinned: false
  }
  const articles = blocks.length > 0 ? [article] : []
  return {
    issue: {type: 'issue', children: [{type: 'page', children: articles}]},
    articles,
    furniture: [],
    unattached: [],
    lineRoles
  }
}

function flowOf(line: Line): Flow {
  const builder = new FlowBuilder()
  addLine(builder, line)
  return builder.build()
}
