import type {IndexedFile} from '../mention-index.js'
import type {PageView} from '../page-view.js'

/**
 * Whether a file is a page of the issue of a page: the same newspaper and day, as
 * their front matter says. A page that says no day has an issue of its own.
 */
export function isOfIssue(view: PageView): (file: IndexedFile) => boolean {
  const {newspaper, date} = view.analysis.page.metadata
  return (file) =>
    date !== undefined && file.date === date && file.newspaper === newspaper
}
