import type {
  EditionArticle,
  EditionBlock,
  EditionFurniture,
  Inline
} from '../../core/clean/edition.js'
import type {PageView} from '../page-view.js'
import {edition} from './export.js'
import {entityTitle} from './preview-title.js'

/** A card of the preview: an article, or what belongs to the page. */
export interface CardContent {
  /** Tells its content from every other; its place is no part of it. */
  readonly key: string
  readonly part: EditionArticle | EditionFurniture
  /** Its blocks, lines and offsets counted from `first`. */
  readonly blocks: EditionBlock[]
  /** Its first source line (0-based) and offset. */
  readonly first: Place
  /** Its last source line, and the offset behind its last character. */
  readonly last: Place
}

interface Place {
  readonly line: number
  readonly offset: number
}

interface PageCards {
  readonly language: string
  readonly cards: readonly CardContent[]
}

/** One version is asked for many times: a long page goes out in parts. */
const made = new WeakMap<PageView, PageCards>()

/** The cards of a page, in reading order; made once for each view. */
export function previewCards(view: PageView): PageCards {
  const before = made.get(view)
  if (before) return before
  const {language, children} = edition(view, {suggestions: true})
  const cards = {language, cards: children.map((part) => toContent(view, part))}
  made.set(view, cards)
  return cards
}

function toContent(
  view: PageView,
  part: EditionArticle | EditionFurniture
): CardContent {
  const {first, last} = hull(part.children)
  // What is said of an entity may change where the text does not.
  const said: string[] = []
  const inline = (node: Inline): Inline => {
    switch (node.type) {
      case 'text': {
        return node.source ? {...node, source: moved(node.source)} : node
      }
      case 'lineBreak': {
        return {...node, line: node.line - first.line}
      }
      case 'correction': {
        const {source, ...rest} = node
        return {
          ...rest,
          ...(source ? {source: moved(source)} : {}),
          children: node.children.map((each) => inline(each))
        }
      }
      case 'entity': {
        said.push(
          entityTitle(view, node),
          view.analysis.kinds.get(node.kind)?.color ?? ''
        )
        return {...node, children: node.children.map((each) => inline(each))}
      }
    }
  }
  const blocks = part.children.map((block) => ({
    ...block,
    ...(block.line === undefined ? {} : {line: block.line - first.line}),
    ...(block.source ? {source: moved(block.source)} : {}),
    children: block.children.map((each) => inline(each))
  }))
  return {
    key: fingerprint(JSON.stringify([blocks, said])),
    part,
    blocks,
    first,
    last
  }

  function moved({start, end}: {start: number; end: number}): {
    start: number
    end: number
  } {
    return {start: start - first.offset, end: end - first.offset}
  }
}

/** The first and the last place of blocks; 0 where they have none. */
function hull(blocks: readonly EditionBlock[]): {first: Place; last: Place} {
  let line = Infinity
  let lastLine = 0
  let start = Infinity
  let end = 0
  const see = (node: EditionBlock | Inline): void => {
    if ('line' in node) {
      line = Math.min(line, node.line)
      lastLine = Math.max(lastLine, node.line)
    }

    if ('source' in node) {
      start = Math.min(start, node.source.start)
      end = Math.max(end, node.source.end)
    }

    if ('children' in node) for (const child of node.children) see(child)
  }
  for (const block of blocks) see(block)
  return {
    first: {
      line: line === Infinity ? 0 : line,
      offset: start === Infinity ? 0 : start
    },
    last: {line: lastLine, offset: end}
  }
}

/** Two FNV-1a of 32 bits over the UTF-16 code units, from different bases. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5
  let b = 0x050c5d1f
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
  }

  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${text.length.toString(36)}`
}
