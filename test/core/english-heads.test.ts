import assert from 'node:assert/strict'
import {readRoles} from './line-roles.js'

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
    const at = readRoles(
      `PAGE 12\nThey should never have\nsold the old boat.\nBy Ruth Norton\n${ferry}`
    )
    for (const opening of ['They should', 'sold the'])
      assert.equal(at(opening).role, 'headline', opening)
    assert.equal(at('sold the').articleId, at('The diesel').articleId)
  })

  it('in capitals ends with a word too short to tell', () => {
    const at = readRoles(
      `Hail Spares the Growers\nBy Martha Quill\n${orchard}\n\nWE CROSSED IT BY NIGHT\nTOO.\n\nEllen Marsh in London\n\n${ferry}`
    )
    assert.deepEqual(
      ['WE CROSSED', 'TOO.'].map((opening) => at(opening).role),
      ['headline', 'headline']
    )
    assert.equal(at('TOO.').articleId, at('The diesel').articleId)
  })
})

describe('narrow lines of an English page', () => {
  it('are a head between two texts, though set as a sentence', () => {
    const at = readRoles(
      `${ferry}\nNobody of all\nthose who live\nin the village\nhad asked for\na single net.\n${orchard} they fell.\n${ferry}`
    )
    for (const opening of ['Nobody of', 'those who', 'in the', 'a single'])
      assert.equal(at(opening).role, 'headline', opening)
  })
})

describe('lines right below an English byline', () => {
  it('open the text, though it breaks off soon and in a word', () => {
    const at = readRoles(
      `By Ruth Norton\nThe harbour board has put off the dred-\nging of the channel until spring, as it\nsays,\nHAIL SPARES THE GROWERS\nBy Martha Quill\n${orchard} they fell.\n${ferry}`
    )
    for (const opening of ['The harbour', 'ging of'])
      assert.equal(at(opening).role, 'paragraph', opening)
  })
})

describe('a notice in the middle of a cut English text', () => {
  it('opens below a hyphen', () => {
    const cut = orchard.replace(/remember\nhow$/u, 'remem-')
    const at = readRoles(
      `Hail Spares the Growers\nBy Martha Quill\n${cut}\nWANTED: A capable\nhousekeeper, references\nrequired. Apply Box 17,\nthis office.\nElectric boats cross at Stony Ford\n${ferry}`
    )
    for (const opening of ['WANTED', 'housekeeper', 'required', 'this office'])
      assert.equal(at(opening).role, 'notice', opening)
  })
})

describe('an English caption', () => {
  it('ends with a credit that a line end cuts', () => {
    const at = readRoles(
      `Electric boats cross at Stony Ford\n${ferry}\n\nBoatmen waiting for the tide at the\nnew landing on Friday. (Herald photo\nby Ingrid Ashworth)\n\nHail spares the growers\n${orchard}`
    )
    for (const opening of ['Boatmen waiting', 'new landing', 'by Ingrid'])
      assert.equal(at(opening).role, 'caption', opening)
  })

  it('ends with the paper that took the picture', () => {
    const at = readRoles(
      `Electric boats cross at Stony Ford\n${ferry}\n\nThe new landing on Friday morning. Herald photo\n\nHail spares the growers\n${orchard}`
    )
    assert.equal(at('The new landing').role, 'caption')
  })
})

const school = `The school board will hear on Monday why the roof
of the new gymnasium leaked in its first winter.
Builders blamed the slates, which came from two
quarries, and the board blamed the builders. Pupils
have played their matches in the old barn since.
The cost of the repair is put at nine thousand
dollars, and nobody has offered to pay it yet.
A roofer from Norton will look at it on Friday.`

describe('a head that the text below says again', () => {
  it('is a head though it fills its column and nothing parts it', () => {
    const at = readRoles(
      `Roof of new gymnasium leaks, board hears\n${school}\nElectric boats take over crossing at Ford\n${ferry}\nHail nets save half of pears on slope\n${orchard}`
    )
    for (const [head, text] of [
      ['Electric', 'The diesel'],
      ['Hail nets', 'Hail in']
    ] as const) {
      assert.equal(at(head).role, 'headline', head)
      assert.equal(at(head).articleId, at(text).articleId, head)
    }
  })
})

const bees = `Pupils at Marsham have sold their first honey and
will spend the money on a greenhouse. The hives have
stood behind the kitchen since April, and every class
looks after one of them, as the visitors are told.`

const tide = `Norton harbour was shut for two days by the highest
tide since records began. Boats were moved to the
upper quay, and the fish market was held in the town
hall, where the smell will stay for a while.`

