/**
 * JSON-LD contexts for tests, so that nothing is fetched: the terms that our
 * exports use, with the addresses that the vocabularies give them.
 */
const oa = 'http://www.w3.org/ns/oa#'
const activity = 'https://www.w3.org/ns/activitystreams#'
const link = (id: string): object => ({'@type': '@id', '@id': id})
const word = (id: string): object => ({'@type': '@vocab', '@id': id})

const annotation = {
  '@context': {
    id: link('@id'),
    type: link('@type'),
    ...Object.fromEntries(
      [
        'Annotation',
        'TextualBody',
        'SpecificResource',
        'TextQuoteSelector',
        'TextPositionSelector',
        'classifying',
        'describing',
        'editing',
        'identifying',
        'exact',
        'prefix',
        'suffix',
        'start',
        'end'
      ].map((name) => [name, oa + name])
    ),
    AnnotationPage: `${activity}OrderedCollectionPage`,
    body: link(`${oa}hasBody`),
    target: link(`${oa}hasTarget`),
    source: link(`${oa}hasSource`),
    selector: link(`${oa}hasSelector`),
    motivation: word(`${oa}motivatedBy`),
    purpose: word(`${oa}hasPurpose`),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    items: {...link(`${activity}items`), '@container': '@list'},
    startIndex: `${activity}startIndex`
  }
}

/** Properties of schema.org; each stands in the class that we give it to. */
const schemaOrg = {
  '@context': {
    ...Object.fromEntries(
      [
        ...['Newspaper', 'PublicationIssue', 'NewsArticle', 'Person', 'Place'],
        ...['Organization', 'Event', 'CreativeWork', 'Legislation', 'Thing'],
        ...['ImageObject', 'name', 'headline', 'alternativeHeadline'],
        ...[
          'articleBody',
          'dateline',
          'author',
          'jobTitle',
          'image',
          'caption'
        ],
        ...['inLanguage', 'printPage', 'printEdition', 'position', 'isPartOf'],
        ...['mentions', 'identifier', 'alternateName', 'description']
      ].map((name) => [name, `http://schema.org/${name}`])
    ),
    datePublished: {
      '@id': 'http://schema.org/datePublished',
      '@type': 'http://schema.org/Date'
    },
    sameAs: link('http://schema.org/sameAs'),
    license: link('http://schema.org/license')
  }
}

const contexts: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/anno.jsonld': annotation,
  'https://schema.org': schemaOrg
}

/** Loads the contexts of this file, and refuses everything else. */
export function documentLoader(url: string): Promise<{
  contextUrl: undefined
  document: object
  documentUrl: string
}> {
  const document = contexts[url]
  return document
    ? Promise.resolve({contextUrl: undefined, document, documentUrl: url})
    : Promise.reject(new Error(`Not to be fetched: ${url}`))
}
