import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {say} from '../../src/core/model/words.js'
import {allMarks} from '../../src/core/scan/find-mark.js'
import type {Mark} from '../../src/core/scan/mark.js'
import {scanPage} from '../../src/core/scan/page.js'
import {fromText, toText} from '../../src/core/scan/physical.js'
import {arbitraryPage, runs} from './arbitrary-page.js'
import {seedPage} from './data.js'
import {processorTime} from './processor-time.js'

/** Marks as text, nested: `person{ref=k}[林望舒]`. */
function draw(text: string, marks: readonly Mark[]): string {
  return marks
    .map((mark) => {
      const id = mark.id === undefined ? '' : `#${mark.id}`
      const values = Object.entries(mark.attributes)
        .map(([name, value]) => `${name}=${value}`)
        .join(' ')
      const inside =
        mark.children.length > 0
          ? draw(text, mark.children)
          : text.slice(mark.content.start, mark.content.end)
      return `${mark.type}:${mark.classes.join('.')}${id}{${values}}[${inside}]`
    })
    .join(' ')
}

function visible(text: string): string[] {
  return scanPage(text).lines.map((line) => line.text)
}

describe('scan: the raw layout', () => {
  it('reads spans, nested, with attributes', () => {
    const text =
      '[[鹭汀区]{.place}教育局]{.organisation ref=lt-edu corr="a &quot;b&quot; &amp;"}说'
    assert.equal(
      draw(text, scanPage(text).marks),
      'span:organisation{ref=lt-edu corr=a "b" &}[span:place{}[鹭汀区]]'
    )
    assert.deepEqual(visible(text), ['鹭汀区教育局说'])
  })

  it('reads spans over line ends and blank lines', () => {
    const text = '菱\n\n[塘社\n\n区]{.place}里\n'
    const page = scanPage(text)
    assert.equal(page.marks.length, 1)
    assert.deepEqual(visible(text), ['菱', '', '塘社', '', '区里'])
    const last = page.lines[4]
    assert.deepEqual(
      last?.offsets?.map((offset) => text.charAt(offset)),
      ['区', '里', '\n']
    )
  })

  it('ends no span beyond a heading, a boundary, a fence or 400 characters', () => {
    for (const between of [
      '# 题',
      '---',
      '::: notice\n:::',
      '字'.repeat(401)
    ]) {
      const text = `[甲\n${between}\n乙]{.place}`
      const spans = scanPage(text).marks.filter(({type}) => type === 'span')
      assert.deepEqual(spans, [], between)
    }
  })

  it('reads headings, boundaries and divs', () => {
    const text = [
      '# 鹭汀区开会 {#a5 status=cleaned}',
      '## [林望舒]{.person}',
      '---',
      '::: {.notice #n1}',
      '停水',
      ':::'
    ].join('\n')
    assert.equal(
      draw(text, scanPage(text).marks),
      'heading:headline#a5{status=cleaned}[鹭汀区开会] ' +
        'heading:crosshead{}[span:person{}[林望舒]] boundary:{}[] ' +
        'div:notice#n1{}[停水\n]'
    )
    assert.deepEqual(visible(text), [
      '鹭汀区开会',
      '林望舒',
      '',
      '',
      '停水',
      ''
    ])
  })

  it('takes everything else for text', () => {
    for (const text of [
      '[本报讯]',
      '[x]{',
      '[x]{.person',
      '[x]{person}',
      '[x](http://a)',
      '-- 完 --',
      '#标题',
      '---正文',
      ': 说',
      '9:30',
      '*a* _b_ `c` <d>',
      '1. 一'
    ]) {
      assert.deepEqual(visible(text), [text])
      assert.deepEqual(scanPage(text).marks, [])
    }
  })

  it('hides the backslash before brackets and before marks of a line', () => {
    assert.deepEqual(visible('\\[x\\]{.person}'), ['[x]{.person}'])
    assert.deepEqual(visible('\\# 题\n\\---\n\\::: x'), [
      '# 题',
      '---',
      '::: x'
    ])
    assert.deepEqual(visible('a\\b \\* c'), ['a\\b \\* c'])
  })

  it('reports an unknown class and proposes the nearest', () => {
    const [problem] = scanPage('[x]{.persn}').problems
    assert.ok(problem)
    assert.equal(
      say(problem.reason, 'en'),
      'Unknown class `persn`; did you mean `person`?'
    )
    assert.equal(scanPage('[x]{.ship}', {kinds: ['ship']}).problems.length, 0)
  })

  it('reports a doubled id and a fence that nothing closes', () => {
    const text = '# 甲 {#a1}\n# 乙 {#a1}\n::: notice\n停水'
    assert.deepEqual(
      scanPage(text).problems.map(({ruleId}) => ruleId),
      ['duplicate-id', 'unclosed-div']
    )
  })
})

