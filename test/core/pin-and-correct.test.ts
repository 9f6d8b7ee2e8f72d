import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {analyse} from '../../src/core/analyse.js'
import type {EditResult} from '../../src/core/model/edit-result.js'
import type {Block} from '../../src/core/model/nodes.js'
import {isHeadRole} from '../../src/core/model/roles.js'
import {applyEdits} from '../../src/core/model/span.js'
import {
  mergeWithPrevious,
  startArticle
} from '../../src/core/segment/edits/boundaries.js'
import {confirm} from '../../src/core/segment/edits/confirm.js'
import {setRole} from '../../src/core/segment/edits/roles.js'

const samples = fileURLToPath(new URL('../../samples', import.meta.url))

/** The raw pages of our own samples. */
const pages = readdirSync(samples, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({
    file,
    text: readFileSync(path.join(samples, file), 'utf8')
  }))

function edited(text: string, {edits, refusal}: EditResult): string {
  assert.equal(refusal, undefined)
  return applyEdits(text, edits)
}

/** What is printed, without marks and line ends. */
function ink(text: string): string {
  const lines = analyse(text).page.lines.map((line) => line.text.trim())
  return lines.filter((line) => line !== '').join('\n')
}

function start(block: Block | undefined): {start: number; end: number} {
  const offset = block?.pieces[0]?.start ?? 0
  return {start: offset, end: offset}
}

let merges = 0
after('merging was possible somewhere', () => {
  assert.ok(merges > 0)
})

describe('a mark over several lines', () => {
  it('is one block of one article, whatever its lines share with others', () => {
    const sample =
      pages.find(({file}) => file.includes('page-0915'))?.text ?? ''
    const {articles} = analyse(sample).structure
    // The head of the first article and that of the last, in one mark.
    const heads = [articles[0], articles.at(-1)].flatMap((article) =>
      (article?.children ?? [])
        .filter(({type}) => type === 'headline')
        .flatMap(({pieces}) =>
          pieces.map(({start, end}) => sample.slice(start, end))
        )
    )
    const marked = `[${heads.join('\n')}]{.headline of=a1}\n${sample}`
    const owners = analyse(marked).structure.articles.filter(({children}) =>
      children.some(({pieces}) => pieces.some(({line}) => line < heads.length))
    )
    assert.equal(heads.length, 3)
    assert.deepEqual(
      owners.map(({id}) => id),
      ['a1']
    )
  })
})

for (const {file, text} of pages) {
  describe(`what a person says of ${file} wins`, () => {
    const analysis = analyse(text)
    const {articles} = analysis.structure

    it('merging takes one article away, and no text', () => {
      for (const article of articles.slice(1)) {
        const body = article.children.find(({type}) => type === 'paragraph')
        const merged = mergeWithPrevious(analysis, [start(body).start])
        if (merged.refusal) {
          const {words, values} = merged.refusal
          assert.match(words.en, /^A headline stands between/u)
          const row = Number(values?.['line']) - 1
          const found = analysis.structure.lineRoles.find(
            ({line}) => line === row
          )
          assert.ok(found && isHeadRole(found.role), `${row}`)
          continue
        }

        merges++
        const result = edited(text, merged)
        assert.equal(
          analyse(result).structure.articles.length,
          articles.length - 1,
          article.id
        )
        assert.equal(ink(result), ink(text))
      }
    })

    it('a blank line inside a block stands for it', () => {
      const {lines} = analysis.page
      for (const {children} of articles) {
        for (const block of children) {
          const [first, last] = [block.pieces[0], block.pieces.at(-1)]
          const blank = lines.find(
            ({index, isBlank}) =>
              isBlank && index > first!.line && index < last!.line
          )
          if (!blank) continue
          const at = {start: blank.start, end: blank.start}
          assert.deepEqual(
            confirm(analysis, [at]),
            confirm(analysis, [start(block)])
          )
          assert.deepEqual(
            mergeWithPrevious(analysis, [at.start]),
            mergeWithPrevious(analysis, [start(block).start])
          )
        }
      }
    })

    it('merging takes back an article that was begun on a blank line', () => {
      const {lines} = analysis.page
      for (const {pieces} of articles.flatMap(({children}) => children)) {
        const [, ...others] = pieces
        const piece = others.find(({line}) => lines[line - 1]?.isBlank)
        const blank = piece && lines[piece.line - 1]
        if (!blank) continue
        const parted = edited(text, startArticle(analysis, blank.start))
        const mark = parted.length - text.length
        const merged = mergeWithPrevious(analyse(parted), [piece.start + mark])
        assert.equal(edited(parted, merged), text)
      }
    })

    it('confirming changes nothing but that it is sure', () => {
      for (const {children, id} of articles) {
        for (const block of children) {
          const result = confirm(analysis, [start(block)])
          const again = analyse(edited(text, result))
          assert.deepEqual(
            again.structure.articles.map((each) =>
              each.children.map(({type, flow}) => `${type} ${flow.text}`)
            ),
            articles.map((each) =>
              each.children.map(({type, flow}) => `${type} ${flow.text}`)
            ),
            `${id}: ${block.type} ${block.flow.text.slice(0, 30)}`
          )
        }
      }
    })

    it('any block may be a notice, a folio or a crosshead', () => {
      for (const {children} of articles) {
        for (const block of children.slice(0, 3)) {
          for (const role of ['notice', 'folio', 'crosshead']) {
            const set = setRole(analysis, [start(block)], role)
            const again = analyse(edited(text, set)).structure
            const line = block.pieces[0]?.line ?? 0
            const shift = role === 'notice' ? 1 : 0
            assert.equal(
              again.lineRoles.find((each) => each.line === line + shift)?.role,
              role,
              block.flow.text.slice(0, 30)
            )
          }
        }
      }
    })
  })
}
