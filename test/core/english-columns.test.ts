import assert from 'node:assert/strict'
import {scanPage} from '../../src/core/scan/page.js'
import {
  endKind,
  grammarOdds,
  isEnglish,
  startKind
} from '../../src/core/segment/english-grammar.js'
import {buildStructure} from '../../src/core/segment/structure.js'
import {readRoles} from './line-roles.js'
import {testLexica} from './lexica.js'

const ferry = `The diesel ferry that served Stony Ford for
thirty years stopped running last week, and two
electric boats have taken over the crossing
between the two banks. A charge lasts for forty
crossings, and the boatmen plug in the cable
while they drink their tea on the landing.
Passengers say that the new boats are so quiet
that one hears the reeds on the crossing. The
oldest of the boatmen, who steered the diesel
ferry for thirty years, now teaches two girls
of the village how to land the boats in a cross
wind. They say the current by the old mill is
stronger than the cable, and that no charge will
help a boat that comes too near the weir there.`
const orchard = `Hail in July took half the pears of North Hill.
The weather office then put up three small radars
on the slope, and growers now see a chart of the
clouds every ten minutes. When a cloud turns white
they pull the nets over the pears, and a bell in
the chapel tells the pickers to come down from the
ladders. Growers paid for the radars with a loan
that they will pay back in pears for six autumns,
since no bank would lend on a harvest that hail
might take. The office lends its chart to growers
on the other slope as well, where the nets came
too late twice and a whole orchard of pears was
grubbed up. A third radar will stand by the chapel
before the next harvest, and the nets are mended.`

/** A text as lines of one column. */
function setIn(width: number, text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s/u)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width)
      lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }

  return lines
}

/** Of each line the article whose text it is, by the first lines of both. */
function articlesOf(page: string): Array<string | null> {
  return buildStructure(scanPage(page), testLexica().en).lineRoles.map(
    ({articleId}) => articleId
  )
}

/** What a line's last word and the next line's first say. */
function meet(last: string, first: string): number {
  return grammarOdds(endKind(last), startKind(first))
}

describe('columns of two English texts that touch', () => {
  const boats = setIn(38, ferry)
  const pears = setIn(38, orchard)
  // Each text breaks off in mid-sentence, and what follows is the other's.
  const lines = [
    'Electric boats cross at Stony Ford',
    'By Ruth Norton',
    ...boats.slice(0, 10),
    'Nets save the pears of North Hill',
    'By Martin Pye',
    ...pears.slice(0, 9),
    ...boats.slice(10),
    ...pears.slice(9)
  ]

  it('are given each to its own, though nothing stands between', () => {
    const articles = articlesOf(lines.join('\n'))
    const of = (line: string | undefined): string | null | undefined =>
      articles[lines.indexOf(line ?? '')]
    assert.notEqual(of(boats[0]), of(pears[0]))
    for (const line of boats.slice(10))
      assert.equal(of(line), of(boats[0]), line)
    for (const line of pears.slice(9))
      assert.equal(of(line), of(pears[0]), line)
  })

  it('stay one text where it reads on', () => {
    const whole = `Electric boats cross at Stony Ford\nBy Ruth Norton\n${ferry}\nNets save the pears of North Hill\nBy Martin Pye\n${orchard}`
    assert.equal(new Set(articlesOf(whole)).size, 2)
  })
})

describe('words where two English lines meet', () => {
  it('go on, or do not, by their kinds', () => {
    const likely = ['of the', 'has been', 'they were', 'council, which']
    const unlikely = [
      'the was',
      'of and',
      'an is',
      'to of',
      'the The',
      'ran. which'
    ]
    const odds = (pair: string): number => {
      const [last = '', first = ''] = pair.split(' ')
      return meet(last, first)
    }
    for (const pair of likely) assert.ok(odds(pair) > 1, pair)
    for (const pair of unlikely) assert.ok(odds(pair) < -1.5, pair)
  })

  it('say nothing where there is no word', () => {
    assert.equal(meet('—', 'the'), 0)
    assert.equal(meet('the', ''), 0)
  })

  it('are those of English alone', () => {
    assert.ok(isEnglish(ferry.split('\n')))
    const french =
      'Le maire de la commune a reçu hier les pêcheurs du port, qui se plaignent de la hausse des droits'
    assert.ok(!isEnglish([french, french]))
    assert.ok(!isEnglish([]))
  })
})

describe('the name of a writer alone above a text', () => {
  it('is a byline, on top of a page and below a text that ended', () => {
    const at = readRoles(
      `Ellen Marsh\n${ferry}\nMartin Pye and Ruth Norton\n${orchard}`
    )
    assert.equal(at('Ellen Marsh').role, 'byline')
    assert.equal(at('Martin Pye').role, 'byline')
    assert.equal(at('Martin Pye').articleId, at('Hail in').articleId)
  })

  it('is none where the text speaks of that person', () => {
    const about = ferry.replace('the boatmen plug', 'Ellen Marsh plugs')
    const at = readRoles(`${orchard}\nEllen Marsh\n${about}`)
    assert.notEqual(at('Ellen Marsh').role, 'byline')
    const both = readRoles(
      `${orchard}\nEllen Marsh and Martin Pye\n${about.replace('Ellen Marsh', 'Mrs. Marsh')}`
    )
    assert.notEqual(both('Ellen Marsh').role, 'byline')
  })

  it('is none above a headline or a list', () => {
    const at = readRoles(
      `${orchard}\nEllen Marsh\nBoats Cross at Stony Ford Again\n${ferry}`
    )
    assert.notEqual(at('Boats Cross').role, 'paragraph')
    const list = readRoles(
      `${orchard}\nEllen Marsh\nRuth Norton\nMartin Pye\nKate Hale`
    )
    assert.notEqual(list('Ruth Norton').role, 'byline')
  })
})
