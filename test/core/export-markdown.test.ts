import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {editionText} from '../../src/core/clean/edition-text.js'
import {markdown} from '../../src/core/export/markdown.js'
import {arbitraryPage, runs} from './arbitrary-page.js'
import {editionOf} from './export/editions.js'

/** The text of each block as remark reads it. */
function readBack(source: string): string[] {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(source)
  const textOf = (node: Nodes): string =>
    'children' in node
      ? node.children.map((child) => textOf(child)).join('')
      : 'value' in node
        ? node.value
        : ''
  return tree.children
    .filter(({type}) => type !== 'yaml' && type !== 'thematicBreak')
    .map((node) => textOf(node))
    .filter((text) => text !== '')
}

describe('Markdown for reading', () => {
  it('keeps what a newspaper prints as text', () => {
    const lines = ['1. 一是创新', '* 星', '---x', '# 5号线', '[本报讯]', '9:30']
    for (const line of lines) {
      const source = markdown.write(editionOf(`\\${line}`.slice(1)), {
        frontMatter: true
      })
      assert.deepEqual(readBack(source), [
        line.startsWith('# ') ? line.slice(2) : line
      ])
    }
  })

  it('is as remark itself would write it', () => {
    const remark = unified()
      .use(remarkParse)
      .use(remarkFrontmatter)
      .use(remarkStringify, {bullet: '-', emphasis: '*'})
    for (const sample of ['luting-daily/page-0915', 'harbour-gazette/page-3']) {
      const page = readFileSync(`samples/${sample}.txt`, 'utf8')
      const source = markdown.write(editionOf(page), {frontMatter: true})
      assert.equal(String(remark.processSync(source)), source)
    }
  })

  it('writes the front matter, or not', () => {
    const edition = editionOf('---\nnewspaper: 鹭汀日报\n---\n正文\n')
    assert.match(
      markdown.write(edition, {frontMatter: true}),
      /^---\nnewspaper: 鹭汀日报\n---\n\n/u
    )
    assert.doesNotMatch(
      markdown.write(edition, {frontMatter: false}),
      /newspaper/u
    )
  })

  it('invariant: remark reads back the text of every block', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        // CommonMark has no NUL: its readers put U+FFFD there.
        const edition = editionOf(page.replaceAll('\0', '\uFFFD'))
        const expected = edition.children
          .flatMap((part) => part.children)
          .map((block) => squeeze(editionText(block)))
          .filter((text) => text !== '')
        const actual = readBack(markdown.write(edition, markdown.defaults))
        assert.deepEqual(
          actual.map((text) => squeeze(text)),
          expected
        )
      }),
      runs
    )
  })
})

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
