import type {CancellationToken} from 'vscode-languageserver'
import type {Session} from './session.js'

type Handler<Params, Result> = (
  params: Params,
  token: CancellationToken
) => Promise<Result>

/**
 * What is asked for of a page: where that is too long to be read, the reason is
 * the answer, rather than nothing.
 *
 * @param empty The answer without what was asked for.
 */
export function unlessLarge<Params extends {uri: string}, Result, Empty>(
  session: () => Session | undefined,
  handler: Handler<Params, Result>,
  empty: Empty
): Handler<Params, Result | (Empty & {refusal: string})> {
  return async (params, token) => {
    const large = await session()?.largePage(params.uri)
    return large ? {...empty, refusal: large.message} : handler(params, token)
  }
}
