import assert from 'node:assert/strict'
import {finish} from '../../src/core/model/steps.js'
import {reclaimCutEnds} from '../../src/core/segment/cut-ends.js'
import type {Pins} from '../../src/core/segment/pins.js'
import {columnsOf, lettersOf, pinsOf, tableOf} from './drawn-rows.js'

interface Told {
  /** Half-ems of the column above. */
  readonly column?: number
  readonly indent?: number
  readonly pins?: Partial<Pins>
  /** The row of body above the lines of a head. */
  readonly above?: string
  /** Whether a blank line stands below every line. */
  readonly isSpread?: boolean
  /** What words say for a row's going on the one above. */
  readonly seam?: readonly number[]
  /** Whether the page ends with the head. */
  readonly isLast?: boolean
}

/** What becomes of lines of a head below a body, and above another: letters as `columnsOf` has them. */
function reading(
  heads: readonly string[],
  {
    column = 40,
    indent = 0,
    pins = {},
    above = 'The ferry',
    isSpread = false,
    seam = [],
    isLast = false
  }: Told = {}
): string {
  const han = /\p{Script=Han}/u.test(heads.join(''))
  const body = han ? '渡船' : 'Of all the boats'
  const bodies = isLast ? [] : [body, body, body, body]
  const lines = [above, ...heads, ...bodies]
  const table = tableOf(...(isSpread ? [lines.join('\n\n')] : lines))
  const count = table.count - 1 - bodies.length
  const letters = `r${'h'.repeat(count)}${'r'.repeat(bodies.length)}`
  const columns = columnsOf(letters, column, indent)
  table.seam.set(seam)
  finish(reclaimCutEnds(table, columns, pinsOf(table.count, pins)))
  for (let row = 0; row <= count; row++)
    if (columns.shape[row] !== 2) assert.equal(columns.width[row], column)
  return lettersOf(columns).slice(1, count + 1)
}

const fill = (size: number, end = ''): string =>
  `Of ${'x'.repeat(size - 3 - end.length)}${end}`

