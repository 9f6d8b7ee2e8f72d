import {assert} from 'chai'
import * as vscode from 'vscode'
import {activated, closePages, problemsOf} from './pages.js'

const register = `# Names of the desk.
- id: he-liqun
  kind: person
  name: 何立群
  aliases: [老何]
- {id: li-1, kind: person, name: 李明, description: 渔民}
- {id: li-2, kind: person, name: 李明, description: 医生}
`
const first = `楼长[何立群]{.person ref=he-liqun}说，[老何]{.person ref=he-liqun}来了。

魏小川、孙佩

兰和[李明]{.person ref=li-1}在看，魏小川不走，[李明]{.person ref=li-2}走了，何立群笑。
`
const second = '[何立群]{.person ref=he-liqun}当选。\n'

function uriOf(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  return vscode.Uri.joinPath(folder!.uri, 'names', name)
}

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text))

async function open(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uriOf(name))
  if (!name.endsWith('.yaml'))
    await vscode.languages.setTextDocumentLanguage(document, 'transcription')
  return vscode.window.showTextDocument(document)
}

/** Where a text stands, the nth time, from 0. */
function rangeOf(
  document: vscode.TextDocument,
  text: string,
  nth = 0
): vscode.Range {
  let at = document.getText().indexOf(text)
  for (let count = 0; count < nth; count++)
    at = document.getText().indexOf(text, at + 1)
  assert.isAtLeast(at, 0, text)
  return new vscode.Range(
    document.positionAt(at),
    document.positionAt(at + text.length)
  )
}

const selectionOf = ({start, end}: vscode.Range): vscode.Selection =>
  new vscode.Selection(start, end)

const run = <Result>(name: string, ...rest: unknown[]): Thenable<Result> =>
  vscode.commands.executeCommand<Result>(`vscode.execute${name}`, ...rest)

