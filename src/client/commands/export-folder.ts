import {requests, type ExporterModel} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {exists, readText, writeWhole} from '../files.js'
import {findFiles} from '../find-files.js'
import {isCleanCopyName} from '../page-stem.js'
import {searchWithProgress} from '../progress.js'
import {reason} from '../write-asked.js'
import type {CommandTable} from './command-table.js'
import {extensionOf, optionsOf, pickFormat} from './export-format.js'
import {exportUri, addressKey, holdsWork} from './export-page.js'
import {tellError, tellInformation, tellWarning} from '../tell.js'
import {unreadCharacter, whyNothing} from '../unread.js'
import {unlinked} from '../visible.js'

/** Pages of a folder, at most. */
const mostPages = 10_000
/** Characters that tell a page from another text. */
const headLength = 20_000

/** Export every page of a folder. */
export function exportFolderCommands(desk: Desk): CommandTable {
  return {
    'copydesk.exportFolder': async (argument) => {
      const folder =
        argument instanceof vscode.Uri ? argument : await pickFolder()
      if (folder) await exportFolder(desk, folder)
    }
  }
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? []
  const [only] = folders
  if (only && folders.length === 1) return only.uri
  const picked = await vscode.window.showWorkspaceFolderPick()
  return picked?.uri
}

interface Job {
  readonly page: vscode.Uri
  readonly target: vscode.Uri
  /** Whether work would be overwritten there, which nobody can allow for many. */
  readonly isTaken: boolean
}

async function exportFolder(desk: Desk, folder: vscode.Uri): Promise<void> {
  const exporter = await pickFormat(desk)
  if (!exporter) return
  const extension = extensionOf(exporter, optionsOf(desk, exporter))
  const pages = await searchWithProgress((token) =>
    pagesIn(desk, folder, token)
  )
  if (!pages) return
  const keys = new Set(pages.map((page) => addressKey(page)))
  const jobs: Job[] = []
  for (const page of pages) {
    const target = exportUri(page, extension, null)
    jobs.push({page, target, isTaken: await holdsWork(target, keys)})
  }

  if (jobs.length === 0) {
    void tellInformation(
      vscode.l10n.t('There are no pages in {0}.', fileName(folder))
    )
    return
  }

  const wanted = await withoutUnwanted(jobs, exporter)
  if (wanted) await writeAll(desk, exporter, wanted)
}

/**
 * The pages below a folder. Where a clean copy lies beside its raw page, the
 * copy is the page; an export is none.
 */
async function pagesIn(
  {client, tables}: Desk,
  folder: vscode.Uri,
  token: vscode.CancellationToken
): Promise<vscode.Uri[]> {
  const glob = await ask(client, requests.pagesGlob, {})
  const found = await findFiles(folder, glob, mostPages, token)
  const endings = tables.exporters
    .map(({extension}) => extension)
    .filter((extension) => extension !== '.news.md')
  const copies = new Set(
    found.filter(isCleanCopy).map((uri) => exportUri(uri, '', null).toString())
  )
  const endingOf = ({path}: vscode.Uri): string | undefined =>
    endings.find((ending) => path.endsWith(ending))
  const sources = new Set(
    found
      .filter((uri) => endingOf(uri) === undefined)
      .map((uri) => exportUri(uri, '', null).path)
  )
  const pages: vscode.Uri[] = []
  for (const uri of found) {
    if (token.isCancellationRequested) return []
    const isCopy = isCleanCopy(uri)
    if (!isCopy && copies.has(exportUri(uri, '', null).toString())) continue
    const ending = isCopy ? undefined : endingOf(uri)
    // Beside what it was made from it is an export, whatever is said of it.
    if (ending && sources.has(uri.path.slice(0, -ending.length))) continue
    const isPage =
      (await ask(client, requests.isPage, {uri: uri.toString()})) ??
      (isCopy || (ending === undefined && (await looksLikePage(client, uri))))
    if (isPage) pages.push(uri)
  }

  return pages.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Whether a text looks like a page, in whichever encoding it is. */
async function looksLikePage(
  client: Desk['client'],
  uri: vscode.Uri
): Promise<boolean> {
  const text = await readText(uri)
  const head = text?.slice(0, headLength) ?? ''
  if (await ask(client, requests.looksLikePage, {text: head})) return true
  if (!head.includes(unreadCharacter)) return false
  const params = {uri: uri.toString()}
  const other = await ask(client, requests.otherEncoding, params)
  return other?.isPage === true
}

function isCleanCopy(uri: vscode.Uri): boolean {
  return isCleanCopyName(fileName(uri))
}

/** Asks once about the files that are there; `undefined` where nothing is to be done. */
async function withoutUnwanted(
  jobs: readonly Job[],
  {title}: ExporterModel
): Promise<readonly Job[] | undefined> {
  const there = new Set<Job>()
  for (const job of jobs)
    if (!job.isTaken && (await exists(job.target))) there.add(job)
  if (there.size === 0) return jobs
  const overwrite = vscode.l10n.t('Overwrite')
  const skip = vscode.l10n.t('Leave Them')
  const answer = await tellWarning(
    vscode.l10n.t(
      '{0}: {1} of {2} files are already there.',
      title,
      there.size,
      jobs.length
    ),
    {modal: true},
    overwrite,
    skip
  )
  if (answer === overwrite) return jobs
  return answer === skip ? jobs.filter((job) => !there.has(job)) : undefined
}

/** One page after another, with progress; what was written stays written. */
async function writeAll(
  desk: Desk,
  exporter: ExporterModel,
  jobs: readonly Job[]
): Promise<void> {
  const failures: string[] = []
  let written = 0
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Exporting {0} pages', jobs.length),
      cancellable: true
    },
    async (progress, token) => {
      // Pages of one name with other endings: the second would replace the first.
      const taken = new Map<string, vscode.Uri>()
      for (const job of jobs) {
        const {page, target} = job
        if (token.isCancellationRequested) return
        const first = taken.get(target.path)
        taken.set(target.path, first ?? page)
        progress.report({
          message: unlinked(fileName(page)),
          increment: 100 / jobs.length
        })
        const failure = first
          ? vscode.l10n.t(
              '{0} is written to {1} already.',
              fileName(first),
              fileName(target)
            )
          : await writeOne(desk, exporter, job)
        if (failure === undefined) written++
        else failures.push(`${fileName(page)}: ${failure}`)
      }
    }
  )
  sayOutcome(written, jobs.length, failures)
}

/** Write one page; why not, where it cannot be. */
async function writeOne(
  desk: Desk,
  exporter: ExporterModel,
  {page, target, isTaken}: Job
): Promise<string | undefined> {
  if (isTaken)
    return vscode.l10n.t(
      '{0} is a page or a clean copy; export it alone to save it elsewhere.',
      fileName(target)
    )
  try {
    const result = await ask(desk.client, requests.export, {
      uri: page.toString(),
      format: exporter.id,
      options: optionsOf(desk, exporter),
      articleId: null
    })
    if (!result || result.refusal !== undefined) return whyNothing(result, page)
    await writeWhole(target, result.text)
    return undefined
  } catch (error) {
    return reason(error)
  }
}

function sayOutcome(
  written: number,
  all: number,
  failures: readonly string[]
): void {
  const [first] = failures
  if (first === undefined) {
    void tellInformation(
      vscode.l10n.t('{0} of {1} pages are written.', written, all)
    )
    return
  }

  void tellError(
    vscode.l10n.t(
      '{0} of {1} pages are written; {2} could not be: {3}',
      written,
      all,
      failures.length,
      first
    )
  )
}
