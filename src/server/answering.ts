import type {PageView} from '../service/page-view.js'
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection
} from 'vscode-languageserver'

/** Parameters that name a document, as LSP does or as our own requests do. */
export type DocumentParams = {textDocument: {uri: string}} | {uri: string}

/** Answers a request with a function of the page; empty where that fails. */
export type Answer = <Params extends DocumentParams, Result, Empty>(
  work: (
    page: PageView,
    params: Params,
    token: CancellationToken
  ) => Result | Promise<Result>,
  empty: Empty
) => (params: Params, token: CancellationToken) => Promise<Result | Empty>

export interface AnsweringOptions {
  readonly connection: Connection
  readonly pause: () => Promise<void>
  /** The present version of a page; `undefined` where it is not open. */
  readonly page: (uri: string) => Promise<PageView | undefined>
}

/**
 * Make handlers that pause once, so that a cancellation is seen before work
 * begins, and that never fail: an error is logged and answered empty.
 */
export function answering(options: AnsweringOptions): Answer {
  const {connection, pause, page} = options
  return (work, empty) => async (params, token) => {
    try {
      await pause()
      throwIfCancelled(token)
      const uri = 'uri' in params ? params.uri : params.textDocument.uri
      const view = await page(uri)
      throwIfCancelled(token)
      return view ? await work(view, params, token) : empty
    } catch (error) {
      if (error instanceof ResponseError) throw error
      connection.console.error(describe(error))
      return empty
    }
  }
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** End the work on a request that nobody waits for. */
export function throwIfCancelled({
  isCancellationRequested
}: CancellationToken): void {
  if (!isCancellationRequested) return
  throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled')
}
