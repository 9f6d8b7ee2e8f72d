import assert from 'node:assert/strict'
import type {TextDocument} from 'vscode'
import {
  articleChildren,
  blockOfLine
} from '../../src/client/views/articles-nodes.js'
import type {BlockModel, PageModel} from '../../src/protocol/protocol.js'

const document = {} as unknown as TextDocument

function block(role: string, line: number, isOpen: boolean): BlockModel {
  return {
    role,
    text: role,
    runs: [{startLine: line, endLine: line + 1}],
    detached: false,
    isOpen,
    rivals: [],
    undecided: false,
    lead: []
  }
}

function nodesOf(...loose: BlockModel[]): ReturnType<typeof articleChildren> {
  const page: Pick<PageModel, 'articles' | 'loose'> = {articles: [], loose}
  return articleChildren(document, page as PageModel)
}

describe('nodes of the Articles view', () => {
  it('part what wants an article from notices and folios', () => {
    const nodes = nodesOf(
      block('notice', 1, false),
      block('caption', 4, true),
      block('folio', 6, false)
    )
    assert.deepEqual(
      nodes.map(({id, children}) => [
        id,
        children.map((node) => node.type === 'block' && node.block.role)
      ]),
      [
        ['loose', ['caption']],
        ['outside', ['notice', 'folio']]
      ]
    )
  })

  it('make no group that holds nothing', () => {
    assert.deepEqual(
      nodesOf(block('notice', 1, false)).map(({id}) => id),
      ['outside']
    )
    assert.deepEqual(nodesOf(), [])
  })

  it('find what stands on a line, in either group', () => {
    const nodes = nodesOf(block('notice', 1, false), block('caption', 4, true))
    assert.equal(blockOfLine(nodes, 1)?.id, 'outside 0')
    assert.equal(blockOfLine(nodes, 4)?.id, 'loose 0')
  })
})
