import type {Element, ElementContent} from 'xast'
import {x} from 'xastscript'
import type {
  Correction,
  EditionLead,
  EntityNode,
  Inline,
  LineBreak
} from '../../clean/edition.js'
import {editionText} from '../../clean/edition-text.js'
import {splitInlines} from '../../clean/split-inlines.js'
import {entityKind} from '../../entities/kinds.js'
import {
  isPlainAttribute,
  jsonAttribute,
  xmlLabel,
  xmlPieces
} from '../xml-text.js'
import {dateAttributes, isWord, quantityAttributes} from './value.js'

/** What the inlines of a TEI document must know. */
export interface TeiContext {
  /** `xml:id` of a key of the register; `undefined` where it has none. */
  readonly entryId: (key: string) => string | undefined
  readonly lineBreaks: boolean
}

/** Who answers for what nobody has looked at. */
export const machine = '#copydesk'

/** Text as TEI: what XML cannot hold is a `g` that names it. */
export function textNodes(text: string): ElementContent[] {
  return xmlPieces(text).map((piece) =>
    piece.type === 'text'
      ? {type: 'text', value: piece.value}
      : x('g', {type: 'illegal', n: piece.code}, '\u{FFFD}')
  )
}

export function inlineNodes(
  inlines: readonly Inline[],
  context: TeiContext
): ElementContent[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case 'text':
        return textNodes(inline.value)
      case 'lineBreak':
        return lineBreak(inline, context)
      case 'correction':
        return correction(inline, context)
      case 'entity':
        return [entity(inline, context)]
    }
  })
}

/** A byline with its people, where no tag names them already. */
export function bylineNodes(
  inlines: readonly Inline[],
  people: EditionLead['people'],
  context: TeiContext
): ElementContent[] {
  const nodes: ElementContent[] = []
  let rest: Inline[] = [...inlines]
  let offset = 0

  for (const {role, name, span} of people) {
    const [before, from] = splitInlines(rest, span.start - offset)
    const [inside, after] = splitInlines(from, span.end - span.start)
    const isFree =
      span.start >= offset &&
      editionText({children: inside}) === name &&
      inside.every(({type}) => type === 'text')
    if (!isFree || name === '') continue
    nodes.push(
      ...beforeName(before, role, context),
      x('persName', {resp: machine}, inlineNodes(inside, context))
    )
    rest = after
    offset = span.end
  }

  return [...nodes, ...inlineNodes(rest, context)]
}

/** What stands before a name; the role at its end is named as one. */
function beforeName(
  inlines: readonly Inline[],
  role: string,
  context: TeiContext
): ElementContent[] {
  const text = editionText({children: inlines})
  const at = role === '' ? -1 : text.lastIndexOf(role)
  if (at < 0) return inlineNodes(inlines, context)
  const [before, from] = splitInlines(inlines, at)
  const [inside, after] = splitInlines(from, role.length)
  if (!inside.every(({type}) => type === 'text')) {
    return inlineNodes(inlines, context)
  }

  return [
    ...inlineNodes(before, context),
    x('roleName', {resp: machine}, inlineNodes(inside, context)),
    ...inlineNodes(after, context)
  ]
}

function lineBreak(
  {joiner, hyphen, line}: LineBreak,
  {lineBreaks}: TeiContext
): ElementContent[] {
  const text = textNodes(joiner)
  if (!lineBreaks) return text
  const isJoined = joiner === ''
  return [
    ...text,
    x('lb', {
      n: line + 1,
      ...(isJoined ? {break: 'no'} : {}),
      ...(hyphen === undefined ? {} : {rend: 'hyphen'})
    })
  ]
}

/**
 * A safe fix: `surplus` where the paper's text was printed twice by the
 * extraction, `supplied` where something is put in, else `choice`.
 */
function correction(node: Correction, context: TeiContext): ElementContent[] {
  const after = editionText(node)
  const now = inlineNodes(node.children, context)
  if (node.before === '') {
    return [x('supplied', {resp: machine, reason: 'lost'}, now)]
  }

  const repeated = node.before.slice(after.length)
  const isRepeated =
    after !== '' && repeated !== '' && repeated.replaceAll(after, '') === ''
  if (isRepeated && node.before.startsWith(after)) {
    const surplus = {resp: machine, reason: 'repeated'}
    return [...now, x('surplus', surplus, textNodes(repeated))]
  }

  const by = {
    resp: machine,
    ...(isWord(node.ruleId) ? {type: node.ruleId} : {})
  }
  return [
    x('choice', null, [
      x('sic', {resp: machine}, textNodes(node.before)),
      x('corr', by, now)
    ])
  ]
}

function entity(node: EntityNode, context: TeiContext): Element {
  const children = inlineNodes(node.children, context)
  if (node.kind === 'sic') return misprint(node, children)
  const row = entityKind(node.kind)
  const {ref} = node
  const target = ref === undefined ? undefined : context.entryId(ref)
  return x(
    row?.tei.name ?? 'rs',
    {
      ...(row
        ? 'type' in row.tei
          ? {type: row.tei.type}
          : {}
        : {type: isWord(node.kind) ? node.kind : 'other'}),
      ...(target === undefined ? {} : {ref: `#${target}`}),
      ...(ref === undefined || node.kind === 'quantity'
        ? {}
        : {key: xmlLabel(ref)}),
      ...valueAttributes(node),
      ...writtenAttributes(node),
      ...(node.status === 'suggested' ? {resp: machine, cert: 'low'} : {})
    },
    children
  )
}

/** What the paper printed wrongly, and what it should have been. */
function misprint(node: EntityNode, children: ElementContent[]): Element {
  const {corr} = node.attributes
  const isSaid = Object.keys(node.attributes).every((name) => name === 'corr')
  const sic = x('sic', isSaid ? {} : writtenAttributes(node), children)
  return corr === undefined
    ? sic
    : x('choice', null, [sic, x('corr', null, textNodes(corr))])
}

function valueAttributes({kind, value}: EntityNode): Record<string, string> {
  if (value === undefined) return {}
  if (kind === 'date') return dateAttributes(value)
  return kind === 'quantity' ? quantityAttributes(value) : {}
}

/**
 * Attributes as written in the page, as JSON in `n`, so that they come back
 * unchanged; not where `key` says it all.
 */
function writtenAttributes({kind, attributes}: EntityNode): {n?: string} {
  const names = Object.keys(attributes)
  if (names.length === 0) return {}
  const {ref} = attributes
  const isSaid =
    names.length === 1 &&
    ref !== undefined &&
    kind !== 'quantity' &&
    kind !== 'sic' &&
    isPlainAttribute(ref)
  return isSaid ? {} : {n: jsonAttribute(attributes)}
}
