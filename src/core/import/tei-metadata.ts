import type {XmlElement} from '@rgrove/parse-xml'
import type {Metadata} from '../model/metadata.js'
import {scanPage} from '../scan/page.js'
import {plainText, type TeiReading} from './tei-inlines.js'
import {elementsOf, find, localName} from './xml.js'

export interface TeiMetadata {
  readonly language: string
  readonly metadata: Metadata
  /** Status of an article by its `xml:id`. */
  readonly statuses: ReadonlyMap<string, string>
}

/** What the header of a TEI document says about the page. */
export function readMetadata(
  root: XmlElement,
  reading: TeiReading
): TeiMetadata {
  const language = root.attributes['xml:lang'] ?? 'und'
  const header = elementsOf(root).find(
    (child) => localName(child) === 'teiHeader'
  )
  const statuses = new Map<string, string>()
  if (!header) return {language, metadata: {}, statuses}
  const exact = {...reading, keepsBlanks: reading.isOurs}
  for (const change of childrenOf(header, 'revisionDesc')) {
    const target = change.attributes['target']
    if (target === undefined) continue
    statuses.set(target.replace(/^#/u, ''), plainText(change, exact))
  }

  return {language, metadata: metadataOf(header, language, exact), statuses}
}

function metadataOf(
  header: XmlElement,
  language: string,
  reading: TeiReading
): Metadata {
  const source =
    find(header, (element) => localName(element) === 'sourceDesc') ?? header
  const text = (test: (element: XmlElement) => boolean): string | undefined => {
    const element = find(source, test)
    if (!element) return undefined
    const said = plainText(element, reading)
    return said === '' ? element.attributes['when'] : said
  }
  const is =
    (name: string, attribute?: string, value?: string) =>
    (element: XmlElement): boolean =>
      localName(element) === name &&
      (attribute === undefined || element.attributes[attribute] === value)
  const licence = find(header, is('licence'))
  const named = {
    newspaper: text(is('title', 'level', 'j')),
    date: text(is('date')),
    page: text(is('biblScope', 'unit', 'page')),
    edition: text(is('edition')),
    licence: licence && plainText(licence, reading)
  }
  const other = otherMetadata(header, reading)
  return {
    ...(reading.isOurs || language === 'und' ? {} : {language}),
    ...Object.fromEntries(
      Object.entries(named).filter(
        ([, value]) => value !== undefined && (reading.isOurs || value !== '')
      )
    ),
    ...other
  }
}

/** What has no element of its own: front matter in `xenoData`. */
function otherMetadata(header: XmlElement, reading: TeiReading): Metadata {
  const element = find(
    header,
    (each) =>
      localName(each) === 'xenoData' &&
      each.attributes['type'] === 'application/yaml'
  )
  if (!element || !reading.isOurs) return {}
  const {metadata} = scanPage(`---\n${plainText(element, reading)}---\n`)
  return metadata
}

function childrenOf(header: XmlElement, name: string): XmlElement[] {
  const element = find(header, (each) => localName(each) === name)
  return element ? elementsOf(element) : []
}
