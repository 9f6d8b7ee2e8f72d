import * as vscode from 'vscode'
import {
  previewKeys,
  reviewButtonKeys,
  reviewKeys,
  reviewListKeys,
  type PanelKeys
} from '../panel-keys.js'
import {escapeHtml as escape, webviewPage} from '../webview-page.js'
import {macKeys} from '../mac-keys.js'
import {boundKeys, type BoundKey, type KeyManifest} from './bound-keys.js'

/** A table of keys; columns of keys, and what they do. */
interface KeyTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: ReadonlyArray<{
    readonly keys: readonly string[]
    readonly what: string
  }>
}

/** All keys of Copydesk as a page without a script. */
export function cheatSheetHtml(
  webview: vscode.Webview,
  media: vscode.Uri,
  manifest: KeyManifest
): string {
  const {strokes, chords, writing, views} = boundKeys(manifest)
  const title = vscode.l10n.t('Copydesk keys')
  const tables = [
    ofManifest(vscode.l10n.t('In the page'), strokes),
    ofManifest(vscode.l10n.t('In the page, two strokes'), chords),
    ofManifest(vscode.l10n.t('While writing beside a mark'), writing),
    ofManifest(vscode.l10n.t('In the views'), views),
    ofPanel(vscode.l10n.t('In the review list'), reviewListKeys()),
    ofPanel(vscode.l10n.t('In the review panel'), [
      ...reviewButtonKeys(),
      ...reviewKeys()
    ]),
    ofPanel(vscode.l10n.t('In the clean preview'), previewKeys())
  ]
  const note = vscode.l10n.t(
    'Every stroke of a command holds a modifier, so that Chinese input methods let it through.'
  )
  return webviewPage({
    webview,
    media,
    name: 'cheat-sheet',
    script: null,
    title,
    body: `<main>
<h1>${escape(title)}</h1>
<p>${escape(note)}</p>
<div class="tables">${tables.map((table) => tableHtml(table)).join('\n')}</div>
</main>`
  })
}

/** Systems by what they call their keys. */
const columns = ['Windows, Linux', 'macOS']

function ofManifest(title: string, keys: readonly BoundKey[]): KeyTable {
  return {
    title,
    columns,
    rows: keys.map((key) => ({keys: [key.keys, key.mac], what: key.what}))
  }
}

function ofPanel(title: string, keys: readonly PanelKeys[]): KeyTable {
  return {
    title,
    columns,
    rows: keys.map((each) => {
      const said = each.keys.join(' ')
      return {keys: [said, macKeys(said)], what: each.what}
    })
  }
}

function tableHtml({title, columns, rows}: KeyTable): string {
  const heads = [...columns, vscode.l10n.t('What it does')].map(
    (column) => `<th scope="col">${escape(column)}</th>`
  )
  const body = rows.map(
    ({keys, what}) =>
      `<tr>${keys.map((each) => `<td>${strokesHtml(each)}</td>`).join('')}<td>${escape(what)}</td></tr>`
  )
  return `<section><h2>${escape(title)}</h2>
<table><thead><tr>${heads.join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></section>`
}

function strokesHtml(keys: string): string {
  return keys
    .split(' ')
    .map((stroke) => `<kbd>${escape(stroke)}</kbd>`)
    .join(' ')
}
