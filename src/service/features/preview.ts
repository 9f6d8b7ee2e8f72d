import type {
  EditionBlock,
  EntityNode,
  Inline
} from '../../core/clean/edition.js'
import {isEntityClass} from '../../core/entities/edits/entity-mark.js'
import {looseWords, roleWords} from '../../core/model/roles.js'
import type {Steps} from '../../core/model/steps.js'
import type {
  PreviewCard,
  PreviewParams,
  PreviewResult
} from '../../protocol/protocol.js'
import type {Element, ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {PageView} from '../page-view.js'
import {splitInlines} from '../../core/clean/split-inlines.js'
import {entityTitle} from './preview-title.js'
import {previewCards, writtenBlocks, type CardContent} from './preview-cards.js'

const words = {
  empty: {
    en: 'Nothing to read on this page yet.',
    'zh-cn': '这一版还没有可读的文字。'
  }
} as const

/** Heading levels of the parts of a head. */
const tags: Readonly<Record<string, string>> = {
  headline: 'h2',
  crosshead: 'h3',
  caption: 'p',
  paragraph: 'p'
}

/** HTML of one answer, at most, but for a card that is longer; UTF-16 units. */
const mostHtml = 64_000

/**
 * The page as it reads, in cards of HTML without scripts or styles. It is built
 * as a tree, so that no text of the page can become mark-up. `data-line` is a
 * source line and `data-start`/`data-end` are source offsets, counted from the
 * first line and offset of the card. Only HTML that is not known is made, and of
 * it the part nearest to a line; what is still missing is asked for again. The
 * work comes in small parts, so that typing does not wait for it.
 */
export function* preview(
  view: PageView,
  {known, line, version}: Omit<PreviewParams, 'uri'>
): Steps<PreviewResult> {
  // A document is changed in place: while this pauses it may become another.
  const {version: present} = view.document
  const {language, cards} = yield* previewCards(view)
  const has = new Set(known)
  const html: Record<string, string> = {}
  let length = 0
  let missing = 0
  for (const card of cards.toSorted((a, b) => far(a, line) - far(b, line))) {
    if (has.has(card.key)) continue
    if (length >= mostHtml) {
      missing++
      continue
    }

    has.add(card.key)
    // A card may be as long as the page: it is written block by block.
    let written = ''
    for (const each of writtenBlocks(card)) {
      written += toHtml(block(view, each))
      yield
    }

    html[card.key] = written
    length += written.length
  }

  return {
    version: present,
    language,
    empty: view.say(words.empty),
    cards: version === present ? null : cards.map((card) => toCard(view, card)),
    html,
    missing
  }
}

/** What is shown of a page that cannot be read: why. */
export function emptyPreview(why: string): PreviewResult {
  return {version: 0, language: '', empty: why, cards: [], html: {}, missing: 0}
}

/** How many lines a card is away from a line. */
function far({first, last}: CardContent, line: number): number {
  return Math.max(first.line - line, line - last.line, 0)
}

function toCard(
  view: PageView,
  {key, part, isRest, first, last}: CardContent
): PreviewCard {
  const place = {
    key,
    line: first.line,
    lastLine: last.line,
    start: first.offset,
    end: last.offset
  }
  return part.type === 'article'
    ? {
        ...place,
        article: {
          id: part.id,
          number: part.number,
          status: part.status ?? null,
          isRest
        },
        aside: null
      }
    : {
        ...place,
        article: null,
        aside: {
          type: part.type,
          label: view.say(
            part.type === 'loose' ? looseWords : roleWords[part.type]
          )
        }
      }
}

function block(view: PageView, node: EditionBlock): Element {
  const {line, source} = node
  return h(
    tags[node.type] ?? 'p',
    {
      class: node.type,
      ...(line === undefined ? {} : {'data-line': line}),
      ...(source === undefined
        ? {}
        : {'data-start': source.start, 'data-end': source.end}),
      ...(node.undecided ? {'data-undecided': 'true'} : {})
    },
    blockContent(view, node)
  )
}

/** The inlines of a block; a byline that is run in is set apart. */
function blockContent(
  view: PageView,
  {children, lead, tail}: EditionBlock
): ElementContent[] {
  const [head, rest] = lead
    ? splitInlines(children, lead.span.end)
    : [[], children]
  const [body, foot] = tail
    ? splitInlines(rest, tail.span.start - (lead?.span.end ?? 0))
    : [rest, []]
  const apart = (nodes: readonly Inline[]): ElementContent[] =>
    nodes.length > 0 ? [h('span', {class: 'lead'}, inlines(view, nodes))] : []
  return [...apart(head), ...inlines(view, body), ...apart(foot)]
}

function inlines(view: PageView, nodes: readonly Inline[]): ElementContent[] {
  return nodes.flatMap((node) => inline(view, node))
}

function inline(view: PageView, node: Inline): ElementContent[] {
  switch (node.type) {
    case 'text': {
      if (!node.source) return [{type: 'text', value: node.value}]
      const {start, end} = node.source
      return [h('span', {'data-start': start, 'data-end': end}, node.value)]
    }
    case 'lineBreak': {
      const mark = h('span', {class: 'line', 'data-line': node.line})
      return node.joiner ? [{type: 'text', value: node.joiner}, mark] : [mark]
    }
    case 'correction': {
      return [
        h(
          'ins',
          {'data-rule': node.ruleId, 'data-before': node.before},
          inlines(view, node.children)
        )
      ]
    }
    case 'entity': {
      return [isEntityClass(node.kind) ? entity(view, node) : kept(view, node)]
    }
  }
}

function entity(view: PageView, node: EntityNode): Element {
  const row = view.analysis.kinds.get(node.kind)
  return h(
    'span',
    {
      class: ['entity', row?.color ?? 'other', node.status],
      'data-kind': node.kind,
      title: entityTitle(view, node),
      ...(node.ref === undefined ? {} : {'data-ref': node.ref}),
      ...(node.value === undefined ? {} : {'data-value': node.value})
    },
    inlines(view, node.children)
  )
}

/** A class that is no entity: a misprint of the paper, an ignored place. */
function kept(view: PageView, node: EntityNode): Element {
  const title = node.attributes['corr']
  return h(
    'span',
    {class: ['kept', node.kind], ...(title === undefined ? {} : {title})},
    inlines(view, node.children)
  )
}
