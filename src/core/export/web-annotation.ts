import type {Edition} from '../clean/edition.js'
import {CodePoints} from './code-points.js'
import {entryOf, webAddresses} from './entity-facts.js'
import type {Exporter} from './exporter.js'
import {readingText} from './reading-text.js'

/** UTF-16 units of context on either side of a quotation. */
const context = 24

/**
 * W3C Web Annotations (Recommendation of 23 February 2017) on the plain text
 * export: tags have the motivation `identifying`; safe fixes `editing`, their
 * body is what was printed, so that putting the bodies back, from the last to
 * the first, gives the text before the fixes. Positions are code points, as
 * the model demands; a quotation stands beside them.
 */
export const webAnnotation: Exporter<{edits: boolean}> = {
  id: 'web-annotation',
  title: {en: 'W3C Web Annotation', 'zh-cn': 'W3C 网络标注'},
  summary: {
    en: 'Tags and corrections as stand-off annotations on the plain text.',
    'zh-cn': '标注和订正与正文分开存放，指向纯文本。'
  },
  extension: '.anno.jsonld',
  mediaType: 'application/ld+json',
  defaults: {edits: true},
  options: {
    edits: {
      words: {
        en: 'Corrections too, not only tags',
        'zh-cn': '除标注外也写出订正'
      }
    }
  },
  tellsCorrections: true,
  bearsText: false,
  write(edition, {edits}) {
    const items = annotations(edition, edits)
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${encodeURIComponent(edition.name)}.anno.jsonld`,
      type: 'AnnotationPage',
      startIndex: 0,
      items
    }
    return JSON.stringify(page, undefined, 2) + '\n'
  }
}

/** The document that annotations speak of: the plain text beside them. */
function target({name}: Edition): string {
  // Matches the ending of a page's name: `.txt`, `.news.md`.
  const stem = name.replace(/(?:\.news)?\.[^.]{1,10}$/u, '')
  return `${encodeURIComponent(stem === '' ? name : stem)}.clean.txt`
}

function annotations(edition: Edition, edits: boolean): unknown[] {
  const {text, blocks} = readingText(edition)
  const points = new CodePoints(text)
  const source = target(edition)
  const found: Array<{
    start: number
    end: number
    motivation: 'identifying' | 'editing'
    body: unknown
  }> = []

  for (const {entities, corrections} of blocks) {
    for (const {start, end, node} of entities) {
      if (node.status === 'suggested') continue
      const [address] = webAddresses(entryOf(edition, node))
      const {ref, value} = node
      const body = [
        {type: 'TextualBody', purpose: 'classifying', value: node.kind},
        ...(address === undefined
          ? []
          : [
              {
                type: 'SpecificResource',
                purpose: 'identifying',
                source: address
              }
            ]),
        ...(ref === undefined
          ? []
          : [{type: 'TextualBody', purpose: 'identifying', value: ref}]),
        ...(value === undefined
          ? []
          : [{type: 'TextualBody', purpose: 'describing', value}])
      ]
      found.push({start, end, motivation: 'identifying', body})
    }

    for (const {start, end, node} of edits ? corrections : []) {
      const body = {type: 'TextualBody', purpose: 'editing', value: node.before}
      found.push({start, end, motivation: 'editing', body})
    }
  }

  return found
    .sort((a, b) => a.start - b.start)
    .map(({start, end, motivation, body}, index) => ({
      id: `#annotation-${index + 1}`,
      type: 'Annotation',
      motivation,
      body,
      target: {
        source,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: text.slice(start, end),
            prefix: whole(text, start - context, start),
            suffix: whole(text, end, end + context)
          },
          {
            type: 'TextPositionSelector',
            start: points.at(start),
            end: points.at(end)
          }
        ]
      }
    }))
}

/** A slice that does not begin or end in the middle of a character. */
function whole(text: string, start: number, end: number): string {
  const slice = text.slice(Math.max(0, start), end)
  // Matches half a surrogate pair at an edge.
  return slice.replace(/^[\uDC00-\uDFFF]/u, '').replace(/[\uD800-\uDBFF]$/u, '')
}
