import assert from 'node:assert/strict'
import {auditEdition, auditExport} from '../../src/core/clean/audit.js'
import {bylineParts} from '../../src/core/clean/byline-parts.js'
import {
  type Edition,
  type EditionBlock,
  type Inline
} from '../../src/core/clean/edition.js'
import {InlineBuilder, type Tag} from '../../src/core/clean/inline-builder.js'
import {joinLines} from '../../src/core/clean/join-lines.js'
import {judgeHyphen} from '../../src/core/clean/line-end-hyphen.js'
import {mergeCopies} from '../../src/core/clean/merge.js'
import {passages, spanOf} from '../../src/core/clean/passage.js'
import {writtenBlocks} from '../../src/core/clean/written-blocks.js'
import {applyEdits} from '../../src/core/model/span.js'
import {scanPage} from '../../src/core/scan/page.js'
import {testLexica} from './lexica.js'
import {analysedEdition, editionOf} from './export/editions.js'

describe('run-in bylines cut off a paragraph', () => {
  const children: Inline[] = [
    {type: 'text', value: '本报讯：到会者众。（王芳）'}
  ]
  const people = {people: []}
  const lead = {...people, span: {start: 0, end: 4}}
  const tail = {...people, span: {start: 9, end: 13}}
  const parts = (block: Partial<EditionBlock>): string[] => {
    const {head, body, foot} = bylineParts({
      type: 'paragraph',
      children,
      ...(block as object)
    })
    return [head, body, foot].map((list) =>
      list.map((inline) => (inline.type === 'text' ? inline.value : '')).join()
    )
  }

  it('stand before and behind it', () => {
    assert.deepEqual(parts({lead, tail}), [
      '本报讯：',
      '到会者众。',
      '（王芳）'
    ])
  })

  it('stand on one side only', () => {
    assert.deepEqual(parts({lead}), ['本报讯：', '到会者众。（王芳）', ''])
    assert.deepEqual(parts({tail}), ['', '本报讯：到会者众。', '（王芳）'])
  })

  it('leave a body: a sign-off right behind the byline is text', () => {
    const touching = {...people, span: {start: 4, end: 13}}
    assert.deepEqual(parts({lead, tail: touching}), [
      '本报讯：',
      '到会者众。（王芳）',
      ''
    ])
  })
})

describe('inlines of a block', () => {
  const tag = (kind: string, start: number, end: number): Tag => ({
    start,
    end,
    node: {
      type: 'entity',
      kind,
      status: 'tagged',
      attributes: {}
    }
  })
  const step = (text: string, source: number) => ({text, source, at: source})

  function build(write: (builder: InlineBuilder) => void): {
    length: number
    inlines: Inline[]
  } {
    const builder = new InlineBuilder()
    write(builder)
    return {length: builder.length, inlines: builder.finish()}
  }

  it('open and close tags where their steps say', () => {
    const outer = tag('organisation', 0, 3)
    const inner = tag('place', 1, 2)
    const {length, inlines} = build((builder) => {
      builder.enter([outer])
      builder.character(step('甲', 0))
      builder.enter([outer, inner])
      builder.character(step('乙', 1))
      builder.enter([outer])
      builder.character(step('丙', 2))
      builder.enter([])
      builder.character(step('丁', 3))
    })
    const [first, second] = inlines
    assert.equal(length, 4)
    assert.equal(inlines.length, 2)
    assert.ok(first?.type === 'entity' && second?.type === 'text')
    assert.deepEqual(
      first.children.map(({type}) => type),
      ['text', 'entity', 'text']
    )
  })

  it('hold a line end by what joins its lines, and none that is not told', () => {
    const end = {line: 1, hyphen: ''}
    const {length, inlines} = build((builder) => {
      builder.character(step('a', 0))
      builder.lineBreak({...step(' ', 1), lineBreak: end})
      builder.character(step('b', 2))
      builder.lineBreak({...step('', 3), lineBreak: end})
      builder.lineBreak(step(' ', 3))
    })
    assert.equal(length, 3)
    assert.deepEqual(
      inlines.map((inline) =>
        inline.type === 'lineBreak' ? `|${inline.joiner}|` : inline.type
      ),
      ['text', '| |', 'text', '||']
    )
  })

  it('keep what one change does to several characters together', () => {
    const change = {span: {start: 0, end: 2}, text: '了', ruleId: 'x'}
    const again = {span: {start: 2, end: 3}, text: '', ruleId: 'x'}
    const {length, inlines} = build((builder) => {
      builder.correct(change, step('丁', 0), '了')
      builder.correct(change, step('丁', 1), '')
      builder.correct(again, step('丙', 2), '')
    })
    assert.equal(length, 1)
    assert.deepEqual(
      inlines.map((inline) => inline.type === 'correction' && inline.before),
      ['丁丁', '丙']
    )
  })
})

