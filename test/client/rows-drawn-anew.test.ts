import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {CommandTable} from '../../src/client/commands/command-table.js'

/** A page whose lines can be read by places, as the view does. */
function pageOf(...lines: string[]) {
  return {
    uri: {toString: () => 'file:///desk/page.txt'},
    languageId: 'transcription',
    version: 1,
    validateRange: (range: unknown) => range,
    getText({start, end}: {start: Place; end: Place}) {
      const inside = lines.slice(start.line, end.line + 1)
      const last = inside.length - 1
      return inside
        .map((line, index) =>
          line.slice(
            index === 0 ? start.character : 0,
            index === last ? end.character : undefined
          )
        )
        .join('\n')
    }
  }
}

interface Place {
  readonly line: number
  readonly character: number
}

describe('rows that are drawn anew', () => {
  let vscode: typeof import('./stand-in/vscode.js')

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  /** The names under which VS Code knows the rows of problems of a page. */
  async function namesOf(
    page: ReturnType<typeof pageOf>,
    ...places: Array<[line: number, character: number, length?: number]>
  ): Promise<unknown[]> {
    const {showProblems} =
      await import('../../src/client/views/problems-view.js')
    const {getDiagnostics} = vscode.languages
    vscode.languages.getDiagnostics = () =>
      places.map(([line, character, length = 1]) => ({
        source: 'Copydesk',
        code: 'blank',
        message: 'A blank',
        severity: 1,
        range: new vscode.Range(line, character, line, character + length)
      }))
    try {
      showProblems({
        shown: {document: page, onDidChange: () => undefined},
        tables: {rules: [], problems: []}
      } as never)
      const tree = vscode.trees.get('copydesk.problems')
      const [kind] = tree?.getChildren() as unknown[]
      const rows = (tree?.getChildren(kind) ?? []) as unknown[]
      return rows.map((row) => tree?.getTreeItem(row)['id'])
    } finally {
      vscode.languages.getDiagnostics = getDiagnostics
    }
  }

  it('of problems keep their names when lines move, each its own', async () => {
    const before = await namesOf(
      pageOf('三 月', '三 月', '四 月'),
      [0, 1],
      [1, 1],
      [2, 1]
    )
    const after = await namesOf(
      pageOf('新的一行', '三 月', '三 月', '四 月'),
      [1, 1],
      [2, 1],
      [3, 1]
    )
    assert.equal(new Set(before).size, 3)
    assert.deepEqual(after, before)
  })

  it('of problems give their name to no other that takes their place', async () => {
    const [first, second] = await namesOf(
      pageOf('三 月', '四 月'),
      [0, 1],
      [1, 1]
    )
    const rest = await namesOf(pageOf('三月', '四 月'), [1, 1])
    assert.deepEqual(rest, [second])
    assert.notEqual(first, second)
  })

  it('of long problems have short names, each its own', async () => {
    const line = '改造前'.repeat(5000)
    const names = await namesOf(
      pageOf(line, `${line}后`),
      [0, 0, line.length],
      [1, 0, line.length + 1]
    )
    assert.equal(new Set(names).size, 2)
    for (const name of names) assert.ok(String(name).length < 200)
  })

  it('of mentions are told by what stands around them', async () => {
    const {showEntities} =
      await import('../../src/client/views/entities-view.js')
    const range = {start: {line: 0, character: 0}, end: {line: 0, character: 2}}
    const mention = {text: '李四', ranges: [range]}
    const contexts = ['昨日', '今晨', '今晨'].map((before) => ({
      before,
      after: ''
    }))
    const page = pageOf('李四')
    showEntities({
      client: {sendRequest: () => Promise.resolve(contexts)},
      shown: {document: page, onDidChange: () => undefined},
      models: {onDidChange: () => undefined, get: () => undefined},
      tables: {kinds: []}
    } as never)
    const tree = vscode.trees.get('copydesk.entities')
    const owner = {
      type: 'entity',
      kind: 'person',
      status: 'tagged',
      entity: {name: '李四', ref: null, mentions: [mention, mention, mention]},
      page
    }
    const rows = (await tree?.getChildren(owner)) as unknown[]
    const names = rows.map((row) => String(tree?.getTreeItem(row)['id']))
    assert.equal(new Set(names).size, 3)
    assert.ok(names[0]?.includes('昨日李四'))
    assert.ok(names.every((name) => name.includes('tagged person')))
  })

  describe('and are gone when their menu is used', () => {
    let done: unknown[][]
    let table: CommandTable

    beforeEach(async () => {
      const {sparingLostRows} =
        await import('../../src/client/commands/lost-rows.js')
      done = []
      vscode.shown.length = 0
      const run = (...given: unknown[]) => done.push(given)
      table = sparingLostRows(
        {'copydesk.rows.do': run, 'copydesk.title.do': run},
        {
          contributes: {
            menus: {'view/item/context': [{command: 'copydesk.rows.do'}]}
          }
        }
      )
    })

    const row = {type: 'problem'}

    it('do nothing, and say so', () => {
      table['copydesk.rows.do']?.(undefined, undefined)
      table['copydesk.rows.do']?.(null, undefined)
      table['copydesk.rows.do']?.(row, [row, undefined])
      assert.deepEqual(done, [])
      assert.equal(vscode.shown.length, 3)
      assert.match(String(vscode.shown[0]?.['message']), /nothing was done/u)
    })

    it('are told from keys, which name none, and from rows that are there', () => {
      table['copydesk.rows.do']?.()
      table['copydesk.rows.do']?.(row, undefined)
      table['copydesk.rows.do']?.(row, [row, row])
      table['copydesk.title.do']?.(undefined, undefined)
      assert.deepEqual(done, [
        [],
        [row, undefined],
        [row, [row, row]],
        [undefined, undefined]
      ])
      assert.equal(vscode.shown.length, 0)
    })
  })
})
