import * as vscode from 'vscode'
import type {
  BaseLanguageClient,
  LanguageClientOptions
} from 'vscode-languageclient'

/** What the exported API of the extension is; tests await it. */
export interface CopydeskApi {
  readonly client: BaseLanguageClient
}

/** Start Copydesk with the language client that this host can run. */
export async function activateWith(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient
): Promise<CopydeskApi> {
  const client = createClient({
    documentSelector: [{language: 'transcription'}],
    initializationOptions: {locale: vscode.env.language}
  })
  context.subscriptions.push(client)
  await client.start()
  return {client}
}
