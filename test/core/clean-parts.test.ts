import assert from 'node:assert/strict'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import {
  type Edition,
  type EntityNode,
  type Inline
} from '../../src/core/clean/edition.js'
import {editionText} from '../../src/core/clean/edition-text.js'
import {joint} from '../../src/core/clean/join.js'
import {mergeCopies} from '../../src/core/clean/merge.js'
import {passages, placeOf, spanOf} from '../../src/core/clean/passage.js'
import {provenance} from '../../src/core/clean/provenance.js'
import {splitInlines} from '../../src/core/clean/split-inlines.js'
import {Sweep} from '../../src/core/clean/sweep.js'
import {applyEdits} from '../../src/core/model/span.js'
import {testLexica} from './lexica.js'
import {editionOf} from './export/editions.js'

function entities(inlines: readonly Inline[]): EntityNode[] {
  return inlines.flatMap((inline) =>
    'children' in inline
      ? [
          ...(inline.type === 'entity' ? [inline] : []),
          ...entities(inline.children)
        ]
      : []
  )
}

const entitiesOf = (edition: Edition): EntityNode[] =>
  edition.children
    .flatMap((part) => part.children)
    .flatMap((block) => entities(block.children))

describe('what an edition says of an entity', () => {
  it('is what its tag says, and what is derived where the tag is silent', () => {
    const [person, day, plain] = entitiesOf(
      editionOf(
        '[林望舒]{.person ref=lin}在[8月30日]{.date value=2022-08-30}到[鹭汀]{.place}。\n'
      )
    )
    assert.deepEqual(
      [person?.status, person?.ref, person?.value],
      ['tagged', 'lin', undefined]
    )
    assert.deepEqual({...person?.attributes}, {ref: 'lin'})
    assert.deepEqual([day?.value, day?.ref], ['2022-08-30', undefined])
    assert.ok(plain && !('ref' in plain) && !('value' in plain))
  })

  it('holds the role that is printed beside a name', () => {
    const [name] = entitiesOf(
      editionOf('本报讯（记者 林望舒）昨日，鹭汀区召开会议。\n', {
        suggestions: true
      })
    )
    assert.equal(name?.role, '记者')
  })

  it('adds suggestions only where they are asked for, tags first', () => {
    const text = '[8月30日]{.date}开会，到会120人，9月1日散会。\n'
    assert.deepEqual(
      entitiesOf(editionOf(text)).map(({status}) => status),
      ['tagged']
    )
    const all = entitiesOf(editionOf(text, {suggestions: true}))
    assert.equal(all[0]?.status, 'tagged')
    const suggested = all.filter(({status}) => status === 'suggested')
    assert.ok(suggested.some((node) => editionText(node) === '9月1日'))
    // A derived value is said of a suggestion too.
    assert.ok(suggested.some(({value}) => value !== undefined))
  })
})

describe('cutting inlines', () => {
  const text = (value: string, start?: number): Inline => ({
    type: 'text',
    value,
    ...(start === undefined ? {} : {source: {start, end: start + value.length}})
  })
  const read = (nodes: readonly Inline[]): string =>
    nodes.map((node) => editionText(node)).join('|')

  it('cuts between nodes, inside a text, and inside a tag', () => {
    const tag: Inline = {
      type: 'entity',
      kind: 'person',
      status: 'tagged',
      attributes: {},
      children: [text('林望舒', 2)]
    }
    const nodes = [text('甲乙', 0), tag, text('说话', 5)]
    assert.deepEqual(splitInlines(nodes, 2).map(read), ['甲乙', '林望舒|说话'])
    assert.deepEqual(splitInlines(nodes, 5).map(read), ['甲乙|林望舒', '说话'])
    assert.deepEqual(splitInlines(nodes, 6), [
      [nodes[0], tag, text('说', 5)],
      [text('话', 6)]
    ])
    assert.deepEqual(splitInlines(nodes, 3), [
      [nodes[0], {...tag, children: [text('林', 2)]}],
      [{...tag, children: [text('望舒', 3)]}, nodes[2]]
    ])
    assert.deepEqual(splitInlines([text('甲乙')], 1), [
      [text('甲')],
      [text('乙')]
    ])
    assert.deepEqual(splitInlines(nodes, 0).map(read), ['', '甲乙|林望舒|说话'])
    assert.deepEqual(splitInlines(nodes, 99).map(read), [
      '甲乙|林望舒|说话',
      ''
    ])
  })

  it('leaves a line end with what stands before it', () => {
    const end: Inline = {type: 'lineBreak', joiner: ' ', line: 1}
    assert.deepEqual(splitInlines([text('a'), end, text('b')], 2), [
      [text('a'), end],
      [text('b')]
    ])
  })
})

