import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {analyse} from '../../src/core/analyse.js'
import {settingsDefaults} from '../../src/protocol/protocol.js'
import {cleanCopy} from '../../src/service/features/clean-copy.js'
import {exportPage} from '../../src/service/features/export.js'
import {isMadeFrom} from '../../src/service/features/made-from.js'
import {viewPage, type PageView} from '../../src/service/page-view.js'
import {noRegisterFile} from '../../src/service/register-file.js'
import {TextDocument} from 'vscode-languageserver-textdocument'

function view(text: string, name: string): PageView {
  return viewPage(
    TextDocument.create(`file:///desk/${name}`, 'transcription', 1, text),
    (each) => analyse(each),
    {register: noRegisterFile, settings: settingsDefaults, locale: 'en'}
  )
}

const samples = ['luting-daily/page-0915.txt', 'harbour-gazette/page-3.txt']

describe('what is made from a page', () => {
  const pages = samples.map((sample) =>
    view(
      readFileSync(new URL(`../../samples/${sample}`, import.meta.url), 'utf8'),
      'page.txt'
    )
  )
  const markdownOf = (page: PageView): string => {
    const params = {uri: page.uri, format: 'markdown', articleId: null}
    const result = exportPage(page, {...params, options: {}})
    assert.equal(result.refusal, undefined)
    return result.text
  }

  for (const [index, page] of pages.entries())
    it(`is its Markdown, and what somebody edited in that: ${samples[index] ?? ''}`, () => {
      const written = markdownOf(page)
      assert.ok(isMadeFrom(view(written, 'page.md'), page))
      const lines = written.split('\n')
      const half = lines.slice(0, lines.length / 2).join('\n')
      assert.ok(isMadeFrom(view(half, 'page.md'), page))
      const edited = lines
        .map((line, at) => (at % 8 === 0 ? '另写一行，与原文无关。' : line))
        .join('\n')
      assert.ok(isMadeFrom(view(edited, 'page.md'), page))
    })

  it('is told by the texts, without an analysis', () => {
    for (const page of pages) {
      const text = markdownOf(page)
      const from = {uri: page.uri, text: page.text}
      assert.ok(isMadeFrom({uri: 'file:///desk/page.md', text}, from))
    }
  })

  it('is a page that names it as its source', () => {
    const [page] = pages
    assert.ok(page)
    const copy = cleanCopy(page).text
    const [head = ''] = copy.split('---\n\n', 1)
    assert.ok(isMadeFrom(view(`${head}---\n\n全部重写。`, 'page.md'), page))
  })

  it('is no other page, nor an empty one', () => {
    const [chinese, english] = pages
    assert.ok(chinese && english)
    const [half, rest] = [0, 1].map((side) => {
      const lines = english.text.split('\n')
      const middle = Math.floor(lines.length / 2)
      return view(
        lines.slice(side * middle, (side + 1) * middle).join('\n'),
        'page.md'
      )
    })
    assert.ok(half && rest)
    assert.ok(!isMadeFrom(half, rest))
    assert.ok(!isMadeFrom(english, chinese))
    assert.ok(!isMadeFrom(view('', 'page.md'), chinese))
    assert.ok(
      isMadeFrom(view('徐伟说', 'page.md'), view('记者徐伟说', 'p.txt'))
    )
  })
})
