import {requests} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from './ask.js'
import type {Desk} from './desk.js'
import {activePage, pageLanguage} from './pages.js'

/** Fewer lines than these are no passage of a page. */
const fewestLines = 3

/** Paste edits are in VS Code since 1.97; we run on older ones too. */
interface PasteApi {
  readonly DocumentPasteEdit?: new (
    text: string,
    title: string,
    kind: unknown
  ) => {insertText: string; yieldTo?: unknown[]}
  readonly DocumentDropOrPasteEditKind?: {
    readonly Empty: {append(...parts: string[]): unknown}
    readonly Text: unknown
  }
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: object,
      metadata: object
    ): vscode.Disposable
  }
}

/**
 * Offer the cleaned form of what a PDF viewer put on the clipboard, in the menu
 * that VS Code shows after pasting; pasted as it is first.
 */
export function offerCleanPaste(desk: Desk): vscode.Disposable {
  const api = vscode as unknown as PasteApi
  const {DocumentPasteEdit, DocumentDropOrPasteEditKind: kinds} = api
  if (!DocumentPasteEdit || !kinds) return new vscode.Disposable(() => {})
  const kind = kinds.Empty.append('text', 'copydesk')
  const provider = {
    // Every paste waits for this answer: the text is cleaned when it is wanted.
    async provideDocumentPasteEdits(
      _document: vscode.TextDocument,
      _ranges: readonly vscode.Range[],
      data: vscode.DataTransfer
    ) {
      const text = (await data.get('text/plain')?.asString()) ?? ''
      if (!isPassage(text)) return undefined
      const edit = new DocumentPasteEdit(
        text,
        vscode.l10n.t('Paste cleaned: lines joined, safe faults fixed'),
        kind
      )
      edit.yieldTo = [kinds.Text]
      return [edit]
    },
    async resolveDocumentPasteEdit(edit: {insertText: string}) {
      const document = activePage()?.document
      const clean =
        document && (await cleanForm(desk, document, edit.insertText))
      if (clean) edit.insertText = clean.text
      return edit
    }
  }
  return (
    api.languages.registerDocumentPasteEditProvider?.(pageLanguage, provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ['text/plain']
    }) ?? new vscode.Disposable(() => {})
  )
}

/** The cleaned form of a text, where it is another one, and what was done. */
export async function cleanForm(
  {client}: Desk,
  document: vscode.TextDocument,
  pasted: string
): Promise<{text: string; title: string} | undefined> {
  const text = evenLineEnds(pasted)
  if (!isPassage(text)) return undefined
  const clean = await ask(client, requests.cleanText, {
    uri: document.uri.toString(),
    text
  })
  if (!clean || clean.text === text.trimEnd()) return undefined
  return {
    text: clean.text,
    title:
      clean.fixes === 0
        ? vscode.l10n.t('Paste cleaned: lines joined')
        : vscode.l10n.t('Paste cleaned: lines joined, {0} fixed', clean.fixes)
  }
}

/** Whether a text may be a passage of a page, and no word or two. */
function isPassage(text: string): boolean {
  return text.trim().split(/\r\n?|\n/u, fewestLines).length === fewestLines
}

/** Line ends of every origin; form feeds stand between columns. */
export function evenLineEnds(text: string): string {
  return text.replace(/\r\n?|\f/gu, '\n')
}