describe('a head between lines that are as full', () => {
  it('is told by the words that the text says again', () => {
    const full = school.replace(
      'Friday.',
      'Friday of\nthis week, and she will bring two ladders with her.'
    )
    const at = readRoles(
      `Leak in roof puzzles the board of the school\n${full}\nClass of bees helps Marsham get a greenhouse\n${bees}\nTwo days of tide in which Norton stood still\n${tide}`
    )
    for (const opening of ['Class of bees', 'Two days of'])
      assert.equal(at(opening).role, 'headline', opening)
  })
})

describe('a dateline of a narrow column', () => {
  it('goes on with its agency on the next line', () => {
    const at = readRoles(
      `Electric Boats Take Over\nNORTON, March 7\n(UPI)—${ferry}\n\nRoof Leaked in First Winter\n${school}`
    )
    assert.equal(at('NORTON').role, 'paragraph')
    assert.equal(at('NORTON').articleId, at('thirty years').articleId)
    assert.equal(at('Electric').articleId, at('thirty years').articleId)
  })
})

describe('a name between a head and its text', () => {
  it('is a byline above a job or a place, and alone', () => {
    const at = readRoles(
      `Electric boats take over\nHANNAH R. MARSH\nat Stony Ford\n${ferry}\n\nRoof leaked in first winter\nLinda Prewett\nEducation Editor\n${school}\n\nHail spares the growers\nWalter Quill\n${orchard}`
    )
    for (const [who, text] of [
      ['HANNAH', 'The diesel'],
      ['at Stony', 'The diesel'],
      ['Linda', 'The school'],
      ['Education', 'The school'],
      ['Walter', 'Hail in']
    ] as const) {
      assert.equal(at(who).role, 'byline', who)
      assert.equal(at(who).articleId, at(text).articleId, who)
    }
  })
})

describe('a job', () => {
  it('is a byline above the name, a place below a name with From', () => {
    const at = readRoles(
      `12 www.herald.example\nRoof leaked in first winter\nEducation Editor\nLinda Prewett\n${school}\n\nHail spares the growers\nFrom Walter Quill\nMarsham\n${orchard}`
    )
    for (const opening of ['Education', 'Linda', 'From Walter', 'Marsham'])
      assert.equal(at(opening).role, 'byline', opening)
    assert.equal(at('12 www').role, 'folio')
  })
})

describe('a deck of an old paper', () => {
  it('is no signature though it has two words in capitals', () => {
    const at = readRoles(
      `${school}\n\nFERRY RUN BY CURRENT.\nSTEVENS TAKES\nOVER FROM OLD.\n\n${ferry}`
    )
    assert.notEqual(at('STEVENS').role, 'byline')
  })
})

describe('a page of letters', () => {
  it('keeps who wrote, and where, with the letter above', () => {
    const at = readRoles(
      `Buses are\nnot a luxury\n\n${ferry}\nJOAN PETTIFER\nStation Road, Marsham\n\nThank you to\nkind strangers\n\n${orchard.replace(/, and I remember\nhow$/u, '.')}\nK. L. DRURY\nIsleham\n\nCouncil to sell\nold library\nBy Martin Pye\nLocal democracy reporter\n\n${ferry.replaceAll('ferry', 'library').replaceAll('boats', 'shelves')}`
    )
    const letters = [
      ['JOAN', 'The diesel ferry'],
      ['Station', 'The diesel ferry'],
      ['K. L.', 'Hail in'],
      ['Isleham', 'Hail in'],
      ['By Martin', 'The diesel library'],
      ['Local', 'The diesel library']
    ] as const
    for (const [who, text] of letters) {
      assert.equal(at(who).role, 'byline', who)
      assert.equal(at(who).articleId, at(text).articleId, who)
    }

    assert.equal(at('Thank you').articleId, at('Hail in').articleId)
  })

  it('takes how a letter closes, the name and the address for its signature', () => {
    const whole = orchard.replace(/, and I remember\nhow$/u, '.')
    const at = readRoles(
      `Boats for ever\n${ferry}\nYours faithfully,\nHELEN MARSH\n14 Mill Lane, Norton.\nNets for the growers\n${whole}\nMARTIN PYE, Isleham.\nA roof for the pupils\n${school}\nJames Hale\n10 Station Road,\nMarsham\nBuses for all\n${ferry.replaceAll('ferry', 'bus').replaceAll('boats', 'coaches')}`
    )
    const letters = [
      ['Yours', 'The diesel ferry'],
      ['HELEN', 'The diesel ferry'],
      ['14 Mill', 'The diesel ferry'],
      ['MARTIN', 'Hail in'],
      ['James', 'The school'],
      ['10 Station', 'The school'],
      ['Marsham', 'The school']
    ] as const
    for (const [who, text] of letters) {
      assert.equal(at(who).role, 'byline', who)
      assert.equal(at(who).articleId, at(text).articleId, who)
    }

    assert.equal(at('Nets for').role, 'headline')
    assert.equal(at('Nets for').articleId, at('Hail in').articleId)
  })

  it('has a name of its own line for a head where nothing ended above it', () => {
    const at = readRoles(
      `${orchard}\n\nKATE ALVERSTONE\n\n${ferry}\n\nElectric boats cross\nat Stony Ford`
    )
    assert.notEqual(at('KATE').role, 'byline')
  })
})

