import assert from 'node:assert/strict'
import {codeLenses} from '../../src/service/features/code-lenses.js'
import {definition} from '../../src/service/features/definition.js'
import {documentSymbols} from '../../src/service/features/document-symbols.js'
import {foldingRanges} from '../../src/service/features/folding-ranges.js'
import {inlayHints} from '../../src/service/features/inlay-hints.js'
import {pageModel} from '../../src/service/features/page-model.js'
import {selectionRanges} from '../../src/service/features/selection-ranges.js'
import {page, textIn, uri} from './page.js'

/** A headline over another article's body, a tie, a notice. */
const scrambled = `headline 2|鹭汀区部署秋季
headline 2+|河道清淤工作

paragraph 1|本报讯（通讯员 周明远）从堆满旧家具的车棚，
paragraph 1+|到坐满读书人的小屋。
crosshead 1|一间车棚难住老楼长
paragraph 1|菱塘社区是1986年建成的老小区。
paragraph 1?|棚早就没人停车。
headline 1|旧车棚变身邻里书屋
caption 1/2|改建前
paragraph 2|本报讯（记者 陈雅琴）清淤工作昨天开始。

paragraph 2|沿河步道分段封闭。
notice|今晚电视节目`

describe('document symbols', () => {
  it('range over the largest run; detached pieces are their own', () => {
    const view = page(scrambled)
    assert.deepEqual(
      documentSymbols(view).map((symbol) => [
        symbol.name,
        symbol.detail,
        symbol.range.start.line,
        symbol.range.end.line
      ]),
      [
        ['鹭汀区部署秋季河道清淤工作', 'headline of article 2', 0, 1],
        ['旧车棚变身邻里书屋', 'article 1 · 通讯员 周明远', 3, 8],
        ['改建前', 'caption · article?', 9, 9],
        ['鹭汀区部署秋季河道清淤工作', 'article 2 · 记者 陈雅琴', 10, 12],
        ['今晚电视节目', 'notice', 13, 13]
      ]
    )
  })

  it('hold their blocks, in file order, inside their range', () => {
    const [, article] = documentSymbols(page(scrambled))
    assert.deepEqual(
      article?.children?.map(({name, detail}) => `${detail ?? ''} ${name}`),
      [
        'paragraph 本报讯（通讯员 周明远）从堆满旧家具的车棚，到坐…',
        'crosshead 一间车棚难住老楼长',
        'paragraph 菱塘社区是1986年建成的老小区。',
        'paragraph 棚早就没人停车。',
        'headline 旧车棚变身邻里书屋'
      ]
    )
  })

  it('speak Chinese', () => {
    const details = documentSymbols(page(scrambled, {locale: 'zh-cn'})).map(
      ({detail}) => detail
    )
    assert.deepEqual(details.slice(0, 3), [
      '第 2 篇的主题',
      '第 1 篇 · 通讯员 周明远',
      '图说 · 属哪篇？'
    ])
  })

  it('are none on an empty page', () => {
    assert.deepEqual(documentSymbols(page('')), [])
  })
})

/** An article that begins with a few lines and goes on below another. */
const goesOn = `headline 1|石桥镇水碾坊又转起来
paragraph 1|本报讯（记者 秦小川）石桥镇的水碾坊停了二十多年。
headline 2|夜读班车开进六个山村
paragraph 2|本报讯（记者 丁一帆）县图书馆的夜读班车开往六个山村。
paragraph 1|镇上的木匠老秦带着两个徒弟，
paragraph 1+|把朽坏的水轮拆下来量了尺寸，
paragraph 1+|照原样用柏木重新打了一副。`

