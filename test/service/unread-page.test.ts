import assert from 'node:assert/strict'
import {analyse} from '../../src/core/analyse.js'
import {exporters} from '../../src/core/export/index.js'
import {settingsDefaults} from '../../src/protocol/protocol.js'
import {act} from '../../src/service/act.js'
import {concordanceOn} from '../../src/service/features/concordance.js'
import {rename} from '../../src/service/features/rename.js'
import {createWorkspacePages} from '../../src/service/workspace-pages.js'
import {cleanCopy} from '../../src/service/features/clean-copy.js'
import {exportPage} from '../../src/service/features/export.js'
import {mergeCopy} from '../../src/service/features/merge-copy.js'
import {viewPage, type PageView} from '../../src/service/page-view.js'
import {noRegisterFile} from '../../src/service/register-file.js'
import {TextDocument} from 'vscode-languageserver-textdocument'

function view(text: string, locale: 'en' | 'zh-cn' = 'en'): PageView {
  return viewPage(
    TextDocument.create('file:///desk/page.txt', 'transcription', 1, text),
    (each) => analyse(each),
    {register: noRegisterFile, settings: settingsDefaults, locale}
  )
}

/** 「改建前改建前，会议。」 nine times in GB 18030, read as UTF-8. */
const line = [
  0xb8, 0xc4, 0xbd, 0xa8, 0xc7, 0xb0, 0xb8, 0xc4, 0xbd, 0xa8, 0xc7, 0xb0, 0xa3,
  0xac, 0xbb, 0xe1, 0xd2, 0xe9, 0xa1, 0xa3, 0x0a
]
const bytes = Uint8Array.from(Array.from({length: 9}, () => line).flat())
const unread = new TextDecoder('utf-8').decode(bytes)
const said = /another encoding/u

describe('a page that was read in the wrong encoding', () => {
  for (const {id} of exporters) {
    it(`is not written as ${id}: whole, one article, or a part`, () => {
      const page = view(unread)
      const wanted = {format: id, options: {}, articleId: null}
      const range = page.range({start: 0, end: unread.length})
      for (const result of [
        exportPage(page, wanted),
        exportPage(page, {...wanted, articleId: 'a1'}),
        exportPage(page, {...wanted, range})
      ]) {
        assert.match(result.refusal ?? '', said)
        assert.equal(result.text, '')
      }

      const read = new TextDecoder('gb18030').decode(bytes)
      assert.equal(exportPage(view(read), wanted).refusal, undefined)
    })
  }

  it('makes no clean copy, beside itself, in place or to merge', () => {
    const page = view(unread)
    const {text, refusal} = cleanCopy(page)
    assert.match(refusal ?? '', said)
    assert.equal(text, '')
    const {edits, refusal: inPlace} = act(page, [], {type: 'clean-in-place'})
    assert.deepEqual(edits, [])
    assert.ok(inPlace)
    const copy = view('鹭汀区召开会议\n')
    const merge = mergeCopy(page, copy, copy.text)
    assert.match(merge.refusal ?? '', said)
    assert.equal(merge.merged, null)
  })

  it('is neither renamed in nor corrected place by place', () => {
    const page = view(`${unread}[a]{.person ref=anna} tbe\n`)
    const position = page.range({start: unread.length + 15, end: 0}).start
    const read = page.text.replaceAll('\uFFFD', '')
    const pages = createWorkspacePages()
    assert.deepEqual(
      [page, view(read)].map(
        (each) => concordanceOn(each, {read: 'tbe', expected: 'the'}).length
      ),
      [0, 1]
    )
    const renamed = rename(page, position, 'anne', pages)
    assert.match(JSON.stringify(renamed), /another encoding/u)
  })

  it('says so in the words of the trade', () => {
    const {refusal} = cleanCopy(view(unread, 'zh-cn'))
    assert.match(refusal ?? '', /版面的编码似乎不对/u)
  })
})
