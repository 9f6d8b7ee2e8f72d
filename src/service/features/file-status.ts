import {articleStatuses} from '../../core/segment/edits/status.js'
import type {FileStatus} from '../../protocol/protocol.js'
import type {PageView} from '../page-view.js'

/**
 * How far the work on a page is; `null` where no article says. An article that
 * says nothing is raw.
 */
export function fileStatus(view: PageView): FileStatus | null {
  // Most pages say nothing: they need not be analysed for it.
  if (!view.text.includes('status=')) return null
  const {articles} = view.analysis.structure
  if (articles.every(({status}) => status === undefined)) return null
  const counts = new Map<string, number>()
  for (const {status = 'raw'} of articles) {
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }

  const present = articleStatuses.filter((status) => counts.has(status))
  return {
    status: present[0] ?? 'raw',
    counts: Object.fromEntries(
      present.map((status) => [status, counts.get(status) ?? 0])
    )
  }
}
