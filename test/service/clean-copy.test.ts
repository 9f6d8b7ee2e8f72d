import assert from 'node:assert/strict'
import fc from 'fast-check'
import {analyse} from '../../src/core/analyse.js'
import {auditEdition, auditExport} from '../../src/core/clean/audit.js'
import type {Edition} from '../../src/core/clean/edition.js'
import {editionText} from '../../src/core/clean/edition-text.js'
import {withSourceCorrections} from '../../src/core/clean/source-corrections.js'
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

describe('exporting a clean copy beside its source', () => {
  const raw = [
    '改造前改造前',
    '',
    '本报讯（记者 林望舒）8月 30日，[鹭汀区]{.place}（党委)召开会议。'
  ].join('\n')
  const tei = (copy: string): string =>
    exportPage(
      view(copy, 'page.news.md'),
      {format: 'tei', options: {}, articleId: null},
      view(raw)
    ).text

  it('tells what was corrected when the copy was made', () => {
    const copy = cleanCopy(view(raw)).text
    const text = tei(copy)
    assert.match(text, /改造前<surplus[^>]*>改造前<\/surplus>/u)
    assert.match(text, /<sic[^>]*>\)<\/sic><corr[^>]*>）<\/corr>/u)
    const {text: back} = importTeiText(text, 'en')
    assert.equal(back.includes('改造前改造前'), false)
    const alone = exportPage(view(copy, 'page.news.md'), {
      format: 'tei',
      options: {},
      articleId: null
    })
    assert.doesNotMatch(alone.text, /<sic|<surplus/u)
  })

  it('tells nothing of what was edited since, and the rest as before', () => {
    const copy = cleanCopy(view(raw)).text.replace('改造前', '改造之前')
    const text = tei(copy)
    assert.doesNotMatch(text, /<surplus/u)
    assert.match(text, /<sic[^>]*>\)<\/sic>/u)
  })

  it('invariant: keeps the text, whatever was edited', () => {
    fc.assert(
      fc.property(arbitraryShortPage, arbitraryEdit, (text, edit) => {
        const mine = view(edited(cleanCopy(view(text)).text, edit), 'p.news.md')
        const options = {corrections: true, suggestions: false}
        const plain = edition(mine, options)
        const told = withSourceCorrections(plain, edition(view(text)))
        assert.deepEqual(blockTexts(told), blockTexts(plain))
        assert.ok(auditEdition(mine.analysis, plain).ok)
      }),
      runs
    )
  })
})

function blockTexts({children}: Edition): string[] {
  return children.flatMap((part) => part.children.map(editionText))
}

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
