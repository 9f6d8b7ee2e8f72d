import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {diagnostics} from '../../src/service/features/diagnostics.js'
import {
  quickDiagnostics,
  settle
} from '../../src/service/features/quick-diagnostics.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Diagnostic} from 'vscode-languageserver-types'
import {page, uri} from './page.js'

const sample = readFileSync(
  new URL('../../samples/luting-daily/page-0915.txt', import.meta.url),
  'utf8'
)

/** What is said of a text and where, apart from how. */
function places(found: readonly Diagnostic[]): string[] {
  return found
    .map(
      ({code, range: {start, end}}) =>
        `${String(code)} ${start.line}:${start.character}-${end.line}:${end.character}`
    )
    .sort()
}

/** Edit a page that was read: what is said at once, and after reading it. */
function edited(
  text: string,
  change: (text: string) => string
): {quick: string[] | undefined; whole: string[]} {
  const before = settle(page(text))
  const after = change(text)
  const quick = quickDiagnostics(
    before,
    TextDocument.create(uri, 'transcription', 2, after)
  )
  return {
    quick: quick && places(quick),
    whole: places(diagnostics(page(after)))
  }
}

describe('what is said of a long page right after an edit', () => {
  it('is what the whole page says, on every line of it', () => {
    const lines = sample.split('\n')
    for (let line = 1; line < lines.length; line += 7) {
      const {quick, whole} = edited(sample, (text) => {
        const each = text.split('\n')
        each[line] = `${each[line] ?? ''}  `
        return each.join('\n')
      })
      assert.deepEqual(quick, whole, `line ${line + 1}`)
    }
  })

  it('moves with lines that are put in and taken away', () => {
    const more = edited(sample, (text) =>
      text.replace('\n', '\n添了一行。\n又添一行。\n')
    )
    assert.deepEqual(more.quick, more.whole)
    const lines = sample.split('\n')
    const fewer = edited(sample, () =>
      [...lines.slice(0, 3), ...lines.slice(5)].join('\n')
    )
    assert.deepEqual(fewer.quick, fewer.whole)
  })

  it('shows what an edit brings in', () => {
    const {quick} = edited('第一行。\n第二行。\n第三行。', (text) =>
      text.replace('第二', '第 \u200b二')
    )
    assert.ok(quick?.some((each) => each.startsWith('invisible-character 1:')))
  })

  it('says nothing where a mark reaches beyond what is looked at', () => {
    const text = `[${'一行字。\n'.repeat(30)}]{.sic}\n`
    const {quick} = edited(text, (old) => old.replace('一行字', '一行文字'))
    assert.equal(quick, undefined)
  })
})
