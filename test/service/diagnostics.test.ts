import assert from 'node:assert/strict'
import {commands} from '../../src/protocol/commands.js'
import {codeActions} from '../../src/service/features/code-actions.js'
import {diagnostics} from '../../src/service/features/diagnostics.js'
import type {
  CodeAction,
  CodeActionContext,
  TextDocumentEdit
} from 'vscode-languageserver-types'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {page, textIn, uri, type PageOptions} from './page.js'

describe('diagnostics', () => {
  it('carry code, link, source, and fade what is surplus', () => {
    const view = page('改造前改造前')
    const [first] = diagnostics(view)
    assert.equal(first?.code, 'doubled-text')
    assert.equal(
      first.codeDescription?.href,
      'vscode://copydesk.copydesk/rules/doubled-text'
    )
    assert.equal(first.source, 'Copydesk')
    assert.equal(textIn(view, first.range), '改造前改造前')
  })

  it('underline a stray blank with its neighbours', () => {
    const view = page('这家企业 556家，那家企业8家，共9家。八月30日有12人来。')
    const texts = diagnostics(view)
      .filter(({code}) => code === 'space-cjk-digit')
      .map(({range}) => textIn(view, range))
    assert.deepEqual(texts, ['业 5'])
  })

  it('speak Chinese', () => {
    const [first] = diagnostics(page('改造前改造前', {locale: 'zh-cn'}))
    assert.match(JSON.stringify(first?.message), /重复/u)
  })
})

