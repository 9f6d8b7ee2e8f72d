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
  return id !== undefined && range ? {register, id, range} : undefined
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
    .mentionsOf({kind: '', text: '', ref: entry.id})
    .map(({uri, range}) => ({uri, range}))
}

/** The id of an entry is what can be renamed in a register. */
export async function registerPrepareRename(
  {textDocument, position}: TextDocumentPositionParams,
  session: Session | undefined
): Promise<{range: Range; placeholder: string} | null> {
  const entry = session && (await entryAt(textDocument.uri, position, session))
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
  if (!entry) return null
  const {byId} = entry.register.register
  const isTaken = newName !== entry.id && byId.has(newName)
  const refusal = idRefusal(newName, isTaken, session.locale)
  if (refusal !== undefined) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, refusal)
  }

  const {uri} = entry.register
  const pages = await session.files.pages()
  return keyEdits(entry.id, newName, pages, {uri, range: entry.range})
}
