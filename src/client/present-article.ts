import type {ArticleModel, PageDraft} from '../protocol/protocol.js'

/**
 * An article in its page as that is by now; `undefined` where it is no longer
 * there: ids count from the top, and one may name another article by then.
 */
export function presentArticle(
  page: Pick<PageDraft, 'articles'> | null | undefined,
  {id, title}: Pick<ArticleModel, 'id' | 'title'>
): ArticleModel | undefined {
  return page?.articles.find((each) => each.id === id && each.title === title)
}