describe('code actions', () => {
  function actions(
    labelled: string,
    context: Partial<CodeActionContext> = {},
    options: PageOptions = {},
    isPlain = false
  ): CodeAction[] {
    const view = page(labelled, options)
    const range =
      view.selection.start.character === view.selection.end.character
        ? {start: view.cursor, end: view.cursor}
        : view.selection
    return codeActions(view, range, {diagnostics: [], ...context}, isPlain)
  }

  /** The page after an action. */
  function after(labelled: string, action: CodeAction | undefined): string {
    const view = page(labelled)
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[]
    assert.equal(change?.textDocument.uri, uri)
    assert.equal(change.textDocument.version, 1)
    return TextDocument.applyEdits(
      view.document,
      change.edits as Parameters<typeof TextDocument.applyEdits>[1]
    )
  }

  const doubled = '改造‸前改造前\n改造后改造后'

  it('fix this one, all of this kind, all safe', () => {
    const found = actions(doubled)
    const [one, kind] = found
    assert.equal(one?.title, 'Keep “改造前” once')
    assert.equal(one.isPreferred, true)
    assert.equal(after(doubled, one), '改造前\n改造后改造后')
    assert.equal(kind?.title, 'Fix all of this kind (2)')
    assert.equal(after(doubled, kind), '改造前\n改造后')
    const safe = found.find(({title}) => title === 'Fix all safe (2)')
    assert.equal(after(doubled, safe), '改造前\n改造后')
  })

  it('at a problem leave what a block may be to who asks for it', () => {
    const roles = (context: Partial<CodeActionContext>): string[] =>
      actions(doubled, context)
        .map(({title}) => title)
        .filter((title) => title.startsWith('This is a '))
    assert.deepEqual(roles({}), [])
    assert.ok(roles({only: ['refactor']}).length > 0)
    // Other editors have one list: who would look there finds all in it.
    assert.ok(
      actions(doubled, {}, {}, true).some(
        ({title}) => title === 'This is a headline'
      )
    )
    assert.ok(
      actions('干净的正‸文。').some(({title}) => title === 'This is a headline')
    )
  })

  it('are computed from the page, never from what a diagnostic says', () => {
    const stale = {
      range: {start: {line: 0, character: 0}, end: {line: 0, character: 2}},
      message: 'stale',
      code: 'doubled-text',
      data: {edits: 'anything'}
    }
    assert.deepEqual(
      actions('干净的正‸文。', {diagnostics: [stale], only: ['quickfix']}),
      []
    )
  })

  it('offer ways to live with it', () => {
    const found = actions(doubled).flatMap(
      ({command}) => command?.command ?? []
    )
    assert.ok(found.includes(commands.ignoreText))
    assert.ok(found.includes(commands.ignoreRule))
  })

  it('tag a selection as any kind', () => {
    const labelled = '楼长«何立群»说'
    const found = actions(labelled)
    assert.deepEqual(
      found.slice(0, 2).map(({title}) => title),
      ['Tag as Person', 'Tag as Place']
    )
    assert.equal(after(labelled, found[0]), '楼长[何立群]{.person}说')
  })

  it('tag a suggestion, all of it, or reject it', () => {
    const labelled = '馆长林‸国栋说，林国栋笑'
    const found = actions(
      labelled,
      {},
      {
        locale: 'zh-cn',
        mentions: [{kind: 'person', at: '林国栋', status: 'suggested'}]
      }
    )
    assert.deepEqual(
      found.slice(0, 4).map(({title}) => title),
      ['标为人物', '本版 2 处全部标注…', '标为其他类别…', '不是实体']
    )
    assert.equal(after(labelled, found[0]), '馆长[林国栋]{.person}说，林国栋笑')
  })

  it('link a tag to the register, or say the value of a date or quantity', () => {
    for (const [labelled, kind, at, title] of [
      ['[林‸国栋]{.person}说', 'person', '林国栋', '关联名录…'],
      ['[去年‸8月]{.date}说', 'date', '去年8月', '改规范值…'],
      ['有[十‸处]{.quantity}', 'quantity', '十处', '改规范值…']
    ] as const) {
      const titles = actions(
        labelled,
        {only: ['refactor']},
        {locale: 'zh-cn', mentions: [{kind, at}]}
      ).map((action) => action.title)
      assert.deepEqual(titles.slice(0, 3), ['改类别…', title, '去掉标注'])
    }
  })

  it('answer only the kind that is asked for', () => {
    assert.ok(
      actions(doubled, {only: ['quickfix']}).every(
        ({kind}) => kind === 'quickfix'
      )
    )
    assert.deepEqual(actions(doubled, {only: ['refactor.extract']}), [])
  })

  it('give fix-all only when asked, and on a save only under the setting', () => {
    const titles = (
      context: Partial<CodeActionContext>,
      fixOnSave = false
    ): string[] =>
      actions(doubled, context, {settings: {fixOnSave}})
        .filter(({kind}) => kind === 'source.fixAll.copydesk')
        .map(({title}) => title)
    assert.deepEqual(titles({}), [])
    for (const only of [
      ['source.fixAll'],
      ['source'],
      ['source.fixAll.copydesk']
    ]) {
      assert.equal(titles({only, triggerKind: 1}).length, 1)
      assert.equal(titles({only, triggerKind: 2}).length, 0)
      assert.equal(titles({only, triggerKind: 2}, true).length, 1)
    }
  })

  it('say what a block is, and where it belongs', () => {
    const text = 'caption 1/2|改‸建前\nparagraph 1|甲。\nparagraph 2|乙。'
    const found = actions(text, {only: ['refactor']})
    const titles = found.map(({title}) => title)
    assert.deepEqual(titles.slice(0, 4), [
      'Attach to article 1: 甲。',
      'Attach to article 2: 乙。',
      'Attach to no article',
      'This is a headline'
    ])
    assert.ok(!titles.includes('This is a caption'))
    assert.equal(
      after(text, found[1]),
      '[改建前]{.caption of=article-2}\n甲。\n[乙。]{#article-2 .paragraph}'
    )
    assert.ok(
      actions('paragraph 1|甲。\nparagraph 1?|‸乙。').some(
        ({title}) => title === 'A paragraph ends here'
      )
    )
  })
})
