import type {Edition, EditionArticle} from '../clean/edition.js'
import {articleMentions, articlePeople, articleTexts} from './article-facts.js'
import {entryOf, webAddresses} from './entity-facts.js'
import type {Exporter} from './exporter.js'

/** The property of ninjs that holds entities of a kind; else `objects`. */
const properties: Readonly<Record<string, string>> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  event: 'events'
}

/**
 * IPTC ninjs 3.1: the page is a composite, each article an associated text.
 * For news systems; notices and what belongs to no article are left out.
 */
export const ninjs: Exporter = {
  id: 'ninjs',
  title: {en: 'IPTC ninjs 3.1', 'zh-cn': 'IPTC ninjs 3.1'},
  summary: {
    en: 'For news systems: each article as an item of the page.',
    'zh-cn': '供新闻系统：整版为一个包，每篇文章为其中一个条目。'
  },
  extension: '.ninjs.json',
  mediaType: 'application/json',
  defaults: {},
  options: {},
  bearsText: false,
  write(edition) {
    const {newspaper, date, page, licence} = edition.metadata
    const named = [newspaper, date, page].filter((part) => part !== undefined)
    const document = {
      uri: uriOf(edition, 'page'),
      type: 'composite',
      standard: {name: 'ninjs', version: '3.1'},
      title: named.join(' ') || edition.name,
      language: edition.language,
      ...(licence === undefined ? {} : {usageTerms: licence}),
      associations: edition.children
        .filter((part) => part.type === 'article')
        .map((part) => item(edition, part))
    }
    return JSON.stringify(document, undefined, 2) + '\n'
  }
}

function uriOf({name}: Edition, id: string): string {
  const part = encodeURIComponent(id)
  return `urn:x-copydesk:${encodeURIComponent(name)}:${part}`
}

function item(edition: Edition, part: EditionArticle): unknown {
  const heads = (['headline', 'kicker', 'deck'] as const).flatMap((role) =>
    articleTexts(part, [role]).map((value) => ({role, value}))
  )
  const body = articleTexts(part, ['paragraph', 'crosshead']).join('\n\n')
  const by = articlePeople(part)
    .map(({name, role}) => [role, name].filter((word) => word !== '').join(' '))
    .join('; ')
  return {
    uri: uriOf(edition, part.id),
    name: heads[0]?.value ?? part.id,
    type: 'text',
    language: edition.language,
    headlines: heads,
    bodies: [
      {
        contentType: 'text/plain',
        charCount: Array.from(body).length,
        value: body
      }
    ],
    ...(by === '' ? {} : {by}),
    ...mentions(edition, part)
  }
}

/** Mentioned entities, each in the property of its kind. */
function mentions(
  edition: Edition,
  part: EditionArticle
): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {}
  for (const {node, name} of articleMentions(edition, part)) {
    const property = properties[node.kind] ?? 'objects'
    const [uri] = webAddresses(entryOf(edition, node))
    const list = (found[property] ??= [])
    list.push({
      name,
      rel: 'mentions',
      ...(uri === undefined ? {} : {uri}),
      ...(node.ref === undefined ? {} : {literal: node.ref})
    })
  }

  return found
}
