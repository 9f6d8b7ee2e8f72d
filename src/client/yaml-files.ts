import * as vscode from 'vscode'
import type {Middleware} from 'vscode-languageclient'

/** The extension that reads our JSON Schemas by itself. */
const yamlExtension = 'redhat.vscode-yaml'

/**
 * Completion and hover in `entities.yaml` and `copydesk.yaml` are the server's
 * only where no YAML extension is there, so that nothing is said twice.
 */
export const yamlMiddleware: Middleware = {
  provideCompletionItem: (document, position, context, token, next) =>
    isLeft(document) ? undefined : next(document, position, context, token),
  provideHover: (document, position, token, next) =>
    isLeft(document) ? undefined : next(document, position, token)
}

function isLeft({languageId}: vscode.TextDocument): boolean {
  return (
    languageId === 'yaml' &&
    vscode.extensions.getExtension(yamlExtension) !== undefined
  )
}
