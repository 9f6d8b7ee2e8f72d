import type {Target} from '../act.js'
import type {Desk} from '../desk.js'
import {followPlaces} from '../moved-places.js'

/** Id of the article at the first range, in the page as it is now. */
export async function articleAt(
  {models}: Desk,
  target: Target
): Promise<string | undefined> {
  const {document} = target
  const place = followPlaces(document, target)
  const state = await models.latest(document)
  const line = place.ranges?.[0]?.start.line
  place.dispose()
  if (line === undefined) return undefined
  return state?.page.articles.find(({blocks}) =>
    blocks.some(({runs}) =>
      runs.some((run) => line >= run.startLine && line < run.endLine)
    )
  )?.id
}
