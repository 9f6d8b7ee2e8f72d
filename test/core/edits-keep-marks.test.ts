import assert from 'node:assert/strict'
import fc from 'fast-check'
import {analyse} from '../../src/core/analyse.js'
import type {Analysis} from '../../src/core/model/analysis.js'
import type {EditResult} from '../../src/core/model/edit-result.js'
import {applyEdits} from '../../src/core/model/span.js'
import {allMarks} from '../../src/core/scan/find-mark.js'
import {scanPage} from '../../src/core/scan/page.js'
import {attachAndMove} from '../../src/core/segment/edits/attach-move.js'
import {
  breakParagraph,
  joinParagraph,
  mergeWithPrevious,
  startArticle
} from '../../src/core/segment/edits/boundaries.js'
import {confirm} from '../../src/core/segment/edits/confirm.js'
import {moveArticles} from '../../src/core/segment/edits/move-articles.js'
import {moveHead} from '../../src/core/segment/edits/move.js'
import {isPin} from '../../src/core/segment/edits/pin.js'
import {restoreOrder} from '../../src/core/segment/edits/restore-order.js'
import {attach, setRole} from '../../src/core/segment/edits/roles.js'
import {setStatus} from '../../src/core/segment/edits/status.js'
import {arbitraryCleanPage, arbitraryPage, runs} from './arbitrary-page.js'

const text = '区委昨日召开会议，部署秋收的各项工作。'

/** The tags and other spans of a page, but those that say what blocks are. */
function spansOf(page: string): string[] {
  return allMarks(scanPage(page).marks)
    .filter(
      (mark) =>
        mark.type === 'span' && !isPin(mark) && !mark.classes.includes('break')
    )
    .map(({classes, attributes, id}) =>
      JSON.stringify([classes, attributes, id ?? ''])
    )
    .sort()
}

/** What a person sees of a page, blanks left out, in any order. */
function seen(page: string): string {
  const all = scanPage(page).lines.map((line) => line.text)
  return Array.from(all.join('').replaceAll(/\s/gu, '')).sort().join('')
}

/** A page after what was done to it, if it was. */
function after(page: string, {edits, refusal}: EditResult): string {
  return refusal ? page : applyEdits(page, edits)
}

/** Every edit of the structure of a page, at some offset of it. */
function* editsAt(
  analysis: Analysis,
  from: number,
  to: number
): Generator<readonly [string, EditResult]> {
  const {articles} = analysis.structure
  const start = from % (analysis.text.length + 1)
  const spans = [{start, end: Math.min(analysis.text.length, start + (to % 9))}]
  yield ['restore', restoreOrder(analysis, analyse)]
  yield ['start', startArticle(analysis, start)]
  yield ['merge', mergeWithPrevious(analysis, [start])]
  yield ['break', breakParagraph(analysis, start)]
  yield ['confirm', confirm(analysis, spans)]
  for (const role of ['headline', 'caption', 'notice', 'folio', 'paragraph'])
    yield [role, setRole(analysis, spans, role)]
  yield ['none', attach(analysis, spans, null)]
  yield ['move', moveHead(analysis, from % analysis.page.lines.length)]
  const target = articles[to % articles.length]
  if (!target) return
  const {id} = target
  yield ['attach', attach(analysis, spans, id)]
  yield ['there', attachAndMove(analysis, spans, id)]
  const articleIds = articles
    .filter((_, place) => (from >> (place % 30)) & 1)
    .map((each) => each.id)
  for (const before of [id, null])
    yield ['articles', moveArticles(analysis, {articleIds, before, analyse})]
  yield ['status', setStatus(analysis, {articleId: id, status: 'cleaned'})]
}

