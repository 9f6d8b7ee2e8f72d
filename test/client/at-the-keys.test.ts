import assert from 'node:assert/strict'
import './stand-in/register.js'
import type {Desk} from '../../src/client/desk.js'
import type {LiveMarks} from '../../src/client/live-marks.js'

describe('commands at the keys', () => {
  let vscode: typeof import('./stand-in/vscode.js')

  before(async () => {
    vscode = await import('./stand-in/vscode.js')
  })

  afterEach(() => {
    vscode.settings.clear()
    vscode.window.activeTextEditor = undefined
  })

  describe('Show Marks', () => {
    let cycle: () => Promise<unknown>

    before(async () => {
      const {navigationCommands} =
        await import('../../src/client/commands/navigation.js')
      const table = navigationCommands({} as Desk)
      cycle = () => Promise.resolve(table['copydesk.showMarks']?.())
    })

    it('changes the setting of the workspace where that is in force', async () => {
      vscode.settings.set('showMarks', {1: 'full', 2: 'short'})
      await cycle()
      assert.deepEqual(vscode.settings.get('showMarks'), {
        1: 'full',
        2: 'cursorLine'
      })
      await cycle()
      assert.equal(vscode.settings.get('showMarks')?.[2], 'full')
    })

    it('changes that of the person else', async () => {
      await cycle()
      assert.deepEqual(vscode.settings.get('showMarks'), {1: 'full'})
    })
  })

  it('show the line that Enter begins behind a tag', async () => {
    const {editor, run, seen} = inLine('[徐伟]{.person}来了', 3)
    await run('copydesk.enter')
    assert.deepEqual(editor.selection.active, new vscode.Position(41, 0))
    assert.deepEqual(seen.at(-1), editor.selection)
  })

  it('join lines at the edge of a line, whatever mark-up is there', async () => {
    const {editor, run, seen} = inLine('[徐伟]{.person}', 1)
    for (const key of ['deleteLeft', 'deleteRight'])
      vscode.answers.set(key, () =>
        seen.push(`${key} at ${editor.selection.active.character}`)
      )
    await run('copydesk.backspace')
    const end = new vscode.Position(40, 3)
    editor.selection = new vscode.Selection(end, end)
    await run('copydesk.delete')
    vscode.answers.clear()
    assert.deepEqual(seen, ['deleteLeft at 0', 'deleteRight at 13'])
  })

  /** An editor with the cursor in a line that begins with a tag of two letters. */
  function inLine(text: string, column: number) {
    const cursor = new vscode.Position(40, column)
    /** What was edited and revealed. */
    const seen: unknown[] = []
    const editor = {
      document: {
        languageId: 'transcription',
        uri: vscode.Uri.parse('file:///page.txt'),
        lineAt: () => ({text})
      },
      selection: new vscode.Selection(cursor, cursor),
      selections: [0],
      edit: () => {
        seen.push('edited')
        return Promise.resolve(true)
      },
      revealRange: (range: unknown) => seen.push(range)
    }
    vscode.window.activeTextEditor = editor
    const marks = [
      {start: {character: 0}, end: {character: 1}},
      {start: {character: 3}, end: {character: 13}}
    ]
    const live = {onLine: () => marks} as unknown as LiveMarks
    const run = async (command: string): Promise<void> => {
      const {typingCommands} =
        await import('../../src/client/commands/typing.js')
      await typingCommands(live)[command]?.()
    }
    return {editor, run, seen}
  }
})
