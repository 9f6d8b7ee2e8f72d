import {editionText} from '../../core/clean/edition-text.js'
import type {
  EditionArticle,
  EditionBlock,
  EditionFurniture,
  EntityNode,
  Inline
} from '../../core/clean/edition.js'
import {isEntityClass} from '../../core/entities/edits/entity-mark.js'
import {looseWords, roleWords} from '../../core/model/roles.js'
import type {PreviewResult} from '../../protocol/protocol.js'
import type {Element, ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {PageView} from '../page-view.js'
import {splitInlines} from '../../core/clean/split-inlines.js'
import {edition} from './export.js'

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

/**
 * The page as it reads, as HTML without scripts or styles. It is built as a
 * tree, so that no text of the page can become mark-up. `data-line` is the
 * 0-based source line, `data-start`/`data-end` are source offsets.
 */
export function preview(view: PageView): PreviewResult {
  const whole = edition(view, {suggestions: true})
  const parts = whole.children.map((part) =>
    part.type === 'article' ? article(view, part) : furniture(view, part)
  )
  const content =
    parts.length > 0 ? parts : [h('p', {class: 'empty'}, view.say(words.empty))]
  return {
    version: view.document.version,
    html: toHtml(h('main', {lang: whole.language}, content)),
    language: whole.language
  }
}

function article(view: PageView, part: EditionArticle): Element {
  const bar = ((part.number - 1) % 6) + 1
  return h(
    'article',
    {
      id: `article-${part.id}`,
      class: `bar${bar}`,
      'data-article': part.id,
      'data-number': part.number,
      ...(part.status === undefined ? {} : {'data-status': part.status})
    },
    part.children.map((each) => block(view, each))
  )
}

function furniture(view: PageView, part: EditionFurniture): Element {
  return h(
    'aside',
    {
      class: part.type,
      'aria-label': view.say(
        part.type === 'loose' ? looseWords : roleWords[part.type]
      )
    },
    part.children.map((each) => block(view, each))
  )
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

/** `人物 · 徐伟 · 记者`: what the card says first. */
function entityTitle(view: PageView, node: EntityNode): string {
  const entry =
    node.ref === undefined
      ? undefined
      : view.register.register.byId.get(node.ref)
  return [
    view.kindTitle(node.kind),
    entry?.name ?? editionText(node),
    node.role,
    node.value
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}
