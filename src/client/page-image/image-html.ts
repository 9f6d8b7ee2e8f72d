import * as vscode from 'vscode'
import {webviewPage} from '../webview-page.js'

/** The empty image panel; what it shows is sent to it. */
export function imageHtml(webview: vscode.Webview, media: vscode.Uri): string {
  return webviewPage({
    webview,
    media,
    name: 'image',
    title: vscode.l10n.t('Page Image'),
    allow: [`img-src ${webview.cspSource}`],
    body: `<header>
<h1>${vscode.l10n.t('Page Image')}</h1>
<div class="bar" role="toolbar" aria-label="${vscode.l10n.t('Page Image')}">
${button('previous', '‹', vscode.l10n.t('Previous page'))}
${button('next', '›', vscode.l10n.t('Next page'))}
<span class="gap"></span>
${button('out', '−', vscode.l10n.t('Zoom out'))}
<output aria-live="polite">100 %</output>
${button('in', '+', vscode.l10n.t('Zoom in'))}
${button('width', '↔', vscode.l10n.t('Fit width'))}
${button('page', '⤢', vscode.l10n.t('Fit page'))}
</div>
</header>
<main>
<div class="stage" tabindex="0" role="region" aria-label="${vscode.l10n.t('Page Image')}"><img alt="" hidden></div>
<p class="none" role="status" hidden></p>
</main>`
  })
}

function button(id: string, sign: string, title: string): string {
  return `<button type="button" data-do="${id}" title="${title}" aria-label="${title}">${sign}</button>`
}
