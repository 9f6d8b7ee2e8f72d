import {act} from '../act.js'
import type {Desk} from '../desk.js'
import type {ArticleNode} from '../views/articles-nodes.js'
import type {ArticlesView} from '../views/articles-view.js'
import {presentPlaces} from '../views/present-rows.js'

/**
 * Move articles past the one before or after them, as a drop would: the text
 * moves, as one undo step. The row of the first stays chosen, so that the next
 * key moves on.
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
  const articleIds = nodes.map(({article}) => article.id)
  const all = (desk.models.get(first.document)?.page.articles ?? []).map(
    ({id}) => id
  )
  const others = all.filter((id) => !articleIds.includes(id))
  // How many of the others stand before the group by now, and are to.
  const last = all.indexOf(articleIds.at(-1) ?? '')
  const above =
    direction === 'up'
      ? all.indexOf(first.article.id) - 1
      : all.slice(0, last).filter((id) => !articleIds.includes(id)).length + 1
  // Before itself is where it stands, which is said.
  const isAtEnd = above < 0 || above > others.length
  const before = isAtEnd ? first.article.id : (others[above] ?? null)
  const outcome = await act(
    desk,
    {...places, ranges: []},
    {type: 'move-article', articleIds, before}
  )
  await desk.models.latest(first.document)
  await view.choose(outcome === 'done' ? above : all.indexOf(first.article.id))
}
