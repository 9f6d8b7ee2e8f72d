import assert from 'node:assert/strict'
import type {LineRole} from '../../src/core/model/analysis.js'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'

function read(page: string): (opening: string) => LineRole {
  const {lineRoles} = buildStructure(scanPage(page))
  const lines = page.split('\n')
  return (opening) => {
    const line = lines.findIndex((text) => text.startsWith(opening))
    const found = lineRoles.find((each) => each.line === line)
    assert.ok(found, opening)
    return found
  }
}

const ferry = `The diesel ferry that served Stony Ford for
thirty years stopped running last week, and two
electric boats have taken over the crossing
between the two banks. A charge lasts for forty
crossings, and the boatmen plug in the cable
while they drink their tea on the landing.`

const orchard = `Hail in July took half the pears of North Hill.
The weather office then put up three small radars
on the slope, and growers now see a chart of the
clouds every ten minutes. When a cloud turns white
they pull the nets over the trees, and I remember
how`

describe('a head of an English page', () => {
  it('stands between the top of the page and a byline, though it is a sentence', () => {
    const at = read(
      `PAGE 12\nThey should never have\nsold the old boat.\nBy Ruth Norton\n${ferry}`
    )
    for (const opening of ['They should', 'sold the'])
      assert.equal(at(opening).role, 'headline', opening)
    assert.equal(at('sold the').articleId, at('The diesel').articleId)
  })

  it('in capitals ends with a word too short to tell', () => {
    const at = read(
      `Hail Spares the Growers\nBy Martha Quill\n${orchard}\n\nWE CROSSED IT BY NIGHT\nTOO.\n\nEllen Marsh in London\n\n${ferry}`
    )
    assert.deepEqual(
      ['WE CROSSED', 'TOO.'].map((opening) => at(opening).role),
      ['headline', 'headline']
    )
    assert.equal(at('TOO.').articleId, at('The diesel').articleId)
  })
})

describe('a notice in the middle of a cut English text', () => {
  it('opens below a hyphen', () => {
    const cut = orchard.replace(/remember\nhow$/u, 'remem-')
    const at = read(
      `Hail Spares the Growers\nBy Martha Quill\n${cut}\nWANTED: A capable\nhousekeeper, references\nrequired. Apply Box 17,\nthis office.\nElectric boats cross at Stony Ford\n${ferry}`
    )
    for (const opening of ['WANTED', 'housekeeper', 'required', 'this office'])
      assert.equal(at(opening).role, 'notice', opening)
  })
})

describe('an English caption', () => {
  it('ends with a credit that a line end cuts', () => {
    const at = read(
      `Electric boats cross at Stony Ford\n${ferry}\n\nBoatmen waiting for the tide at the\nnew landing on Friday. (Herald photo\nby Ingrid Ashworth)\n\nHail spares the growers\n${orchard}`
    )
    for (const opening of ['Boatmen waiting', 'new landing', 'by Ingrid'])
      assert.equal(at(opening).role, 'caption', opening)
  })
})
