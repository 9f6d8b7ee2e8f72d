import assert from 'node:assert/strict'
import fc from 'fast-check'
import {analyse} from '../../src/core/analyse.js'
import type {EditResult} from '../../src/core/model/edit-result.js'
import {applyEdits} from '../../src/core/model/span.js'
import {attachAndMove} from '../../src/core/segment/edits/attach-move.js'
import {moveArticles} from '../../src/core/segment/edits/move-articles.js'
import {moveHead} from '../../src/core/segment/edits/move.js'
import {arbitraryCleanPage, arbitraryPage, runs} from './arbitrary-page.js'

/** What a move may not lose: all but blanks and the hyphens of boundary marks. */
function kept(text: string): string {
  return Array.from(text.replaceAll(/[\s-]/gu, '')).sort().join('')
}

/** The page after some edits, which lie apart and in their order. */
function applied(text: string, {edits, refusal}: EditResult): string {
  if (refusal) return text
  for (const [place, {span}] of edits.entries()) {
    assert.ok(span.start >= (edits[place - 1]?.span.end ?? 0))
  }

  return applyEdits(text, edits)
}

/** Moves a head or caption, articles, and a block to another article. */
function assertMoves(text: string, from: number, to: number): void {
  const analysis = analyse(text)
  const {articles} = analysis.structure
  const target = articles[to % articles.length]
  const block = articles[from % articles.length]?.children[0]
  if (!target || !block) return
  const line = from % analysis.page.lines.length
  assert.equal(kept(applied(text, moveHead(analysis, line))), kept(text))
  for (const before of [target.id, null]) {
    const articleIds = articles
      .filter((_, place) => (from >> (place % 30)) & 1)
      .map(({id}) => id)
    const move = {articleIds, before, analyse}
    assert.equal(kept(applied(text, moveArticles(analysis, move))), kept(text))
  }

  const attached = applied(
    text,
    attachAndMove(analysis, block.pieces.slice(0, 1), target.id)
  )
  // What is attached already has a mark that says so, and is given another.
  if (text.includes('{')) return
  const after = new Map<string, number>()
  for (const unit of kept(attached)) after.set(unit, (after.get(unit) ?? 0) + 1)
  for (const unit of kept(text)) {
    const left = (after.get(unit) ?? 0) - 1
    assert.ok(left >= 0, `lost ${unit}`)
    after.set(unit, left)
  }
}

describe('moves of heads, captions and articles', () => {
  const holds = (pages: fc.Arbitrary<string>): fc.IProperty<unknown> =>
    fc.property(pages, fc.nat(), fc.nat(), (text, from, to) => {
      assertMoves(text, from, to)
    })

  it('lose nothing of raw pages', function () {
    this.timeout(600 * runs.numRuns)
    fc.assert(holds(arbitraryPage), runs)
  })

  it('lose nothing of clean pages', function () {
    this.timeout(600 * runs.numRuns)
    fc.assert(holds(arbitraryCleanPage), runs)
  })

  it('add no mark where two articles have one id', () => {
    // Found by the property above.
    const head = '# 区委召开会议 {#a5 status=cleaned}\n'
    const text = `本报讯（记者 林望舒）8月 30日，鹭汀区召开会议。\n\n${head}\nat 9:30 p.m. on Tuesday.\n\nBy Our Own Correspondent\n${head}\n`
    for (let from = 0; from < 9; from++) assertMoves(text, from, 0)
  })

  it('lose nothing where a block stands on both sides of its place', () => {
    // Found by the property above.
    const text =
      'sioners of tbe harbour met ,\n\n本报讯（记者 林望舒）8月 30日，鹭汀区召开会议。\n\n\n[林望舒]{.person ref=lin-wangshu}\n'
    for (let from = 0; from < 5; from++) assertMoves(text, from, 0)
  })
})
