import type {ArticleModel} from '../../protocol/protocol.js'
import type {Target} from '../act.js'
import type {Desk} from '../desk.js'
import {followPlaces} from '../moved-places.js'

/**
 * The article at the first range, in the page as it is now; `outdated` where the
 * line became another meanwhile, or the page is not read as it is now.
 */
export async function articleAt(
  {models}: Desk,
  target: Target
): Promise<ArticleModel | 'outdated' | undefined> {
  const {document} = target
  const place = followPlaces(document, target)
  const state = await models.latest(document)
  const line = place.ranges?.[0]?.start.line
  place.dispose()
  if (line === undefined || state?.page.version !== document.version)
    return 'outdated'
  return state.page.articles.find(({blocks}) =>
    blocks.some(({runs}) =>
      runs.some((run) => line >= run.startLine && line < run.endLine)
    )
  )
}
