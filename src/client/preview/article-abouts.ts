import * as vscode from 'vscode'
import {sayTags} from '../count-words.js'
import type {Desk} from '../desk.js'
import {sayWork} from '../status-words.js'

/** A line about each article, by id: `1 of 4 · tagged · 9 tags`. */
export function aboutArticles(
  desk: Desk,
  page: vscode.TextDocument
): Record<string, string> {
  const state = desk.models.get(page)
  if (!state) return {}
  const {articles} = state.page
  const tags = new Map<string | null, number>()
  for (const {status, entities} of state.entities?.groups ?? []) {
    if (status !== 'tagged') continue
    for (const {articleId} of entities.flatMap(({mentions}) => mentions)) {
      tags.set(articleId, (tags.get(articleId) ?? 0) + 1)
    }
  }

  return Object.fromEntries(
    articles.map((article) => [
      article.id,
      [
        vscode.l10n.t('{0} of {1}', article.number, articles.length),
        sayWork(article),
        ...(tags.has(article.id) ? [sayTags(tags.get(article.id) ?? 0)] : [])
      ]
        .filter((part) => part !== '')
        .join(' · ')
    ])
  )
}