/** Two blocks of which each begins inside the other: found by the property below. */
const crossing: [string, number, number] = [
  '丰年巷里话丰年\r\n青禾区昨日召开秋收工作会议，部署各项任务\r\n。何立群表示，下一步将修缮𠮷安里的旧屋。\r\n何立群表示，下一步将修缮𠮷安里的旧屋。\r\n河道清淤工作结束\r\n\r\n与会人员认为，今年\r\n\r\n雨水调匀，收成好于\r\n\r\n往年；8月30日，\r\n\r\n河道清淤工作结束，\r\n\r\n沿岸居民前来观看。\r\n\r\n青禾区昨日召开秋收\r\n\r\n工作会议，部署各项\r\n\r\n任务。全区556家\r\n\r\n企业参加，签约金额\r\n\r\n达12.5亿元。\r\n\r\n8月30日，河道清\r\n\r\n淤工作结束，沿岸居\r\n\r\n民前来观看。全区5\r\n\r\n56家企业参加，签\r\n\r\n约金额达12.5亿\r\n\r\n元。\r\n\r\n8月30日，河道清\r\n\r\n淤工作结束，沿岸居\r\n\r\n民前来观看。8月3\r\n\r\n0日，河道清淤工作\r\n\r\n结束，沿岸居民前来\r\n\r\n观看。与会人员认为\r\n\r\n，今年雨水调匀，收\r\n\r\n成好于往年；\r\n\r\n丰年巷里话丰年\n青禾区昨日召开秋收工作会议，部署各项任务。“地\n里的活一天也耽误不得，”村民老何说。8月30日\n，河道清淤工作结束，沿岸居民前来观看。何立群表\n示，下一步将修缮𠮷安里的旧屋。\n8月30日，河道清淤工作结束，沿岸居民前来观看\n。8月30日，河道清淤工作结束，沿岸居民前来观\n看。何立群表示，下一步将修缮𠮷安里的旧屋。\n',
  1595329574,
  288875474
]

describe('edits of the structure', () => {
  it('keep every tag whole, and show no mark-up as text', function () {
    this.timeout(600_000)
    const pages = fc.oneof(arbitraryPage, arbitraryCleanPage)
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (page, from, to) => {
        const spans = spansOf(page)
        const shown = seen(page)
        for (const [name, result] of editsAt(analyse(page), from, to)) {
          const edited = after(page, result)
          assert.deepEqual(spansOf(edited), spans, name)
          assert.equal(seen(edited), shown, name)
        }
      }),
      {...runs, examples: [crossing]}
    )
  })

  it('refuse to part a tag that runs over lines, and say which', () => {
    const page = '渡口区秋收\n[8月\n\n丰年巷里话丰年\n30日]{.date}\n'
    const {refusal} = startArticle(analyse(page), page.indexOf('30日'))
    assert.deepEqual(refusal?.values, {line: 2, last: 5})
    const whole = page.replace('[8月', '8月').replace(']{.date}', '')
    assert.ok(!startArticle(analyse(whole), whole.indexOf('30日')).refusal)
  })

  it('refuse what would make a mark of two brackets without partners', () => {
    const page = [text, '渡口[', '---', '的船]{.place}说。', text, ''].join(
      '\n'
    )
    const analysis = analyse(page)
    assert.equal(spansOf(page).length, 0)
    const {edits, refusal} = mergeWithPrevious(analysis, [page.indexOf('的船')])
    assert.ok(refusal)
    assert.deepEqual(edits, [])
  })

  it('refuse what would make front matter of text', () => {
    const page = `${text}\n---\ncopydesk: 1\n---\n`
    const analysis = analyse(page)
    const [first, last] = analysis.structure.articles
    assert.ok(first && last)
    const articleIds = [last.id]
    const move = {articleIds, before: first.id, analyse}
    assert.ok(moveArticles(analysis, move).refusal)
  })

  it('put no mark around a block with half of another mark in it', () => {
    const page = '渡口区秋收]{.date}\n\n' + text + text + '\n'
    const {refusal} = setRole(analyse(page), [{start: 1, end: 1}], 'headline')
    assert.ok(refusal)
    const whole = page.replace(']{.date}', '')
    const {edits} = setRole(analyse(whole), [{start: 1, end: 1}], 'headline')
    assert.equal(edits.length, 2)
  })

  it('join no heading to a paragraph', () => {
    const page = `${text}\n\n## 秋收\n\n${text}\n`
    for (const at of [page.indexOf('## '), page.lastIndexOf('区委')])
      assert.ok(joinParagraph(analyse(page), at).refusal)
    const plain = page.replace('## 秋收', text)
    assert.ok(!joinParagraph(analyse(plain), plain.indexOf(text, 5)).refusal)
  })

  it('attach a headline to its own article by one mark', () => {
    const body = Array.from({length: 12}, () => text).join('\n')
    for (const [head, marked] of [
      ['渡口区秋收', '[渡口区秋收]{#article-1 .headline}'],
      ['# 渡口区秋收', '# 渡口区秋收 {#article-1}'],
      ['[渡口区秋收]{.headline}', '[渡口区秋收]{#article-1 .headline}'],
      ['[渡口区秋收]{.headline of=a9}', '[渡口区秋收]{#article-1 .headline}']
    ] as const) {
      const page = `${head}\n\n${body}\n`
      const analysis = analyse(page)
      const id = analysis.structure.articles[0]?.id ?? ''
      const result = attach(analysis, [{start: 2, end: 2}], id)
      assert.equal(after(page, result), `${marked}\n\n${body}\n`)
    }
  })
})
