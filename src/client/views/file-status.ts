import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {sayCounts, statusSigns} from '../status-words.js'

/** Endings of files that may be pages. */
const endings = ['.txt', '.md', '.transcript']

/**
 * A sign on the file of a page that says how far the work on it is: that of
 * the article that is least far.
 */
export function markFiles({client, models}: Desk): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  /** What open pages said last, so that no keystroke redraws the explorer. */
  const known = new Map<string, string>()
  const watcher = vscode.workspace.createFileSystemWatcher(
    `**/*{${endings.join(',')}}`
  )
  return vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange((uri) => changed.fire(uri)),
    models.onDidChange(({uri}) => {
      const page = models
        .get({uri} as vscode.TextDocument)
        ?.page.articles.map(({status}) => status ?? 'raw')
        .join(' ')
      if (page === undefined || known.get(uri.toString()) === page) return
      known.set(uri.toString(), page)
      changed.fire(uri)
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      async provideFileDecoration(uri) {
        if (!endings.some((ending) => uri.path.endsWith(ending))) return
        const found = await ask(client, requests.fileStatus, {
          uri: uri.toString()
        })
        const badge = found && statusSigns[found.status]
        if (!badge) return
        return new vscode.FileDecoration(badge, sayCounts(found.counts))
      }
    })
  )
}
