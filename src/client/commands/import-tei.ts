import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {exists} from '../files.js'
import {focusPage} from '../pages.js'
import {writeAsked} from '../write-asked.js'
import type {CommandTable} from './command-table.js'
import {tellError} from '../tell.js'

/** Open a TEI document as a clean page. */
export function importCommands(desk: Desk): CommandTable {
  return {
    'copydesk.importTei': async (argument) => {
      const given = argument instanceof vscode.Uri ? [argument] : undefined
      const uris =
        given ??
        (await vscode.window.showOpenDialog({
          canSelectMany: false,
          filters: {'TEI XML': ['xml']},
          title: vscode.l10n.t('Import TEI')
        }))
      const [uri] = uris ?? []
      if (uri) await importTei(desk, uri)
    }
  }
}

async function importTei({client}: Desk, uri: vscode.Uri): Promise<void> {
  const source = await readUtf8(uri)
  if (source === undefined) {
    void tellError(
      vscode.l10n.t('{0} is not UTF-8 text, or cannot be read.', fileName(uri))
    )
    return
  }

  const {text, refusal} = await ask(client, requests.importTei, {text: source})
  if (refusal !== undefined) {
    void tellError(`${fileName(uri)}: ${refusal}`)
    return
  }

  const target = await freeTarget(uri)
  if (target && (await writeAsked(target, text))) await focusPage(target)
}

/** XML that is not UTF-8 is not guessed at. */
async function readUtf8(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri)
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** `page.tei.xml` becomes `page.news.md`; where that is, the person says. */
async function freeTarget(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  // Matches the endings of a TEI document: `.tei.xml`, `.xml`.
  const stem = fileName(uri).replace(/(?:\.tei)?\.xml$/iu, '')
  const target = vscode.Uri.joinPath(uri, '..', `${stem}.news.md`)
  if (!(await exists(target))) return target
  return vscode.window.showSaveDialog({
    defaultUri: target,
    filters: {Copydesk: ['news.md']}
  })
}