describe('a full line of a head right below a body is the cut end of it', () => {
  it('where it breaks off in a cut word or a comma', () => {
    assert.equal(reading([fill(40, '-')]), 'r')
    assert.equal(reading([fill(40, ',')]), 'r')
    assert.equal(reading([fill(40)]), 'h')
    assert.equal(reading([fill(40, '.')]), 'h')
    assert.equal(reading([fill(40, ' the')]), 'h')
    assert.equal(reading([fill(40, ' the'), '', 'Storm']), 'rh')
    assert.equal(reading([fill(40, ' sea'), '', 'Storm']), 'hh')
  })

  it('where it leaves no more room than a word takes, and hangs out of nothing', () => {
    for (const [size, is] of [
      [33, 'h'],
      [34, 'r'],
      [40, 'r'],
      [41, 'h']
    ] as const)
      assert.equal(reading([fill(size, '-')]), is, String(size))
    const han = (size: number): string =>
      reading([`${'渡'.repeat(size / 2 - 3)}，渡，`], {above: '渡船来了'})
    for (const [size, is] of [
      [36, 'h'],
      [38, 'r'],
      [42, 'r'],
      [44, 'h']
    ] as const)
      assert.equal(han(size), is, String(size))
  })

  it('the surer the wider the column is', () => {
    assert.equal(reading([fill(29, '-')], {column: 29}), 'r')
    assert.equal(reading([fill(28, '-')], {column: 28}), 'h')
  })

  it('though others stand above it, up to three', () => {
    const full = fill(40)
    assert.equal(reading([full, full, full]), 'rrr')
    assert.equal(reading([full, fill(40, '-')]), 'rr')
    assert.equal(reading([full, fill(20, '-')]), 'hh')
    assert.equal(reading([fill(20), fill(40, '-')]), 'hh')
    assert.equal(reading([full, full, full, fill(40, '-')]), 'rrrr')
    assert.equal(
      reading([full, full, full, fill(40, '.'), fill(40, '-')]),
      'rrrhh'
    )
    assert.equal(reading([fill(40, '-'), 'Storm', 'At Sea']), 'rhh')
  })

  it('that no blank line parts from the one above it', () => {
    assert.equal(reading([fill(40), '', fill(40, '-')]), 'hh')
    assert.equal(reading(['', fill(40, '-')]), 'h')
    assert.equal(reading(['', fill(40), fill(40, '-')]), 'rr')
  })

  it('where a blank line stands below every line, by the others', () => {
    const way = {isSpread: true}
    assert.equal(reading([fill(40, '-')], way), 'r')
    assert.equal(reading(['', fill(40, '-')], way), 'h')
    assert.equal(reading([fill(40), fill(40, '-')], way), 'rr')
    assert.equal(reading([fill(40, ' the'), 'Storm'], way), 'hh')
  })

  it('with which a page ends, too', () => {
    assert.equal(reading([fill(40, '-')], {isLast: true}), 'r')
    assert.equal(reading([fill(40), fill(40, '-')], {isLast: true}), 'rr')
    assert.equal(reading([fill(40, ' the')], {isLast: true}), 'h')
  })

  it('that a Chinese comma stands in, as heads part clauses by blanks', () => {
    const at = (text: string): string =>
      reading([text, '', '渡口'], {above: '渡船', column: 24})
    assert.equal(at('渡船停航三日，渡工要修船'), 'rh')
    assert.equal(at('渡船停航三日　渡工要修船'), 'hh')
    const west = reading([fill(40, '，at'), '', 'Storm'])
    assert.equal(west, 'hh')
  })

  it('that is not all in capitals', () => {
    assert.equal(reading([`${'X'.repeat(39)}-`]), 'h')
    assert.equal(reading([fill(40, '-'), 'X'.repeat(40)]), 'rh')
  })

  it('that nobody says is something else', () => {
    const line = fill(40, '-')
    assert.equal(reading([line], {pins: {role: [undefined, 'deck']}}), 'h')
    const startsArticle = Uint8Array.from([0, 1, 0, 0, 0, 0])
    assert.equal(reading([line], {pins: {startsArticle}}), 'h')
  })

  it('above a line that does not go on from it', () => {
    assert.equal(reading([fill(40, '-'), 'ducted']), 'hh')
    assert.equal(reading([fill(40, '-'), 'Ducted']), 'rh')
    assert.equal(reading([fill(40, '-'), 'Ducted'], {seam: [0, 0, 2]}), 'hh')
    assert.equal(reading([fill(40, '-'), 'Ducted'], {seam: [0, 0, -2]}), 'rh')
    assert.equal(
      reading([fill(24, '-'), 'Ducted'], {column: 24, seam: [0, 0, -2]}),
      'hh'
    )
    // With capitals on one side alone, a narrower column is enough.
    const at = (column: number, next: string): string =>
      reading([fill(column, '-'), next], {column})
    assert.equal(at(22, 'Ducted'), 'hh')
    assert.equal(at(22, 'DUCTED'), 'rh')
    // So is one whose next word would have fitted the box of the lines below.
    assert.equal(at(22, 'At the far end of at.'), 'hh')
    assert.equal(at(22, 'At the far end of sea.'), 'hh')
    assert.equal(at(22, 'At the far end of a sea.'), 'hh')
    assert.equal(at(22, 'At the far end of the sea.'), 'rh')
    assert.equal(reading([fill(22, '-'), 'Of', fill(34)], {column: 22}), 'rhh')
  })

  it('and begins a paragraph where the text above ended one', () => {
    const above = 'The ferry stopped.'
    assert.equal(reading([fill(40, '-')], {above}), 'f')
    assert.equal(reading([fill(40), fill(40, '-')], {above}), 'fr')
    // Its indent was lost.
    const indented = {above, indent: 4}
    assert.equal(reading([fill(36, '-')], indented), 'f')
    assert.equal(reading([fill(37, '-')], indented), 'h')
    assert.equal(reading([fill(30, '-')], indented), 'f')
    assert.equal(reading([fill(29, '-')], indented), 'h')
    assert.equal(reading([fill(40, '-')], {indent: 4}), 'r')
  })
})

describe('a head that stands below no body', () => {
  it('is left alone', () => {
    const table = tableOf('Storm', fill(40, '-'), 'Of all', fill(40, '-'))
    const columns = columnsOf('ohoh')
    finish(reclaimCutEnds(table, columns, pinsOf(4)))
    assert.equal(lettersOf(columns), 'ohoh')
  })
})
