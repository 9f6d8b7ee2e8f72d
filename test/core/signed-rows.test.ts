import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {scanPage} from '../../src/core/scan/page.js'
import {measureLines, type LineTable} from '../../src/core/segment/measure.js'
import {signedRows} from '../../src/core/segment/signed-rows.js'
import {buildStructure} from '../../src/core/segment/structure.js'

const chinese = '渡口区昨日召开会议，部署今年秋收的各项工作。'

function tableOf(...lines: readonly string[]): LineTable {
  return finish(measureLines(scanPage(lines.join('\n')).lines))
}

describe('what is signed on an English page', () => {
  const end = 'claims of the county will be heard on the first Monday of March.'
  const below =
    'The council has met again and heard of the new road to Marsham.'
  const signed = (...lines: readonly string[]): number =>
    signedRows(tableOf(end, ...lines, below), 1)

  it('ends with a name and an office, in one line or two', () => {
    assert.equal(signed('W. G. Daughter, Secretary.'), 1)
    assert.equal(signed('ANDREW ROUNSE, jailor,', 'dec 30'), 2)
    assert.equal(signed('J. li. Varnum.', 'Speaker of the House.'), 2)
    assert.equal(signed('Anna Hale, Adm’x of John Hale.'), 1)
    assert.equal(
      signed(
        'WM. COWPER, Chairman.',
        'W. G. Daughter, Sec’y.',
        'Marsham, March 10 1810.'
      ),
      3
    )
    assert.equal(signed('Friedrich Weber, Bürgermeister'), 1)
  })

  it('ends with what says that it was signed, and with whom', () => {
    assert.equal(signed('(Signed) R. VARNUM. "'), 1)
    assert.equal(signed('Signé : Stubbs, lieutenant-général.'), 1)
    assert.equal(signed('(Signed)', 'Vian, J. Cadiot Lombard.', 'Blondet .'), 3)
    assert.equal(signed('Approved.', 'JAMES VARNUM.'), 2)
    assert.equal(signed('Approved.', 'By a majority of votes.'), 0)
  })

  it('ends with the days for which it is advertised', () => {
    assert.equal(signed('Dec 16 6w THOMAS HALE,'), 1)
    assert.equal(signed('dec30 dtf'), 1)
    assert.equal(signed('July 4 is a day of rest.'), 0)
  })

  it('ends with a firm and its place, and with a reader’s name', () => {
    assert.equal(signed('HALE & THOMAS,', 'Alexandria, (D. C.) Feb. 3.'), 2)
    assert.equal(signed('HALE & THOMAS,', 'SUE THE TOWN'), 0)
    assert.equal(signed('Yours faithfully,', 'Joan Pettifer', 'dec 30 3t'), 3)
  })

  it('ends with initials and a name, which no headline is', () => {
    assert.equal(signed('R. W. BAILEY. °'), 1)
    assert.equal(signed('R. W. BAILEY.', 'IS ELECTED'), 0)
    assert.equal(signed('R. W. BAILEY.', 'Mr. Bailey was born in 1840.'), 0)
    assert.equal(signed('JUDGE BURGESS.'), 0)
  })

  it('ends no sentence that goes on, and no line that fills its column', () => {
    assert.equal(signed('John Hale, President,', 'said that he knew.'), 0)
    assert.equal(
      signed(`John Hale, President of ${'the Great Northern '.repeat(2)}Road`),
      0
    )
    assert.equal(
      signedRows(tableOf('The road of', 'W. Daughter, Secretary.', below), 1),
      0
    )
    assert.equal(signedRows(tableOf('W. Hale, Secretary.', below), 0), 0)
    assert.equal(
      signedRows(tableOf(chinese, 'W. Hale, Secretary.', chinese), 1),
      0
    )
  })

  it('belongs to the text above it, and what follows is another article', () => {
    const page = [
      'TO THE VOTERS.',
      'The undersigned give notice that the',
      'road to Marsham will be let to the best',
      'bidder on the first Monday of March, at',
      'the door of the court house at noon.',
      'W. G. Daughter, Clerk.',
      'dec 30 3t',
      'Hens that are fed on corn alone grow fat',
      'and lay no eggs in winter, says a farmer',
      'of this county who has kept them for ten',
      'years and sold them at the city market.'
    ].join('\n')
    const {articles} = buildStructure(scanPage(page))
    assert.deepEqual(
      articles.map(({children}) => children.map(({type}) => type)),
      [['headline', 'paragraph', 'byline', 'byline'], ['paragraph']]
    )
  })
})