describe('entities', function () {
  this.timeout(60_000)

  beforeEach(async () => {
    await activated()
    await write('entities.yaml', register)
    await write('page-1.txt', first)
    await write('page-2.txt', second)
  })

  afterEach(closePages)

  it('tags at several cursors, suggestions and names cut by lines, in one step', async () => {
    const editor = await open('page-1.txt')
    const {document} = editor
    const {start} = rangeOf(document, '立群笑')
    const cursor = new vscode.Selection(start, start)
    editor.selections = [
      cursor,
      selectionOf(rangeOf(document, '、孙佩\n\n兰')),
      selectionOf(rangeOf(document, '魏小川'))
    ]
    const tagged = vscode.commands.executeCommand('copydesk.tag.person')
    // A busy editor tells of other cursors meanwhile.
    editor.selections = [cursor]
    await tagged
    assert.deepEqual(
      editor.selections.map((each) => document.getText(each)),
      ['魏小川', '孙佩\n\n兰', '何立群']
    )
    assert.equal(
      document.getText(),
      first
        .replace('何立群笑', '[何立群]{.person ref=he-liqun}笑')
        .replace('魏小川', '[魏小川]{.person}')
        .replace('孙佩\n\n兰', '[孙佩\n\n兰]{.person}')
    )
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), first)
  })

  it('tags nothing where one of several selections cuts a tag in two', async () => {
    const editor = await open('page-1.txt')
    const {document} = editor
    editor.selections = [
      selectionOf(rangeOf(document, '魏小川')),
      selectionOf(rangeOf(document, '群]{.person ref=he-liqun}说'))
    ]
    await vscode.commands.executeCommand('copydesk.tag.person')
    assert.equal(document.getText(), first)
    assert.isFalse(document.isDirty)
  })

  it('changes and takes away a tag across a line end, one step each', async () => {
    const editor = await open('page-1.txt')
    const {document} = editor
    const texts = [first]
    const act = async (command: string): Promise<void> => {
      await vscode.commands.executeCommand(`copydesk.${command}`)
      texts.push(document.getText())
    }

    editor.selection = selectionOf(rangeOf(document, '孙佩\n\n兰'))
    await act('tag.person')
    const {start} = rangeOf(document, '兰]')
    editor.selection = new vscode.Selection(start, start)
    await act('tag.place')
    await act('untag')
    assert.deepEqual(texts.slice(1), [
      first.replace('孙佩\n\n兰', '[孙佩\n\n兰]{.person}'),
      first.replace('孙佩\n\n兰', '[孙佩\n\n兰]{.place}'),
      first
    ])
    for (const before of texts.slice(0, -1).toReversed()) {
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    }
  })

  it('takes two people of one name for two, and guesses neither', async () => {
    const editor = await open('page-1.txt')
    const {document} = editor
    const highlights = await run<vscode.DocumentHighlight[]>(
      'DocumentHighlights',
      document.uri,
      rangeOf(document, '李明').start.translate(0, 1)
    )
    assert.deepEqual(
      highlights.map(({range}) => range.start.line),
      [4]
    )
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '李明早。')
    })
    editor.selection = selectionOf(rangeOf(document, '李明'))
    await vscode.commands.executeCommand('copydesk.tag.person')
    assert.isTrue(document.getText().startsWith('[李明]{.person}早。'))
  })

  it('goes from a tag to its entry, and from the entry to every tag', async () => {
    const {document} = await open('page-1.txt')
    const inTag = rangeOf(document, '何立群').start.translate(0, 1)
    const places = (all: vscode.Location[]): string[] =>
      all
        .map(
          ({uri, range}) => `${uri.path.split('/').at(-1)} ${range.start.line}`
        )
        .sort()
    assert.deepEqual(
      places(
        await run<vscode.Location[]>('DefinitionProvider', document.uri, inTag)
      ),
      ['entities.yaml 1']
    )
    const mentions = ['page-1.txt 0', 'page-1.txt 0', 'page-2.txt 0']
    for (const [name, position] of [
      ['page-1.txt', inTag],
      ['entities.yaml', new vscode.Position(1, 8)]
    ] as const) {
      const {document: asked} = await open(name)
      const found = await run<vscode.Location[]>(
        'ReferenceProvider',
        asked.uri,
        position
      )
      assert.deepEqual(places(found), mentions, name)
    }
  })

  it('finds entries by name, alias and id as symbols of the workspace', async () => {
    await open('page-1.txt')
    for (const query of ['何立群', '老何', 'he-liqun']) {
      const found = await run<vscode.SymbolInformation[]>(
        'WorkspaceSymbolProvider',
        query
      )
      const own = found.filter(({location: {uri}}) =>
        uri.path.endsWith('names/entities.yaml')
      )
      assert.deepEqual(
        own.map(({location}) => location.range.start.line),
        [1],
        query
      )
    }
  })

  it('renames an id in open and closed pages and the register', async () => {
    const {document} = await open('page-1.txt')
    const at = rangeOf(document, 'he-liqun').start
    const id = '何-楼长_1:a.b'
    const edit = await run<vscode.WorkspaceEdit>(
      'DocumentRenameProvider',
      document.uri,
      at,
      id
    )
    assert.isTrue(await vscode.workspace.applyEdit(edit))
    for (const [name, before] of [
      ['page-1.txt', first],
      ['page-2.txt', second],
      ['entities.yaml', register]
    ] as const) {
      const changed = await vscode.workspace.openTextDocument(uriOf(name))
      const written = name === 'entities.yaml' ? `"${id}"` : id
      assert.include(
        [
          before.replaceAll('he-liqun', id),
          before.replaceAll('he-liqun', written)
        ],
        changed.getText()
      )
      // Through the editor, never behind its back.
      assert.isTrue(changed.isDirty, name)
      const onDisk = await vscode.workspace.fs.readFile(changed.uri)
      assert.equal(new TextDecoder().decode(onDisk), before)
      await vscode.window.showTextDocument(changed)
      await vscode.commands.executeCommand(
        'workbench.action.revertAndCloseActiveEditor'
      )
    }
  })

  it('offers kinds and ids inside a tag, by initials of pinyin too', async () => {
    const editor = await open('page-1.txt')
    const {document} = editor
    const offered = async (typed: string): Promise<string[]> => {
      const end = document.lineAt(1).range.start
      await editor.edit((edit) => {
        edit.replace(document.lineAt(1).range, typed)
      })
      const list = await run<vscode.CompletionList>(
        'CompletionItemProvider',
        document.uri,
        end.translate(0, typed.length)
      )
      return list.items.map(({label}) =>
        typeof label === 'string' ? label : label.label
      )
    }

    assert.includeMembers(await offered('[何]{.'), ['person', 'place'])
    for (const [typed, ids] of [
      ['he', ['he-liqun']],
      ['hlq', ['he-liqun']],
      ['李', ['li-1', 'li-2']]
    ] as const) {
      const labels = await offered(`[何]{.person ref=${typed}`)
      // Snippets stand in the list, too.
      const known = labels.filter((label) => /^(?:he|li)-/u.test(label))
      assert.sameMembers(known, [...ids], typed)
    }
  })

  it('shows ids behind tags only where that is asked for', async () => {
    const {document} = await open('page-1.txt')
    const hints = async (): Promise<string[]> => {
      const all = new vscode.Range(0, 0, document.lineCount, 0)
      const found = await run<vscode.InlayHint[]>(
        'InlayHintProvider',
        document.uri,
        all
      )
      return found
        .map(({label}) => (typeof label === 'string' ? label : ''))
        .filter((each) => each !== '¶?')
    }

    const settings = vscode.workspace.getConfiguration('copydesk')
    assert.deepEqual(await hints(), [])
    try {
      await settings.update('entityHints', true)
      await until(async () => (await hints()).length > 0)
      assert.deepEqual(await hints(), ['he-liqun', 'he-liqun', 'li-1', 'li-2'])
    } finally {
      await settings.update('entityHints', undefined)
    }
  })

  it('keeps what a register last said while it is broken, and says where once', async () => {
    const {document} = await open('page-1.txt')
    const inTag = rangeOf(document, '何立群').start.translate(0, 1)
    const card = async (): Promise<string> => {
      const found = await run<vscode.Hover[]>(
        'HoverProvider',
        document.uri,
        inTag
      )
      return found
        .flatMap(({contents}) => contents as vscode.MarkdownString[])
        .map(({value}) => value)
        .join('\n')
    }

    assert.include(await card(), '老何')
    const side = await open('entities.yaml')
    const broken = side.document.lineAt(4)
    await side.edit((edit) => {
      edit.replace(broken.range, '  aliases: [老何')
    })
    // The two names that are claimed twice are said of a register that is read.
    const ours = (all: readonly vscode.Diagnostic[]): vscode.Diagnostic[] =>
      all.filter(({source}) => source === 'Copydesk')
    const told = ours(
      await problemsOf(side.document.uri, (all) => ours(all).length === 1)
    )
    assert.equal(told[0]!.range.start.line, 4)
    assert.match(told[0]!.message, /last version/u)
    assert.include(await card(), '老何')
    await vscode.commands.executeCommand('undo')
    await problemsOf(side.document.uri, (all) => ours(all).length === 2)
    assert.include(await card(), '老何')
  })

  it('keeps all other tags as they are while a mark is half typed', async () => {
    const editor = await open('page-1.txt')
    const {document} = editor
    /** Line, column, length and type of what is coloured below. */
    const below = async (): Promise<number[][]> => {
      const {data} =
        await vscode.commands.executeCommand<vscode.SemanticTokens>(
          'vscode.provideDocumentSemanticTokens',
          document.uri
        )
      let line = 0
      let column = 0
      const tokens: number[][] = []
      for (let at = 0; at < data.length; at += 5) {
        const [lines = 0, columns = 0, length = 0, type = 0] = data.slice(at)
        column = lines === 0 ? column + columns : columns
        line += lines
        if (line > 1) tokens.push([line, column, length, type])
      }

      return tokens
    }

    const before = await below()
    assert.isNotEmpty(before)
    const {end} = document.lineAt(1).range
    editor.selection = new vscode.Selection(end, end)
    const typed = '[孙]{.person ref="s"}'
    for (const [index, character] of typed.split('').entries()) {
      await vscode.commands.executeCommand('type', {text: character})
      const now = typed.slice(0, index + 1)
      assert.isTrue(document.lineAt(1).text.startsWith(now), now)
      assert.deepEqual(await below(), before, now)
    }

    // Nothing was added: what closes brackets by itself was typed over.
    assert.equal(document.lineAt(1).text, typed)
  })

  it('writes decisions that are made at once one after the other', async () => {
    const before =
      'rejected:\n  person:\n    - 乙\n  place:\n    - 甲乡\nlocale: zh\n'
    await write('at-once/copydesk.yaml', before)
    await write('at-once/page.txt', '楼长何立群在甲村说，丙丙来了。\n')
    const {document} = await open('at-once/page.txt')
    const uri = document.uri.toString()
    const reject = (kind: string, text: string): Thenable<unknown> =>
      vscode.commands.executeCommand('copydesk.rejectSuggestion', {
        uri,
        kind,
        text
      })
    const decided = async (): Promise<string> => {
      const file = uriOf('at-once/copydesk.yaml')
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
    }
    await Promise.all([
      reject('person', '何立群'),
      reject('place', '甲村'),
      reject('person', '丙丙')
    ])
    assert.equal(
      await decided(),
      before
        .replace('- 乙\n', '- 乙\n    - 何立群\n    - 丙丙\n')
        .replace('- 甲乡\n', '- 甲乡\n    - 甲村\n')
    )

    // What is being typed there is not written over.
    const editor = await open('at-once/copydesk.yaml')
    const typed = editor.edit((builder) => {
      builder.insert(new vscode.Position(0, 0), '# typed\n')
    })
    await Promise.all([typed, reject('place', '丁村')])
    assert.match(await decided(), /^# typed\nrejected:\n {2}person:\n/u)
    assert.match(await decided(), /- 甲村\n {4}- 丁村\nlocale: zh\n$/u)
  })

  it('links a name at once in a register of 100,000 entries', async () => {
    const entries = Array.from(
      {length: 100_000},
      (_, at) => `- {id: n${at}, kind: person, name: 人${at}号}\n`
    )
    // A folder of its own: a register that is there already is read once more.
    await write('many/entities.yaml', entries.join('') + register)
    await write('many/page-3.txt', '楼长何立群说，人99999号来了。\n')
    const editor = await open('many/page-3.txt')
    const {document} = editor
    editor.selections = [
      selectionOf(rangeOf(document, '何立群')),
      selectionOf(rangeOf(document, '人99999号'))
    ]
    await vscode.commands.executeCommand('copydesk.tag.person')
    assert.equal(
      document.getText(),
      '楼长[何立群]{.person ref=he-liqun}说，[人99999号]{.person ref=n99999}来了。\n'
    )
  })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come to pass')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