describe('a section’s name on top of a page', () => {
  it('is a folio', () => {
    const at = readRoles(
      `SPORTS\nPage B3\n\nElectric boats cross\nat Stony Ford\n\n${ferry}`
    )
    assert.equal(at('SPORTS').role, 'folio')
    assert.equal(at('Electric').role, 'headline')
  })
})

describe('a month shortened at a line end', () => {
  it('ends no paragraph', () => {
    const at = readRoles(
      `Electric boats cross\n\nThe new boats will be shown at the landing on Nov.\n21, beginning at ten in the morning, as the county\nannounced. Lunch will be served to all who come.\n\n${ferry}`
    )
    assert.equal(at('21,').paragraphStart, false)
  })
})

describe('the edge of an English page', () => {
  it('shows the name of the paper beside its folio', () => {
    const at = readRoles(
      `14\nTHE SENTINEL\nFriday, October 3, 1986\n\n${ferry}`
    )
    assert.equal(at('THE SENTINEL').role, 'nameplate')
  })
})

describe('a day in an English text', () => {
  it('that ends a sentence is no folio', () => {
    const at = readRoles(
      `${orchard}\nthe growers met the county council on\nSunday, September 28.\n${ferry}\nThis was told by The Ledger on Monday, May 3, 2004.`
    )
    for (const opening of ['Sunday', 'This was'])
      assert.equal(at(opening).role, 'paragraph', opening)
  })
})

describe('a block of lines that blank lines part', () => {
  it('is a head where it is narrow and no stop ends it', () => {
    const at = readRoles(
      `${ferry}\n\nGrowers of the hill\nwho asked last year\nfor the small radars\nnow see each cloud\nbefore it turns white\nand pull their nets\nover all of the trees\n\n${orchard.replace(', and I remember\nhow', '.')}\n\nThe boatmen of the ford\nget their tea from now on\nin a hut on the landing\nthat families have built`
    )
    for (const opening of ['Growers of', 'who asked', 'over all'])
      assert.equal(at(opening).role, 'headline', opening)
    assert.notEqual(at('Growers of').articleId, at('The diesel').articleId)
  })
})

describe('a line that capitalises what text does not', () => {
  it('is a head, though it has a comma and is as wide as the text', () => {
    const at = readRoles(
      `${ferry}\nHe Is Done, but Who Will Be His Own Heir?\n${orchard}`
    )
    assert.equal(at('He Is Done').role, 'headline')
    assert.equal(at('He Is Done').articleId, at('Hail in').articleId)
  })
})

describe('a headline right above what a picture shows', () => {
  it('is no part of it', () => {
    const at = readRoles(
      `Boats Cross at Stony Ford\n${ferry}\nLower Bank Families Ask for a Boat Stop\nThe winter crowd waits on the lower bank\nof the river. Photo by Ellen Marsh\nForty families who live below the mill signed\na letter to the council, which has no money for\nanother landing this year. The electric boats\nwould need a new pier, the engineer told them,\nand the ice would break it every winter.`
    )
    assert.notEqual(at('Lower Bank').role, 'caption')
    assert.equal(at('The winter').role, 'caption')
  })

  it('is not the last paragraph of a page whose paragraphs blank lines part', () => {
    const blocks = ferry.split(/(?<=week, and two\n)/u)
    const at = readRoles(
      `Boats Cross at Stony Ford\n\n${ferry}\n\n${blocks.join('\n')}\n\nForty families signed a letter.\n\nPhoto by Ellen Marsh\n\nHail on the Hill\n\n${orchard} it was.\n`
    )
    assert.notEqual(at('Forty families').role, 'caption')
  })
})
