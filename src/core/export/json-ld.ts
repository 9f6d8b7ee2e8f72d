import type {
  Edition,
  EditionArticle,
  EditionBlock,
  EntityNode
} from '../clean/edition.js'
import {entityKind} from '../entities/kinds.js'
import {articleMentions, articlePeople, articleTexts} from './article-facts.js'
import {entryOf, webAddresses} from './entity-facts.js'
import type {Exporter} from './exporter.js'
import {isIsoDate} from './tei/value.js'

/**
 * schema.org in JSON-LD: the newspaper, its issue, and each article as a
 * `NewsArticle` that mentions its entities. For web publishers; notices and
 * what belongs to no article are left out.
 */
export const jsonLd: Exporter = {
  id: 'json-ld',
  title: {en: 'JSON-LD (schema.org)', 'zh-cn': 'JSON-LD（schema.org）'},
  summary: {
    en: 'For web publishers and search: each article as a NewsArticle.',
    'zh-cn': '供网站发布和检索：每篇文章写作 NewsArticle。'
  },
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  defaults: {},
  options: {},
  bearsText: false,
  write(edition) {
    const {newspaper, date, edition: printed} = edition.metadata
    const issued = date !== undefined && isIsoDate(date) ? date : undefined
    const graph = [
      ...(newspaper === undefined
        ? []
        : [{'@type': 'Newspaper', '@id': '#newspaper', name: newspaper}]),
      defined({
        '@type': 'PublicationIssue',
        '@id': '#issue',
        name:
          [newspaper, date, printed]
            .filter((part) => part !== undefined)
            .join(' ') || edition.name,
        datePublished: issued,
        isPartOf: newspaper === undefined ? undefined : {'@id': '#newspaper'}
      }),
      ...edition.children
        .filter((part) => part.type === 'article')
        .map((part) => article(edition, part, issued))
    ]
    const document = {'@context': 'https://schema.org', '@graph': graph}
    return JSON.stringify(document, undefined, 2) + '\n'
  }
}

function article(
  edition: Edition,
  part: EditionArticle,
  datePublished: string | undefined
): unknown {
  const {page, licence} = edition.metadata
  const of = (...roles: Array<EditionBlock['type']>): string[] =>
    articleTexts(part, roles)
  const body = of('paragraph', 'crosshead')
  return defined({
    '@type': 'NewsArticle',
    '@id': `#${encodeURIComponent(part.id)}`,
    headline: of('headline').join(' ') || undefined,
    alternativeHeadline: of('kicker', 'deck'),
    articleBody: body.join('\n\n') || undefined,
    dateline: of('dateline').join(' ') || undefined,
    author: articlePeople(part).map(({name, role}) =>
      defined({'@type': 'Person', name, jobTitle: role || undefined})
    ),
    image: of('caption').map((caption) => ({
      '@type': 'ImageObject',
      caption
    })),
    inLanguage: edition.language === 'und' ? undefined : edition.language,
    datePublished,
    printPage: page,
    printEdition: edition.metadata.edition,
    license: licence,
    position: part.number,
    isPartOf: {'@id': '#issue'},
    mentions: articleMentions(edition, part).map(({node, name}) =>
      thing(edition, node, name)
    )
  })
}

function thing(edition: Edition, node: EntityNode, name: string): unknown {
  const entry = entryOf(edition, node)
  return defined({
    '@type': entityKind(node.kind)?.schema ?? 'Thing',
    identifier: node.ref,
    name,
    alternateName: entry?.aliases,
    description: entry?.description,
    sameAs: webAddresses(entry)
  })
}

/** What there is: without what is undefined or an empty list. */
function defined(values: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0)
    )
  )
}
