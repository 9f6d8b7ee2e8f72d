import assert from 'node:assert/strict'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'

/** Role and article of the line that reads so. */
function read(
  page: string
): (text: string) => {role: string; articleId: string | null | undefined} {
  const {lineRoles} = buildStructure(scanPage(page))
  const lines = page.split('\n')
  return (text) => {
    const line = lines.indexOf(text)
    const found = lineRoles.find((each) => each.line === line)
    assert.ok(found, text)
    return found
  }
}

describe('names and words in capitals on an English page', () => {
  it('reads who signs a letter, where no list has the given name', () => {
    const at = read(`THE HALLOW ECHO, Saturday, May 8, 1993

Letters to the Editor

The lights on Quay Hill
Sir, The lamps on Quay Hill were lit again on
Monday for the first time in two winters, and I
thank whoever in the town hall found the switch.
GURDEEP BHOGAL

The ferry to Sarn
Sir, Your reader asks who missed the ferry when it
was laid up. I did, and so did every child who had
to go round by the bridge to get to school in time.
IDWAL PENHALE`)
    assert.equal(at('GURDEEP BHOGAL').role, 'byline')
    assert.equal(at('The ferry to Sarn').role, 'headline')
    assert.equal(at('IDWAL PENHALE').role, 'byline')
  })

  it('reads no signature in the first line of a headline in capitals', () => {
    const at = read(`FERRY FARES
TO RISE
The fare over the water to Sarn will rise by a
third in June, the harbour company said, as it
pays for the new engine of its larger boat. The
last rise was eleven years ago.
TICKET OFFICE

STAFF 'LEFT
IN THE DARK'
Clerks at the quay say that they read of the new
fares in the newspaper. The union will meet them
on Monday to hear what they want to do about it.`)
    assert.equal(at('TICKET OFFICE').role, 'headline')
  })

  it('reads a name that ends a headline, and the name of the dead', () => {
    const at = read(`THE HALLOW ECHO, Saturday, May 8, 1993

Harbour says goodbye to
Thomas Baker
Every boat in the inner harbour sounded its horn on
Friday as the coffin of the old pilot was carried to
the chapel above the slip. He had brought in ships of
eleven nations over forty years without a scratch.

Lives remembered
William Turner
A service for William Turner, 80, who kept the light
at Sarn Point, will be held on Monday at noon in the
sailors' chapel. He leaves a daughter and two sons.

Town hall roof lets in the rain again
George Miller
The council met under umbrellas on Tuesday night and
put off the budget for a week. The clerk said that a
builder had been found and that slates were on order.`)
    assert.equal(at('Thomas Baker').role, 'headline')
    assert.equal(at('William Turner').role, 'headline')
    assert.equal(at('George Miller').role, 'byline')
  })

  it('keeps a text whole whose lines happen to begin with short names', () => {
    const at = read(`Page 4 THE HALLOW ECHO Saturday, May 8, 1993

Relief ships wait outside the closed port
By Ellen Ward
Six ships with rice and tents lay off the harbour on
Friday while the pilots argued with the army. At noon
UNHCR officers went ashore in a rubber boat. At three
UNICEF nurses were let into the old customs house. So
far nobody could say how many sacks had been wetted.
One of the captains said over the radio last evening
UNPROFOR engineers had cleared the quay. On Monday a
UNESCO party hopes to see what is left of the museum.
The crews have water for a week and bread for a month.

FARROW Edwin
at rest on May 2, aged 77 years. Dear husband of Rose
and father of Jack. Service at Sarn chapel, Thursday.`)
    const {articleId} = at(
      'Six ships with rice and tents lay off the harbour on'
    )
    for (const text of [
      'One of the captains said over the radio last evening',
      'UNPROFOR engineers had cleared the quay. On Monday a',
      'The crews have water for a week and bread for a month.'
    ]) {
      assert.equal(at(text).role, 'paragraph', text)
      assert.equal(at(text).articleId, articleId, text)
    }

    assert.equal(at('FARROW Edwin').role, 'headline')
  })
})
