import type {
  ActResult,
  Occurrence,
  OccurrencesParams,
  TagOccurrencesParams
} from '../protocol/protocol.js'
import {act, toActResult} from '../service/act.js'
import {occurrencesOn, wantedAt} from '../service/features/occurrences.js'
import type {PageView} from '../service/page-view.js'
import type {Session} from './session.js'

/** Places of a string on a page or in all pages of the workspace. */
export async function occurrences(
  view: PageView,
  params: OccurrencesParams,
  {files, pageOf}: Pick<Session, 'files' | 'pageOf'>
): Promise<Occurrence[]> {
  const wanted = wantedAt(view, params)
  if (!wanted) return []
  const here = occurrencesOn(view, wanted)
  if (params.scope !== 'workspace') return here
  const found = [...here]
  for (const {uri} of (await files.pages()).files()) {
    if (uri === view.uri) continue
    const text = await files.text(uri)
    if (!text?.includes(wanted.text.slice(0, 2))) continue
    const other = await pageOf(uri)
    if (other) found.push(...occurrencesOn(other, wanted))
  }

  return found
}

/** Tag the occurrences that a person ticked; one set of edits a file. */
export async function tagOccurrences(
  {kind, ref, occurrences: ticked}: TagOccurrencesParams,
  {pageOf}: Pick<Session, 'pageOf'>
): Promise<ActResult> {
  const byFile = new Map<string, typeof ticked>()
  for (const each of ticked) {
    byFile.set(each.uri, [...(byFile.get(each.uri) ?? []), each])
  }

  const results: ActResult[] = []
  for (const [uri, each] of byFile) {
    const view = await pageOf(uri)
    if (!view) continue
    const spans = each.flatMap(({ranges}) => {
      const first = ranges[0]
      const last = ranges.at(-1)
      if (!first || !last) return []
      return [view.span({start: first.start, end: last.end})]
    })
    const action = {
      type: 'tag',
      kind,
      ...(ref === undefined ? {} : {ref})
    } as const
    results.push(toActResult(view, act(view, spans, action)))
  }

  const refusal = results.find((result) => result.refusal)?.refusal
  return {
    edits: results.flatMap(({edits}) => edits),
    ...(refusal === undefined ? {} : {refusal})
  }
}
