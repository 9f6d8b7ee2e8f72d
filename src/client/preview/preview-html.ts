import type {Tables} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {escapeHtml as escape, keyHtml, webviewPage} from '../webview-page.js'

/** Kinds that the bubble offers by name; the rest are one click further. */
const bubbleKinds = 5

/** Where the files of the preview lie. */
export interface PreviewFiles {
  /** The folder of its style. */
  readonly media: vscode.Uri
  /** Its script, bundled from `src/webview/preview/`. */
  readonly script: vscode.Uri
}

/** The empty preview; what it shows is sent to it. */
export function previewHtml(
  webview: vscode.Webview,
  {media, script}: PreviewFiles,
  {kinds}: Tables
): string {
  const tagAs = escape(vscode.l10n.t('Tag as'))
  const others = escape(vscode.l10n.t('Other kinds…'))
  const rest = escape(
    vscode.l10n.t('{0} articles are not set yet; find does not see them', '{0}')
  )
  const buttons = kinds
    .slice(0, bubbleKinds)
    .map(
      ({id, title, color, digit}) =>
        `<button type="button" data-kind="${escape(id)}" class="${escape(color)}">${escape(title)}${digit === null ? '' : keyHtml(`Alt+${digit}`)}</button>`
    )
    .join('')
  return webviewPage({
    webview,
    media,
    name: 'preview',
    script,
    title: vscode.l10n.t('Clean Preview'),
    body: `<p id="rest" role="status" data-text="${rest}" hidden></p>
<div id="page"></div>
<aside class="bubble" aria-label="${tagAs}" hidden><div role="toolbar" aria-label="${tagAs}">
<span>${tagAs}</span>${buttons}<button type="button" data-kind="" aria-label="${others}" title="${others}">⋯</button>
</div></aside>
<div class="card" role="dialog" aria-label="${escape(vscode.l10n.t('What is known of it'))}" hidden></div>`
  })
}
