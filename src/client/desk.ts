import type {Tables} from '../protocol/protocol.js'
import type * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {PageModels} from './page-models.js'

/** What every part of the client works with. */
export interface Desk {
  readonly client: BaseLanguageClient
  readonly context: vscode.ExtensionContext
  readonly models: PageModels
  /** Kinds, rules, roles and export formats, in the person's language. */
  readonly tables: Tables
  /** The page that views show; changes when another page comes to the front. */
  readonly shown: ShownPage
}

export interface ShownPage {
  readonly document: vscode.TextDocument | undefined
  readonly onDidChange: vscode.Event<vscode.TextDocument | undefined>
}
