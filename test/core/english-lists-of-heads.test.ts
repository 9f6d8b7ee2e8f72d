import assert from 'node:assert/strict'
import {englishOpeningOdds} from '../../src/core/segment/english-opening.js'
import {articleLetters} from './article-letters.js'

const ferry = `  The ferry between Sandholm and
the mainland makes its last trip
on Friday, the shipping company
Norden said. The ferry has run for
112 years, and the islanders had
asked the company to keep it for
one more winter.
  "We cannot pay the crew when no
passengers come aboard," director
Ole Hansen said. The company lost
two million crowns last winter on
the crossing, and the ferry needs
a new engine.
  Islanders now have to take the
bridge at Vik, forty kilometres
to the north. The ferry crew will
work on the tugs of the company,
and the ferry itself goes to the
shipyard at Lund.`

const honey = `  Forty beekeepers from nine villages
want a market of their own, where
honey is weighed, tasted and sold
by auction every Saturday. The
parish gives a meadow by the mill
for it.
  Honey fetched so little from the
dealers last summer that many
hives stood empty, the chairman
of the beekeepers, Anna Lind,
explained. Acacia honey was paid
less than sugar.
  The market hall is of larch wood
and holds sixty stalls. Villages
pay for the roof, beekeepers for
the scales, and the honey
auction begins in June.`

const lighthouse = `Lighthouse sold to a painter
  The lighthouse at Brenn was sold
by the state to a painter, who
means to live in the tower with
her two dogs. The lamp itself
was put out nine years ago.
  Painters came to Brenn for the
light already a century ago, the
keeper of its museum says. The
tower stands on a rock that can be
reached at ebb alone.`

const heads = `FERRY TO SANDHOLM STOPS
FOR THE WINTER
Beekeepers of the upper
valley build a honey
market by the mill`

const looked = [
  'FERRY TO',
  'The ferry',
  'Islanders now',
  'Beekeepers of',
  'Forty beekeepers',
  'auction begins',
  'Lighthouse',
  'Painters came'
]

const pattern = (blocks: readonly string[]): string =>
  articleLetters(blocks.join('\n\n'), looked)

describe('English heads that touch far from their texts, which touch as well', () => {
  it('have each the text that opens with their words', () => {
    assert.equal(pattern([`${ferry}\n${honey}`, lighthouse, heads]), 'aaadddgg')
    assert.equal(pattern([heads, lighthouse, `${ferry}\n${honey}`]), 'aaadddgg')
  })
})

describe('how an English paragraph opens', () => {
  for (const text of [
    '"We cannot pay the crew',
    'It was put out',
    'However, the bridge',
    'In addition, the parish',
    'According to him, the lamp',
    'Hansen also said that',
    'Mr. Roe added: nothing',
    'BUT THE FERRY'
  ])
    it(`points back: ${text}`, () => {
      assert.ok(englishOpeningOdds(text) < 0)
    })
  for (const text of [
    'Forty beekeepers want',
    'Italy has sold',
    'According to the harbour office',
    'Ole Hansen said',
    'Buttermilk is dearer',
    'VIENNA, August 16.'
  ])
    it(`points to nothing before: ${text}`, () => {
      assert.ok(englishOpeningOdds(text) > 0)
    })
})
