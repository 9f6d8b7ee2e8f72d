import {XmlElement, XmlText, type XmlNode} from '@rgrove/parse-xml'
import type {EditionBlock, EditionFurniture, Inline} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {headTypes} from '../export/tei/body.js'
import {
  articleRoles,
  furnitureRoles,
  type ArticleRole,
  type FurnitureRole
} from '../model/roles.js'
import {readInlines, type TeiReading} from './tei-inlines.js'
import {elementsOf, localName} from './xml.js'

/** Elements that hold blocks: what stands in them is read block by block. */
const containers: ReadonlySet<string> = new Set([
  ...['div', 'div1', 'div2', 'div3', 'body', 'front', 'back', 'group', 'text'],
  ...['list', 'lg', 'sp', 'quote', 'cit', 'figure', 'floatingText', 'table'],
  ...['row', 'argument', 'epigraph', 'opener', 'closer', 'postscript']
])

const roleOfHead = new Map(
  Object.entries(headTypes).map(([role, type]) => [type, role as ArticleRole])
)

/** The blocks of a `div`, and the furniture that stood among them. */
export interface ReadBlocks {
  readonly blocks: EditionBlock[]
  readonly furniture: EditionFurniture[]
}

/** Read the blocks that stand in an element. */
export function readBlocks(
  nodes: readonly XmlNode[],
  reading: TeiReading
): ReadBlocks {
  const reader = new BlockReader(reading)
  reader.read(nodes, false)
  return reader.finish()
}

class BlockReader {
  readonly #reading: TeiReading
  readonly #blocks: EditionBlock[] = []
  readonly #furniture: EditionFurniture[] = []
  /** A byline that the next paragraph begins with. */
  #lead: Inline[] | undefined
  #hasHeadline = false

  constructor(reading: TeiReading) {
    this.#reading = reading
  }

  read(nodes: readonly XmlNode[], isSection: boolean): void {
    for (const node of nodes) {
      if (node instanceof XmlElement) this.#readElement(node, isSection)
      else if (node instanceof XmlText && node.text.trim() !== '') {
        this.#add('paragraph', readInlines([node], this.#reading))
      }
    }
  }

  finish(): ReadBlocks {
    this.#flushLead()
    return {blocks: this.#blocks, furniture: this.#furniture}
  }

  #readElement(element: XmlElement, isSection: boolean): void {
    const {attributes, children} = element
    const name = localName(element)
    const inlines = (): Inline[] => readInlines(children, this.#reading)
    const type = attributes['type'] ?? ''

    switch (name) {
      case 'pb':
      case 'cb':
      case 'lb':
      case 'graphic':
      case 'figDesc':
        return
      case 'head':
        this.#add(this.#headRole(type, isSection), inlines())
        return
      case 'byline':
      case 'dateline':
        this.#addByline(name, attributes['rend'], inlines())
        return
      case 'p':
        this.#addParagraph(element)
        return
      case 'ab':
        this.#add(isArticleRole(type) ? type : 'paragraph', inlines())
        return
      case 'fw':
        this.#addFurniture(type, inlines())
        return
      case 'figure':
        for (const part of elementsOf(element)) {
          if (['graphic', 'figDesc'].includes(localName(part))) continue
          this.#add('caption', readInlines(part.children, this.#reading))
        }

        return
      default:
        if (containers.has(name)) this.read(children, true)
        else this.#add('paragraph', readInlines([element], this.#reading))
    }
  }

  #headRole(type: string, isSection: boolean): ArticleRole {
    const role = roleOfHead.get(type)
    if (role) return role
    if (type === 'crosshead' || isSection) return 'crosshead'
    return this.#hasHeadline ? 'deck' : 'headline'
  }

  #add(type: ArticleRole, children: Inline[]): void {
    this.#flushLead()
    if (type === 'headline') this.#hasHeadline = true
    this.#blocks.push({type, children})
  }

  #addByline(
    type: 'byline' | 'dateline',
    rend: string | undefined,
    children: Inline[]
  ): void {
    const last = this.#blocks.at(-1)
    if (rend === 'run-in') {
      this.#flushLead()
      this.#lead = children
    } else if (rend === 'run-in-end' && last?.type === 'paragraph') {
      append(last, children)
    } else this.#add(type, children)
  }

  #addParagraph({attributes, children}: XmlElement): void {
    const nodes = [...children]
    const head = takeByline(nodes.at(0))
    if (head) nodes.shift()
    const foot = takeByline(nodes.at(-1))
    if (foot) nodes.pop()
    const lead =
      this.#lead ?? (head ? readInlines(head.children, this.#reading) : [])
    this.#lead = undefined
    const block: EditionBlock = {
      type: 'paragraph',
      ...(attributes['cert'] === 'unknown' ? {undecided: true} : {}),
      ...(lead.length === 0
        ? {}
        : {
            lead: {
              span: {start: 0, end: editionText({children: lead}).length},
              people: []
            }
          }),
      children: [...lead, ...readInlines(nodes, this.#reading)]
    }
    this.#blocks.push(block)
    if (foot) append(block, readInlines(foot.children, this.#reading))
  }

  #addFurniture(type: string, children: Inline[]): void {
    const role = isFurnitureRole(type) ? type : 'folio'
    this.#furniture.push({type: role, children: [{type: role, children}]})
  }

  /** A byline that no paragraph followed stays a block of its own. */
  #flushLead(): void {
    const lead = this.#lead
    this.#lead = undefined
    if (lead) this.#blocks.push({type: 'byline', children: lead})
  }
}

/** Put a sign-off at the end of a paragraph. */
function append(block: EditionBlock, children: Inline[]): void {
  const start = editionText(block).length
  block.children.push(...children)
  const end = editionText(block).length
  block.tail = {span: {start, end}, people: []}
}

function takeByline(node: XmlNode | undefined): XmlElement | undefined {
  return node instanceof XmlElement &&
    localName(node) === 'seg' &&
    node.attributes['type'] === 'byline'
    ? node
    : undefined
}

function isArticleRole(name: string): name is ArticleRole {
  return articleRoles.some((role) => role === name)
}

function isFurnitureRole(name: string): name is FurnitureRole {
  return furnitureRoles.some((role) => role === name)
}
