import assert from 'node:assert/strict'
import {editionText} from '../../src/core/clean/edition-text.js'
import {edition} from '../../src/service/features/export.js'
import {finish} from '../../src/core/model/steps.js'
import {preview as answerInSteps} from '../../src/service/features/preview.js'
import type {PreviewResult} from '../../src/protocol/protocol.js'
import type {PageView} from '../../src/service/page-view.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {page} from './page.js'

const nothing = {known: [], line: 0, version: null}

function answer(...asked: Parameters<typeof answerInSteps>): PreviewResult {
  return finish(answerInSteps(...asked))
}

/** All of a page, in reading order. */
function preview(view: PageView): {html: string; empty: string} {
  const {cards, html, empty} = answer(view, nothing)
  return {html: (cards ?? []).map(({key}) => html[key]).join(''), empty}
}

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

  it('is that of the version it began with, whatever is typed meanwhile', () => {
    const view = page(text)
    const before = view.document.version
    const steps = answerInSteps(view, {...nothing, version: before + 1})
    let step = steps.next()
    TextDocument.update(
      view.document,
      [
        {
          range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
          text: '新'
        }
      ],
      before + 1
    )
    while (!step.done) step = steps.next()
    assert.equal(step.value.version, before)
    assert.ok(step.value.cards)
  })

  it('says of each run of text where it stands in the source', () => {
    const view = page(text)
    const {cards, html} = answer(view, nothing)
    let count = 0
    for (const {key, start: from} of cards ?? []) {
      const runs = (html[key] ?? '').matchAll(
        /<span data-start="(\d+)" data-end="(\d+)">([^<]*)<\/span>/gu
      )
      for (const [, start, end, value] of runs) {
        assert.equal(
          view.text.slice(from + Number(start), from + Number(end)),
          value
        )
        count++
      }
    }

    assert.ok(count >= 7)
  })

  it('sets bylines apart, and names lines, articles and colours', () => {
    const {html} = preview(page(text))
    assert.match(
      html,
      /<span class="lead">(?:<[^>]*>)*本报讯（通讯员 周明远）/u
    )
    const {cards} = answer(page(text), nothing)
    assert.deepEqual(
      cards?.map(({line, lastLine, article, aside}) => [
        line,
        lastLine,
        article?.id ?? aside?.label
      ]),
      [
        [2, 4, 'a1'],
        [0, 5, 'a2'],
        [6, 6, 'notice']
      ]
    )
    assert.match(html, /<h2 class="headline" data-line="2"/u)
    assert.match(html, /<span class="line" data-line="1"><\/span>/u)
  })

  it('sends of a changed page only the cards that changed', () => {
    const before = answer(page(text), nothing)
    const known = Object.keys(before.html)
    // Above all, so that every line and offset moves.
    const moved = page(`paragraph 3|新的一段。\n${text}`)
    const after = answer(moved, {...nothing, known})
    const fresh = Object.values(after.html)
    assert.equal(fresh.length, 1)
    assert.match(fresh[0] ?? '', /新的一段/u)
    assert.equal(after.cards?.length, 4)
    const changed = answer(page(text.replace('昨天', '今天')), {
      ...nothing,
      known
    })
    assert.deepEqual(
      Object.values(changed.html).map((html) => textOf(html)),
      ['鹭汀区部署秋季河道清淤工作清淤工作今天开始。']
    )
  })

  it('sends a card anew where what is known of its entities changed', () => {
    const tagged = '[甲]{.person ref=a1}来了。'
    const name = (said: string): string =>
      `- id: a1\n  kind: person\n  name: ${said}\n`
    const before = answer(page(tagged, {register: name('甲一')}), nothing)
    const known = Object.keys(before.html)
    const after = answer(page(tagged, {register: name('甲二')}), {
      ...nothing,
      known
    })
    assert.match(Object.values(after.html).join(''), /甲二/u)
  })

  it('sends anew few of many captions that belong nowhere', () => {
    const captions = (middle: string): string =>
      Array.from(
        {length: 101},
        (_, at) => `caption 1/2|${at === 50 ? middle : `第${at}张图`}`
      ).join('\n')
    const before = answer(page(`${text}\n${captions('从前')}`), nothing)
    const known = Object.keys(before.html)
    const after = answer(page(`${text}\n${captions('从前的图')}`), {
      ...nothing,
      known
    })
    const fresh = Object.values(after.html).join('')
    assert.match(fresh, /从前的图/u)
    assert.ok(fresh.split('<p').length <= 21, fresh)
  })

  it('is made in small parts, so that typing need not wait', () => {
    const view = page(
      Array.from({length: 200}, (_, at) => `paragraph 1|第${at}段。`).join('\n')
    )
    const parts = [...answerInSteps(view, nothing)].length
    assert.ok(parts > 200)
  })

  it('sends of a long article only what was typed in', () => {
    const lines = Array.from(
      {length: 400},
      (_, index) =>
        `paragraph 1|第${index}段说的是这件事。${'很'.repeat(index % 9)}`
    )
    const text = (typed: string): string =>
      ['headline 1|一篇长文', ...lines]
        .map((line, index) => (index === 200 ? line + typed : line))
        .join('\n')
    const before = answer(page(text('')), nothing)
    const known = (before.cards ?? []).map(({key}) => key)
    assert.ok(known.length > 5)
    assert.deepEqual(
      before.cards?.map(({article}) => article?.isRest),
      known.map((_, index) => index > 0)
    )
    const after = answer(page(text('新')), {...nothing, known})
    assert.equal(Object.keys(after.html).length, 1)
  })

  it('sends a long page in parts, what is read first', () => {
    const articles = 40
    const view = page(
      Array.from({length: articles}, (_, at) => {
        const number = at + 1
        return `headline ${number}|第${number}题\nparagraph ${number}|${`文${at}`.repeat(2000)}`
      }).join('\n')
    )
    const line = 2 * 30
    let result = answer(view, {...nothing, line})
    assert.ok(
      Object.values(result.html).some((html) => html.includes('第31题'))
    )
    assert.ok(
      !Object.values(result.html).some((html) => html.includes('第1题'))
    )
    const known = Object.keys(result.html)
    const {version} = result
    while (result.missing > 0) {
      result = answer(view, {known, line, version})
      assert.equal(result.cards, null)
      assert.ok(Object.keys(result.html).length > 0)
      known.push(...Object.keys(result.html))
    }

    assert.equal(new Set(known).size, articles)
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
    assert.match(
      preview(page('', {locale: 'zh-cn'})).empty,
      /还没有可读的文字/u
    )
  })
})