describe('code lenses', () => {
  it('say where the larger part of an article stands', () => {
    const titles = (locale: 'en' | 'zh-cn'): string[] =>
      codeLenses(page(goesOn, {locale})).map(
        ({range, command}) => `${range.start.line} ${command?.title ?? ''}`
      )
    assert.equal(
      titles('en')[0],
      '0 Beginning of article 1, goes on in line 5 ↓'
    )
    assert.equal(titles('zh-cn')[0], '0 第 1 篇的开头，续文在第 5 行 ↓')
    assert.ok(!titles('en').includes('0 Move there'))
  })

  it('say that the first paragraph of an article goes on', () => {
    const cut = `headline 1|石桥镇水碾坊又转起来
paragraph 1|镇上的木匠老秦带着两个徒弟，
paragraph 1+|把朽坏的水轮拆下来量了尺寸，
headline 2|夜读班车开进六个山村
paragraph 2|县图书馆的夜读班车开往六个山村。
paragraph 1+|照原样用柏木重新打了一副。`
    const titles = codeLenses(page(cut)).map(({command}) => command?.title)
    assert.ok(titles.includes('Continuation of article 1, line 1 ↑'))
  })

  const titles = (locale: 'en' | 'zh-cn'): string[] =>
    codeLenses(page(scrambled, {locale})).map(
      ({range, command}) => `${range.start.line} ${command?.title ?? ''}`
    )

  it('say what the look says', () => {
    assert.deepEqual(titles('en'), [
      '0 Headline of article 2, line 11 ↓',
      '0 Move there',
      '0 Not this one',
      '3 Article 1 of 2 · 通讯员 周明远 · 3 paragraphs · no problems',
      '3 Restore order',
      '3 Preview',
      '3 Export',
      '9 caption · article?',
      '10 Article 2 of 2 · 记者 陈雅琴 · 2 paragraphs · no problems',
      '10 Restore order',
      '10 Preview',
      '10 Export'
    ])
  })

  it('say it in Chinese', () => {
    assert.deepEqual(titles('zh-cn').slice(0, 4), [
      '0 第 2 篇的主题，正文在第 11 行 ↓',
      '0 移到正文前',
      '0 不是它的标题',
      '3 第 1 篇，共 2 篇 · 通讯员 周明远 · 3 段 · 没有问题'
    ])
  })

  it('count problems of the article', () => {
    const lenses = codeLenses(
      page('paragraph 1|正文。\ncaption 1|改造前改造前')
    )
    assert.match(lenses[0]?.command?.title ?? '', /1 problem$/u)
  })

  it('can be turned off', () => {
    assert.deepEqual(
      codeLenses(page(scrambled, {settings: {codeLens: false}})),
      []
    )
  })

  it('name the lines of articles, and of which version', () => {
    const named = codeLenses(page(scrambled)).flatMap(({command}): unknown[] =>
      /^(?:Article|Preview|Export)/u.test(command?.title ?? '')
        ? (command?.arguments ?? [])
        : []
    )
    assert.deepEqual(
      named,
      [3, 3, 3, 10, 10, 10].map((line) => ({uri, version: 1, line}))
    )
  })

  it('name the rivals of a tie', () => {
    const tie = codeLenses(page(scrambled)).find(({command}) =>
      command?.title.startsWith('caption')
    )
    assert.deepEqual(tie?.command?.arguments, [
      {uri, version: 1, line: 9, articleIds: ['a1', 'a2']}
    ])
  })

  it('say of which version the places of their commands are', () => {
    const placed = codeLenses(page(scrambled))
      .flatMap(({command}) => (command?.arguments ?? []) as object[])
      .filter((argument) => 'line' in argument || 'position' in argument)
    assert.ok(placed.length > 4)
    for (const argument of placed)
      assert.equal('version' in argument && argument.version, 1)
  })
})

describe('folding ranges', () => {
  it('fold articles and what follows a crosshead', () => {
    assert.deepEqual(
      foldingRanges(page(scrambled)).map(({startLine, endLine}) => [
        startLine,
        endLine
      ]),
      [
        [0, 1],
        [3, 8],
        [5, 8],
        [10, 12]
      ]
    )
  })
})

