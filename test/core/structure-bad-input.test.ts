import assert from 'node:assert/strict'
import type {Structure} from '../../src/core/model/analysis.js'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'

function structureOf(text: string): Structure {
  return buildStructure(scanPage(text))
}

/** Every line that is not blank has one role, and no line has two. */
function assertWhole(text: string, {lineRoles}: Structure): void {
  const inked = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  assert.deepEqual(
    lineRoles.map(({line}) => line),
    inked
  )
}

const sentence = '清晨的集市上摆满了刚出水的菱角和莲蓬，'
const paragraph = `${sentence}\n买菜的人一边挑拣一边打听收成的好坏，\n今年雨水匀。\n`

describe('pages that are no pages', () => {
  it('finds nothing on blank pages', () => {
    for (const text of ['', '\n', '\n\n\n', ' \n\t\n\u3000\n', '\f\n\f']) {
      const structure = structureOf(text)
      assertWhole(text, structure)
      assert.equal(structure.articles.length, 0)
    }
  })

  it('makes one article of text without a headline', () => {
    const text = paragraph.repeat(6)
    const structure = structureOf(text)
    assertWhole(text, structure)
    assert.equal(structure.articles.length, 1)
    assert.ok(
      structure.lineRoles.every(({role}) => role === 'paragraph'),
      'all of it is text'
    )
  })

  it('makes one article of one headline and its text', () => {
    const text = `菱角上市\n${paragraph.repeat(4)}`
    const structure = structureOf(text)
    assertWhole(text, structure)
    assert.equal(structure.articles.length, 1)
    assert.equal(structure.lineRoles[0]?.role, 'headline')
  })

  it('keeps a page of headlines alone', () => {
    const text = '菱角上市\n渡口停航三天\n梨园招采摘工\n老戏台翻修\n'
    const structure = structureOf(text)
    assertWhole(text, structure)
    assert.ok(structure.articles.length > 0)
    assert.ok(
      structure.lineRoles.every(({articleId}) => articleId !== null),
      'no line is lost'
    )
  })

  it('reads a table below its article as lines of text, not as heads', () => {
    const rows = Array.from(
      {length: 60},
      (_, row) => `${row + 1} 青石 ${12 + (row % 7)}.5 ${row % 9}`
    )
    const text = `菱角上市\n${paragraph.repeat(6)}${rows.join('\n')}\n`
    const structure = structureOf(text)
    assertWhole(text, structure)
    const heads = structure.lineRoles.filter(({role}) =>
      ['kicker', 'headline', 'deck'].includes(role)
    )
    assert.ok(heads.length < 10, `${heads.length} heads`)
  })

  it('reads a page of verse as one article, each line kept', () => {
    const chinese = [
      '渡口',
      '',
      '老船把影子',
      '系在岸边的木桩上',
      '风来了',
      '它就轻轻点头',
      '',
      '对岸的灯',
      '一盏一盏亮起来',
      '像有人',
      '在黑布上缝扣子',
      '',
      '母亲说',
      '等水退了',
      '就能走到那边去',
      '',
      '我等了很久',
      '水没有退',
      '灯也没有灭',
      '',
      '只是桩上的绳',
      '又短了一寸'
    ]
    const english = [
      'THE FERRYMAN',
      '',
      'The old boat ties its shadow',
      'To a stake along the shore;',
      'The wind comes down the valley',
      'And it nods, and nods once more.',
      '',
      'Across the water, windows',
      'Are lighted one by one,',
      'As if a hand were sewing',
      'Small buttons of the sun.',
      '',
      'My mother said, when autumn',
      'Has drawn the river low,',
      'A child may cross on stepping stones',
      'As far as children go.',
      '',
      'I waited through the autumn,',
      'I waited through the spring;',
      'The lamps have not gone out yet,',
      'The rope still holds its ring.'
    ]
    for (const poem of [chinese, english]) {
      const text = `${poem.join('\n')}\n`
      const structure = structureOf(text)
      assertWhole(text, structure)
      assert.equal(structure.articles.length, 1)
      const blocks = structure.articles[0]?.children ?? []
      assert.deepEqual(
        blocks.map(({type, flow}) => `${type}: ${flow.text}`),
        poem
          .filter((line) => line !== '')
          .map((line, place) =>
            place === 0 ? `headline: ${line}` : `paragraph: ${line}`
          )
      )
    }
  })

  const story = `灶台上的灯
杨晓冬
母亲把灯放在灶台上，那是一
盏用墨水瓶改成的煤油灯。灯芯是
旧棉线搓的，火苗黄豆大，照着半
锅红薯稀饭，也照着母亲弓起来的
背。
那些年的冬夜很长。我和妹妹
趴在灶台的一头写作业，母亲在另
一头纳鞋底。
`
  const tale = `巷口来了个修伞的，三
十来岁，左脚有点跛。他把
挑子一放，也不吆喝，掏出
一本卷了边的书就看。
“师傅，伞骨断了一
根，修得好吗？”张婆婆递
过一把黑布伞。
`
  for (const [refrain, last] of [
    ['归来吧，渡口，', '归来吧，渡口！'],
    ['归来吧', '归来吧']
  ] as const)
    it(`takes no refrain for a headline: ${refrain}`, () => {
      const stanzas = [
        ['老船把影子', '系在岸边的木桩上', '风来了', '它就轻轻点头'],
        ['对岸的灯', '一盏一盏亮起来', '像有人', '在黑布上缝扣子'],
        ['母亲说', '等水退了', '就能走到那边去', '又说一遍']
      ]
      const between = stanzas.flatMap((lines, at) => [
        lines,
        [at === stanzas.length - 1 ? last : refrain]
      ])
      const around = stanzas.map((lines) => [refrain, ...lines, refrain])
      const headsOf = (text: string): string[] =>
        structureOf(text).articles.flatMap(({children}) =>
          children
            .filter(({type}) => type !== 'paragraph' && type !== 'byline')
            .map(({flow}) => flow.text)
        )
      for (const all of [between, around]) {
        const poem = all.map((lines) => lines.join('\n')).join('\n\n')
        assert.deepEqual(headsOf(`渡口\n\n${poem}\n`), ['渡口'])
        for (const next of ['修伞的人', '修伞的人和他看过的那些卷了边的书'])
          assert.deepEqual(
            headsOf(
              `${story}我路过渡口\n□　余梦川\n${poem}\n\n${next}\n沈　默\n${tale}`
            ),
            ['灶台上的灯', '我路过渡口', next]
          )
      }
    })

  it('takes headlines set like stanzas for no verse', () => {
    const text =
      '菱角上市\n\n渡口停航\n三天后恢复\n\n梨园招采摘工\n管吃管住\n\n老戏台翻修\n请来老木匠\n\n码头换新灯\n夜航更安心\n'
    const structure = structureOf(text)
    assertWhole(text, structure)
    const paragraphs = structure.lineRoles.filter(
      ({role}) => role === 'paragraph'
    )
    assert.ok(paragraphs.length < 5, 'most are headlines')
  })

  it('keeps the lines of a poem apart', () => {
    const poem = [
      'The ferry takes the evening slow,',
      'its lantern lit before the rain;',
      'the pear trees on the slope let go',
      'of all they will not hold again.'
    ]
    const text = `${Array.from({length: 8}, () => poem.join('\n')).join('\n\n')}\n`
    const structure = structureOf(text)
    assertWhole(text, structure)
    assert.ok(structure.articles.length > 0)
  })

  it('survives what no newspaper prints', () => {
    for (const text of [
      '\0\n\uD800\n\uDFFF\n',
      '\u202E反写\n\u2066a\u2069\n',
      '，\n。\n！\n',
      '----\n====\n* * *\n',
      'a'.repeat(200_000),
      `${'字'.repeat(200_000)}\n${'字'.repeat(200_000)}`
    ])
      assertWhole(text, structureOf(text))
  })
})

describe('speed of the structure', () => {
  const pages: Array<[string, string]> = [
    ['one character a line', '字\n'],
    ['short headlines', 'Pears\n'],
    ['strokes', '—\n'],
    ['articles', `菱角上市\n${paragraph}`],
    ['marked headings', '# a {#b}\n'],
    ['marked crossheads', '## a\n']
  ]
  for (const [name, unit] of pages) {
    it(`grows with the page and no faster: ${name}`, function () {
      this.timeout(120_000)
      const lines = unit.split('\n').length - 1
      const time = (count: number): number => {
        const page = scanPage(unit.repeat(Math.ceil(count / lines)))
        const start = performance.now()
        buildStructure(page)
        return performance.now() - start
      }

      time(3000)
      const least = Math.min(time(5000), time(5000))
      const most = time(40_000)
      // Eightfold where linear, 64-fold where quadratic.
      assert.ok(most < Math.max(least, 5) * 30, `${least} → ${most} ms`)
    })
  }
})
