import assert from 'node:assert/strict'
import fc from 'fast-check'
import {analyse} from '../../src/core/analyse.js'
import {makeEdition} from '../../src/core/clean/edition.js'
import {emptyRegister} from '../../src/core/entities/register.js'
import {exporters} from '../../src/core/export/index.js'
import {inspect} from '../../src/core/inspect.js'
import {applyEdits, type Span} from '../../src/core/model/span.js'
import {fixAll} from '../../src/core/rules/fix.js'
import {arbitraryPage, runs} from './arbitrary-page.js'

describe('invariants of the analysis, on any page', () => {
  it('gives every non-blank line of text one role, in file order', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const {page, structure} = analyse(text)
        const lines = page.lines.filter((line) => !line.isBlank)
        assert.deepEqual(
          structure.lineRoles.map(({line}) => line),
          lines.map(({index}) => index)
        )
      }),
      runs
    )
  })

  it('puts every visible character into exactly one block', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const {page, structure} = analyse(text)
        const pieces = [
          ...structure.articles.flatMap((article) => article.children),
          ...structure.furniture.flatMap((furniture) => furniture.children),
          ...structure.unattached.map(({block}) => block)
        ].flatMap((block) => block.pieces)
        pieces.sort((a, b) => a.start - b.start)
        let end = 0
        for (const piece of pieces) {
          assert.ok(piece.start >= end, 'pieces overlap')
          end = piece.end
        }

        for (const line of page.lines) {
          if (line.isBlank) continue
          const first = line.offsets?.[0] ?? line.start
          assert.ok(
            pieces.some((piece) => piece.start <= first && first < piece.end),
            `line ${line.index} belongs to no block`
          )
        }
      }),
      runs
    )
  })

  it('keeps every span inside the text and in order', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const analysis = analyse(text)
        const check = (span: Span): void => {
          assert.ok(span.start >= 0 && span.start <= span.end)
          assert.ok(span.end <= text.length)
        }

        let last = 0
        for (const finding of analysis.findings) {
          check(finding.span)
          assert.ok(finding.span.start >= last)
          last = finding.span.start
          for (const fix of finding.fixes) {
            for (const edit of fix.edits) check(edit.span)
          }
        }

        for (const mention of analysis.mentions) {
          assert.ok(mention.spans.length > 0)
          for (const span of mention.spans) check(span)
        }
      }),
      runs
    )
  })

  it('is deterministic, and so is every exporter', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const options = {
          name: 'page',
          register: emptyRegister,
          corrections: true,
          suggestions: true
        }
        const [first, second] = [analyse(text), analyse(text)]
        assert.deepEqual(
          inspect(first, 'page', 'en'),
          inspect(second, 'page', 'en')
        )
        for (const exporter of exporters) {
          assert.equal(
            exporter.write(makeEdition(first, options), exporter.defaults),
            exporter.write(makeEdition(second, options), exporter.defaults)
          )
        }
      }),
      runs
    )
  })

  it('comes to rest: safe fixes twice change no more than once', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const once = applySafeFixes(text)
        assert.equal(applySafeFixes(once), once)
      }),
      runs
    )
  })
})

describe('hostile pages', () => {
  const pages: Record<string, string> = {
    empty: '',
    'one line': '本报讯',
    'all blank': '\n'.repeat(50_000),
    '100,000 lines of one character': '字\n'.repeat(100_000),
    'a line of 1 MB': '本报讯（记者 林望舒）报道'.repeat(80_000),
    'brackets that never close': '['.repeat(200_000),
    'nested empty marks': '[]{.break}'.repeat(20_000),
    'half-typed marks': '[字]{.person '.repeat(20_000),
    'quotes that never close': '“他说'.repeat(60_000),
    'digits and blanks': '1 '.repeat(200_000),
    hyphens: 'co-\n'.repeat(50_000),
    headings: '# 题\n'.repeat(20_000),
    boundaries: '---\n'.repeat(50_000),
    fences: '::: notice\n'.repeat(20_000)
  }

  for (const [name, text] of Object.entries(pages)) {
    it(`stays bounded: ${name}`, function () {
      this.timeout(60_000)
      const analysis = analyse(text)
      assert.ok(analysis.structure.lineRoles.length <= text.length)
      assert.ok(analysis.findings.length <= text.length)
      assert.ok(analysis.mentions.length <= text.length)
    })
  }
})

function applySafeFixes(text: string): string {
  const {edits} = fixAll(analyse(text), {analyse})
  return applyEdits(text, edits)
}
