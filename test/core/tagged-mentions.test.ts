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

  const told = (text: string): unknown[] =>
    analyse(text)
      .mentions.filter(({status}) => status === 'tagged')
      .map((each) => [each.text, each.value ?? each.fullName ?? each.role])

  it('have the values that their page tells', () => {
    assert.deepEqual(
      told(
        '---\ndate: 1956-05-03\n---\n[六月一日]{.date}前修好[一百二十]{.quantity}处险工。' +
          '[去年8月]{.date}用了[三百六十万元]{.quantity}。[3月5日]{.date}开工，[次日]{.date}停工；[今年]{.date value=1900}也来。[去年汛期里]{.date}'
      ),
      [
        ['六月一日', '1956-06-01'],
        ['一百二十', '120'],
        ['去年8月', '1955-08'],
        ['三百六十万元', '3600000 CNY'],
        ['3月5日', '1956-03-05'],
        ['次日', '1956-03-06'],
        ['今年', '1900'],
        ['去年汛期里', undefined]
      ]
    )
    assert.deepEqual(
      told(
        '---\ndate: 1920-06-10\n---\nHe paid [$1.2 million]{.quantity} on [the 3rd inst.]{.date} and [last Tuesday]{.date}.'
      ),
      [
        ['$1.2 million', '1200000 USD'],
        ['the 3rd inst.', '1920-06-03'],
        ['last Tuesday', '1920-06-08']
      ]
    )
  })
})
