import {requests} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {readText} from '../files.js'
import {findFiles} from '../find-files.js'
import {isCleanCopyName} from '../page-stem.js'
import {unreadCharacter} from '../unread.js'
import {exportUri} from './export-page.js'

/** Pages of a folder, at most. */
const mostPages = 10_000
/** Characters that tell a page from another text. */
const headLength = 20_000

/** What of a folder is exported, and what is not though it may be a page. */
export interface FolderPages {
  /** Those whose ending is one of an export come last; else by their paths. */
  readonly pages: readonly vscode.Uri[]
  /** Raw pages for which their clean copies stand. */
  readonly copied: readonly vscode.Uri[]
  /** What is said to be a page, and is made from the one beside it. */
  readonly made: readonly vscode.Uri[]
}

/** A file that may be a page. */
interface Candidate {
  readonly uri: vscode.Uri
  readonly isCopy: boolean
  /** The ending of an export that it has; a clean copy has none. */
  readonly ending: string | undefined
  /** The path of the page, without endings: what is made from it shares that. */
  readonly stem: string
}

/**
 * The pages below a folder. Where a clean copy lies beside its raw page, the
 * copy is the page; an export is none.
 */
export async function pagesIn(
  {client, tables}: Desk,
  folder: vscode.Uri,
  token: vscode.CancellationToken
): Promise<FolderPages> {
  const glob = await ask(client, requests.pagesGlob, {})
  const endings = tables.exporters
    .map(({extension}) => extension)
    .filter((extension) => extension !== '.news.md')
  const found = (await findFiles(folder, glob, mostPages, token))
    .map((uri) => candidateOf(uri, endings))
    .sort((a, b) => rank(a) - rank(b) || (a.uri.path < b.uri.path ? -1 : 1))
  const pages: vscode.Uri[] = []
  const copied: vscode.Uri[] = []
  const made: vscode.Uri[] = []
  /** The first page of each stem. */
  const first = new Map<string, Candidate>()
  /** Pages by their paths: of two of one stem, the export of one keeps its ending. */
  const named = new Map<string, Candidate>()
  for (const file of found) {
    if (token.isCancellationRequested) break
    const {uri, ending, isCopy, stem} = file
    if (!(await isPage(client, file))) continue
    const beside = first.get(stem)
    const from = beside ?? named.get(stem)
    const isShort = beside?.isCopy && !isCopy && ending === undefined
    if (isShort || (await isCopied(client, file, first.get(uri.path))))
      copied.push(uri)
    else if (from && (await isExport(client, file, from))) made.push(uri)
    else {
      pages.push(uri)
      named.set(uri.path, file)
      if (!beside) first.set(stem, file)
    }
  }

  return {pages, copied, made}
}

function candidateOf(uri: vscode.Uri, endings: readonly string[]): Candidate {
  const isCopy = isCleanCopyName(fileName(uri))
  const ending = isCopy
    ? undefined
    : endings.find((each) => uri.path.endsWith(each))
  const stem = ending
    ? uri.path.slice(0, -ending.length)
    : exportUri(uri, '', null).path
  return {uri, isCopy, ending, stem}
}

/** Copies, then pages, then what may be made from either. */
function rank({isCopy, ending}: Candidate): number {
  return isCopy ? 0 : ending === undefined ? 1 : 2
}

/** Whether a file is a page: as `copydesk.yaml` says, else by its name and text. */
async function isPage(
  client: Desk['client'],
  {uri, isCopy, ending}: Candidate
): Promise<boolean> {
  return (
    (await ask(client, requests.isPage, {uri: uri.toString()})) ??
    (isCopy || (ending === undefined && (await looksLikePage(client, uri))))
  )
}

/**
 * Whether a copy under the name that keeps the ending of a page stands for it:
 * `1.md.news.md` may be that of `1.md` or of `1.md.txt`, which the text tells.
 */
async function isCopied(
  client: Desk['client'],
  {uri, isCopy}: Candidate,
  copy: Candidate | undefined
): Promise<boolean> {
  if (!copy?.isCopy || isCopy) return false
  const params = {uri: copy.uri.toString(), from: uri.toString()}
  return ask(client, requests.isMadeFrom, params)
}

/**
 * Whether what is said to be a page is an export of the one beside it. The ending
 * tells, but for Markdown, which people write pages in: there the text does.
 */
async function isExport(
  client: Desk['client'],
  {uri, ending}: Candidate,
  beside: Candidate
): Promise<boolean> {
  if (ending !== '.md') return ending !== undefined
  const from = beside.uri.toString()
  return ask(client, requests.isMadeFrom, {uri: uri.toString(), from})
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
