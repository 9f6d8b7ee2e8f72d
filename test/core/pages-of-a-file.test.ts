import assert from 'node:assert/strict'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import type {Structure} from '../../src/core/model/analysis.js'
import {chinesePapers} from './pages/chinese-papers.js'
import {hansStories} from './pages/stories.js'
import {typeset} from './pages/typeset.js'

const read = (text: string): Structure => buildStructure(scanPage(text))

/** The articles, each as its blocks. */
function articlesOf({articles}: Structure): string[][] {
  return articles.map(({children}) =>
    children.map(({type, flow}) => `${type} ${flow.text}`)
  )
}

const paper = (...names: readonly string[]): string =>
  chinesePapers
    .filter(({name}) => names.some((each) => name.startsWith(each)))
    .map(({lines}) => lines.map(({text}) => text).join('\n'))
    .join('\n')

const base = {
  heads: 'before',
  blanks: 'none',
  width: 36,
  indent: 4,
  headWidth: 20
} as const
const county = paper('County paper, 1980s', 'Evening paper, 2000s')
const stories = [36, 28, 32]
  .map(
    (width) =>
      typeset(hansStories, {...base, width, heads: 'after', blanks: 'all'}).text
  )
  .join('\n')

describe('the pages of a file', () => {
  it('are each read as if it stood alone', () => {
    const whole = articlesOf(read(`${county}\n\f${stories}\n\f${county}\n`))
    const alone = [county, stories, county].flatMap((page) =>
      articlesOf(read(page))
    )
    assert.ok(alone.length > 12)
    assert.deepEqual(whole, alone)
  })

  it('are parted by what a program wrote between them', () => {
    const mark = '=== 第2页 ==='
    const whole = articlesOf(read(`${county}\n${mark}\n${stories}\n`))
    const alone = [county, stories].flatMap((page) => articlesOf(read(page)))
    assert.deepEqual(whole, alone)
  })

  it('are one where a text breaks off and goes on over a form feed', () => {
    const lines = county.split('\n')
    const row = lines.findIndex(
      (line, at) =>
        at > 2 &&
        lines
          .slice(at - 2, at + 2)
          .every((each) => each.length === line.length && !/[。”]$/u.test(each))
    )
    assert.ok(row > 0)
    const text = [...lines, ...lines.slice(0, row)]
    const rest = [...lines.slice(row), ...lines]
    const cut = articlesOf(read([...text, `\f${rest.join('\n')}`].join('\n')))
    assert.deepEqual(cut, articlesOf(read([...text, ...rest].join('\n'))))
  })

  it('are one where they are too short to show how they are set', () => {
    const text = county.split('\n').slice(0, 60).join('\n')
    const plain = articlesOf(read(`${text}\n${text}\n`))
    assert.deepEqual(articlesOf(read(`${text}\n\f${text}\n`)), plain)
  })

  const ferry = '老渡口换上电动船'
  const marked = (attributes: string): string =>
    stories.replace(ferry, `[${ferry}]{${attributes}}`)

  it('give a head to the article of another page that a mark names', () => {
    for (const [id, name] of [
      ['#boat ', 'boat'],
      // Without a mark, by its number.
      ['', 'a1']
    ] as const) {
      const page = marked(`${id}.headline`)
      const text = `${page}\n\f[先试航两天]{.deck of=${name}}\n${county}\n`
      const owner = read(text).articles.find(({children}) =>
        children.some(({flow}) => flow.text === '先试航两天')
      )
      const lines = owner?.children.flatMap(({pieces}) =>
        pieces.map(({line}) => line)
      )
      const pageEnd = page.split('\n').length
      assert.ok(Math.min(...(lines ?? [])) < pageEnd)
    }
  })

  it('begin with a mark, which counts below a form feed as below blanks', () => {
    for (const before of ['\f', '\u3000\u3000', '\f\t']) {
      const text = `${county}\n${before}[先试航两天]{.deck}  \n${county}\n`
      const row = county.split('\n').length
      assert.equal(read(text).roleOf(row), 'deck', JSON.stringify(before))
    }
  })

  it('keep the ids and the status of articles where marks say them', () => {
    const pages = [1, 2, 3].map((page) =>
      marked(`#page-${page} .headline status=cleaned`)
    )
    const {articles} = read(pages.join('\n\f'))
    assert.deepEqual(
      articles
        .filter(({status}) => status === 'cleaned')
        .map(({id, number}) => [id, number]),
      [
        ['page-1', 1],
        ['page-2', 13],
        ['page-3', 25]
      ]
    )
    assert.equal(new Set(articles.map(({id}) => id)).size, articles.length)
  })
})
