import type {PageDraft} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import {openingMarks} from '../opening-marks.js'
import {isPage} from '../pages.js'
import {readSettings} from '../settings.js'
import {makeEntityStyles} from './entity-styles.js'
import {makePainter} from './painter.js'
import {makeMarkStyles} from './show-marks.js'
import {makeStructureStyles} from './structure-styles.js'
import {drawStructure} from './stretches.js'

/** Lines drawn beyond the visible ones on a long page. */
const beyond = 400
/** Lines up to which a page is drawn whole. */
const wholePage = 4000

/** Keep the pages on screen drawn as their models say. */
export function decoratePages(desk: Desk): vscode.Disposable {
  const {models, tables} = desk
  const roleTitle = new Map(tables.roles.map(({id, title}) => [id, title]))
  // Where decorations meet, VS Code lets the type that was made first win:
  // mark-up over tags, tags over roles.
  const painter = makePainter()
  const marks = makeMarkStyles()
  const entities = makeEntityStyles(tables.kinds)
  const structure = makeStructureStyles((role, tied) => {
    const title = roleTitle.get(role) ?? role
    return tied ? vscode.l10n.t('{0} · article?', title) : title
  })
  /** Lines that are drawn, for each editor of a long page. */
  const windows = new WeakMap<vscode.TextEditor, vscode.Range>()
  /** What was drawn last in editors. */
  const drawn = new WeakMap<vscode.TextEditor, PageDraft>()

  const subscriptions = [
    painter,
    structure,
    entities,
    marks,
    models.onDidDraft(drawEditors),
    models.onDidChange(drawEditors),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) draw(editor)
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({textEditor}) => {
      if (!isPage(textEditor.document)) return
      const drawn = windows.get(textEditor)
      const visible = visibleLines(textEditor)
      if (drawn && !drawn.contains(visible)) draw(textEditor)
    }),
    vscode.window.onDidChangeTextEditorSelection(({textEditor}) =>
      drawMarks(textEditor)
    ),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('copydesk')) return
      for (const editor of vscode.window.visibleTextEditors) draw(editor)
    })
  ]
  for (const editor of vscode.window.visibleTextEditors) draw(editor)
  return vscode.Disposable.from(...subscriptions)

  function drawEditors(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) draw(editor)
    }
  }

  function draw(editor: vscode.TextEditor): void {
    const {document} = editor
    if (!isPage(document)) return
    const window = windowOf(editor)
    windows.set(editor, window)
    const paint = painter.on(editor)
    const startLine = window.start.line
    const endLine = Math.min(window.end.line + 1, document.lineCount)
    structure.indent({startLine, endLine}, paint)
    const page = models.structure(document) ?? nothingOf(editor)
    // An older model names places that moved; what is drawn moved with them.
    if (page?.version !== document.version) return
    const settings = readSettings(document.uri)
    const drawing = drawStructure(
      page,
      (line) =>
        line >= document.lineCount || document.lineAt(line).isEmptyOrWhitespace
    )
    structure.draw(
      document,
      settings.roleLabels ? drawing : {...drawing, labels: []},
      paint
    )
    if (!drawn.has(editor))
      performance.mark(openingMarks.drawn, {detail: document.uri.toString()})
    drawn.set(editor, page)

    entities.draw(
      {
        entities: models.get(document)?.entities ?? null,
        suggestions: settings.suggestions ? 'shown' : 'hidden',
        startLine,
        endLine
      },
      paint
    )
    marks.draw({editor, page, mode: settings.showMarks, paint})
  }

  /** Of a page that was drawn and has grown too long nothing is known. */
  function nothingOf(editor: vscode.TextEditor): PageDraft | undefined {
    const {version} = editor.document
    const none = {articles: [], loose: [], marks: [], attributes: []}
    const last = drawn.get(editor)
    return last && {...last, ...none, version}
  }

  function drawMarks(editor: vscode.TextEditor): void {
    const page = models.structure(editor.document)
    // An older model would hide the wrong characters.
    if (page?.version !== editor.document.version) return
    const {showMarks} = readSettings(editor.document.uri)
    marks.follow({
      editor,
      page,
      mode: showMarks,
      paint: painter.on(editor)
    })
  }
}

/** The lines worth drawing now: all of them, or what is near the screen. */
function windowOf(editor: vscode.TextEditor): vscode.Range {
  const {lineCount} = editor.document
  if (lineCount <= wholePage) return new vscode.Range(0, 0, lineCount, 0)
  const {start, end} = visibleLines(editor)
  return new vscode.Range(
    Math.max(0, start.line - beyond),
    0,
    Math.min(lineCount, end.line + beyond),
    0
  )
}

function visibleLines({visibleRanges}: vscode.TextEditor): vscode.Range {
  const first = visibleRanges[0]?.start.line ?? 0
  const last = visibleRanges.at(-1)?.end.line ?? first
  return new vscode.Range(first, 0, last, 0)
}
