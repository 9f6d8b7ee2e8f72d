import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'

describe('tagged mentions', () => {
  const mentions = (text: string): unknown[] =>
    analyse(text)
      .mentions.filter(({status}) => status === 'tagged')
      .map((mention) => [
        mention.kind,
        mention.text,
        mention.spans.map(({start, end}) => text.slice(start, end))
      ])

  it('join what line ends cut', () => {
    assert.deepEqual(mentions('菱[塘社\n\n区]{.place}的'), [
      ['place', '塘社区', ['塘社', '区']]
    ])
    assert.deepEqual(mentions('the [Harbour\nBoard]{.organisation ref=hb}'), [
      ['organisation', 'Harbour Board', ['Harbour', 'Board']]
    ])
    // The page has the compound elsewhere: its hyphen is no typesetter's.
    assert.deepEqual(
      mentions('Mill-side Farm and [Mill-\nside School]{.organisation}'),
      [['organisation', 'Mill-side School', ['Mill-', 'side School']]]
    )
  })

  it('nest, and leave out what is no kind', () => {
    assert.deepEqual(
      mentions('[[[鹭汀区]{.place}教育局]{.organisation}]{.headline}[x]{.sic}'),
      [
        ['organisation', '鹭汀区教育局', ['鹭汀区]{.place}教育局']],
        ['place', '鹭汀区', ['鹭汀区']]
      ]
    )
  })

  it('carry what their attributes say', () => {
    const [mention] = analyse('[去年]{.date value=2021 ref=k}').mentions
    assert.ok(mention)
    assert.equal(mention.value, '2021')
    assert.equal(mention.ref, 'k')
    assert.equal(mention.articleId, 'a1')
  })
})
