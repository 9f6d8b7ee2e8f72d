import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {analyse} from '../../src/core/analyse.js'
import {applyEdits} from '../../src/core/model/span.js'
import {moveArticles} from '../../src/core/segment/edits/move-articles.js'
import {hansStories} from './pages/stories.js'

const sample = readFileSync('samples/luting-daily/page-0915.txt', 'utf8')
const clean = `---
copydesk: 1
---

# 甲题

甲一。

甲二。

---

# 乙题

乙一。

乙二。
`

/** The page after a move of the article at one place before another. */
function moved(text: string, from: number, before: number | null): string {
  const analysis = analyse(text)
  const {articles} = analysis.structure
  const {edits, refusal} = moveArticles(analysis, {
    articleIds: [articles[from]?.id ?? ''],
    before: before === null ? null : (articles[before]?.id ?? ''),
    analyse
  })
  assert.equal(refusal, undefined)
  return applyEdits(text, edits)
}

/** First words of the bodies, in reading order. */
function bodies(text: string): string[] {
  return analyse(text).structure.articles.map(({children}) =>
    (children.find(({type}) => type === 'paragraph')?.flow.text ?? '').slice(
      0,
      6
    )
  )
}

/** The text of each article, in reading order. */
function wholes(text: string): string[] {
  return analyse(text).structure.articles.map(({children}) =>
    children.map(({flow}) => flow.text).join('\n')
  )
}

describe('moving articles', () => {
  it('brings an article where it was dropped', () => {
    const before = bodies(sample)
    assert.ok(before.length > 3)
    const text = moved(sample, before.length - 1, 2)
    assert.deepEqual(bodies(text), [
      ...before.slice(0, 2),
      before.at(-1),
      ...before.slice(2, -1)
    ])
  })

  it('loses no letter of a raw page, wherever an article goes', () => {
    const {articles} = analyse(sample).structure
    for (let from = 0; from < articles.length; from++) {
      for (let to = 0; to < articles.length; to++) {
        if (to === from || to === from + 1) continue
        const text = moved(sample, from, to)
        assert.equal(letters(text), letters(sample))
      }
    }
  })

  it('brings each article of a page of columns before each other, whole', () => {
    for (const file of ['luting-daily/page-0915', 'harbour-gazette/page-3']) {
      const page = readFileSync(`samples/${file}.txt`, 'utf8')
      const before = wholes(page)
      for (let from = 0; from < before.length; from++) {
        const others = before.filter((_, place) => place !== from)
        for (let to = 0; to <= others.length; to++) {
          if (to === from) continue
          const target = to < others.length ? before.indexOf(others[to]!) : null
          const text = moved(page, from, target)
          const wished = others.toSpliced(to, 0, before[from]!)
          assert.deepEqual(wholes(text), wished, `${file}: ${from} to ${to}`)
          // No blank lines are left in a heap.
          assert.equal(/\n{4}/u.test(text), /\n{4}/u.test(page))
        }
      }
    }
  })

  it('writes boundary marks only where they keep articles whole', () => {
    const marksOf = (text: string): number =>
      text.match(/^---$/gmu)?.length ?? 0
    const [first = '', second = '', third = ''] = hansStories.map(
      ({paragraphs}) => `${paragraphs.join('\n')}\n`
    )
    const page = [first, second, third].join('---\n')
    const before = bodies(page)
    assert.equal(before.length, 3)
    const marked = moved(page, 2, 0)
    assert.deepEqual(bodies(marked), [before[2], before[0], before[1]])
    assert.ok(marksOf(marked) > marksOf(page))
    // Bylines tell these apart.
    assert.equal(marksOf(moved(sample, 0, 3)), 0)
  })

  it('keeps one blank line between articles set in blocks', () => {
    const page = hansStories
      .slice(0, 3)
      .map(({head, paragraphs}) => [head, ...paragraphs].join('\n'))
      .join('\n\n')
    for (const end of ['', '\n']) {
      for (let from = 0; from < 3; from++) {
        for (const to of [0, 1, 2, null]) {
          if (to === from || to === from + 1 || (to ?? 3) - 1 === from) continue
          const blocks = moved(page + end, from, to)
            .trimEnd()
            .split('\n\n')
          const wished = page.split('\n\n')
          assert.deepEqual([...blocks].sort(), wished.sort())
        }
      }
    }
  })

  it('leaves a fenced notice as it is', () => {
    const notice = '::: notice\n遗失声明：张三遗失工作证一个。\n:::\n'
    const [first, second] = hansStories.map(
      ({head, paragraphs}) => `${head}\n${paragraphs.join('\n')}\n`
    )
    for (const page of [
      `${first ?? ''}${notice}${second ?? ''}`,
      `${hansStories[0]?.paragraphs.join('\n') ?? ''}\n${notice}${second ?? ''}`,
      `${first ?? ''}\n${notice}\n${second ?? ''}`
    ]) {
      assert.ok(moved(page, 0, null).includes(notice))
      assert.ok(moved(page, 1, 0).includes(notice))
    }
  })

  it('keeps the paragraphs of a clean page apart', () => {
    for (const text of [moved(clean, 1, 0), moved(clean, 0, null)]) {
      assert.deepEqual(
        analyse(text).structure.articles.map(({children}) =>
          children.map(({flow}) => flow.text)
        ),
        [
          ['乙题', '乙一。', '乙二。'],
          ['甲题', '甲一。', '甲二。']
        ]
      )
    }
  })
})

/** The text without its order and its boundary marks. */
function letters(text: string): string {
  return Array.from(text.replaceAll(/^---$/gmu, '').replaceAll(/\s/gu, ''))
    .sort()
    .join('')
}
