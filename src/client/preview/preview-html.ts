import type {Tables} from '../../protocol/protocol.js'
import * as vscode from 'vscode'

/** Kinds that the bubble offers by name; the rest are one click further. */
const bubbleKinds = 5

/** The empty preview; what it shows is sent to it. */
export function previewHtml(
  webview: vscode.Webview,
  media: vscode.Uri,
  {kinds}: Tables
): string {
  const nonce = makeNonce()
  const asset = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString()
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`
  ].join('; ')
  const buttons = kinds
    .slice(0, bubbleKinds)
    .map(
      ({id, title, color, digit}) =>
        `<button type="button" data-kind="${escape(id)}" class="${escape(color)}">${escape(title)}<kbd>Alt+${digit}</kbd></button>`
    )
    .join('')
  return `<!doctype html>
<html lang="${escape(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(vscode.l10n.t('Clean Preview'))}</title>
<link rel="stylesheet" href="${asset('preview.css')}">
</head>
<body>
<div id="page"></div>
<div class="bubble" role="toolbar" aria-label="${escape(vscode.l10n.t('Tag as'))}" hidden>
<span>${escape(vscode.l10n.t('Tag as'))}</span>${buttons}<button type="button" data-kind="" aria-label="${escape(vscode.l10n.t('Other kinds…'))}" title="${escape(vscode.l10n.t('Other kinds…'))}">⋯</button>
</div>
<script nonce="${nonce}" src="${asset('preview.js')}"></script>
</body>
</html>`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
}

/** 128 random bits, so that no other script runs. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
