import {
  textDigest,
  type ActResult,
  type DocumentEdits,
  type TextEdit
} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {fileName} from './file-name.js'
import {exists} from './files.js'
import {movedCursors} from './moved-cursors.js'
import {focusPage} from './pages.js'
import {toRange} from './ranges.js'
import {showReceipt} from './receipt.js'
import {tellWarning} from './tell.js'

/** How long the receipt of an edit stays in the status bar, in milliseconds. */
const receiptTime = 6000

/** What became of an action. */
export type Outcome = 'done' | 'nothing' | 'refused' | 'outdated'

/**
 * Apply what the server answered: one undo step a file, only to the version it
 * was computed for, the focus back in the page. Refusals are said.
 *
 * @param cursors - Those of the page when the command began: an editor that is
 *   busy may tell of others meanwhile.
 */
export async function applyResult(
  result: ActResult,
  page: vscode.Uri,
  cursors: readonly vscode.Selection[] = cursorsOf(page)
): Promise<Outcome> {
  if (result.isOutdated) return 'outdated'
  if (result.refusal !== undefined) {
    void tellWarning(result.refusal)
    return 'refused'
  }

  if (result.edits.length === 0 && !result.selections && !result.message) {
    return 'nothing'
  }

  const applied = await applyEdits(result.edits)
  if (!applied) return 'outdated'
  if (applied.size === 0 && result.edits.length > 0) return 'refused'
  const editor = await focusPage(page)
  if (result.selections && result.selections.length > 0) {
    const own = result.edits.filter(({uri}) => uri === page.toString())
    const selections = result.selections.map((range) => {
      const {start, end} = toRange(range)
      return new vscode.Selection(start, end)
    })
    const moved = movedCursors(
      cursors,
      own.flatMap(({edits}) => edits)
    ).map(
      ({anchor, active}) =>
        new vscode.Selection(
          new vscode.Position(anchor.line, anchor.character),
          new vscode.Position(active.line, active.character)
        )
    )
    editor.selections = cursorsAfter(selections, moved, editor.selection)
    editor.revealRange(
      editor.selection,
      vscode.TextEditorRevealType.InCenterIfOutsideViewport
    )
  }

  // What was left was said, and the message counts all.
  if (result.edits.some(({uri}) => !applied.has(uri))) return 'done'
  if (result.changes && result.message !== undefined) {
    void showReceipt(result.message, [{uri: page, changes: result.changes}])
  } else if (result.message !== undefined) {
    vscode.window.setStatusBarMessage(`$(check) ${result.message}`, receiptTime)
  }

  return 'done'
}

/** The cursors of a page; none where it is not on screen. */
export function cursorsOf(page: vscode.Uri): readonly vscode.Selection[] {
  return editorOf(page.toString())?.selections ?? []
}

/**
 * As many cursors as before, so that the next key is not typed at every place:
 * the selections of the answer where they are as many, else several cursors on
 * their characters, or one on the selection whose line is nearest.
 */
function cursorsAfter(
  selections: readonly vscode.Selection[],
  cursors: readonly vscode.Selection[],
  {active}: vscode.Selection
): readonly vscode.Selection[] {
  if (selections.length === cursors.length) return selections
  if (cursors.length > 1) return cursors
  const line = cursors[0]?.active.line ?? active.line
  const distance = ({start}: vscode.Selection): number =>
    Math.abs(start.line - line)
  return selections.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1)
}

/**
 * Apply edits of documents: to all, or, where an open one has changed meanwhile,
 * to none; a closed one that has is left alone. One step of undo in each of them.
 *
 * @returns URIs of the documents that are as wanted: all, unless one was left
 *   alone, changed at the last moment or can only be read, which is said; `undefined` where nothing
 *   was done because they changed.
 */
export async function applyEdits(
  documents: readonly DocumentEdits[]
): Promise<ReadonlySet<string> | undefined> {
  const wanted = new Set(documents.map(({uri}) => uri))
  const changes = documents.filter(({edits}) => edits.length > 0)
  if (changes.length === 0) return wanted
  const areAsRead = await Promise.all(changes.map(isAsRead))
  if (!changes.every(isCurrent)) return undefined
  // One workspace edit of several files is one step of the editor's: undone in
  // one of them, it would be undone in all. All are sent at once, so that
  // nothing can be typed between two.
  const applied = await Promise.all(
    changes.map(async (change, index): Promise<Applied> =>
      areAsRead[index] ? applyTo(change) : 'changed'
    )
  )
  const namesOf = (became: Applied): string[] =>
    changes.flatMap(({uri}, index) =>
      applied[index] === became ? [fileName(vscode.Uri.parse(uri))] : []
    )
  const changed = namesOf('changed')
  if (changed.length === changes.length) return undefined
  changes.forEach(({uri}, index) => {
    if (applied[index] !== 'done') wanted.delete(uri)
  })
  if (changed.length > 0)
    void tellWarning(
      vscode.l10n.t(
        'Left as they are, because they changed meanwhile: {0}. Do it again there.',
        changed.join(' · ')
      )
    )
  const locked = namesOf('locked')
  if (locked.length > 0)
    void tellWarning(
      vscode.l10n.t(
        'Nothing was written into what can only be read here: {0}.',
        locked.join(' · ')
      )
    )
  return wanted
}

/** What became of the edits of a document; `locked`: it can only be read. */
type Applied = 'done' | 'changed' | 'locked'

/** Apply the edits of one document. */
async function applyTo(change: DocumentEdits): Promise<Applied> {
  const {uri, version, edits} = change
  const editor = editorOf(uri)
  if (editor) return editInPlace(editor, change)
  const file = vscode.Uri.parse(uri)
  const edit = new vscode.WorkspaceEdit()
  // A register or configuration is made by its first entry.
  if (version === null && edits.every(isAtStart) && !(await exists(file)))
    edit.createFile(file, {ignoreIfExists: true})
  edit.set(
    file,
    edits.map(({range, newText}) =>
      vscode.TextEdit.replace(toRange(range), newText)
    )
  )
  return (await vscode.workspace.applyEdit(edit)) ? 'done' : 'changed'
}

function isAtStart({range: {end}}: TextEdit): boolean {
  return end.line === 0 && end.character === 0
}

/** Edit an open editor, if it is still: its cursors stay on their characters. */
async function editInPlace(
  editor: vscode.TextEditor,
  {edits}: DocumentEdits
): Promise<Applied> {
  const {document} = editor
  const {version} = document
  try {
    const isTaken = await editor.edit(
      (builder) => {
        for (const {range, newText} of edits) {
          builder.replace(toRange(range), newText)
        }
      },
      {undoStopBefore: true, undoStopAfter: true}
    )
    if (!isTaken) return 'changed'
    // What can only be read takes an edit, and stays as it is.
    return document.version === version ? 'locked' : 'done'
  } catch (error) {
    if (vscode.window.visibleTextEditors.includes(editor)) throw error
    return 'changed'
  }
}

/** Whether a file that was read while it was closed still holds the same. */
async function isAsRead({uri, digest}: DocumentEdits): Promise<boolean> {
  if (digest === undefined) return true
  try {
    const file = vscode.Uri.parse(uri)
    const document = await vscode.workspace.openTextDocument(file)
    return textDigest(document.getText()) === digest
  } catch {
    // Gone, or no text any more.
    return false
  }
}

function isCurrent({uri, version}: DocumentEdits): boolean {
  const document = vscode.workspace.textDocuments.find(
    (each) => each.uri.toString() === uri
  )
  return version === null || document?.version === version
}

function editorOf(uri: string): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(
    ({document}) => document.uri.toString() === uri
  )
}
