import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Element, ElementContent} from 'xast'
import type {Exporter} from './exporter.js'
import {markupText} from './markup-text.js'
import {teiBody} from './tei/body.js'
import {languageTag, teiHeader} from './tei/header.js'
import {Ids} from './tei/ids.js'
import {teiRegister} from './tei/register.js'

/** Elements that hold no text of their own: each child on its own line. */
const containers: ReadonlySet<string> = new Set([
  'TEI',
  'teiHeader',
  'fileDesc',
  'titleStmt',
  'publicationStmt',
  'availability',
  'sourceDesc',
  'bibl',
  'encodingDesc',
  'appInfo',
  'application',
  'profileDesc',
  'langUsage',
  'revisionDesc',
  'standOff',
  'listPerson',
  'listPlace',
  'listOrg',
  'listEvent',
  'listBibl',
  'person',
  'place',
  'org',
  'event',
  'text',
  'body',
  'div'
])

/**
 * TEI P5 (Guidelines 4.8), valid against `tei_all`. Everything that the clean
 * page says comes back from it: `import/tei.ts`.
 */
export const tei: Exporter<{lineBreaks: boolean; suggestions: boolean}> = {
  id: 'tei',
  title: {en: 'TEI P5 XML', 'zh-cn': 'TEI P5 XML'},
  summary: {
    en: 'For archives and editions: articles, heads, bylines, names with their register, corrections.',
    'zh-cn': '供档案与校勘：文章、标题、消息头、名称与名录、订正。'
  },
  extension: '.tei.xml',
  mediaType: 'application/tei+xml',
  defaults: {lineBreaks: false, suggestions: false},
  options: {
    lineBreaks: {
      words: {
        en: 'Mark where the lines of the page ended (lb)',
        'zh-cn': '标出原版的换行处（lb）'
      }
    },
    suggestions: {
      words: {
        en: 'Suggested entities too, as of low certainty',
        'zh-cn': '也写出建议的实体，注明未经确认'
      }
    }
  },
  tellsCorrections: true,
  bearsText: true,
  read: (output) =>
    markupText(output, {
      within: 'body',
      // What a fix took away; the reading of a misprint that nobody printed.
      isSkipped: (tag) =>
        tag === '<corr>' ||
        tag.startsWith('<sic resp=') ||
        tag.startsWith('<surplus ')
    }),
  write(edition, {lineBreaks}) {
    const ids = new Ids(['copydesk'])
    const {standOff, entryId} = teiRegister(edition, ids)
    const {body, statuses} = teiBody(edition, ids, {entryId, lineBreaks})
    const document = x(
      'TEI',
      {
        xmlns: 'http://www.tei-c.org/ns/1.0',
        'xml:lang': languageTag(edition.language)
      },
      [
        teiHeader(edition, statuses),
        ...(standOff ? [standOff] : []),
        x('text', {'xml:space': 'preserve'}, [body])
      ]
    )
    const xml = toXml(onLines(document), {
      closeEmptyElements: true,
      tightClose: true
    })
    // XML forbids the end of a CDATA section in text; nothing else escapes it.
    return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n`
  }
}

/** Put the children of containers on lines of their own. */
function onLines(element: Element): Element {
  if (!containers.has(element.name)) return element
  const lineEnd: ElementContent = {type: 'text', value: '\n'}
  return {
    ...element,
    children: [
      ...element.children.flatMap((child): ElementContent[] => [
        lineEnd,
        child.type === 'element' ? onLines(child) : child
      ]),
      lineEnd
    ]
  }
}
