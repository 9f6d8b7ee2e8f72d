import {act} from '../act.js'
import type {Desk} from '../desk.js'
import type {ArticleNode} from '../views/articles-nodes.js'
import type {ArticlesView} from '../views/articles-view.js'
import {presentPlaces} from '../views/present-rows.js'

/**
 * Move articles past the one before or after them, as a drop would: the text
 * moves, as one undo step. Those that stand at the end already stay there. Their
 * rows stay chosen, so that the next key moves on.
 *
 * @param nodes - Of one page, in reading order.
 */
export async function moveArticles(
  desk: Desk,
  view: ArticlesView,
  {nodes, direction}: {nodes: readonly ArticleNode[]; direction: 'up' | 'down'}
): Promise<void> {
  const [first] = nodes
  const places = await presentPlaces(desk, nodes)
  if (!first || !places) return
  const all = (desk.models.get(first.document)?.page.articles ?? []).map(
    ({id}) => id
  )
  const move = moveOf(
    all,
    nodes.map(({article}) => article.id),
    direction
  )
  await view.keepChoice(async () => {
    await act(desk, {...places, ranges: []}, {type: 'move-article', ...move})
    await desk.models.latest(first.document)
  })
}

/** Which articles move, and before which. */
export function moveOf(
  all: readonly string[],
  chosen: readonly string[],
  direction: 'up' | 'down'
): {articleIds: string[]; before: string | null} {
  const isChosen = (id: string): boolean => chosen.includes(id)
  const onWay = direction === 'up' ? all : all.toReversed()
  const free = onWay.findIndex((id) => !isChosen(id))
  const moving = onWay.slice(Math.max(free, 0)).filter(isChosen)
  const [next] = moving
  // Before itself is where it stands, which is said.
  if (free < 0 || next === undefined)
    return {articleIds: [...chosen], before: chosen[0] ?? null}
  const articleIds = all.filter((id) => moving.includes(id))
  const passed = onWay[onWay.indexOf(next) - 1] ?? null
  if (direction === 'up') return {articleIds, before: passed}
  const last = passed === null ? -1 : all.indexOf(passed)
  const before = all.slice(last + 1).find((id) => !moving.includes(id))
  return {articleIds, before: before ?? null}
}
