import type {PageView} from './page-view.js'

/** How many problems each article has; loose lines count for none. */
export function problemsByArticle(view: PageView): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of view.analysis.findings) {
    const {line} = view.document.positionAt(finding.span.start)
    const id = view.layout.blocksAt(line)[0]?.owner.article?.id
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }

  return counts
}
