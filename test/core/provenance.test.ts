import assert from 'node:assert/strict'
import fc from 'fast-check'
import {type Edition} from '../../src/core/clean/edition.js'
import {editionText} from '../../src/core/clean/edition-text.js'
import {provenance} from '../../src/core/clean/provenance.js'
import {cleanPage} from '../../src/core/export/clean-page.js'
import {arbitraryEdit, arbitraryPage, edited, runs} from './arbitrary-page.js'
import {editionOf} from './export/editions.js'

function copyOf(text: string): string {
  return cleanPage.write(editionOf(text), {})
}

function compare(text: string, copy: string): ReturnType<typeof provenance> {
  return provenance(editionOf(text), editionOf(copy, {corrections: false}))
}

const source = '8月 30日，鹭汀区召开会议。\n'

describe('provenance', () => {
  it('names the rule of a fix and finds no hand in an untouched copy', () => {
    const {entries, totals} = compare(source, copyOf(source))
    assert.equal(totals.removed + totals.added, 0)
    const fixed = entries.find(({type}) => type === 'fixed')
    assert.equal(fixed?.before, ' ')
    assert.deepEqual(fixed.source, {start: 2, end: 3})
  })

  it('puts deletions first, at their places in both texts', () => {
    const copy = copyOf(source).replace('召开', '举行了')
    const {entries, totals} = compare(source, copy)
    assert.deepEqual(entries[0], {
      type: 'removed',
      before: '召开',
      after: '',
      source: {start: source.indexOf('召开'), end: source.indexOf('会议')}
    })
    const start = copy.indexOf('举行了')
    assert.deepEqual(entries[1], {
      type: 'added',
      before: '',
      after: '举行了',
      copy: {start, end: start + 3}
    })
    assert.equal(totals.removed, 2)
    assert.equal(totals.added, 3)
  })

  it('tells a passage that was moved by hand from one that was deleted', () => {
    const head = '---\ncopydesk: 1\n---\n\n---\n\n# 题\n\n'
    const [first, second, third] = ['甲说。', '乙说。', '丙说。']
    const before = `${head}${first}\n\n${second}\n\n${third}\n`
    const after = `${head}${second}\n\n${third}\n\n${first}\n`
    const {entries} = compare(before, after)
    assert.deepEqual(
      entries.map(({type, before: text}) => [type, text]),
      [['moved', first]]
    )
  })

  it('says where in the copy a fix, a joint and a move are', () => {
    const head = '---\ncopydesk: 1\n---\n\n---\n\n'
    const text = `${head}# 题\n\n甲说完了，\n8月 30日才走。\n`
    const copy = copyOf(text)
    for (const {type, copy: span, after} of compare(text, copy).entries) {
      assert.ok(span, type)
      const there = copy.slice(span.start, span.end)
      if (type !== 'joined') assert.equal(there, after)
      const next = copy.slice(span.start)
      assert.ok(next.startsWith(type === 'joined' ? '8月' : '30日'), next)
    }
  })

  it('moves the headline to its article, not the article to it', () => {
    const edition = editionOf(source, {corrections: false})
    const [article] = edition.children
    assert.ok(article)
    const block = (
      type: 'headline' | 'paragraph',
      start: number,
      value: string
    ) => ({
      type,
      source: {start, end: start + value.length},
      children: [
        {
          type: 'text' as const,
          value,
          source: {start, end: start + value.length}
        }
      ]
    })
    article.children = [
      block('headline', 90, '题'),
      block('paragraph', 0, '甲说了话。'),
      block('paragraph', 40, '乙也说了话。')
    ]
    const {entries} = provenance(edition, edition)
    assert.deepEqual(
      entries.map(({type, before}) => [type, before]),
      [['moved', '题']]
    )
  })

  it('stays fast where two long pages share nothing', () => {
    const page = (letter: string): string => `${letter}\n\n`.repeat(3000)
    const head = '---\ncopydesk: 1\n---\n\n'
    const {totals} = compare(head + page('甲'), head + page('乙'))
    assert.deepEqual([totals.removed, totals.added], [3000, 3000])
  })
})

describe('provenance: invariant', () => {
  it('finds no work by hand in a copy that nobody touched', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const {totals} = compare(text, copyOf(text))
        assert.deepEqual([totals.removed, totals.added], [0, 0])
      }),
      runs
    )
  })

  it('accounts for every character of a copy that was edited anyhow', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryEdit, (text, edit) => {
        const mine = edited(copyOf(text), edit)
        const fresh = editionOf(text)
        const copy = editionOf(mine, {corrections: false})
        const count = characters(textOf(fresh))
        for (const entry of provenance(fresh, copy).entries) {
          const {type, before, after, source: span, copy: there} = entry
          if (type === 'removed') characters(before, count, -1)
          if (type === 'added') characters(after, count)
          assert.ok(!span || (span.start >= 0 && span.end <= text.length))
          assert.ok(!there || (there.start >= 0 && there.end <= mine.length))
        }

        const expected = characters(textOf(copy))
        for (const key of new Set([...count.keys(), ...expected.keys()])) {
          assert.equal(count.get(key) ?? 0, expected.get(key) ?? 0, key)
        }
      }),
      runs
    )
  })
})

function textOf({children}: Edition): string {
  return children
    .flatMap((part) => part.children)
    .map((block) => editionText(block))
    .join('')
}

/** How often each visible code unit stands in a text, added to what is known. */
function characters(
  text: string,
  known = new Map<string, number>(),
  by = 1
): Map<string, number> {
  for (const unit of text.replaceAll(/\s/gu, '').split('')) {
    known.set(unit, (known.get(unit) ?? 0) + by)
  }

  return known
}