describe('scan: front matter', () => {
  it('is read on line 1 only, as a YAML mapping', () => {
    const page = scanPage(
      '---\nnewspaper: 鹭汀日报\ndate: 2022-09-15\npage: 3\nmood: good\n---\n正文'
    )
    assert.deepEqual(page.metadata, {
      newspaper: '鹭汀日报',
      date: '2022-09-15',
      page: '3',
      other: {mood: 'good'}
    })
    assert.equal(page.layout, 'raw')
    assert.equal(page.lines.at(-1)?.text, '正文')
    assert.equal(page.lines[1]?.markup, 'front-matter')
  })

  it('is a boundary where it is not that', () => {
    for (const text of [
      '---\n正文\n---\n',
      '\n---\na: 1\n---\n',
      '---\na: 1\n',
      `---\n${'a: 1\n'.repeat(100)}---\n`,
      '---\na: [1\n---\n'
    ]) {
      assert.equal(scanPage(text).frontMatter, undefined, text)
    }
  })

  it('is safe from bombs and prototype keys', () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n---\n`
    assert.ok(scanPage(bomb))
    const {metadata} = scanPage('---\n__proto__: {polluted: 1}\n---\n')
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
    assert.equal(Object.getPrototypeOf(metadata), Object.prototype)
  })
})

describe('scan: the clean layout', () => {
  const clean = (text: string): string => `---\ncopydesk: 1\n---\n\n${text}`

  it('reads a backslash before ASCII punctuation as an escape', () => {
    const page = scanPage(clean('a\\*b\\\\c\\d'))
    assert.equal(page.layout, 'clean')
    assert.equal(page.lines.at(-1)?.text, 'a*b\\c\\d')
  })

  it('ends a span at a blank line', () => {
    assert.deepEqual(scanPage(clean('[甲\n\n乙]{.place}')).marks, [])
    assert.equal(scanPage(clean('[甲\n乙]{.place}')).marks.length, 1)
  })
})

describe('scan: depth', () => {
  const nested = (depth: number): string =>
    `---\ncopydesk: 1\n---\n\n${'['.repeat(depth)}[a]{.x}${']{.x}'.repeat(depth)}`

  it('reads a hundred spans in one another, more around them as text', () => {
    assert.equal(allMarks(scanPage(nested(99)).marks).length, 100)
    const {text, marks} = scanPage(nested(20_000))
    assert.equal(allMarks(marks).length, 100)
    assert.equal(marks[0]?.start, text.indexOf('a') - 100)
  })

  it('counts what stands in one another, not side by side or in brackets', () => {
    const many = '[[a]{.x}]'.repeat(200)
    const text = `---\ncopydesk: 1\n---\n\n[${many}]{.y}`
    assert.equal(allMarks(scanPage(text).marks).length, 201)
  })
})

describe('scan: invariant', () => {
  it('toText(fromText(x)) is x, for every string', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryPage, fc.string({unit: 'binary'})),
        (text) => {
          assert.equal(toText(fromText(text)), text)
        }
      ),
      runs
    )
  })

  it('every visible character stands at its source offset', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        for (const line of scanPage(text).lines) {
          for (let column = 0; column < line.text.length; column++) {
            const offset = line.offsets?.[column] ?? line.start + column
            assert.equal(text[offset], line.text[column])
            assert.ok(offset >= line.start && offset < line.end)
          }
        }
      }),
      runs
    )
  })

  it('holds on the user’s own page', function () {
    if (!existsSync(seedPage)) return this.skip()
    const text = readFileSync(seedPage, 'utf8')
    assert.equal(toText(fromText(text)), text)
    assert.deepEqual(scanPage(text).marks, [])
  })
})

describe('scan: speed', () => {
  // What a search past the end of a line would make quadratic.
  for (const line of ['# a {#b}\n', '# a}\n', '## a\n', '::: notice x\n']) {
    it(`is linear on a page of ${JSON.stringify(line)}`, function () {
      this.timeout(20_000)
      const time = (count: number): number => {
        const text = Buffer.from(line.repeat(count)).toString()
        return processorTime(() => scanPage(text))
      }

      time(4000)
      const ratio = time(32_000) / Math.max(time(4000), 4)
      // Eightfold where linear, 64-fold where quadratic.
      assert.ok(ratio < 30, `8 times the page took ${ratio} times as long`)
    })
  }
})
