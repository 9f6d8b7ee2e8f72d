import assert from 'node:assert/strict'
import {
  drawStructure,
  joinRuns
} from '../../src/client/decorations/stretches.js'
import type {BlockModel, PageModel} from '../../src/protocol/protocol.js'

describe('drawing of the structure', () => {
  it('carries one bar over the blank lines of an article', () => {
    const page = pageOf([
      block('paragraph', [0, 3]),
      block('crosshead', [4, 5]),
      block('paragraph', [5, 7])
    ])

    const {bars, rules} = drawStructure(page, (line) => line === 3)

    assert.deepEqual(bars, [
      {startLine: 0, endLine: 7, color: 0, line: 'solid'}
    ])
    assert.deepEqual(rules, [0])
  })

  it('draws a detached headline in the colour of its article', () => {
    const page = pageOf([
      block('headline', [0, 2], {detached: true}),
      block('paragraph', [9, 12])
    ])

    const {bars, rules, bands, bold, labels} = drawStructure(page, () => false)

    assert.deepEqual(bars, [
      {startLine: 0, endLine: 2, color: 0, line: 'solid'},
      {startLine: 9, endLine: 12, color: 0, line: 'solid'}
    ])
    assert.deepEqual(rules, [0, 9])
    assert.deepEqual(bands, [{startLine: 0, endLine: 2}])
    assert.deepEqual(bold, bands)
    assert.deepEqual(labels, [{line: 0, role: 'headline', tied: false}])
  })

  it('dashes captions, and leaves those of no article grey', () => {
    const page = {
      ...pageOf([block('paragraph', [0, 2]), block('caption', [2, 3])]),
      loose: [
        block('caption', [5, 6], {rivals: ['a1', 'a3']}),
        block('notice', [7, 9])
      ]
    }

    const {bars, labels} = drawStructure(page, () => false)

    assert.deepEqual(bars, [
      {startLine: 2, endLine: 3, color: 0, line: 'dashed'},
      {startLine: 0, endLine: 2, color: 0, line: 'solid'},
      {startLine: 5, endLine: 6, color: null, line: 'dashed'},
      {startLine: 7, endLine: 9, color: null, line: 'dotted'}
    ])
    assert.deepEqual(
      labels.map(({role, tied}) => [role, tied]),
      [
        ['caption', false],
        ['caption', true],
        ['notice', false]
      ]
    )
  })

  it('begins again after six colours', () => {
    const page = {
      ...pageOf([]),
      articles: [6, 7].map((number) => ({
        ...pageOf([block('paragraph', [number * 10, number * 10 + 1])])
          .articles[0]!,
        number
      }))
    }

    const {bars} = drawStructure(page, () => false)

    assert.deepEqual(
      bars.map(({color}) => color),
      [5, 0]
    )
  })

  it('joins runs only over blank lines, in any order', () => {
    const runs = [
      {startLine: 6, endLine: 8},
      {startLine: 0, endLine: 2},
      {startLine: 3, endLine: 5}
    ]

    assert.deepEqual(
      joinRuns(runs, (line) => line === 2),
      [
        {startLine: 0, endLine: 5},
        {startLine: 6, endLine: 8}
      ]
    )
  })
})

function block(
  role: string,
  [startLine, endLine]: [number, number],
  more: Partial<BlockModel> = {}
): BlockModel {
  return {
    role,
    text: '',
    runs: [{startLine, endLine}],
    detached: false,
    isOpen: false,
    rivals: [],
    undecided: false,
    lead: [],
    ...more
  }
}

function pageOf(blocks: BlockModel[]): PageModel {
  return {
    version: 1,
    layout: 'raw',
    language: 'zh-Hans',
    ownKinds: [],
    articles: [
      {
        id: 'a1',
        number: 1,
        title: '',
        byline: '',
        status: null,
        readers: [],
        paragraphs: 1,
        problems: 0,
        confidence: 1,
        blocks
      }
    ],
    loose: [],
    counts: {articles: 1, problems: 0, tags: 0, suggested: 0},
    image: null,
    source: null,
    marks: [],
    attributes: []
  }
}
