import assert from 'node:assert/strict'
import fc from 'fast-check'
import {conll} from '../../../src/core/export/conll.js'
import {outermost, readingText} from '../../../src/core/export/reading-text.js'
import {arbitraryPage, runs} from '../arbitrary-page.js'
import {dataPages, editionOf} from './editions.js'

/** Entities as a reader of IOB2 finds them: label and text without blanks. */
function readBack(text: string): string[] {
  const found: string[] = []
  let open: {label: string; text: string} | undefined
  const close = (): void => {
    if (open) found.push(`${open.label} ${open.text}`)
    open = undefined
  }

  assert.ok(text === '' || text.endsWith('\n'))
  for (const line of text.split('\n').slice(0, -1)) {
    if (line === '') {
      close()
      continue
    }

    const [token = '', tag = '', ...rest] = line.split('\t')
    assert.ok(rest.length <= 1 && token !== '', JSON.stringify(line))
    assert.match(tag, /^(?:O|[BI]-\S+)$/u)
    if (tag.startsWith('I-')) {
      assert.ok(open?.label === tag.slice(2), 'I- without B-')
      open.text += token
      continue
    }

    close()
    if (tag.startsWith('B-')) open = {label: tag.slice(2), text: token}
  }

  close()
  return found
}

function check(page: string, tokens: string): void {
  const edition = editionOf(page, {suggestions: true})
  const {text, blocks} = readingText(edition)
  const expected = blocks
    .flatMap(({entities}) => outermost(entities))
    .map(({start, end}) => text.slice(start, end).replaceAll(/\s+/gu, ''))
  const actual = readBack(conll.write(edition, {tokens, suggestions: true}))
  assert.deepEqual(
    actual.map((entity) => entity.slice(entity.indexOf(' ') + 1)),
    expected.map((each) => each.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\u{FFFD}'))
  )
}

describe('CoNLL', () => {
  it('writes Chinese a character a row, astral ones whole', () => {
    const edition = editionOf(
      '---\nlanguage: zh-Hans\n---\n与[𬀩山]{.place}会。\n'
    )
    assert.equal(
      conll.write(edition, {tokens: 'auto', suggestions: false}),
      '-DOCSTART-\tO\n\n与\tO\n𬀩\tB-LOC\n山\tI-LOC\n会\tO\n。\tO\n\n'
    )
  })

  it('writes words, cut at the edges of entities', () => {
    const edition = editionOf(
      "---\nlanguage: en\n---\nMr. [O'Neil]{.person}'s 12.5 men.\n"
    )
    assert.deepEqual(
      conll
        .write(edition, {tokens: 'auto', suggestions: true})
        .trim()
        .split('\n')
        .slice(2),
      [
        'Mr\tO\t_',
        '.\tO\t_',
        "O'Neil\tB-PER\ttagged",
        "'s\tO\t_",
        '12.5\tO\t_',
        'men\tO\t_',
        '.\tO\t_'
      ]
    )
  })

  it('invariant: a reader of IOB2 finds the entities', () => {
    const tokens = fc.constantFrom('characters', 'words')
    fc.assert(
      fc.property(arbitraryPage, tokens, (page, each) => check(page, each)),
      runs
    )
  })

  it('holds on every page of the data', function () {
    this.timeout(120_000)
    for (const [, page] of dataPages()) check(page, 'characters')
  })
})
