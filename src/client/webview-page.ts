import * as vscode from 'vscode'
import {macKeys} from './mac-keys.js'

/** What a page of ours in a webview is made of. */
export interface WebviewPart {
  readonly webview: vscode.Webview
  /** The folder of scripts and styles. */
  readonly media: vscode.Uri
  /** Stem of its script and its style sheet. */
  readonly name: string
  /** Its script where it is bundled from several files; null for none. */
  readonly script?: vscode.Uri | null
  readonly title: string
  /** Trusted mark-up; texts in it are escaped already. */
  readonly body: string
  /** Directives beside those for its own script and style. */
  readonly allow?: readonly string[]
}

/** A page for a webview: nothing but its own script and style may load. */
export function webviewPage({
  webview,
  media,
  name,
  script = vscode.Uri.joinPath(media, `${name}.js`),
  title,
  body,
  allow = []
}: WebviewPart): string {
  const nonce = makeNonce()
  const style = vscode.Uri.joinPath(media, `${name}.css`)
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    ...(script ? [`script-src 'nonce-${nonce}'`] : []),
    ...allow
  ].join('; ')
  return `<!doctype html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${webview.asWebviewUri(style).toString()}">
</head>
<body>
${body}
${script ? `<script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script>` : ''}
</body>
</html>`
}

/** A text as it may stand in mark-up and in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
}

/** A key, by its name here and on macOS; the script of the page knows which it is. */
export function keyHtml(keys: string): string {
  return `<kbd data-mac="${escapeHtml(macKeys(keys))}">${escapeHtml(keys)}</kbd>`
}

/** 128 random bits, so that no other script runs. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
