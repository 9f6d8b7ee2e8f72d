import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {
  analyse,
  analyseInSteps,
  createMemory,
  type AnalysisOptions
} from '../../src/core/analyse.js'
import {openNameLexicon} from '../../src/core/entities/name-lexicon.js'
import {emptyRegister, makeRegister} from '../../src/core/entities/register.js'
import type {Analysis} from '../../src/core/model/analysis.js'
import type {Flow} from '../../src/core/model/flow.js'
import {makeNameLexicon} from '../../scripts/name-lexicon.js'
import {arbitraryEdit, edited, runs} from './arbitrary-page.js'
import {testLexica} from './lexica.js'

const samples = ['luting-daily/page-0915.txt', 'harbour-gazette/page-3.txt']
const texts = samples.map((name) => readFileSync(`samples/${name}`, 'utf8'))

describe('an analysis that remembers', function () {
  this.timeout(300 * runs.numRuns)
  const names = openNameLexicon(makeNameLexicon())
  const options: AnalysisOptions = {
    register: emptyRegister,
    lexica: {...testLexica(), ...(names ? {names} : {})}
  }

  it('says of an edited page what a fresh analysis says', () => {
    const arbitraryStep = fc.record({
      edit: fc.option(arbitraryEdit),
      /** A line that is put elsewhere, as a share of the page; or taken away. */
      line: fc.option(fc.double({min: 0, max: 1, noNaN: true})),
      /** Parts of the work after which a reading before this one is dropped. */
      dropped: fc.option(fc.nat(60))
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(arbitraryStep, {minLength: 1, maxLength: 4}),
        (text, steps) => {
          const memory = createMemory()
          let present = text
          assertSame(present, {...options, memory})
          for (const {edit, line, dropped} of steps) {
            if (edit) present = edited(present, edit)
            if (line !== null) present = withLineMoved(present, line)
            if (dropped !== null) {
              const begun = analyseInSteps(`${present}字`, {...options, memory})
              for (let part = 0; part < dropped; part++) begun.next()
            }

            assertSame(present, {...options, memory})
          }
        }
      ),
      {...runs, numRuns: Math.ceil(runs.numRuns / 8)}
    )
  })

  it('forgets what was read with other words or another register', () => {
    const memory = createMemory()
    const [text = ''] = texts
    const entry = {id: 'lu-ting', kind: 'place', name: '芦汀'}
    const register = makeRegister(
      new Map([[entry.id, {...entry, aliases: [], sameAs: []}]])
    )
    for (const each of [options, {...options, register}, {register}, options])
      assertSame(text, {...each, memory})
  })

  function assertSame(text: string, given: AnalysisOptions): void {
    const {register, lexica = {}} = given
    const fresh = {register, lexica}
    assert.deepEqual(
      plain(analyse(text, given)),
      plain(analyse(text, fresh)),
      'remembered ≠ fresh'
    )
  }
})

/** An analysis as plain data, the places of its texts too. */
function plain({structure, findings, mentions}: Analysis): unknown {
  const all = JSON.stringify([structure, findings, mentions], (key, value) =>
    key === 'flow'
      ? {text: (value as Flow).text, runs: (value as Flow).runs}
      : (value as unknown)
  )
  return JSON.parse(all) as unknown
}

/** A page with one line moved to its mirror place: share .2 to .8. */
function withLineMoved(text: string, share: number): string {
  const lines = text.split('\n')
  const [line = ''] = lines.splice(Math.floor(share * lines.length), 1)
  lines.splice(Math.floor((1 - share) * lines.length), 0, line)
  return lines.join('\n')
}
