import {requests, type OtherEncoding} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import {decide} from '../decide.js'
import type {Desk} from '../desk.js'
import {fileName} from '../file-name.js'
import {activePage} from '../pages.js'
import {writeAsked} from '../write-asked.js'
import type {CommandTable} from './command-table.js'
import {askEncoding, openAs, titleOf} from './encoding.js'
import {tellInformation, tellWarning} from '../tell.js'
import {whyNothing} from '../unread.js'

/** Largest table that is read, in bytes. */
const largest = 64_000_000

/** The register as a table: for people who work in spreadsheets. */
export function registerTableCommands(desk: Desk): CommandTable {
  return {
    'copydesk.exportRegister': () => exportRegister(desk),
    'copydesk.importRegister': () => importRegister(desk)
  }
}

async function exportRegister(desk: Desk): Promise<void> {
  const page = pageOf(desk)
  if (!page) return
  // A page without a file has no place beside it.
  const place =
    page.scheme === 'untitled'
      ? {}
      : {defaultUri: vscode.Uri.joinPath(page, '..', 'entities.csv')}
  const target = await vscode.window.showSaveDialog({
    ...place,
    filters: {CSV: ['csv'], TSV: ['tsv']}
  })
  if (!target) return
  const format = target.path.toLowerCase().endsWith('.tsv') ? 'tsv' : 'csv'
  const table = await ask(desk.client, requests.registerTable, {
    uri: page.toString(),
    format
  })
  if (!table || table.refusal !== undefined) {
    void tellWarning(whyNothing(table, page))
    return
  }

  // The mark tells spreadsheets that this is UTF-8.
  if (!(await writeAsked(target, `\ufeff${table.text}`))) return
  const open = vscode.l10n.t('Open')
  const answer = await tellInformation(
    vscode.l10n.t(
      'Entries written to {1}: {0}.',
      table.count,
      fileName(target)
    ),
    open
  )
  if (answer === open) await vscode.window.showTextDocument(target)
}

async function importRegister(desk: Desk): Promise<void> {
  const page = pageOf(desk)
  if (!page) return
  const [source] =
    (await vscode.window.showOpenDialog({
      filters: {[vscode.l10n.t('Tables')]: ['csv', 'tsv', 'txt']},
      openLabel: vscode.l10n.t('Import')
    })) ?? []
  if (!source) return
  const text = await readTable(desk, source)
  if (text === undefined) return

  const written = await decide(desk.client, requests.importTable, {
    uri: page.toString(),
    text
  })
  if (written?.message !== undefined) void tellInformation(written.message)
}

/** The text of a table; `undefined` where it was said why there is none. */
async function readTable(
  desk: Desk,
  source: vscode.Uri
): Promise<string | undefined> {
  const {size} = await vscode.workspace.fs.stat(source)
  if (size > largest) {
    const limit = largest / 1_000_000
    void tellWarning(
      vscode.l10n.t(
        '{0} is larger than {1} MB; nothing was read.',
        fileName(source),
        limit
      )
    )
    return undefined
  }

  const bytes = await vscode.workspace.fs.readFile(source)
  const text = decode(bytes, 'utf-8')
  return text ?? readOther(desk, source, bytes)
}

/**
 * A table that is not in UTF-8: spreadsheets in China still write GB 18030, in
 * which almost any bytes can be read. What looks like another is asked about.
 */
async function readOther(
  {client}: Desk,
  source: vscode.Uri,
  bytes: Uint8Array
): Promise<string | undefined> {
  const other = await askEncoding(client, source)
  const isOther = other !== null && other.encoding !== 'gb18030'
  const asked = isOther ? await askWhich(source, other) : 'gb18030'
  if (asked === undefined) return undefined
  const text =
    isOther && asked === other.encoding
      ? (await openAs(source, other))?.getText()
      : decode(bytes, 'gb18030')
  if (text === undefined) {
    void tellWarning(
      vscode.l10n.t('{0} is no table in UTF-8 or GB18030.', fileName(source))
    )
  }

  return text
}

/** In which encoding a table is to be read: as it looks, or as is usual. */
async function askWhich(
  source: vscode.Uri,
  other: OtherEncoding
): Promise<OtherEncoding['encoding'] | undefined> {
  const found = titleOf(other)
  const asFound = vscode.l10n.t('Read as {0}', found)
  const asUsual = vscode.l10n.t('Read as {0}', 'GB 18030')
  const answer = await tellWarning(
    vscode.l10n.t(
      '{0} is not in UTF-8; its bytes look like {1}.',
      fileName(source),
      found
    ),
    asFound,
    asUsual
  )
  if (answer === asFound) return other.encoding
  return answer === asUsual ? 'gb18030' : undefined
}

/** `undefined` where bytes are in no such encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** The page whose register is meant. */
function pageOf({shown}: Desk): vscode.Uri | undefined {
  const uri = activePage()?.document.uri ?? shown.document?.uri
  if (!uri) {
    void tellInformation(
      vscode.l10n.t(
        'Open a page first: the nearest register above it is meant.'
      )
    )
  }

  return uri
}
