import {
  sideCompletion,
  sideHover,
  type SideFile
} from '../service/features/side-files.js'
import type {
  CompletionList,
  Hover,
  TextDocumentPositionParams
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Session} from './session.js'
import {isRegister} from './workspace-files.js'

/** Keys and values in `entities.yaml` and `copydesk.yaml`. */
export async function sideFileCompletion(
  {textDocument, position}: TextDocumentPositionParams,
  session: Session | undefined
): Promise<CompletionList | null> {
  const file = session && (await sideFile(textDocument.uri, session))
  return file ? sideCompletion(file, position) : null
}

/** What keys mean, and where an entry is mentioned. */
export async function sideFileHover(
  {textDocument, position}: TextDocumentPositionParams,
  session: Session | undefined
): Promise<Hover | null> {
  const file = session && (await sideFile(textDocument.uri, session))
  return file ? sideHover(file, position) : null
}

async function sideFile(
  uri: string,
  {files, locale}: Session
): Promise<SideFile | undefined> {
  const text = await files.text(uri)
  if (text === null) return undefined
  const {kinds} = await files.configuration(uri)
  const type = isRegister(uri) ? 'register' : 'configuration'
  const register =
    type === 'register' ? await files.wholeRegister(uri) : undefined
  return {
    type,
    document: TextDocument.create(uri, 'yaml', 0, text),
    kinds,
    locale,
    ...(register && !files.isKept(uri)
      ? {register, pages: files.pagesSoFar()}
      : {})
  }
}
