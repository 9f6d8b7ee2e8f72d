import type {Analysis} from '../../model/analysis.js'
import {refuse, type EditResult} from '../../model/edit-result.js'
import {pinArticle} from './pin.js'

/** States of an article, in the order of work. */
export const articleStatuses = [
  'raw',
  'cleaned',
  'tagged',
  'proofread',
  'validated'
] as const

const words = {
  article: {
    en: 'There is no article “{id}” on this page',
    'zh-cn': '本版没有文章“{id}”'
  },
  state: {
    en: 'An article cannot be “{status}”',
    'zh-cn': '文章没有“{status}”这种状态'
  },
  unread: {
    en: 'Nobody has proofread this article yet; a second person validates it',
    'zh-cn': '这篇还没有人校对；请先校对，再由另一人复核'
  },
  unnamed: {
    en: 'Say who validates the article',
    'zh-cn': '请写明由谁复核'
  },
  same: {
    en: '{name} has proofread this article; a second person validates it',
    'zh-cn': '{name}已校对这一篇；须由另一人复核'
  }
} as const

/** What is said about the work on an article. */
export interface StatusChange {
  readonly articleId: string
  /** `null` or `raw` says nothing about it. */
  readonly status: string | null
  /** Who has proofread or validated it. */
  readonly by?: string | undefined
}

/**
 * Say how far the work on an article is: `status=` on the block that speaks for
 * it, and `by=` with the names of who proofread and, another person, validated
 * it (`by="王芳; 李雷"`), as Wikisource does.
 */
export function setStatus(
  analysis: Analysis,
  {articleId, status, by}: StatusChange
): EditResult {
  const article = analysis.structure.articles.find(({id}) => id === articleId)
  if (!article) return refuse({words: words.article, values: {id: articleId}})
  if (status === null || status === 'raw') {
    return pinArticle(analysis, article, {status: null, by: null})
  }

  if (!articleStatuses.some((each) => each === status)) {
    return refuse({words: words.state, values: {status}})
  }

  const name = (by ?? '').replaceAll(/[\s;]+/gu, ' ').trim()
  if (status === 'proofread') {
    return pinArticle(analysis, article, {
      status,
      by: name === '' ? null : name
    })
  }

  if (status !== 'validated') {
    return pinArticle(analysis, article, {status, by: null})
  }

  const [first = ''] = readersOf(article.by)
  if (first === '') return refuse({words: words.unread})
  if (name === '') return refuse({words: words.unnamed})
  if (name === first) return refuse({words: words.same, values: {name}})
  return pinArticle(analysis, article, {status, by: `${first}; ${name}`})
}

/** The names in `by=`, the proofreader first. */
export function readersOf(by: string | undefined): string[] {
  return (by ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
