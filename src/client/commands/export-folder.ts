import {requests, type ExporterModel} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {exists, writeWhole} from '../files.js'
import {searchWithProgress} from '../progress.js'
import {reason} from '../write-asked.js'
import type {CommandTable} from './command-table.js'
import {extensionOf, optionsOf, pickFormat} from './export-format.js'
import {exportUri, addressKey, holdsWork} from './export-page.js'
import {pagesIn, type FolderPages} from './folder-pages.js'
import {tellError, tellInformation, tellWarning} from '../tell.js'
import {whyNothing} from '../unread.js'
import {unlinked} from '../visible.js'

/** Names of what was left out that are said; of more, how many. */
const mostNamed = 3

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
  /** Why nothing may be written there, which nobody can allow for many. */
  readonly refusal: string | undefined
}

async function exportFolder(desk: Desk, folder: vscode.Uri): Promise<void> {
  const exporter = await pickFormat(desk)
  if (!exporter) return
  const extension = extensionOf(exporter, optionsOf(desk, exporter))
  const found = await searchWithProgress((token) =>
    pagesIn(desk, folder, token)
  )
  if (!found) return
  const jobs = await jobsOf(found, extension)
  if (jobs.length === 0) {
    void tellInformation(
      vscode.l10n.t('There are no pages in {0}.', fileName(folder))
    )
    return
  }

  const wanted = await withoutUnwanted(jobs, exporter)
  if (wanted) await writeAll(desk, exporter, {jobs: wanted, found})
}

/** Where each page goes; of two pages of one name the second keeps its ending. */
async function jobsOf({pages}: FolderPages, extension: string): Promise<Job[]> {
  const keys = new Set(pages.map((page) => addressKey(page)))
  /** The page that is written to each address. */
  const writers = new Map<string, vscode.Uri>()
  const jobs: Job[] = []
  for (const page of pages) {
    let target = exportUri(page, extension, null)
    if (writers.has(addressKey(target)))
      target = vscode.Uri.joinPath(page, '..', fileName(page) + extension)
    // Of the second name, too: it may be the first one of another page.
    const writer = writers.get(addressKey(target))
    const refusal = (await holdsWork(target, keys))
      ? vscode.l10n.t(
          '{0} is a page or a clean copy; export it alone to save it elsewhere.',
          fileName(target)
        )
      : writer &&
        vscode.l10n.t(
          '{0} is written to {1} already.',
          fileName(writer),
          fileName(target)
        )
    if (refusal === undefined) writers.set(addressKey(target), page)
    jobs.push({page, target, refusal})
  }

  return jobs.sort((a, b) => (a.page.path < b.page.path ? -1 : 1))
}

/** Asks once about the files that are there; `undefined` where nothing is to be done. */
async function withoutUnwanted(
  jobs: readonly Job[],
  {title}: ExporterModel
): Promise<readonly Job[] | undefined> {
  const there = new Set<Job>()
  for (const job of jobs)
    if (job.refusal === undefined && (await exists(job.target))) there.add(job)
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
  {jobs, found}: {jobs: readonly Job[]; found: FolderPages}
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
      for (const job of jobs) {
        const {page, refusal} = job
        if (token.isCancellationRequested) return
        progress.report({
          message: unlinked(fileName(page)),
          increment: 100 / jobs.length
        })
        const failure = refusal ?? (await writeOne(desk, exporter, job))
        if (failure === undefined) written++
        else failures.push(`${fileName(page)}: ${failure}`)
      }
    }
  )
  sayOutcome(written, jobs.length, {failures, found})
}

/** Write one page; why not, where it cannot be. */
async function writeOne(
  desk: Desk,
  exporter: ExporterModel,
  {page, target}: Job
): Promise<string | undefined> {
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

/** Say what was written, what could not be, and what was left out and why. */
function sayOutcome(
  written: number,
  all: number,
  {failures, found}: {failures: readonly string[]; found: FolderPages}
): void {
  const [first] = failures
  const leftOut = sayLeftOut(found)
  if (first === undefined) {
    const done = vscode.l10n.t('{0} of {1} pages are written.', written, all)
    void tellInformation([done, ...leftOut].join(' '))
    return
  }

  const done = vscode.l10n.t(
    '{0} of {1} pages are written; {2} could not be: {3}',
    written,
    all,
    failures.length,
    first
  )
  void tellError([done, ...leftOut].join(' '))
}

function sayLeftOut({copied, made}: FolderPages): string[] {
  return [
    ...(copied.length === 0
      ? []
      : [
          vscode.l10n.t(
            'Left out, since their clean copies stand for them: {0}.',
            namesOf(copied)
          )
        ]),
    ...(made.length === 0
      ? []
      : [
          vscode.l10n.t(
            'Left out, since they are made from the pages beside them: {0}.',
            namesOf(made)
          )
        ])
  ]
}

function namesOf(files: readonly vscode.Uri[]): string {
  const names = files.slice(0, mostNamed).map((uri) => fileName(uri))
  const rest = files.length - names.length
  return [...names, ...(rest > 0 ? [`+ ${rest}`] : [])].join(' · ')
}
