import type {KindModel} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {reviewEndKeys, reviewKeys, type PanelKeys} from '../panel-keys.js'
import {escapeHtml, keyHtml, webviewPage} from '../webview-page.js'

/** The empty review panel; what it asks is sent to it. */
export function reviewHtml(
  webview: vscode.Webview,
  media: vscode.Uri,
  kinds: readonly KindModel[]
): string {
  const title = vscode.l10n.t('Review')
  const body = `<main tabindex="-1" data-words="${escapeHtml(JSON.stringify(panelWords()))}" hidden>
<section class="entity">
<p class="about"><span id="place"></span><span id="file"></span></p>
<progress id="progress" aria-labelledby="place"></progress>
<h1 id="name"></h1>
<div class="kinds" role="group">${kinds.map(kindButton).join('')}</div>
<label id="link" hidden><input type="checkbox" checked><span></span>${keyHtml('Alt+L')}</label>
</section>
<section class="mentions">
<p class="about"><span id="mentions"></span><span id="conflicts"></span></p>
<div id="list" role="listbox" aria-multiselectable="true" tabindex="0" aria-labelledby="name"></div>
</section>
<section class="answers">
<p class="about">${escapeHtml(vscode.l10n.t('Why suggested'))}</p>
<p id="why"></p>
<div class="buttons">
<button type="button" id="accept" class="primary"><span></span>${keyHtml('Ctrl+Enter')}</button>
<button type="button" id="reject"><span>${escapeHtml(vscode.l10n.t('Reject'))}</span>${keyHtml('Ctrl+Del')}</button>
<button type="button" id="acceptKind"><span></span>${keyHtml('Ctrl+Shift+Enter')}</button>
</div>
<dl>
${reviewKeys().map(helpRow).join('\n')}
</dl>
</section>
</main>
<div id="done" role="status" hidden tabindex="-1"><p></p>
<dl>
${reviewEndKeys().map(helpRow).join('\n')}
</dl>
</div>`
  return webviewPage({webview, media, name: 'review', title, body})
}

function kindButton({id, title, color, digit}: KindModel): string {
  const key = digit === null ? '' : keyHtml(`Alt+${digit}`)
  const data = [
    `data-kind="${escapeHtml(id)}"`,
    `data-title="${escapeHtml(title)}"`,
    ...(digit === null ? [] : [`data-digit="${digit}"`])
  ].join(' ')
  return `<button type="button" class="${escapeHtml(color)}" ${data} aria-pressed="false"><span class="sign"></span>${escapeHtml(title)}${key}</button>`
}

function helpRow({keys, what}: PanelKeys): string {
  const written = keys.map(keyHtml).join(' ')
  return `<dt>${written}</dt><dd>${escapeHtml(what)}</dd>`
}

/** What the panel says, with `{0}` for values. */
function panelWords(): Record<string, string> {
  return {
    place: vscode.l10n.t('Entity {0} of {1} suggested'),
    mentions: vscode.l10n.t('{0} places · {1} ticked'),
    oneMention: vscode.l10n.t('1 place · {1} ticked'),
    conflicts: vscode.l10n.t('{0} conflicts'),
    accept: vscode.l10n.t('Accept {0}'),
    acceptKind: vscode.l10n.t('Accept all {0} sure of {1}'),
    link: vscode.l10n.t('Link to {0} in the register'),
    done: vscode.l10n.t('Nothing left to review: {0} decided.')
  }
}
