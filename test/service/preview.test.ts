import assert from 'node:assert/strict'
import {editionText} from '../../src/core/clean/edition-text.js'
import {edition} from '../../src/service/features/export.js'
import {preview} from '../../src/service/features/preview.js'
import {page} from './page.js'

/** The text of HTML, references undone. */
function textOf(html: string): string {
  return html
    .replace(/<[^<>]*>/gu, '')
    .replace(/&#x([\dA-F]+);/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16))
    )
    .replaceAll('&amp;', '&')
}

const text = `headline 2|鹭汀区部署秋季
headline 2+|河道清淤工作
paragraph 1|本报讯（通讯员 周明远）从堆满旧家具的车棚，
paragraph 1+|到坐满读书人的小屋。
headline 1|旧车棚变身邻里书屋
paragraph 2|清淤工作昨天开始。
notice|今晚电视节目`

describe('preview', () => {
  it('makes no mark-up of the text', () => {
    const {html} = preview(
      page(
        'headline 1|<script>alert(1)</script>\nparagraph 1|a & b "c" <img src=x onerror=y>'
      )
    )
    assert.doesNotMatch(html, /<script|<img/u)
    assert.match(textOf(html), /<script>alert\(1\)<\/script>/u)
    assert.match(textOf(html), /<img src=x onerror=y>/u)
  })

  it('reads as the edition reads, in reading order', () => {
    const view = page(text)
    const expected = edition(view).children.flatMap((part) =>
      part.children.map((block) => editionText(block))
    )
    assert.equal(textOf(preview(view).html), expected.join(''))
    assert.match(
      textOf(preview(view).html),
      /^旧车棚变身邻里书屋本报讯.*鹭汀区部署秋季河道清淤工作清淤/u
    )
  })

  it('says of each run of text where it stands in the source', () => {
    const view = page(text)
    const runs = preview(view).html.matchAll(
      /<span data-start="(\d+)" data-end="(\d+)">([^<]*)<\/span>/gu
    )
    let count = 0
    for (const [, start, end, value] of runs) {
      assert.equal(view.text.slice(Number(start), Number(end)), value)
      count++
    }

    assert.ok(count >= 7)
  })

  it('sets bylines apart, and names lines, articles and colours', () => {
    const {html} = preview(page(text))
    assert.match(
      html,
      /<span class="lead">(?:<[^>]*>)*本报讯（通讯员 周明远）/u
    )
    assert.match(html, /<h2 class="headline" data-line="4"/u)
    assert.match(html, /<article id="article-a2" class="bar2"/u)
    assert.match(html, /<aside class="notice" aria-label="notice"/u)
    assert.match(html, /<span class="line" data-line="3"><\/span>/u)
  })

  it('shows suggestions apart from tags', () => {
    const {html} = preview(
      page('[甲]{.person}来了，乙没来，[丙]{.sic corr=丁}。', {
        mentions: [{kind: 'person', at: '乙', status: 'suggested'}]
      })
    )
    assert.match(html, /<span class="kept sic" title="丁">/u)
    assert.match(html, /class="entity person tagged" data-kind="person"/u)
    assert.match(html, /class="entity person suggested" data-kind="person"/u)
  })

  it('says something on an empty page', () => {
    assert.match(preview(page('', {locale: 'zh-cn'})).html, /还没有可读的文字/u)
  })
})