describe('copies that two hands changed', () => {
  it('take a line that is put in right behind a line of the other hand', () => {
    const {edits, kept} = mergeCopies('a\nb\nc\n', 'a\nx\nb\nc\n', 'A\nb\nc\n')
    assert.deepEqual(kept, [])
    assert.equal(edits.length, 1)
  })

  it('take neither of two lines that are put in at one place', () => {
    const {taken, kept} = mergeCopies('a\nb\n', 'a\nx\nb\n', 'a\ny\nb\n')
    assert.equal(taken, 0)
    assert.equal(kept.length, 1)
  })

  it('keep all that a hand changed within what changed as a whole', () => {
    const mine = 'A\nb\nC\nd\n'
    const {taken, kept} = mergeCopies('a\nb\nc\nd\n', '1\n2\n3\nd\n', mine)
    assert.equal(taken, 0)
    assert.deepEqual(
      kept.map(({start, end}) => mine.slice(start, end)),
      ['A\nb\nC\n']
    )
  })
})

describe('a copy after the work of two hands', () => {
  const merged = (base: string, fresh: string, mine: string): string =>
    applyEdits(mine, mergeCopies(base, fresh, mine).edits)

  it('has what either changed, wherever in the text', () => {
    for (const [base, fresh, mine, both] of [
      ['a\nb\nc', 'a\nb\nC', 'longer\nb\nc', 'longer\nb\nC'],
      ['a\nb\nc\n', 'b\nc\n', 'a\nb\nc\nx\n', 'b\nc\nx\n'],
      ['a\nb\nc\n', 'x\na\nb\nc\n', 'a\nb\n', 'x\na\nb\n'],
      ['a\nb\nc\n', 'a\nc\n', 'y\na\nb\nc\n', 'y\na\nc\n']
    ] as const) {
      assert.equal(merged(base, fresh, mine), both)
    }
  })

  it('keeps what both came to by themselves, and asks nobody', () => {
    const {edits, kept} = mergeCopies('a\nb\n', 'a\nB\n', 'a\nB\n')
    assert.deepEqual([edits, kept], [[], []])
  })

  it('is the fresh one where nobody worked, and mine where nothing is fresh', () => {
    assert.equal(merged('a\nb\n', 'x\ny\n', 'a\nb\n'), 'x\ny\n')
    assert.equal(merged('a\nb\n', 'a\nb\n', 'x\ny\n'), 'x\ny\n')
    assert.equal(merged('', 'x\n', ''), 'x\n')
  })
})

describe('audit of an export', () => {
  const edition = editionOf('区里昨天开会。\n')
  const told = (output: string): unknown[] => {
    const result = auditExport(edition, output)
    return result.ok
      ? ['ok', result.kept]
      : [result.type, result.text, result.offset]
  }

  it('passes whatever the blanks', () => {
    assert.deepEqual(told(' 区里\n昨天 开会。'), ['ok', 7])
  })

  it('names what is lost, said twice or made up, and where', () => {
    assert.deepEqual(told('区里开会。'), ['lost', '昨天开会。', 2])
    assert.deepEqual(told('区里昨天开会'), ['lost', '。', 6])
    assert.deepEqual(told('区里昨天昨天开会。'), ['doubled', '昨天开会。', 4])
    assert.deepEqual(told('区里区里昨天散会。'), [
      'doubled',
      '区里昨天散会。',
      2
    ])
    assert.deepEqual(told('区里昨天才开会。'), ['invented', '才开会。', 4])
    assert.deepEqual(told('区里昨天开会！'), ['invented', '！', 6])
    assert.deepEqual(told('区里昨天开会。完'), ['invented', '完', 7])
  })

  it('shows twenty characters of it', () => {
    const [, shown] = told(`区里昨天开会。${'完'.repeat(30)}`)
    assert.equal(shown, '完'.repeat(20))
  })
})

