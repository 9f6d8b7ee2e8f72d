import assert from 'node:assert/strict'
import type {Structure} from '../../src/core/model/analysis.js'
import type {Role} from '../../src/core/model/roles.js'
import {finish} from '../../src/core/model/steps.js'
import {assemble} from '../../src/core/segment/assemble.js'
import type {
  Draft,
  DraftArticle,
  DraftBlock,
  DraftFurniture
} from '../../src/core/segment/draft.js'
import {tableOf} from './drawn-rows.js'

const block = (
  role: Role,
  rows: readonly number[],
  told: Partial<DraftBlock> = {}
): DraftBlock => ({
  role,
  rows,
  confidence: 0.5,
  evidence: [],
  pinned: false,
  ...told
})

const article = (
  blocks: DraftBlock[],
  told: Partial<DraftArticle> = {}
): DraftArticle => ({
  blocks,
  confidence: 0.7,
  evidence: [],
  pinned: false,
  ...told
})

function treeOf(lines: readonly string[], draft: Partial<Draft>): Structure {
  return finish(
    assemble(tableOf(lines.join('\n')), {
      articles: [],
      furniture: [],
      loose: [],
      ...draft
    })
  )
}

const four = ['Storm', 'The ferry stops.', 'Fire', 'The mill burns.']

describe('the articles of a page', () => {
  it('are numbered, and named where nobody named them', () => {
    const {articles} = treeOf(four, {
      articles: [
        article([block('paragraph', [0])]),
        article([block('paragraph', [1])], {id: 'a2'}),
        article([block('paragraph', [2])]),
        article([block('paragraph', [3])], {id: 'mill'})
      ]
    })
    assert.deepEqual(
      articles.map(({id, number}) => [id, number]),
      [
        ['a1', 1],
        ['a2', 2],
        ['a3', 3],
        ['mill', 4]
      ]
    )
  })

  it('keep what was said of them and of their blocks', () => {
    const [first, second] = treeOf(four, {
      articles: [
        article(
          [
            block('headline', [0], {pinned: true, confidence: 0.9}),
            block('paragraph', [1], {undecided: true})
          ],
          {status: 'read', by: 'xw', pinned: true}
        ),
        article([block('paragraph', [2, 3])])
      ]
    }).articles
    assert.equal(first?.status, 'read')
    assert.equal(first.by, 'xw')
    assert.equal(first.pinned, true)
    assert.equal(first.confidence, 0.7)
    const [headline, paragraph] = first.children
    assert.deepEqual(
      [headline?.type, headline?.pinned, headline?.confidence],
      ['headline', true, 0.9]
    )
    assert.ok(headline && !('undecided' in headline))
    assert.equal(paragraph?.undecided, true)
    assert.ok(second && !('status' in second) && !('by' in second))
  })

  it('have the text of their lines, joined', () => {
    const lines = ['  The ferry has stop-  ', 'ped and', 'the mill burns.']
    const {articles} = treeOf(lines, {
      articles: [article([block('paragraph', [0, 1, 2])])]
    })
    const [text] = articles[0]?.children ?? []
    assert.equal(text?.flow.text, 'The ferry has stopped and the mill burns.')
    assert.deepEqual(
      text.pieces.map(({line}) => line),
      [0, 1, 2]
    )
  })

  it('may be rivals for a block', () => {
    const rivals = [
      {article: 1, score: 3},
      {article: 9, score: 2}
    ]
    const {articles, unattached} = treeOf(four, {
      articles: [
        article([block('headline', [0], {rivals}), block('paragraph', [1])]),
        article([block('paragraph', [3])])
      ],
      loose: [block('headline', [2], {rivals})]
    })
    const [headline, paragraph] = articles[0]?.children ?? []
    assert.deepEqual(headline?.rivals, [{articleId: 'a2', score: 3}])
    assert.ok(paragraph && !('rivals' in paragraph))
    assert.deepEqual(unattached[0]?.rivals, [{articleId: 'a2', score: 3}])
    assert.equal(unattached[0].block.type, 'headline')
  })
})

describe('who reports', () => {
  const lines = [
    '本报讯（记者 徐伟）渡船今日停航。',
    '渡船明日开航。',
    '渡工修船。（叶雨）',
    '徐伟 叶雨',
    '某某某某某某某某'
  ]
  const blocks = (...blocks: readonly DraftBlock[]) =>
    treeOf(lines, {articles: [article([...blocks])]}).articles[0]?.children ??
    []

  it('is read at the start of the first paragraph and at the end of the last', () => {
    const [first, second, last] = blocks(
      block('paragraph', [0]),
      block('paragraph', [1]),
      block('paragraph', [2])
    )
    assert.deepEqual(
      first?.lead?.people.map(({name}) => name),
      ['徐伟']
    )
    assert.ok(!first.tail)
    assert.ok(second && !second.lead && !second.tail)
    assert.equal(last?.tail?.text, '（叶雨）')
    const [, again] = blocks(block('paragraph', [1]), block('paragraph', [0]))
    assert.ok(again && !again.lead)
    const [head, below] = blocks(
      block('headline', [1]),
      block('paragraph', [0])
    )
    assert.ok(head && !head.lead)
    assert.ok(below?.lead)
  })

  it('is read in a byline of its own line, whatever it is', () => {
    const [byline, strange] = blocks(block('byline', [3]), block('byline', [4]))
    assert.equal(byline?.lead?.text, lines[3])
    assert.deepEqual(byline?.lead?.people.length, 2)
    assert.equal(strange?.lead?.text, lines[4])
    assert.deepEqual(strange?.lead?.span, {start: 0, end: 8})
  })
})