describe('selection ranges', () => {
  /** Every selection that a cursor grows to, the smallest first. */
  function grow(labelled: string): string[] {
    const view = page(labelled)
    const texts: string[] = []
    let each = selectionRanges(view, [view.cursor])[0]
    while (each) {
      texts.push(textIn(view, each.range))
      each = each.parent
    }

    return texts
  }

  it('grow from word to sentence to paragraph to article to page', () => {
    assert.deepEqual(
      grow(`headline 2|别的标题
paragraph 1|雨停了。沿河步‸道
paragraph 1+|分段封闭。明天再开。
paragraph 1|第二段。`),
      [
        '步道',
        '沿河步道\n分段封闭。',
        '雨停了。沿河步道\n分段封闭。明天再开。',
        '雨停了。沿河步道\n分段封闭。明天再开。\n第二段。',
        '别的标题\n雨停了。沿河步道\n分段封闭。明天再开。\n第二段。'
      ]
    )
  })

  it('answer each cursor, on blank lines and past the end too', () => {
    const view = page('第一段。\n\n第二段。')
    const ranges = selectionRanges(view, [
      {line: 1, character: 0},
      {line: 9, character: 9}
    ])
    assert.equal(ranges.length, 2)
  })
})

describe('inlay hints', () => {
  const all = {
    start: {line: 0, character: 0},
    end: {line: 99, character: 0}
  }

  it('ask after the line that may end a paragraph', () => {
    const [hint, ...rest] = inlayHints(page(scrambled), all)
    assert.deepEqual(hint?.position, {line: 6, character: 17})
    assert.equal(hint.label, '¶?')
    assert.equal(
      hint.tooltip,
      'Does a paragraph end here? Alt+Enter: yes. Alt+0: no, join the lines.'
    )
    assert.deepEqual(rest, [])
  })

  it('show ids and values only when asked for', () => {
    const options = {
      mentions: [{kind: 'person', at: '陈雅琴', ref: 'chen-yaqin'}]
    }
    assert.equal(inlayHints(page(scrambled, options), all).length, 1)
    const hints = inlayHints(
      page(scrambled, {...options, settings: {entityHints: true}}),
      all
    )
    assert.deepEqual(
      hints.map(({label}) => label),
      ['¶?', 'chen-yaqin']
    )
  })
})

describe('definition', () => {
  it('jumps from a detached headline to its body, and back', () => {
    const view = page(scrambled)
    const from = (line: number): number | undefined =>
      definition(view, {line, character: 2})[0]?.range.start.line
    assert.equal(from(0), 10)
    assert.equal(from(10), 0)
    assert.equal(from(8), undefined)
  })

  it('jumps from a tag to its entry', () => {
    const view = page('见到陈雅‸琴。', {
      register:
        '- id: li-an\n  kind: person\n  name: 李安\n- id: chen-yaqin\n  kind: person\n  name: 陈雅琴\n',
      mentions: [{kind: 'person', at: '陈雅琴', ref: 'chen-yaqin'}]
    })
    assert.deepEqual(definition(view, view.cursor), [
      {
        uri: 'file:///desk/entities.yaml',
        range: {start: {line: 3, character: 6}, end: {line: 3, character: 16}}
      }
    ])
  })
})

describe('page model', () => {
  it('has runs, detached pieces, ties and counts', () => {
    const model = pageModel(
      page(scrambled, {
        mentions: [
          {kind: 'person', at: '周明远'},
          {kind: 'person', at: '陈雅琴', status: 'suggested'}
        ]
      })
    )
    assert.deepEqual(model.counts, {
      articles: 2,
      problems: 0,
      tags: 1,
      suggested: 1
    })
    const [, second] = model.articles
    assert.equal(second?.title, '鹭汀区部署秋季河道清淤工作')
    assert.deepEqual(
      second.blocks.map(({role, runs, detached}) => [role, runs, detached]),
      [
        ['headline', [{startLine: 0, endLine: 2}], true],
        ['paragraph', [{startLine: 10, endLine: 11}], false],
        ['paragraph', [{startLine: 12, endLine: 13}], false]
      ]
    )
    assert.deepEqual(
      model.loose.map(({role, rivals}) => [role, rivals]),
      [
        ['notice', []],
        ['caption', ['a1', 'a2']]
      ]
    )
  })
})
