import {
  requests,
  type ArticleModel,
  type ExporterModel
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {tellOutdated, type Target} from '../act.js'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {exists} from '../files.js'
import {isCleanCopyName, pageStem} from '../page-stem.js'
import {presentArticle} from '../present-article.js'
import {showText} from '../text-documents.js'
import {tellTooLong, whyNothing} from '../unread.js'
import {mayWrite, writeAsked} from '../write-asked.js'
import {articleAt} from './article-at.js'
import {
  argumentOf,
  lineTarget,
  pageOf,
  targetOf,
  type CommandTable
} from './command-table.js'
import {
  changeOptions,
  extensionOf,
  optionsOf,
  pickFormat,
  type ExportOptions
} from './export-format.js'
import {tellError, tellInformation} from '../tell.js'
import {harmless} from '../visible.js'

/** Export the page, or one article of it. */
export function exportCommands(desk: Desk): CommandTable {
  return {
    'copydesk.export': async (argument) => {
      const given = argumentOf('export', argument)
      if (given) {
        await exportArticle(desk, await lineTarget(given))
        return
      }

      const document = (await pageOf(undefined)) ?? desk.shown.document
      if (document) await exportPage(desk, document, null)
    },
    'copydesk.exportArticle': async () =>
      exportArticle(desk, await targetOf(undefined))
  }
}

/** Export the article that a target is in. */
async function exportArticle(
  desk: Desk,
  target: Target | undefined
): Promise<void> {
  if (!target || tellTooLong(target.document.uri)) return
  const article = await articleAt(desk, target)
  if (article === 'outdated') tellOutdated()
  else if (article) await exportPage(desk, target.document, article)
  else void tellInformation(vscode.l10n.t('The cursor is in no article.'))
}

/** Ask for a format, then for what to do with the text. */
export async function exportPage(
  desk: Desk,
  document: vscode.TextDocument,
  article: ArticleModel | null
): Promise<void> {
  const exporter = await pickFormat(desk)
  if (!exporter) return
  const articleId = article && article.id
  let options = optionsOf(desk, exporter)
  for (;;) {
    // The page may have changed while a list stood open.
    const page = article && (await desk.models.latest(document))?.page
    if (article && !presentArticle(page, article)) {
      tellOutdated()
      return
    }

    const text = await textOf(desk, document, {exporter, articleId, options})
    if (text === undefined) return
    const next = await deliver(exporter, text, {
      page: document.uri,
      target: exportUri(document.uri, extensionOf(exporter, options), articleId)
    })
    if (next === 'done') return
    if (next === 'options') options = await changeOptions(desk, exporter)
  }
}

async function textOf(
  {client}: Desk,
  {uri}: vscode.TextDocument,
  wanted: {
    exporter: ExporterModel
    articleId: string | null
    options: ExportOptions
  }
): Promise<string | undefined> {
  const {exporter, articleId, options} = wanted
  const result = await ask(client, requests.export, {
    uri: uri.toString(),
    format: exporter.id,
    options,
    articleId
  })
  if (result && result.refusal === undefined) return result.text
  void tellError(whyNothing(result, uri))
  return undefined
}

interface Choice extends vscode.QuickPickItem {
  run: () => Promise<'done' | 'options' | 'again'>
}

/** Save beside the page, save elsewhere, look at it, copy it, change it. */
async function deliver(
  {title, options}: ExporterModel,
  text: string,
  {page, target}: {page: vscode.Uri; target: vscode.Uri}
): Promise<'done' | 'options' | 'again'> {
  const name = fileName(target)
  // A page without a file has no place beside it; nor is there one on a page.
  const hasPlace =
    page.scheme !== 'untitled' &&
    !(await holdsWork(target, new Set([addressKey(page)])))
  const save: Choice = {
    label: `$(save) ${vscode.l10n.t('Save as {0}', harmless(name))}`,
    async run() {
      if (await mayWrite(target)) await write(target, text)
      return 'done'
    }
  }
  const choices: Choice[] = [
    ...(hasPlace ? [save] : []),
    {
      label: `$(folder-opened) ${vscode.l10n.t('Save elsewhere…')}`,
      async run() {
        // The dialog itself asks before overwriting.
        const uri = await vscode.window.showSaveDialog({
          ...(page.scheme === 'untitled' ? {} : {defaultUri: target})
        })
        if (uri) await write(uri, text)
        return 'done'
      }
    },
    {
      label: `$(eye) ${vscode.l10n.t('Look at it first')}`,
      async run() {
        await showText({name, text})
        return 'again'
      }
    },
    {
      label: `$(copy) ${vscode.l10n.t('Copy to the clipboard')}`,
      async run() {
        await vscode.env.clipboard.writeText(text)
        return 'done'
      }
    },
    ...(options.length === 0
      ? []
      : [
          {
            label: `$(settings-gear) ${vscode.l10n.t('Options…')}`,
            run: () => Promise.resolve('options' as const)
          }
        ])
  ]
  const picked = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t('{0}: {1} characters', title, text.length)
  })
  return picked ? picked.run() : 'done'
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  if (!(await writeAsked(uri, text))) return
  const open = vscode.l10n.t('Open')
  const answer = await tellInformation(
    vscode.l10n.t('{0} is written.', fileName(uri)),
    open
  )
  if (answer === open) await vscode.commands.executeCommand('vscode.open', uri)
}

/** Tells files apart: on most machines `Page.md` and `page.md` are one. */
export function addressKey(uri: vscode.Uri): string {
  return uri.toString().toLowerCase()
}

/**
 * Whether an export must not go to where it belongs: a page stands there, or a
 * clean copy that somebody may have worked on.
 *
 * @param pages - The keys of their addresses.
 */
export async function holdsWork(
  target: vscode.Uri,
  pages: ReadonlySet<string>
): Promise<boolean> {
  if (pages.has(addressKey(target))) return true
  return isCleanCopyName(fileName(target)) && (await exists(target))
}

/**
 * Where an export belongs: `page.txt` and `.tei.xml` make `page.tei.xml`; an
 * article adds its id, which can lead to no other folder.
 */
export function exportUri(
  page: vscode.Uri,
  extension: string,
  articleId: string | null
): vscode.Uri {
  const id = (articleId ?? '').replaceAll(/[^\p{L}\p{N}_-]/gu, '-')
  const name = pageStem(fileName(page)) + (id === '' ? '' : `.${id}`)
  return vscode.Uri.joinPath(page, '..', name + extension)
}
