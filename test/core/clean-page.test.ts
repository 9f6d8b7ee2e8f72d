import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {type Edition, type Inline} from '../../src/core/clean/edition.js'
import {editionText} from '../../src/core/clean/edition-text.js'
import {cleanPage} from '../../src/core/export/clean-page.js'
import {arbitraryPage, runs} from './arbitrary-page.js'
import {shrunkPages} from './shrunk-pages.js'
import {dataFolder} from './data.js'
import {editionOf} from './export/editions.js'

/** The model that a clean page must carry: parts, roles, text, tags. */
function model(edition: Edition): unknown[] {
  const draw = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.type === 'text') return inline.value
        if (inline.type === 'lineBreak') return inline.joiner
        if (inline.type === 'correction') return draw(inline.children)
        return `${inline.kind}${JSON.stringify(inline.attributes)}[${draw(inline.children)}]`
      })
      .join('')
  return edition.children
    .map((part) => ({
      // What the part is, and its blocks in order.
      type: part.type,
      ...(part.type === 'article' ? {id: part.id} : {}),
      blocks: part.children
        .filter((block) => editionText(block).trim() !== '')
        .map((block) => [
          block.type === 'notice' || block.type === 'advertisement'
            ? 'paragraph'
            : block.type,
          draw(block.children).trim().replaceAll(/\s+/gu, ' '),
          block.undecided === true,
          part.type === 'article' && block.lead
            ? editionText(block).slice(0, block.lead.span.end)
            : ''
        ])
    }))
    .filter(({blocks}) => blocks.length > 0)
}

describe('clean page', () => {
  it('writes roles, order and tags, and escapes what Pandoc would read', () => {
    const written = cleanPage.write(
      editionOf(
        '1. [甲]{.person ref=k}说*好*，见[附表]、a_b、x:，今天全天的天气都很好。\n'
      ),
      {}
    )
    assert.match(written, /^---\ncopydesk: 1\n---\n\n---\n\n/u)
    assert.ok(
      written.includes(
        String.raw`1\. [甲]{.person ref=k}说\*好\*，见\[附表\]、a\_b、x:`
      ),
      written
    )
  })
})

describe('clean page: invariant', () => {
  it('parses back to the model it was written from, and is idempotent', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => check(text)),
      {...runs, examples: shrunkPages.map((text) => [text])}
    )
  })

  it('holds on every page of the evaluation data', function () {
    this.timeout(60_000)
    const folder = path.join(dataFolder, 'dev')
    if (!existsSync(folder)) return this.skip()
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.txt')) continue
      check(readFileSync(path.join(folder, file), 'utf8'))
    }
  })
})

function check(text: string): void {
  const edition = editionOf(text)
  const written = cleanPage.write(edition, {})
  const again = editionOf(written, {corrections: false})
  assert.deepEqual(model(again), model(edition))
  assert.equal(cleanPage.write(again, {}), written)
}