describe('a sweep over spans', () => {
  const spans = [
    {start: 0, end: 4},
    {start: 0, end: 2},
    {start: 3, end: 4},
    {start: 6, end: 7}
  ]

  it('gives the spans that hold an offset, and starts anew when it goes back', () => {
    const sweep = new Sweep(spans, (span) => span)
    const at = (offset: number) =>
      sweep.at(offset).map((span) => spans.indexOf(span))
    assert.deepEqual(at(0), [0, 1])
    assert.deepEqual(at(0), [0, 1])
    assert.deepEqual(at(2), [0])
    assert.deepEqual(at(3), [0, 2])
    assert.deepEqual(at(5), [])
    assert.deepEqual(at(6), [3])
    assert.deepEqual(at(1), [0, 1])
    assert.deepEqual(at(9), [])
    assert.deepEqual(at(3), [0, 2])
  })
})

describe('joining lines, further', () => {
  const join = (before: string, next: string): string =>
    `${before}${joint(before, next).joiner}${next}`

  it('puts a time together that the line end cut', () => {
    assert.equal(join('at 9:', '30 p.m.'), 'at 9:30 p.m.')
    assert.equal(join('as follows:', '30 men'), 'as follows: 30 men')
    assert.equal(join('at 9:', 'thirty'), 'at 9: thirty')
    assert.equal(join('9: so', '30'), '9: so 30')
  })

  it('keeps the hyphen of a compound that the page or the lexicon knows', () => {
    const page = analyse(
      'The well-known harbour was closed by the men of the town today, and a well-\nknown pilot was sent for by the harbour commis-\nsioners of the town at once that evening to see to the high-\nspeed boat that had gone aground near the old pier of the town.\n',
      {...analysisDefaults, lexica: testLexica()}
    )
    const text = page.structure.articles
      .flatMap(({children}) => children.map(({flow}) => flow.text))
      .join('\n')
    assert.match(text, /a well-known pilot/u)
    assert.match(text, /commissioners/u)
    assert.match(text, /high-speed boat/u)
  })

  it('puts no blank after a dash, a slash or a hyphen that stays', () => {
    assert.equal(join('he said—', 'no'), 'he said—no')
    assert.equal(join('and/', 'or'), 'and/or')
    assert.equal(join('1914-', '18'), '1914-18')
    assert.equal(joint('well-', 'known').dropsHyphen, true)
    assert.equal(joint('Franco-', 'Prussian').dropsHyphen, false)
  })
})

describe('merging, where hands worked before and around a place', () => {
  const first = '一\n二\n三\n四\n五\n六\n七\n八\n'
  const merge = (fresh: string, mine: string) => {
    const {edits, kept} = mergeCopies(first, fresh, mine)
    return {text: applyEdits(mine, edits), kept}
  }

  it('finds the place after lines were added and taken away', () => {
    const mine = '零\n一\n三\n四\n五\n加\n加\n六\n七\n八\n'
    const {text, kept} = merge(first.replace('七\n', '柒\n'), mine)
    assert.equal(text, mine.replace('七', '柒'))
    assert.deepEqual(kept, [])
    const early = merge(first.replace('四\n', '肆\n'), mine)
    assert.equal(early.text, mine.replace('四', '肆'))
  })

  it('names the whole place where a hand changed a part of it', () => {
    const mine = first.replace('四\n', '四号\n')
    const fresh = first.replace('三\n四\n五\n', '叁\n肆\n伍\n')
    const {text, kept} = merge(fresh, mine)
    assert.equal(text, mine)
    assert.deepEqual(kept, [
      {
        start: mine.indexOf('三'),
        end: mine.indexOf('六'),
        fresh: '叁\n肆\n伍\n'
      }
    ])
  })

  it('names the lines of the hand where they reach further', () => {
    const mine = first.replace('三\n四\n五\n', '三号\n四号\n五号\n')
    const {kept} = merge(first.replace('四\n', '肆\n'), mine)
    assert.deepEqual(kept, [
      {start: mine.indexOf('三号'), end: mine.indexOf('六'), fresh: '肆\n'}
    ])
  })
})

