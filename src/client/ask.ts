import type {Method} from '../protocol/protocol.js'
import type * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'

/** Ask the server, in the types of the protocol. */
export function ask<Params, Result>(
  client: BaseLanguageClient,
  {method}: Method<Params, Result>,
  params: Params,
  token?: vscode.CancellationToken
): Promise<Result> {
  return token
    ? client.sendRequest<Result>(method, params, token)
    : client.sendRequest<Result>(method, params)
}
