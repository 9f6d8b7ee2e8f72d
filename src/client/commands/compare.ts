import {requests, type CompareResult} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {activePage} from '../pages.js'
import type {ComparisonNode, ComparisonView} from '../views/comparison-view.js'
import {askEncoding, openAs} from './encoding.js'
import {tellTooLong} from '../unread.js'
import type {CommandTable} from './command-table.js'
import {tellInformation} from '../tell.js'

/** Compare a clean copy with its source, and go through what differs. */
export function compareCommands(
  desk: Desk,
  view: ComparisonView
): CommandTable {
  return {
    'copydesk.compare': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (document && !tellTooLong(document.uri))
        await compareWithSource(desk, view, document)
    },
    'copydesk.comparison.goTo': (node) =>
      view.goTo(node as ComparisonNode, 'both'),
    'copydesk.comparison.goToSource': (node) =>
      view.goTo(node as ComparisonNode, 'source'),
    'copydesk.comparison.goToCopy': (node) =>
      view.goTo(node as ComparisonNode, 'copy')
  }
}

async function compareWithSource(
  {client}: Desk,
  view: ComparisonView,
  document: vscode.TextDocument
): Promise<void> {
  const compared = (): Promise<CompareResult | null> =>
    ask(client, requests.compare, {uri: document.uri.toString()})
  let result = await compared()
  if (!result) {
    void tellInformation(
      vscode.l10n.t(
        'This page names no source that can be read. A clean copy names its source at the top: source: page.txt'
      )
    )
    return
  }

  const source = vscode.Uri.parse(result.sourceUri)
  // What VS Code would show of its bytes is no text that anybody compares.
  const other = await askEncoding(client, source)
  if (other && (await openAs(source, other)))
    result = (await compared()) ?? result
  await vscode.commands.executeCommand(
    'vscode.diff',
    source,
    document.uri,
    `${fileName(source)} ↔ ${fileName(document.uri)}`
  )
  await view.show({source, copy: document.uri, result})
}
