import assert from 'node:assert/strict'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {testLexica} from './lexica.js'
import {hansStories} from './pages/stories.js'

/** A story in lines of fourteen, the first of a paragraph short of an indent; marks hang. */
const set = (story: number, lead = '', indent = 2): string[] =>
  (hansStories[story]?.paragraphs ?? []).flatMap((text, place) => {
    const whole = place === 0 ? lead + text : text
    const rest = whole.slice(14 - indent).match(/.{14}[，。]?|.{1,14}/gu) ?? []
    return [whole.slice(0, 14 - indent), ...rest]
  })
const headOf = (story: number): string => hansStories[story]?.head ?? ''

function articlesOf(lines: readonly string[]): (text: string) => string {
  const page = scanPage(lines.join('\n'))
  const {lineRoles} = buildStructure(page, testLexica()['zh-Hans'])
  return (text) => {
    const line = lines.findIndex((each) => each.startsWith(text))
    return lineRoles.find((each) => each.line === line)?.articleId ?? ''
  }
}

describe('articles that begin where another breaks off', () => {
  it('are told by a head elsewhere, by a day and by the shape of their first line', () => {
    const [puppets, ferry] = [set(2), set(0)]
    const article = articlesOf([
      headOf(0),
      headOf(1),
      ...set(1),
      headOf(2),
      ...puppets.slice(0, -2),
      ...ferry
    ])
    const other = article(ferry[0] ?? '')
    assert.notEqual(other, article(puppets[0] ?? ''))
    assert.equal(article(puppets.at(-3) ?? ''), article(puppets[0] ?? ''))
    assert.equal(article(ferry[5] ?? ''), other)
    assert.equal(article(headOf(0)), other)
  })

  it('are told by a byline that opens them, wherever their headlines stand', () => {
    const lead = '【本报专电】'
    const [puppets, pears] = [set(2, '', 0), set(1, lead, 0)]
    const article = articlesOf([
      headOf(2),
      ...puppets.slice(0, -2),
      ...pears,
      headOf(0),
      ...set(0, '', 0)
    ])
    assert.notEqual(article(lead), article(puppets[0] ?? ''))
    assert.equal(article(pears[5] ?? ''), article(lead))
  })

  it('are no paragraphs that say a day and go on a text', () => {
    const ferry = set(0)
    const article = articlesOf([headOf(2), ...set(2), headOf(0), ...ferry])
    for (const line of ferry) assert.equal(article(line), article(headOf(0)))
  })

  it('are no lines that begin with an agency, or half of one, in a sentence', () => {
    for (const [above, below] of [
      ['引用了新华', '社北京电讯中的话，说节约用水是每个公民的'],
      ['引用了一条', '新华社北京电讯，说节约用水是每个公']
    ] as const) {
      const lines = [
        '节约用水人人有责',
        '记者昨天从市水务局了解到，今年夏天本市用',
        '水量比去年增加了一成，水厂的工人们日夜值',
        `班，保证了居民用水。局长在会上${above}`,
        below,
        '责任，各单位都要认真检查漏水的管道，及时',
        '修理。'
      ]
      const article = articlesOf(lines)
      for (const line of lines) assert.equal(article(line), article('节约用水'))
    }
  })
})
