/**
 * Pictures of pages: all that is made of each page of our own, whole, beside the
 * picture that was last looked at (`pictures/*.txt`). They do not say what is
 * right, as the tests of rules and of structure do: some show what is still read
 * wrongly. They show what a change changes, line for line in its diff. Rows of
 * letters show how far that reaches, a letter for each small change of an
 * example or a page (`pictures/draw-edges.ts`).
 *
 * To take them anew: `COPYDESK_PICTURES=take npm run test:one --
 * test/core/pictures.test.ts`. Look at the diff before you commit it.
 */
import assert from 'node:assert/strict'
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {analyse, analysisDefaults} from '../../src/core/analyse.js'
import type {Analysis} from '../../src/core/model/analysis.js'
import type {Span} from '../../src/core/model/span.js'
import {rules} from '../../src/core/rules/index.js'
import {testLexica} from './lexica.js'
import {drawCopy, edit} from './pictures/draw-copy.js'
import {damagedPages, markedPages} from './pictures/damaged-pages.js'
import {drawEdges, drawLineEdges} from './pictures/draw-edges.js'
import {drawFindings, drawStructure} from './pictures/draw-page.js'
import {picturedPages} from './pictures/pages.js'

const folder = fileURLToPath(new URL('pictures/', import.meta.url))
// Taken in a run that judges them they would all be right.
const isTaking =
  process.env['COPYDESK_PICTURES'] === 'take' && !process.env['CI']

const pictures = new Map<string, () => string[]>()
for (const [name, text] of picturedPages()) {
  pictures.set(name, () => {
    const analysis = read(text)
    const edition = edit(analysis, 'with corrections')
    return [
      `language ${analysis.language}`,
      ...drawStructure(analysis, edition),
      ...drawFindings(analysis),
      // Of pages that are as they were printed: the others have other edges.
      ...(name.startsWith('paper-') ? drawLineEdges(text, readLines) : [])
    ]
  })
}

for (const [name, text] of [...damagedPages, ...markedPages]) {
  pictures.set(`copy-of-${name}`, () => drawCopy(text, read))
}

for (const {id, examples} of rules) {
  pictures.set(`rule-${id}`, () => [
    ...examples.flatMap(({input}, index) =>
      drawFindings(read(input)).map((row) => `${index + 1}. ${row}`)
    ),
    // What else is on a page may speak for and against.
    ...drawFindings(read(examples.map(({input}) => input).join('\n\n'))).map(
      (row) => `together ${row}`
    ),
    ...examples.map(
      ({input}, index) =>
        `edges ${index + 1} ${drawEdges(input, placeIn(input, id), found)}`
    )
  ])
}

/** Where a rule finds something first; else the middle of the text. */
function placeIn(text: string, id: string): Span {
  const found = read(text).findings.find(({ruleId}) => ruleId === id)
  const middle = Math.floor(text.length / 2)
  return found?.span ?? {start: middle, end: middle}
}

/** What is found in a text, wherever it stands. */
function found(text: string): string {
  return read(text)
    .findings.map(({ruleId, severity, span, fixes: [fix]}) =>
      [
        ruleId,
        severity,
        text.slice(span.start, span.end),
        fix?.edits.map((each) => each.text).join('|'),
        fix?.safe
      ].join(' ')
    )
    .join('\n')
}

/** What each line of a page is read as, and how sure that is. */
function readLines(text: string): {roles: string[]; sureness: string} {
  const {lineRoles, articles} = read(text).structure
  return {
    roles: lineRoles.map(({role, articleId, paragraphStart}) =>
      [role, articleId, paragraphStart].join(' ')
    ),
    sureness: articles
      .flatMap(({children}) => children)
      .map(({confidence}) => confidence.toFixed(2))
      .join(' ')
  }
}

function read(text: string): Analysis {
  return analyse(text, {...analysisDefaults, lexica: testLexica()})
}

/** Show characters that nobody sees, or that no file holds. */
function visible(drawn: string): string {
  return drawn.replaceAll(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u00A0\u2000-\u200A\u2028\u2029]/gu,
    (character) =>
      character === '\n'
        ? character
        : `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
  )
}

describe('pictures', () => {
  for (const [name, draw] of pictures) {
    it(name, () => {
      const file = `${folder}${name}.txt`
      const drawn = visible(`${draw().join('\n')}\n`)
      if (isTaking) writeFileSync(file, drawn)
      const known = existsSync(file) ? readFileSync(file, 'utf8') : ''
      assert.equal(drawn, known, 'take the pictures anew and look at the diff')
    })
  }

  it('are of pages that are still there', () => {
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.txt') || pictures.has(file.slice(0, -4))) continue
      if (isTaking) rmSync(folder + file)
      else assert.fail(`${file} is the picture of nothing`)
    }
  })
})
