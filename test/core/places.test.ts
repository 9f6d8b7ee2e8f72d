import assert from 'node:assert/strict'
import {applyEdits, type Span} from '../../src/core/model/span.js'
import {linePlace, sourcePlace} from '../../src/core/rules/place.js'
import {scanPage} from '../../src/core/scan/page.js'

/** The place of columns in the source of the second line of a page. */
function placeIn(line: string) {
  const text = `甲\n${line}\n`
  const read = scanPage(text).lines[1]
  assert.ok(read)
  const place = linePlace(read)
  return {
    span: (start: number, end: number): string => {
      const span: Span = place.span({start, end})
      return `${String(span.start)} ${text.slice(span.start, span.end)}`
    },
    put: (start: number, end: number, put: string): string => {
      return applyEdits(
        text,
        place.edits({span: {start, end}, text: put})
      ).slice(2, -1)
    }
  }
}

describe('the place in the source of what is told of a line', () => {
  it('is moved by the start of a line without mark-up', () => {
    const {span, put} = placeIn('青禾区开会')
    assert.equal(span(1, 3), '3 禾区')
    assert.equal(put(1, 3, '乙'), '青乙开会')
    assert.equal(put(1, 1, '乙'), '青乙禾区开会')
  })

  it('goes from the first character to the last, tags between', () => {
    const {span} = placeIn('[青禾]{.place}区开会')
    assert.equal(span(0, 2), '3 青禾')
    assert.equal(span(1, 3), '4 禾]{.place}区')
    assert.equal(span(1, 1), '4 ')
  })

  it('leaves tags where they stand, each with as much as it had', () => {
    const {put} = placeIn('[青禾]{.place}区开会')
    assert.equal(put(0, 4, '甲乙丙丁'), '[甲乙]{.place}丙丁会')
    assert.equal(put(0, 4, '甲乙丙丁戊'), '[甲乙]{.place}丙丁戊会')
    assert.equal(put(0, 4, '甲乙丙'), '[甲乙]{.place}丙会')
    assert.equal(put(1, 3, '甲'), '[青甲]{.place}开会')
    assert.equal(put(1, 3, ''), '[青]{.place}开会')
    assert.equal(put(3, 3, '甲'), '[青禾]{.place}区甲开会')
  })

  it('is the same where it is told in offsets of the source', () => {
    const span = {start: 1, end: 3}
    assert.deepEqual(sourcePlace.span(span), span)
    assert.deepEqual(sourcePlace.edits({span, text: '乙'}), [
      {span, text: '乙'}
    ])
  })
})
