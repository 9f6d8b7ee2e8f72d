import assert from 'node:assert/strict'
import {scanPage} from '../../src/core/scan/page.js'
import {buildStructure} from '../../src/core/segment/structure.js'

/** The ferry's text breaks off and goes on right below the orchard's last sentence, in one column. */
const page = `12 — The Evening Post

Electric ferry takes over at Stony Ford

The diesel ferry that served Stony
Ford for thirty years stopped run-
ning last week, and two electric
boats have taken over the crossing
between the two banks. A charge
lasts for forty crossings, and the
boatmen plug in the cable while
they drink their tea. The county
has added a shelter, and crossings

Hail spares the growers of North Hill
By Martha Quill

Hail in July took half the pears
of North Hill. The weather office
then put up three small radars on
the slope, and growers now see a
chart of the clouds every ten min-
utes. When a cloud turns white
they pull the nets over the trees,
and the film "Who Pulled the Net?"
by Orla Finch
(Tern Films) was shown in
every orchard since. A grower may
ask for the chart by telephone.
doubled within the week to sixty.
The hull of the old ferry went to
the museum of the landing, where
passengers sit on the bollards and
wait for the next boat.

FOR SALE
Upright piano, in good order,
one owner only. Apply to Mrs.
Dunne, 14 Mill Lane, after
six.`

const found = new Map(
  buildStructure(scanPage(page)).lineRoles.map((each) => [each.line, each])
)

function at(opening: string): {role?: string; articleId?: string | null} {
  const line = page.split('\n').findIndex((text) => text.startsWith(opening))
  return found.get(line) ?? {}
}

describe('a Western line that goes on no sentence of the line above', () => {
  it('goes on the text that was cut', () => {
    const ferry = at('The diesel').articleId
    assert.notEqual(ferry, at('Hail in July').articleId)
    for (const opening of ['doubled', 'The hull', 'wait for the next'])
      assert.equal(at(opening).articleId, ferry, opening)
    assert.equal(at('ask for').articleId, at('Hail in July').articleId)
  })

  it('is the rest of a sentence after a short form', () => {
    const notice = at('FOR SALE')
    assert.equal(notice.role, 'notice')
    for (const opening of ['Dunne', 'six.'])
      assert.deepEqual(
        [at(opening).role, at(opening).articleId],
        ['notice', notice.articleId],
        opening
      )
  })

  it('holds no byline where it names who made what is spoken of', () => {
    assert.equal(at('by Orla').role, 'paragraph')
    assert.equal(at('By Martha').role, 'byline')
  })
})

describe('a page number beside the name of a paper', () => {
  it('is a folio', () => {
    assert.equal(at('12 —').role, 'folio')
    for (const text of [
      'Page 12 — The Herald',
      'Page 4 The Northern Echo',
      'The Evening Post | 7',
      'Daily Mail Page B3'
    ]) {
      const structure = buildStructure(scanPage(`${text}\n${page}`))
      assert.equal(structure.lineRoles[0]?.role, 'folio', text)
    }
  })
})
