import {parseXml, XmlElement, type XmlNode} from '@rgrove/parse-xml'
import type {Phrase} from '../model/words.js'

/** UTF-16 units of the largest document that is read. */
const mostUnits = 64 * 1024 * 1024
/** Elements in elements, at most; TEI has about a dozen. */
const deepest = 200

const words = {
  large: {
    en: 'The file is larger than 64 million characters',
    'zh-cn': '文件超过 6400 万字符'
  },
  entities: {
    en: 'The file declares entities of its own; Copydesk does not read such files',
    'zh-cn': '文件自行声明了实体；Copydesk 不读取这类文件'
  },
  deep: {
    en: 'Elements are nested deeper than {deepest}',
    'zh-cn': '元素嵌套超过 {deepest} 层'
  },
  malformed: {
    en: 'This is not well-formed XML: {message}',
    'zh-cn': '不是良构的 XML：{message}'
  }
} as const

export type XmlResult =
  | {readonly ok: true; readonly root: XmlElement}
  | {readonly ok: false; readonly refusal: Phrase}

/**
 * Read XML from anywhere: its work grows with its length and no faster. A
 * document that declares entities is refused (“billion laughs”), and so is one
 * nested without end; nothing outside it is ever read.
 */
export function readXml(source: string): XmlResult {
  if (source.length > mostUnits) return refuse({words: words.large})
  // Matches the start of declarations: `<!DOCTYPE TEI [`, `<!ENTITY a`.
  if (/<!ENTITY|<!DOCTYPE[^>[]{0,1000}\[/u.test(source)) {
    return refuse({words: words.entities})
  }

  try {
    const root = parseXml(source, {
      resolveUndefinedEntity: () => undefined
    }).root
    if (root && isShallow(root)) return {ok: true, root}
  } catch (error) {
    // A stack that is full: the parser walks down by calling itself.
    if (!(error instanceof RangeError)) {
      const message = error instanceof Error ? firstLine(error.message) : ''
      return refuse({words: words.malformed, values: {message}})
    }
  }

  return refuse({words: words.deep, values: {deepest}})
}

function refuse(refusal: Phrase): XmlResult {
  return {ok: false, refusal}
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

function isShallow(root: XmlElement): boolean {
  const open: Array<{node: XmlNode; depth: number}> = [{node: root, depth: 1}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next
    if (depth > deepest) return false
    if (!(node instanceof XmlElement)) continue
    for (const child of node.children)
      open.push({node: child, depth: depth + 1})
  }

  return true
}

/** The child elements of an element. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement)
}

/** The first element of a name below an element, in document order. */
export function find(
  element: XmlElement,
  test: (element: XmlElement) => boolean
): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = test(child) ? child : find(child, test)
    if (found) return found
  }

  return undefined
}

/** Name of an element without its prefix: `p` of `tei:p`. */
export function localName({name}: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}
