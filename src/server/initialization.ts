import type {InitializationOptions} from '../protocol/protocol.js'
import type {WorkspaceFolder} from 'vscode-languageserver'

/** What a client says of itself at the start; what is malformed is left out. */
export function toOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {}
  const {locale, ruleDocumentation, settings, files} =
    value as InitializationOptions
  return {
    ...(typeof locale === 'string' ? {locale} : {}),
    ...(typeof ruleDocumentation === 'string' ? {ruleDocumentation} : {}),
    ...(typeof settings === 'object' ? {settings} : {}),
    files: files === true
  }
}

/** Uris of the workspace folders, without a slash at the end. */
export function foldersOf(folders: readonly WorkspaceFolder[]): string[] {
  // Matches slashes at the end: `file:///desk/`.
  return folders.map(({uri}) => uri.replace(/\/{1,10}$/u, ''))
}