describe('passages', () => {
  it('say where each character stands, tags and corrections included', () => {
    const source = '[林望舒]{.person}说，8月 30日开会。\n'
    const [passage] = passages(editionOf(source))
    assert.ok(passage)
    assert.equal(passage.text, '林望舒说，8月30日开会。')
    assert.deepEqual(passage.offsets.slice(0, 4), [
      1,
      2,
      3,
      source.indexOf('说')
    ])
    const at = passage.text.indexOf('30日')
    assert.deepEqual(spanOf(passage, at, at + 3), {
      start: source.indexOf('30日'),
      end: source.indexOf('开会')
    })
    assert.deepEqual(placeOf(passage, 0), {start: 1, end: 1})
    const end = source.indexOf('\n')
    assert.deepEqual(placeOf(passage, 99), {start: end, end})
    assert.equal(spanOf(passage, 0, 0), undefined)
  })

  it('leave out blocks without text', () => {
    const edition = editionOf('鹭汀区召开会议。\n')
    const [part] = edition.children
    part?.children.push({type: 'paragraph', children: []})
    assert.equal(passages(edition).length, 1)
  })
})

describe('provenance, where pages differ in much', () => {
  const head = '---\ncopydesk: 1\n---\n\n---\n\n'
  const compare = (before: string, after: string) =>
    provenance(
      editionOf(head + before),
      editionOf(head + after, {corrections: false})
    )

  it('finds the edits of each of several passages that changed at once', () => {
    const before = '甲说了三句话。\n\n乙说了四句话。\n\n丙没有说话。\n'
    const after =
      '甲说了五句话。\n\n乙说了六句话。\n\n丙没有说话。\n\n丁来了。\n'
    const {entries, totals} = compare(before, after)
    assert.deepEqual(
      entries.map(({type, before: was, after: is}) => [type, was || is]),
      [
        ['removed', '三'],
        ['removed', '四'],
        ['added', '五'],
        ['added', '六'],
        ['added', '丁来了。']
      ]
    )
    assert.deepEqual([totals.removed, totals.added], [2, 6])
    const copy = head + after
    for (const {type, copy: span, after: is} of entries) {
      if (type !== 'added') continue
      assert.ok(span)
      assert.equal(copy.slice(span.start, span.end), is)
    }
  })

  it('takes a passage as a whole where its edits are too many to tell', () => {
    const page = (letter: string): string =>
      `首${letter.repeat(3000)}尾，说完了。\n`
    const {entries} = compare(page('甲'), page('乙'))
    const sizes = entries.map(({type, before, after}) => [
      type,
      before.length + after.length
    ])
    assert.deepEqual(sizes, [
      ['removed', 3007],
      ['added', 3007]
    ])
  })
})

describe('parts of an edition', () => {
  const clean = (text: string): Edition =>
    editionOf(`---\ncopydesk: clean\n---\n\n${text}`)

  it('is one text where nothing stands between its characters', () => {
    const [part] = editionOf('区图书馆昨天开馆，市民排起长队。\n').children
    assert.deepEqual(
      part?.children[0]?.children.map(({type}) => type),
      ['text']
    )
  })

  it('counts notices as they stand, and keeps the ids that are given', () => {
    const {children} = clean(
      '# 题一\n\n甲说。\n\n::: notice\n停水。\n:::\n\n::: notice\n停电。\n:::\n\n::: {.notice #lost}\n寻人。\n:::\n'
    )
    assert.deepEqual(
      children.map((part) => ['id' in part ? part.id : undefined, part.type]),
      [
        ['a1', 'article'],
        ['n1', 'notice'],
        ['n2', 'notice'],
        ['lost', 'notice']
      ]
    )
  })

  it('puts a caption to the article that it names', () => {
    const {children} = clean(
      '# 题一 {#one}\n\n甲说。\n\n# 题二 {#two}\n\n乙说。\n\n[图为甲。]{.caption of=one}\n'
    )
    assert.deepEqual(
      children.map((part) => part.children.map(({type}) => type)),
      [
        ['headline', 'paragraph', 'caption'],
        ['headline', 'paragraph']
      ]
    )
  })
})
