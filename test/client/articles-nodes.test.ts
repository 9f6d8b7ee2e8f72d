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

  it('keep their rows where articles change places or heads', () => {
    const article = (number: number, title: string, opening: string) => ({
      id: `a${number}`,
      title,
      blocks: [{...block('paragraph', number, false), text: opening}]
    })
    const nodesAt = (
      articles: Array<ReturnType<typeof article>>,
      before: ReturnType<typeof articleChildren> = []
    ) =>
      articleChildren(
        document,
        {articles, loose: []} as unknown as PageModel,
        before
      )
    const ids = (nodes: ReturnType<typeof articleChildren>): string[] =>
      nodes.map(({id}) => id)
    const first = nodesAt([
      article(1, '甲', '一'),
      article(2, '乙', '二'),
      article(3, '丙', '三')
    ])
    const moved = nodesAt(
      [article(1, '丙', '三'), article(2, '甲', '一'), article(3, '乙', '二')],
      first
    )
    assert.deepEqual(
      ids(moved),
      [2, 0, 1].map((at) => first[at]?.id)
    )
    // Typed in the first words of the second; a new one behind it.
    const typed = nodesAt(
      [
        article(1, '丙', '三'),
        article(2, '甲', '一一'),
        article(3, '乙', '二'),
        article(4, '丁', '四')
      ],
      moved
    )
    assert.deepEqual(ids(typed).slice(0, 3), ids(moved))
    assert.equal(new Set(ids(typed)).size, 4)
  })

  it('find what stands on a line, in either group', () => {
    const nodes = nodesOf(block('notice', 1, false), block('caption', 4, true))
    assert.equal(blockOfLine(nodes, 1)?.id, 'outside 0')
    assert.equal(blockOfLine(nodes, 4)?.id, 'loose 0')
  })
})