describe('what belongs to the page', () => {
  const furniture = (
    role: Role,
    rows: readonly number[],
    told: Partial<DraftFurniture> & {
      first?: Partial<DraftBlock>
      as?: Role
    } = {}
  ): DraftFurniture => {
    const {first = {}, as = role, ...rest} = told
    return {role, blocks: [block(as, rows, first)], ...rest}
  }

  it('has a name where it is a notice or an advertisement', () => {
    const {furniture: all, lineRoles} = treeOf(four, {
      articles: [article([block('paragraph', [1])], {id: 'n1'})],
      furniture: [
        furniture('folio', [0]),
        furniture('notice', [2]),
        furniture('advertisement', [3], {id: 'sale'})
      ]
    })
    assert.deepEqual(
      all.map(({type, id}) => [type, id]),
      [
        ['folio', undefined],
        ['notice', 'n2'],
        ['advertisement', 'sale']
      ]
    )
    assert.ok(all[0] && !('id' in all[0]))
    assert.deepEqual(
      lineRoles.map(({role, articleId}) => [role, articleId]),
      [
        ['folio', null],
        ['paragraph', 'n1'],
        ['notice', 'n2'],
        ['advertisement', 'sale']
      ]
    )
  })

  it('keeps what was said of its first block, and the text of all', () => {
    const {furniture: all} = treeOf(four, {
      furniture: [
        {
          role: 'notice',
          blocks: [
            block('notice', [0, 1], {confidence: 0.9, pinned: true}),
            block('notice', [2], {undecided: true})
          ]
        }
      ]
    })
    const [notice] = all
    assert.equal(notice?.confidence, 0.9)
    assert.equal(notice.pinned, true)
    assert.deepEqual(
      notice.children.map(({flow, undecided}) => [flow.text, undecided]),
      [
        ['Storm The ferry stops.', undefined],
        ['Fire', true]
      ]
    )
  })

  it('gives lines its own role where their block has one of articles', () => {
    const {lineRoles} = treeOf(['Storm', 'At sea'], {
      furniture: [
        {
          role: 'notice',
          blocks: [block('headline', [0]), block('notice', [1])]
        }
      ]
    })
    assert.deepEqual(
      lineRoles.map(({role}) => role),
      ['notice', 'notice']
    )
  })
})

describe('the logical page', () => {
  it('holds its articles before what belongs to the page', () => {
    const {issue, articles, furniture} = treeOf(four, {
      articles: [article([block('paragraph', [1])])],
      furniture: [{role: 'folio', blocks: [block('folio', [0])]}]
    })
    assert.deepEqual(issue, {
      type: 'issue',
      children: [{type: 'page', children: [...articles, ...furniture]}]
    })
    assert.equal(articles[0]?.type, 'article')
    assert.equal(furniture[0]?.confidence, 0.5)
  })
})

describe('the lines of a page', () => {
  it('say what they are, and where paragraphs begin', () => {
    const {lineRoles} = treeOf(
      ['Storm', '', 'The ferry', 'stops.', 'It lies.'],
      {
        articles: [
          article([
            block('headline', [0]),
            block('paragraph', [1, 2]),
            block('paragraph', [3])
          ])
        ]
      }
    )
    assert.deepEqual(lineRoles, [
      {line: 0, role: 'headline', articleId: 'a1', paragraphStart: false},
      {line: 2, role: 'paragraph', articleId: 'a1', paragraphStart: true},
      {line: 3, role: 'paragraph', articleId: 'a1', paragraphStart: false},
      {line: 4, role: 'paragraph', articleId: 'a1', paragraphStart: true}
    ])
  })

  it('are never lost: what nobody took is text that belongs nowhere', () => {
    const {unattached, lineRoles, articles} = treeOf(
      ['One', 'Two', 'Three', 'Four', 'Five'],
      {
        articles: [article([block('paragraph', [2])])],
        loose: [block('caption', [4])]
      }
    )
    assert.equal(articles.length, 1)
    assert.deepEqual(
      unattached.map(({block: {flow, type}}) => [type, flow.text]),
      [
        ['caption', 'Five'],
        ['paragraph', 'One Two'],
        ['paragraph', 'Four']
      ]
    )
    assert.deepEqual(
      lineRoles.map(({articleId}) => articleId),
      [null, null, 'a1', null, null]
    )
    assert.ok(unattached.every(({pinned}) => !pinned))
  })
})
