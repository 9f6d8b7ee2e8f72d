import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {
  type Edition,
  type EntityNode,
  type Inline
} from '../../clean/edition.js'
import {editionText} from '../../clean/edition-text.js'
import {isEntityClass} from '../../entities/edits/entity-mark.js'
import {entityKind} from '../../entities/kinds.js'
import {entryOf, webAddresses} from '../entity-facts.js'
import {isIsoDate} from '../tei/value.js'
import {xmlPieces} from '../xml-text.js'

/** What the inlines of an HTML page must know. */
export interface HtmlContext {
  readonly edition: Edition
  /** Whether entities are marked up. */
  readonly entities: boolean
}

/** Text as HTML: what HTML cannot hold is named where it stands. */
export function htmlText(text: string): ElementContent[] {
  return xmlPieces(text).map((piece) =>
    piece.type === 'text'
      ? {type: 'text', value: piece.value}
      : h('span', {class: 'illegal', title: piece.code}, '\u{FFFD}')
  )
}

export function htmlInlines(
  inlines: readonly Inline[],
  context: HtmlContext,
  isInLink = false
): ElementContent[] {
  return inlines.flatMap((inline): ElementContent[] => {
    switch (inline.type) {
      case 'text':
        return htmlText(inline.value)
      case 'lineBreak':
        return htmlText(inline.joiner)
      case 'correction':
        return htmlInlines(inline.children, context, isInLink)
      case 'entity':
        return context.entities && inline.children.length > 0
          ? [entity(inline, context, isInLink)]
          : htmlInlines(inline.children, context, isInLink)
    }
  })
}

function entity(
  node: EntityNode,
  context: HtmlContext,
  isInLink: boolean
): Element {
  if (!isEntityClass(node.kind)) return misprint(node, context, isInLink)
  const entry = entryOf(context.edition, node)
  // A link of nothing but blanks cannot be seen, heard or reached.
  const [address] =
    isInLink || editionText(node).trim() === '' ? [] : webAddresses(entry)
  const children = htmlInlines(
    node.children,
    context,
    isInLink || address !== undefined
  )
  const properties = {
    class: [
      'entity',
      entityKind(node.kind)?.color ?? 'other',
      ...(node.status === 'suggested' ? ['suggested'] : [])
    ],
    dataKind: node.kind,
    ...(node.ref === undefined ? {} : {dataRef: node.ref}),
    ...(node.value === undefined ? {} : {dataValue: node.value}),
    ...(entry ? {title: entry.name} : {})
  }
  if (address !== undefined) {
    return h('a', {...properties, href: address}, children)
  }

  const {value} = node
  if (node.kind === 'date' && value !== undefined && isIsoDate(value)) {
    return h('time', {...properties, dateTime: value}, children)
  }

  return h('span', properties, children)
}

/** What the paper printed wrongly; what it should have been is its title. */
function misprint(
  node: EntityNode,
  context: HtmlContext,
  isInLink: boolean
): Element {
  const corrected = node.attributes['corr']
  return h(
    'span',
    {
      class: 'sic',
      ...(corrected === undefined ? {} : {title: corrected})
    },
    htmlInlines(node.children, context, isInLink)
  )
}
