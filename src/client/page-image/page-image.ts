import * as vscode from 'vscode'
import type {Desk} from '../desk.js'
import type {Disposable} from '../disposable.js'
import {fileName} from '../file-name.js'
import {findImage, imageFolders} from './find-image.js'
import {imageHtml} from './image-html.js'
import type {FromImage, ToImage} from './image-messages.js'
import {imagePlaces} from './image-places.js'

/** Id of the panel; `when` clauses of keys name it. */
const viewType = 'copydesk.image'

/** The scan of the page beside its text; one panel that follows the page. */
export interface PageImage extends Disposable {
  open(document: vscode.TextDocument): void
}

/** Make the image panel; nothing is shown before it is opened. */
export function makePageImage(desk: Desk): PageImage {
  const media = vscode.Uri.joinPath(desk.context.extensionUri, 'media')
  const places = imagePlaces(desk.context.workspaceState)
  let panel: vscode.WebviewPanel | undefined
  let document: vscode.TextDocument | undefined
  /** The image shown, and its address in the panel. */
  let shown: {image: string; source: string} | undefined

  const subscriptions = [
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel(left: vscode.WebviewPanel) {
        adopt(left)
        if (desk.shown.document) follow(desk.shown.document)
        return Promise.resolve()
      }
    }),
    desk.shown.onDidChange((page) => {
      if (panel && page && page !== document) follow(page)
    }),
    desk.models.onDidChange((page) => {
      // The front matter may name another image, or the first one.
      if (page === document) void update()
    })
  ]

  return {
    open(page) {
      if (!panel) {
        adopt(
          vscode.window.createWebviewPanel(
            viewType,
            vscode.l10n.t('Page Image'),
            {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true}
          )
        )
      }

      panel?.reveal(undefined, true)
      follow(page)
    },
    dispose() {
      panel?.dispose()
      vscode.Disposable.from(...subscriptions).dispose()
    }
  }

  function adopt(adopted: vscode.WebviewPanel): void {
    panel = adopted
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'page-light.svg'),
      dark: vscode.Uri.joinPath(media, 'page-dark.svg')
    }
    panel.webview.onDidReceiveMessage((message: FromImage) => receive(message))
    panel.onDidDispose(() => {
      panel = undefined
      document = undefined
      shown = undefined
    })
    allow([])
    panel.webview.html = imageHtml(panel.webview, media)
  }

  /** Let the panel read these folders, and our own. */
  function allow(folders: readonly vscode.Uri[]): void {
    if (!panel) return
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [media, ...folders]
    }
  }

  function follow(page: vscode.TextDocument): void {
    if (!panel) return
    document = page
    panel.title = vscode.l10n.t('Page Image: {0}', fileName(page.uri))
    // Another folder makes the panel load anew; it says when it is ready.
    allow(imageFolders(page.uri))
    void update()
  }

  async function update(again?: 'again'): Promise<void> {
    const page = document
    if (!page) return
    const model = desk.models.get(page)?.page
    const image = await findImage(page.uri, {
      image: model?.image ?? null,
      source: model?.source ?? null
    })
    if (page !== document || !panel) return
    if (!image) {
      shown = undefined
      post({type: 'none', text: sayNone(page)})
      return
    }

    const key = image.toString()
    if (shown?.image === key && again === undefined) return
    const source = panel.webview.asWebviewUri(image).toString()
    shown = {image: key, source}
    post({
      type: 'image',
      source,
      alt: vscode.l10n.t('Scan of {0}', fileName(page.uri)),
      place: places.get(key)
    })
  }

  function post(message: ToImage): void {
    void panel?.webview.postMessage(message)
  }

  function receive(message: FromImage): void {
    switch (message.type) {
      case 'ready': {
        void update('again')
        break
      }
      case 'place': {
        if (message.source === shown?.source)
          places.set(shown.image, message.place)
        break
      }
      case 'failed': {
        if (message.source !== shown?.source) break
        post({
          type: 'none',
          text: vscode.l10n.t(
            '{0} cannot be shown.',
            fileName(vscode.Uri.parse(shown.image))
          )
        })
        break
      }
      case 'page': {
        void vscode.commands.executeCommand(
          message.direction === 'next'
            ? 'copydesk.nextPage'
            : 'copydesk.previousPage'
        )
        break
      }
    }
  }
}

function sayNone({uri, isUntitled}: vscode.TextDocument): string {
  return isUntitled
    ? vscode.l10n.t('A page that is not saved has no image beside it.')
    : vscode.l10n.t(
        'No image lies beside {0}. Put one of the same name there (jpg, png, webp), or name it in the front matter: image: scans/page.jpg',
        fileName(uri)
      )
}
