import {requests, type ExportResult} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {exists, writeWhole} from '../files.js'
import {pageStem} from '../page-stem.js'
import {showText} from '../text-documents.js'
import {argumentOf, pageOf, type CommandTable} from './command-table.js'

/** Where the format chosen last is kept; losing it loses no work. */
const lastFormat = 'copydesk.lastExportFormat'

type Exporter = Desk['tables']['exporters'][number]

interface FormatItem extends vscode.QuickPickItem {
  exporter: Exporter
}

/** Export the page, or one article of it. */
export function exportCommands(desk: Desk): CommandTable {
  return {
    'copydesk.export': async (argument) => {
      const given = argumentOf('export', argument)
      const document = (await pageOf(given)) ?? desk.shown.document
      if (document) await exportPage(desk, document, given?.articleId ?? null)
    }
  }
}

/** Ask for a format, then for what to do with the text. */
export async function exportPage(
  desk: Desk,
  document: vscode.TextDocument,
  articleId: string | null
): Promise<void> {
  const exporter = await pickFormat(desk)
  if (!exporter) return
  const result = await ask(desk.client, requests.export, {
    uri: document.uri.toString(),
    format: exporter.id,
    options: {},
    articleId
  })
  if (result.refusal !== undefined) {
    void vscode.window.showErrorMessage(result.refusal)
    return
  }

  const target = targetUri(document.uri, result.extension, articleId)
  await deliver(exporter, result, target)
}

/** Formats, the one chosen last first. */
async function pickFormat({
  tables,
  context
}: Desk): Promise<Exporter | undefined> {
  const last = context.workspaceState.get<string>(lastFormat)
  const items = [...tables.exporters]
    .sort((a, b) => Number(b.id === last) - Number(a.id === last))
    .map((exporter): FormatItem => ({
      exporter,
      label: exporter.title,
      description: exporter.extension,
      detail: exporter.summary
    }))
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Export as'),
    matchOnDetail: true
  })
  if (picked)
    await context.workspaceState.update(lastFormat, picked.exporter.id)
  return picked?.exporter
}

/** Save beside the page, save elsewhere, look at it, or copy it. */
async function deliver(
  {title}: Exporter,
  {text, extension}: ExportResult,
  target: vscode.Uri
): Promise<void> {
  const save = {
    label: `$(save) ${vscode.l10n.t('Save as {0}', fileName(target))}`
  }
  const elsewhere = {
    label: `$(folder-opened) ${vscode.l10n.t('Save elsewhere…')}`
  }
  const look = {label: `$(eye) ${vscode.l10n.t('Look at it first')}`}
  const copy = {label: `$(copy) ${vscode.l10n.t('Copy to the clipboard')}`}
  const picked = await vscode.window.showQuickPick(
    [save, elsewhere, look, copy],
    {placeHolder: vscode.l10n.t('{0}: {1} characters', title, text.length)}
  )
  if (picked === look) {
    await showText({name: fileName(target), text})
    await deliver(
      {title} as Exporter,
      {text, extension} as ExportResult,
      target
    )
  } else if (picked === copy) {
    await vscode.env.clipboard.writeText(text)
  } else if (picked === save) {
    if (await mayWrite(target)) await write(target, text)
  } else if (picked === elsewhere) {
    // The dialog itself asks before overwriting.
    const uri = await vscode.window.showSaveDialog({defaultUri: target})
    if (uri) await write(uri, text)
  }
}

async function mayWrite(uri: vscode.Uri): Promise<boolean> {
  if (!(await exists(uri))) return true
  const overwrite = vscode.l10n.t('Overwrite')
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is already there.', fileName(uri)),
    {modal: true},
    overwrite
  )
  return answer === overwrite
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  try {
    await writeWhole(uri, text)
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} cannot be written: {1}',
        fileName(uri),
        error instanceof Error ? error.message : String(error)
      )
    )
    return
  }

  const open = vscode.l10n.t('Open')
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} is written.', fileName(uri)),
    open
  )
  if (answer === open) await vscode.commands.executeCommand('vscode.open', uri)
}

/** `page.txt` and `tei.xml` make `page.tei.xml`; an article adds its id. */
function targetUri(
  page: vscode.Uri,
  extension: string,
  articleId: string | null
): vscode.Uri {
  const stem = pageStem(fileName(page))
  const part = articleId === null ? '' : `.${articleId}`
  const bare = extension.replace(/^\./u, '')
  return vscode.Uri.joinPath(page, '..', `${stem}${part}.${bare}`)
}
