import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import {bylineParts} from '../../clean/byline-parts.js'
import type {
  Edition,
  EditionBlock,
  EditionFurniture,
  Inline
} from '../../clean/edition.js'
import {editionText} from '../../clean/edition-text.js'
import {isPlainAttribute, jsonAttribute} from '../xml-text.js'
import type {TeiStatus} from './header.js'
import type {Ids} from './ids.js'
import {bylineNodes, inlineNodes, type TeiContext} from './inlines.js'

/** `head/@type` of the parts of a head. */
export const headTypes: Readonly<Record<string, string>> = {
  kicker: 'kicker',
  headline: 'main',
  deck: 'sub'
}

/** The `body` of an edition, and the statuses of its articles. */
export function teiBody(
  edition: Edition,
  ids: Ids,
  context: TeiContext
): {body: Element; statuses: TeiStatus[]} {
  const statuses: TeiStatus[] = []
  const {page} = edition.metadata
  const parts = edition.children.flatMap((part): Element[] => {
    const blocks = part.children.filter((block) => !isEmpty(block))
    if (blocks.length === 0) return []
    if (part.type !== 'article') return furniture(part, blocks, ids, context)
    const named = identity(part.id, ids, 'article')
    if (part.status !== undefined) {
      statuses.push({id: named['xml:id'], status: part.status})
    }

    return [division({type: 'article', ...named}, blocks, context)]
  })
  const start =
    page === undefined ? [] : [x('pb', isPlainAttribute(page) ? {n: page} : {})]
  const body = x('body', null, [
    ...start,
    ...(parts.some(({name}) => name === 'div')
      ? []
      : [x('div', null, [x('p')])]),
    ...parts
  ])
  return {body, statuses}
}

function furniture(
  part: EditionFurniture,
  blocks: readonly EditionBlock[],
  ids: Ids,
  context: TeiContext
): Element[] {
  switch (part.type) {
    case 'notice':
    case 'advertisement': {
      const {type, id} = part
      const named = id === undefined ? {} : identity(id, ids, type)
      return [division({type, ...named}, blocks, context)]
    }
    case 'loose':
      return [division({type: 'loose'}, blocks, context)]
    default:
      return blocks.map((block) =>
        x('fw', {type: part.type}, inlineNodes(block.children, context))
      )
  }
}

/** An id as `xml:id`; where that cannot be, the id itself in `n`. */
function identity(
  id: string,
  ids: Ids,
  prefix: string
): {'xml:id': string; n?: string} {
  const taken = ids.take(id, prefix)
  if (taken === id) return {'xml:id': id}
  return {'xml:id': taken, n: jsonAttribute({id})}
}

/**
 * A `div` of blocks. A crosshead opens a `div` inside it, which goes on to the
 * next one. What TEI allows at the top of a `div` alone stands there, or is an
 * `ab` with its role.
 */
function division(
  attributes: Record<string, string>,
  blocks: readonly EditionBlock[],
  context: TeiContext
): Element {
  const whole = x('div', attributes)
  let present = whole
  let isTop = true

  blocks.forEach((block, index) => {
    if (block.type === 'crosshead') {
      const content = inlineNodes(block.children, context)
      present = x('div', {type: 'section'}, [
        x('head', {type: 'crosshead'}, content)
      ])
      whole.children.push(present)
      isTop = true
      return
    }

    const next = blocks[index + 1]
    const isLast =
      next === undefined || (next.type === 'crosshead' && present !== whole)
    const place = {isTop, isBottom: isLast}
    const nodes = blockNodes(block, place, context)
    present.children.push(...nodes)
    if (!nodes.every(({name}) => isTopElement(name))) isTop = false
  })
  return whole
}

/** Whether an element may stand above the text of a `div`. */
function isTopElement(name: string): boolean {
  return ['head', 'byline', 'dateline', 'figure'].includes(name)
}

interface Place {
  /** Whether nothing but heads, bylines and figures stands before it. */
  readonly isTop: boolean
  /** Whether nothing follows in its `div`. */
  readonly isBottom: boolean
}

function blockNodes(
  block: EditionBlock,
  {isTop, isBottom}: Place,
  context: TeiContext
): Element[] {
  const {type, children} = block
  const content = (): ElementContent[] => inlineNodes(children, context)

  switch (type) {
    case 'kicker':
    case 'headline':
    case 'deck': {
      const head = headTypes[type] ?? type
      return [
        isTop ? x('head', {type: head}, content()) : x('ab', {type}, content())
      ]
    }
    case 'byline':
    case 'dateline': {
      const nodes = bylineNodes(children, block.lead?.people ?? [], context)
      return [isTop || isBottom ? x(type, null, nodes) : x('ab', {type}, nodes)]
    }
    case 'paragraph':
    case 'notice':
    case 'advertisement':
      return paragraph(block, {isTop, isBottom}, context)
    case 'caption':
      return [x('figure', null, [x('head', null, content())])]
    default:
      return [x('ab', {type}, content())]
  }
}

/** A paragraph, its run-in bylines where TEI wants bylines, if it can be. */
function paragraph(
  block: EditionBlock,
  {isTop, isBottom}: Place,
  context: TeiContext
): Element[] {
  const {head, body, foot} = bylineParts(block)
  const before: Element[] = []
  const after: Element[] = []
  const inside: ElementContent[] = []
  const {length} = editionText({children: [...head, ...body]})
  const hasBody = editionText({children: [...body]}).trim() !== ''
  const peopleOf = (
    offset: number
  ): NonNullable<EditionBlock['lead']>['people'] =>
    (offset === 0 ? block.lead : block.tail)?.people.map((person) => ({
      ...person,
      span: {start: person.span.start - offset, end: person.span.end - offset}
    })) ?? []
  const place = (
    part: readonly Inline[],
    offset: number,
    outside: Element[] | undefined
  ): void => {
    if (part.length === 0) return
    const nodes = bylineNodes(part, peopleOf(offset), context)
    const rend = offset === 0 ? 'run-in' : 'run-in-end'
    if (outside) outside.push(x('byline', {rend}, nodes))
    else inside.push(x('seg', {type: 'byline'}, nodes))
  }

  place(head, 0, isTop && hasBody ? before : undefined)
  inside.push(...inlineNodes(body, context))
  place(foot, length, isBottom && hasBody ? after : undefined)
  const cert = block.undecided === true ? {cert: 'unknown'} : {}
  return [...before, x('p', cert, inside), ...after]
}

function isEmpty(block: EditionBlock): boolean {
  return editionText(block).trim() === ''
}