describe('blocks of a clean page', () => {
  const linesOf = (text: string): string[] =>
    writtenBlocks(scanPage(text)).map(({lines}) =>
      lines.map((line) => line.text).join('/')
    )

  it('end at blank lines and headings, and at no other line end', () => {
    assert.deepEqual(linesOf('# 开会\n区里昨天\n开会。\n\n到会者众。\n'), [
      '开会',
      '区里昨天/开会。',
      '到会者众。'
    ])
  })
})

describe('what a clean page says of an article', () => {
  it('is what its headline says, and of no other', () => {
    const page =
      '---\ncopydesk: 1\n---\n\n# 开会 {#a7 status=validated by="王芳; 李雷"}\n\n区里昨天开会。\n\n---\n\n# 修路\n\n北街昨天动工。\n'
    const [first, second] = editionOf(page).children
    assert.ok(first?.type === 'article' && second?.type === 'article')
    assert.deepEqual(
      [first.id, first.status, first.by],
      ['a7', 'validated', '王芳; 李雷']
    )
    assert.deepEqual([second.status, second.by], [undefined, undefined])
  })
})

describe('places of an edition in its source', () => {
  it('begin with the first character of the page', () => {
    const [passage] = passages(editionOf('甲\n'))
    assert.ok(passage)
    assert.deepEqual(spanOf(passage, 0, 1), {start: 0, end: 1})
  })

  it('are none for what a correction puts in', () => {
    const text = '区里昨天开会,到会者共八人，会议开了一天。\n'
    const [passage] = passages(editionOf(text))
    assert.ok(passage)
    const put = passage.text.indexOf('，')
    assert.deepEqual(
      [put, put - 1, put + 1].map((at) => passage.offsets[at]),
      [-1, put - 1, put + 1]
    )
  })
})

describe('lines of a tag', () => {
  it('are joined without the blanks at their edges', () => {
    const page = scanPage('[鹭汀   \n   区]{.place}\n')
    const [mark] = page.marks
    assert.ok(mark)
    const joined = joinLines(page, mark.content, () => 'likely')
    assert.equal(joined?.text, '鹭汀区')
    assert.deepEqual(joined.spans, [
      {start: 1, end: 3},
      {start: 10, end: 11}
    ])
  })
})

describe('hyphens at line ends', () => {
  const lexicon = testLexica().en
  const countWord = (): number => 0

  it('stay before a French pronoun, and go where they cut a word', () => {
    assert.equal(judgeHyphen('dit', 'il', {lexicon, countWord}), 'hard')
    assert.equal(
      judgeHyphen('dit', 'il', {lexicon: undefined, countWord}),
      'hard'
    )
    assert.notEqual(judgeHyphen('per', 'il', {lexicon, countWord}), 'hard')
    assert.notEqual(judgeHyphen('dit', 'el', {lexicon, countWord}), 'hard')
  })
})

describe('audit of hyphens and corrections', () => {
  const text =
    'The council met on Monday and exam-\nined the road for an hour and a repre-\nsentative of the river board spoke.\n'

  const breaksOf = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline) =>
      inline.type === 'lineBreak'
        ? [inline]
        : 'children' in inline
          ? breaksOf(inline.children)
          : []
    )

  it('takes as many as were dropped, and not one more', () => {
    const {analysis, edition} = analysedEdition(text)
    assert.ok(auditEdition(analysis, edition).ok)
    const dropped = edition.children
      .flatMap((part): EditionBlock[] => part.children)
      .flatMap(({children}) => breaksOf(children))
      .filter((inline) => 'hyphen' in inline)
    assert.equal(dropped.length, 2)
    const [first] = dropped
    assert.ok(first?.type === 'lineBreak')
    delete first.hyphen
    const result = auditEdition(analysis, edition)
    assert.ok(!result.ok)
    assert.equal(result.type, 'lost')
  })

  it('tells text that no source holds', () => {
    const {analysis, edition} = analysedEdition('区里昨天开会。\n')
    const [inline] = blocksWith(edition)
    assert.ok(inline?.type === 'text')
    inline.value += '散会。'
    const result = auditEdition(analysis, edition)
    assert.deepEqual(
      [result.ok, 'type' in result && result.type],
      [false, 'invented']
    )
  })

  function blocksWith(edition: Edition): Inline[] {
    return edition.children
      .flatMap((part): EditionBlock[] => part.children)
      .flatMap(({children}) => children)
  }
})
