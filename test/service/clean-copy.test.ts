import assert from 'node:assert/strict'
import fc from 'fast-check'
import {analyse} from '../../src/core/analyse.js'
import {auditExport} from '../../src/core/clean/audit.js'
import {cleanPage} from '../../src/core/export/clean-page.js'
import {applyEdits} from '../../src/core/model/span.js'
import {settingsDefaults} from '../../src/protocol/protocol.js'
import {act} from '../../src/service/act.js'
import {cleanCopy} from '../../src/service/features/clean-copy.js'
import {edition, exportPage} from '../../src/service/features/export.js'
import {importTeiText} from '../../src/service/features/import-tei.js'
import {mergeCopy} from '../../src/service/features/merge-copy.js'
import {viewPage, type PageView} from '../../src/service/page-view.js'
import {noRegisterFile} from '../../src/service/register-file.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {
  arbitraryEdit,
  arbitraryPage,
  arbitraryShortPage,
  edited,
  runs
} from '../core/arbitrary-page.js'

function view(text: string, name = 'page.txt'): PageView {
  const uri = `file:///desk/${name}`
  return viewPage(
    TextDocument.create(uri, 'transcription', 1, text),
    (each) => analyse(each),
    {register: noRegisterFile, settings: settingsDefaults, locale: 'en'}
  )
}

const page =
  '鹭汀区召开会议\n\n本报讯（记者 林望舒）8月 30日，鹭汀区召开会议，部署清淤。\n'

describe('making a clean copy again', () => {
  it('brings in what is new, and keeps hand work', () => {
    const {text: first} = cleanCopy(view(page))
    const mine = first.replace('部署清淤', '部署河道清淤')
    const source = view(page + '\n\n[图为现场。]{.caption}\n')
    const result = mergeCopy(source, view(mine, 'page.news.md'), first)
    const {merged} = result
    assert.ok(merged !== null)
    assert.ok(merged.includes('部署河道清淤'), merged)
    assert.ok(merged.includes('图为现场。'), merged)
    assert.deepEqual(result.kept, [])
    assert.ok(result.taken > 0)
  })

  it('merges nothing where the first copy is not known', () => {
    const {text: first} = cleanCopy(view(page))
    const result = mergeCopy(view(page), view(first, 'page.news.md'), null)
    assert.equal(result.merged, null)
    assert.equal(result.fresh, first)
  })

  it('invariant: an untouched copy becomes the fresh one, a touched one stays', () => {
    fc.assert(
      fc.property(arbitraryShortPage, arbitraryEdit, (text, edit) => {
        const {text: first} = cleanCopy(view(text))
        const changed = view(edited(text, edit))
        const fresh = cleanCopy(changed).text
        const untouched = mergeCopy(changed, view(first), first)
        assert.equal(untouched.merged, fresh)
        const mine = edited(first, edit)
        const touched = mergeCopy(view(text), view(mine), first)
        assert.equal(touched.merged, mine)
      }),
      runs
    )
  })
})

describe('the source of a copy', () => {
  it('is the page; what the page names as its own source is kept', () => {
    const front = '---\nsource: 缩微胶卷 12 号\nshelf: A 3\n---\n'
    const {metadata} = view(cleanCopy(view(front + page)).text).analysis.page
    assert.equal(metadata.source, 'page.txt')
    assert.deepEqual(metadata.other, {
      shelf: 'A 3',
      'original-source': '缩微胶卷 12 号'
    })
  })

  it('stays where a copy is made of a copy', () => {
    const {text: first} = cleanCopy(view(page))
    const again = view(cleanCopy(view(first, 'page.news.md'), null).text)
    assert.deepEqual(
      again.analysis.page.metadata,
      view(first).analysis.page.metadata
    )
  })
})

describe('cleaning in place', () => {
  it('is one edit that undo takes back, and is idempotent', () => {
    const {edits} = act(view(page), [], {type: 'clean-in-place'})
    assert.equal(edits.length, 1)
    const text = applyEdits(page, edits)
    assert.equal(
      text,
      cleanCopy(view(page)).text.replace('source: page.txt\n', '')
    )
    const again = act(view(text), [], {type: 'clean-in-place'})
    assert.deepEqual(again.edits, [])
    assert.ok(again.refusal)
  })

  it('invariant: loses and doubles nothing', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const before = view(text)
        const {edits, refusal} = act(before, [], {type: 'clean-in-place'})
        assert.ok(edits.length === 1 || refusal)
        if (edits.length === 0) return
        const after = applyEdits(text, edits)
        const audit = auditExport(
          edition(before),
          cleanPage.read?.(after) ?? ''
        )
        assert.ok(audit.ok, JSON.stringify(audit))
      }),
      runs
    )
  })
})

describe('exporting a page', () => {
  it('refuses a format or an article that is not there', () => {
    const wanted = {format: 'tei', options: {}, articleId: null}
    assert.match(
      exportPage(view(page), {...wanted, format: 'x'}).refusal ?? '',
      /format “x”/u
    )
    assert.match(
      exportPage(view(page), {...wanted, articleId: 'a9'}).refusal ?? '',
      /article “a9”/u
    )
  })

  it('gives a TEI document that opens again as the clean page', () => {
    const {text} = exportPage(view(page), {
      format: 'tei',
      options: {},
      articleId: null
    })
    const clean = exportPage(view(page), {
      format: 'clean-page',
      options: {},
      articleId: null
    })
    assert.deepEqual(importTeiText(text, 'en'), {text: clean.text})
  })
})
