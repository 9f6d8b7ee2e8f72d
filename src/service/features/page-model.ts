import {builtInKinds} from '../../core/entities/kinds.js'
import type {Span} from '../../core/model/span.js'
import {readersOf} from '../../core/segment/edits/status.js'
import type {
  ArticleModel,
  BlockModel,
  PageDraft,
  PageModel
} from '../../protocol/protocol.js'
import {problemsByArticle} from '../counts.js'
import type {Owner, PlacedBlock} from '../layout.js'
import {markSpans} from '../mark-spans.js'
import type {PageView} from '../page-view.js'
import {kindModels} from './tables.js'
import {articleByline, articleTitle, shorten} from '../titles.js'

/** The page for decorations, the Articles view and the status item. */
export function pageModel(view: PageView): PageModel {
  const {findings, mentions, structure} = view.analysis
  const tags = mentions.filter(({status}) => status === 'tagged')
  return {
    ...pageDraft(view, problemsByArticle(view)),
    counts: {
      articles: structure.articles.length,
      problems: findings.length,
      tags: tags.length,
      suggested: mentions.length - tags.length
    }
  }
}

/** What can be said of a page before its findings and mentions are known. */
export function pageDraft(
  view: PageView,
  problems?: ReadonlyMap<string, number>
): PageDraft {
  const {analysis, document, layout} = view
  const {marks, attributes} = markSpans(analysis.page.marks)
  const {metadata} = analysis.page
  return {
    version: document.version,
    layout: analysis.page.layout,
    language: analysis.language,
    ownKinds: kindModels(analysis.kinds, view.locale).filter(
      ({id}) => !builtInKinds.has(id)
    ),
    articles: layout.owners.flatMap((owner) =>
      articleModel(view, owner, problems)
    ),
    loose: layout.owners
      .filter((owner) => !owner.article)
      .flatMap((owner) =>
        owner.blocks.map((placed) => blockModel(view, placed))
      ),
    image: metadata.image ?? null,
    source: metadata.source ?? null,
    marks: marks.map((span) => view.range(span)),
    attributes: attributes.map((span) => view.range(span))
  }
}

function articleModel(
  view: PageView,
  {article, blocks}: Owner,
  problems: ReadonlyMap<string, number> | undefined
): ArticleModel[] {
  if (!article) return []
  return [
    {
      id: article.id,
      number: article.number,
      title: articleTitle(article),
      byline: articleByline(article),
      status: article.status ?? null,
      readers: readersOf(article.by),
      paragraphs: article.children.filter(({type}) => type === 'paragraph')
        .length,
      problems: problems ? (problems.get(article.id) ?? 0) : null,
      confidence: article.confidence,
      blocks: blocks.map((placed) => blockModel(view, placed))
    }
  ]
}

function blockModel(
  view: PageView,
  {block, owner, runs, detached}: PlacedBlock
): BlockModel {
  return {
    // The parts of a notice are drawn as the notice.
    role: owner.furniture?.type ?? block.type,
    text: shorten(block.flow.text, 80),
    runs: runs.map(({startLine, endLine}) => ({startLine, endLine})),
    detached,
    isOpen: owner.rivals !== undefined,
    rivals: (owner.rivals ?? []).map(({articleId}) => articleId),
    undecided: block.undecided ?? false,
    lead: leadSpans(block).map((span) => view.range(span))
  }
}

/** Source spans of the byline that is run in; none for most blocks. */
function leadSpans(block: PlacedBlock['block']): Span[] {
  const lead = 'lead' in block ? block.lead : undefined
  return lead ? block.flow.sourceSpans(lead.span) : []
}
