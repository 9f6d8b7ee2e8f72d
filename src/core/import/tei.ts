import {XmlElement, type XmlNode} from '@rgrove/parse-xml'
import type {
  Edition,
  EditionArticle,
  EditionFurniture
} from '../clean/edition.js'
import {emptyRegister} from '../entities/register.js'
import {cleanPage} from '../export/clean-page.js'
import type {Phrase} from '../model/words.js'
import {readBlocks} from './tei-blocks.js'
import {readJson, type TeiReading} from './tei-inlines.js'
import {readMetadata} from './tei-metadata.js'
import {elementsOf, find, localName, readXml} from './xml.js'

const words = {
  other: {
    en: 'This XML is no TEI document: it begins with “{name}”',
    'zh-cn': '这个 XML 不是 TEI 文档：它以“{name}”开头'
  },
  empty: {
    en: 'This TEI document holds no text',
    'zh-cn': '这个 TEI 文档没有正文'
  }
} as const

/** A TEI document as a clean page, or why it cannot be read. */
export type TeiImport =
  | {readonly ok: true; readonly text: string}
  | {readonly ok: false; readonly refusal: Phrase}

// Matches an id as a page can write it: `a5`, `鹭汀`.
const pageId = /^[\p{L}_][\p{L}\p{N}_.:-]{0,60}$/u

/**
 * Read TEI P5 into a clean page. What Copydesk exported comes back as the clean
 * page of the same edition; of other TEI documents all text comes, with the
 * roles, names and corrections that a page can say.
 */
export function importTei(source: string): TeiImport {
  const result = readXml(source)
  if (!result.ok) return result
  const {root} = result
  const name = localName(root)
  if (name !== 'TEI' && name !== 'TEI.2') {
    return {ok: false, refusal: {words: words.other, values: {name}}}
  }

  const text = elementsOf(root).find((child) => localName(child) === 'text')
  if (!text) return {ok: false, refusal: {words: words.empty}}
  const reading = readingOf(root, text)
  const {language, metadata, statuses} = readMetadata(root, reading)
  const parts = new PartReader(reading, statuses)
  for (const element of elementsOf(text)) parts.read(element.children)
  const edition: Edition = {
    type: 'edition',
    name: '',
    language,
    metadata,
    register: emptyRegister,
    children: parts.finish()
  }
  return {ok: true, text: cleanPage.write(edition, cleanPage.defaults)}
}

function readingOf(root: XmlElement, text: XmlElement): TeiReading {
  const application = find(
    root,
    (element) =>
      localName(element) === 'application' &&
      element.attributes['ident'] === 'copydesk'
  )
  const keys = new Map<string, string>()
  const standOff = elementsOf(root).find(
    (child) => localName(child) === 'standOff'
  )
  for (const list of standOff ? elementsOf(standOff) : []) {
    for (const {attributes} of elementsOf(list)) {
      const {n, 'xml:id': id} = attributes
      if (id !== undefined && n !== undefined) keys.set(id, n)
    }
  }

  return {
    isOurs: application !== undefined,
    keepsBlanks: text.attributes['xml:space'] === 'preserve',
    keyOf: (id) => keys.get(id)
  }
}

/** Gathers the parts of a page: articles, furniture, what belongs nowhere. */
class PartReader {
  readonly #reading: TeiReading
  readonly #statuses: ReadonlyMap<string, string>
  readonly #parts: Array<EditionArticle | EditionFurniture> = []
  readonly #ids = new Set<string>()
  #articles = 0

  constructor(reading: TeiReading, statuses: ReadonlyMap<string, string>) {
    this.#reading = reading
    this.#statuses = statuses
  }

  /** Divisions are parts; what stands between them is an article as well. */
  read(nodes: readonly XmlNode[]): void {
    let between: XmlNode[] = []
    const flush = (): void => {
      this.#addArticle(between, undefined)
      between = []
    }

    for (const node of nodes) {
      if (!(node instanceof XmlElement) || !isDivision(node)) {
        between.push(node)
        continue
      }

      flush()
      if (holdsArticles(node)) this.read(node.children)
      else this.#addDivision(node)
    }

    flush()
  }

  finish(): Array<EditionArticle | EditionFurniture> {
    return this.#parts
  }

  #addDivision(element: XmlElement): void {
    const {type} = element.attributes
    if (type === 'notice' || type === 'advertisement') {
      const {blocks, furniture} = readBlocks(element.children, this.#reading)
      const id = idOf(element)
      this.#parts.push(
        {type, ...(id === undefined ? {} : {id}), children: blocks},
        ...furniture
      )
    } else if (type === 'loose') {
      const {blocks, furniture} = readBlocks(element.children, this.#reading)
      this.#parts.push(
        {
          type: 'loose',
          children: blocks.map((block) => ({...block, of: 'none'}))
        },
        ...furniture
      )
    } else this.#addArticle(element.children, element)
  }

  #addArticle(
    nodes: readonly XmlNode[],
    element: XmlElement | undefined
  ): void {
    const {blocks, furniture} = readBlocks(nodes, this.#reading)
    if (blocks.length > 0) {
      this.#articles++
      const status = this.#statuses.get(element?.attributes['xml:id'] ?? '')
      this.#parts.push({
        type: 'article',
        id: this.#freeId(element && idOf(element)),
        number: this.#articles,
        ...(status === undefined ? {} : {status}),
        children: blocks
      })
    }

    for (const each of furniture) this.#parts.push(each)
  }

  #freeId(id: string | undefined): string {
    let free = id ?? `a${this.#articles}`
    // Our own documents keep the ids that they have, even one given twice.
    if (this.#reading.isOurs && id !== undefined) return id
    while (this.#ids.has(free)) free = `${free}x`
    this.#ids.add(free)
    return free
  }
}

function isDivision(element: XmlElement): boolean {
  return /^(?:div\d?|body|front|back|group|text)$/u.test(localName(element))
}

/** Whether a division is the page or a section of it, and no article. */
function holdsArticles(element: XmlElement): boolean {
  const {type} = element.attributes
  if (type === 'article' || type === 'notice' || type === 'advertisement') {
    return false
  }

  return elementsOf(element).some(
    (child) =>
      isDivision(child) &&
      ['article', 'story', 'advertisement', 'notice'].includes(
        child.attributes['type'] ?? ''
      )
  )
}

/** The id of a part as the page wrote it. */
function idOf({attributes}: XmlElement): string | undefined {
  const {n, 'xml:id': id} = attributes
  const value = n?.startsWith('{') ? readJson(n) : undefined
  const written =
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
      ? value.id
      : id
  return written !== undefined && pageId.test(written) ? written : undefined
}
