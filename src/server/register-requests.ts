import {idRefusal, keyEdits} from '../service/features/rename.js'
import type {RegisterFile} from '../service/register-file.js'
import {
  LSPErrorCodes,
  ResponseError,
  type Location,
  type Position,
  type Range,
  type TextDocumentPositionParams,
  type WorkspaceEdit
} from 'vscode-languageserver'
import type {WorkspacePages} from '../service/workspace-pages.js'
import {refuseFile} from './decisions.js'
import {registerName} from './workspace-files.js'
import type {Session} from './session.js'

/** The entry at a position of `entities.yaml`. */
interface Entry {
  readonly register: RegisterFile
  readonly id: string
  readonly range: Range
}

async function entryAt(
  uri: string,
  position: Position,
  session: Session
): Promise<Entry | undefined> {
  const register = await session.files.wholeRegister(uri)
  const id = register.entryAt(position)?.id
  const range = id === undefined ? undefined : register.rangeOf(id)
  // As it was last valid, its places are not those of the text.
  return id !== undefined && range && !session.files.isKept(uri)
    ? {register, id, range}
    : undefined
}

/** What a renaming needs: all pages, and the register of the page, as they are. */
export async function toRename(
  key: string | undefined,
  page: string,
  session: Session
): Promise<[pages: WorkspacePages, register: RegisterFile]> {
  const {files} = session
  const {uri} = await files.wholeRegister(page)
  const pages = await (key === undefined
    ? files.pages()
    : files.pagesNaming(key, uri))
  const register = await files.wholeRegister(page)
  if (key !== undefined) refuseKept(register.uri, session)
  return [pages, register]
}

/** Fail where a register is as it was last valid: it would be torn. */
function refuseKept(uri: string | undefined, {files, locale}: Session): void {
  if (uri === undefined || !files.isKept(uri)) return
  throw new ResponseError(
    LSPErrorCodes.RequestFailed,
    refuseFile(registerName, locale).refusal ?? ''
  )
}

/** Edits that hold for no other text of a file that is open. */
export function versioned(
  {documentChanges = []}: WorkspaceEdit,
  {files}: Session
): WorkspaceEdit {
  for (const change of documentChanges) {
    if (!('textDocument' in change)) continue
    const {textDocument} = change
    textDocument.version ??= files.open(textDocument.uri)?.version ?? null
  }

  return {documentChanges}
}

/** Every mention of the entry under the cursor of a register. */
export async function registerReferences(
  {textDocument, position}: TextDocumentPositionParams,
  session: Session | undefined
): Promise<Location[]> {
  const entry = session && (await entryAt(textDocument.uri, position, session))
  if (!entry) return []
  const pages = await session.files.pages()
  return pages
    .mentionsOf({kind: '', text: '', ref: entry.id}, entry.register.uri)
    .map(({uri, range}) => ({uri, range}))
}

/** The id of an entry is what can be renamed in a register. */
export async function registerPrepareRename(
  {textDocument, position}: TextDocumentPositionParams,
  session: Session | undefined
): Promise<{range: Range; placeholder: string} | null> {
  const entry = session && (await entryAt(textDocument.uri, position, session))
  if (session) refuseKept(textDocument.uri, session)
  if (entry?.range.start.line !== position.line) return null
  return {range: entry.range, placeholder: entry.id}
}

/** Rename the id of an entry, here and in all pages. */
export async function registerRename(
  {
    textDocument,
    position,
    newName
  }: TextDocumentPositionParams & {newName: string},
  session: Session | undefined
): Promise<WorkspaceEdit | null> {
  const entry = session && (await entryAt(textDocument.uri, position, session))
  if (session) refuseKept(textDocument.uri, session)
  if (!entry) return null
  const [pages] = await toRename(entry.id, textDocument.uri, session)
  const {byId} = entry.register.register
  const isTaken = newName !== entry.id && byId.has(newName)
  const refusal = idRefusal(newName, isTaken, session.locale)
  if (refusal !== undefined) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, refusal)
  }

  const {uri} = entry.register
  return versioned(
    keyEdits(entry.id, newName, pages, {uri, range: entry.range}),
    session
  )
}
