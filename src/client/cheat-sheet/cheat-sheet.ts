import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import type {Disposable} from '../disposable.js'
import type {KeyManifest} from './bound-keys.js'
import {cheatSheetHtml} from './cheat-sheet-html.js'

/** All keys of Copydesk, in one panel. */
export interface CheatSheet extends Disposable {
  /** Show it where the page is, with the focus, so that keys scroll it. */
  open(): void
}

/** Make the cheat sheet; nothing is shown before it is opened. */
export function makeCheatSheet({context}: Desk): CheatSheet {
  let panel: vscode.WebviewPanel | undefined
  return {
    open() {
      panel ??= create()
      panel.reveal()
    },
    dispose() {
      panel?.dispose()
    }
  }

  function create(): vscode.WebviewPanel {
    const media = vscode.Uri.joinPath(context.extensionUri, 'media')
    const created = vscode.window.createWebviewPanel(
      'copydesk.cheatSheet',
      vscode.l10n.t('Copydesk keys'),
      vscode.ViewColumn.Active,
      // Its policy lets no script of its own run; without this, timers of those
      // who look into it, as programs for accessibility do, stand still.
      {
        enableFindWidget: true,
        enableScripts: true,
        localResourceRoots: [media]
      }
    )
    created.iconPath = {
      light: vscode.Uri.joinPath(media, 'page-light.svg'),
      dark: vscode.Uri.joinPath(media, 'page-dark.svg')
    }
    created.webview.html = cheatSheetHtml(
      created.webview,
      media,
      context.extension.packageJSON as KeyManifest
    )
    created.onDidDispose(() => {
      panel = undefined
    })
    return created
  }
}
