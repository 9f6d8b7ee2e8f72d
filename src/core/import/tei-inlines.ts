import {XmlElement, XmlText, type XmlNode} from '@rgrove/parse-xml'
import type {EntityNode, Inline} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {entityKinds} from '../entities/kinds.js'
import {illegalUnit} from '../export/xml-text.js'
import {machine} from '../export/tei/inlines.js'
import {elementsOf, localName} from './xml.js'

/** What the reading of inlines must know of the document. */
export interface TeiReading {
  /** Whether Copydesk wrote it: then `n` holds what the page said. */
  readonly isOurs: boolean
  /** Whether white space stands for itself (`xml:space`). */
  readonly keepsBlanks: boolean
  /** Key of the register for an `xml:id`. */
  readonly keyOf: (id: string) => string | undefined
}

/** Elements that name an entity, and its kind. */
const kindOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(entityKinds)
      .filter(([, {tei}]) => !('type' in tei))
      .map(([kind, {tei}]) => [tei.name, kind])
  ),
  // What other makers of TEI write.
  geogName: 'place',
  settlement: 'place',
  country: 'place',
  region: 'place',
  time: 'date',
  num: 'quantity'
}

// Matches a class as a page can write it: `person`, `船`.
const className = /^[\p{L}_][\p{L}\p{N}_:-]{0,60}$/u
// Matches a name of an attribute: `ref`, `see-also`.
const attributeName = /^[\p{L}_][\p{L}\p{N}_.:-]{0,60}$/u
/** Longest value of an attribute, so that the mark stays one. */
const longestValue = 300

/** The inlines of a block, from what stands in its element. */
export function readInlines(
  nodes: readonly XmlNode[],
  reading: TeiReading
): Inline[] {
  const inlines = nodes.flatMap((node): Inline[] => {
    if (node instanceof XmlText) return [toText(node.text, reading)]
    return node instanceof XmlElement ? readElement(node, reading) : []
  })
  return inlines.filter(
    (inline) => inline.type !== 'text' || inline.value !== ''
  )
}

/** The text of an element, for metadata. */
export function plainText(element: XmlElement, reading: TeiReading): string {
  const text = editionText({children: readInlines(element.children, reading)})
  return reading.isOurs ? text : text.trim()
}

function toText(value: string, {keepsBlanks}: TeiReading): Inline {
  return {
    type: 'text',
    // Matches a run of white space that a maker of XML broke its lines with.
    value: keepsBlanks ? value : value.replaceAll(/[ \t\n\r]+/gu, ' ')
  }
}

function readElement(element: XmlElement, reading: TeiReading): Inline[] {
  const {attributes, children} = element
  const name = localName(element)
  const inside = (): Inline[] => readInlines(children, reading)

  switch (name) {
    case 'g': {
      const unit = illegalUnit(attributes['n'] ?? '')
      return unit === undefined ? inside() : [{type: 'text', value: unit}]
    }
    case 'lb': {
      const isApart = !reading.isOurs && attributes['break'] !== 'no'
      return isApart ? [{type: 'text', value: ' '}] : []
    }
    case 'choice':
      return readChoice(element, reading)
    case 'sic':
      return [misprint(element, undefined, reading)]
    case 'surplus':
      return attributes['resp'] === machine ? [] : inside()
    case 'name':
    case 'rs':
      return named(element, attributes['type'] ?? 'other', reading)
    default: {
      const kind = Object.hasOwn(kindOf, name) ? kindOf[name] : undefined
      return kind === undefined ? inside() : named(element, kind, reading)
    }
  }
}

/**
 * Of two readings: what a fix of ours made; what the paper printed, with its
 * correction beside it; else what stands first, so that no text is lost.
 */
function readChoice(element: XmlElement, reading: TeiReading): Inline[] {
  const parts = elementsOf(element)
  const of = (name: string): XmlElement | undefined =>
    parts.find((part) => localName(part) === name)
  const corr = of('corr')
  const sic = of('sic')
  if (corr?.attributes['resp'] === machine) {
    return readInlines(corr.children, reading)
  }

  if (sic) return [misprint(sic, corr, reading)]
  const printed = of('orig') ?? of('abbr') ?? parts[0]
  return printed ? readInlines(printed.children, reading) : []
}

function misprint(
  sic: XmlElement,
  corr: XmlElement | undefined,
  reading: TeiReading
): EntityNode {
  const corrected =
    corr && editionText({children: readInlines(corr.children, reading)})
  return {
    type: 'entity',
    kind: 'sic',
    status: 'tagged',
    attributes:
      written(sic, reading) ??
      (corrected === undefined ? {} : clipped({corr: corrected})),
    children: readInlines(sic.children, reading)
  }
}

function named(
  element: XmlElement,
  type: string,
  reading: TeiReading
): Inline[] {
  const children = readInlines(element.children, reading)
  // What nobody has looked at is suggested anew when the page is opened.
  if (element.attributes['resp'] === machine) return children
  const kind = className.test(type) ? type : 'other'
  const attributes =
    written(element, reading) ?? derived(element, kind, reading)
  return [
    {
      type: 'entity',
      kind,
      status: 'tagged',
      ...(attributes['ref'] === undefined ? {} : {ref: attributes['ref']}),
      ...(attributes['value'] === undefined
        ? {}
        : {value: attributes['value']}),
      attributes,
      children
    }
  ]
}

/** Attributes as the page had them: the JSON in `n`. */
function written(
  {attributes}: XmlElement,
  {isOurs}: TeiReading
): Record<string, string> | undefined {
  const {n} = attributes
  if (!isOurs || !n?.startsWith('{')) return undefined
  const values = readJson(n)
  if (typeof values !== 'object' || values === null) return undefined
  return clipped(values)
}

/** The attributes of a mark that say what those of the element say. */
function derived(
  {attributes}: XmlElement,
  kind: string,
  {isOurs, keyOf}: TeiReading
): Record<string, string> {
  const {ref = '', key, when, from, to, atLeast, atMost, unit} = attributes
  const quantity =
    attributes['quantity'] ??
    (atLeast !== undefined && atMost !== undefined
      ? `${atLeast}/${atMost}`
      : undefined)
  const [target = ''] = ref.split(' ')
  const pointed = target.startsWith('#')
    ? (keyOf(target.slice(1)) ?? target.slice(1))
    : target
  const link = key ?? (pointed === '' ? undefined : pointed)
  const value =
    kind === 'date'
      ? (when ??
        (from !== undefined && to !== undefined ? `${from}/${to}` : undefined))
      : kind === 'quantity' && quantity !== undefined
        ? [quantity, unit].filter((part) => part !== undefined).join(' ')
        : undefined
  return clipped({
    ...(link === undefined ? {} : {ref: link}),
    // A page says values only where they differ from what is derived.
    ...(value === undefined || isOurs ? {} : {value})
  })
}

/** Only what a mark can hold. */
function clipped(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] =>
        attributeName.test(entry[0]) &&
        typeof entry[1] === 'string' &&
        entry[1].length <= longestValue
    )
  )
}

/** The value of a JSON text; `undefined` where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
