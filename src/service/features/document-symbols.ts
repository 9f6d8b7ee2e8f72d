import {roleWords} from '../../core/model/roles.js'
import type {DocumentSymbol, SymbolKind} from 'vscode-languageserver-types'
import type {Owner, PlacedBlock, Stretch} from '../layout.js'
import type {PageView} from '../page-view.js'
import {articleByline, articleTitle, shorten} from '../titles.js'

/** Kinds of LSP, chosen for their icons. */
const kinds = {
  article: 2,
  piece: 20,
  furniture: 4,
  headline: 15,
  crosshead: 3,
  caption: 19,
  byline: 13,
  other: 15
} as const satisfies Record<string, SymbolKind>

const words = {
  article: {en: 'article {number}', 'zh-cn': '第 {number} 篇'},
  piece: {
    en: '{role} of article {number}',
    'zh-cn': '第 {number} 篇的{role}'
  },
  continuation: {
    en: 'continuation of article {number}',
    'zh-cn': '第 {number} 篇的续文'
  },
  unattached: {en: '{role} · article?', 'zh-cn': '{role} · 属哪篇？'}
} as const

/**
 * The outline: articles with their blocks, pieces that stand apart, furniture.
 * An article's range is the largest stretch of its body; every detached piece
 * is a symbol of its own, so that ranges never overlap.
 */
export function documentSymbols(view: PageView): DocumentSymbol[] {
  return view.layout.stretches.map(({owner, stretch}) =>
    stretch === owner.main && (owner.article ?? owner.furniture)
      ? ownerSymbol(view, owner, stretch)
      : pieceSymbol(view, owner, stretch)
  )
}

function ownerSymbol(
  view: PageView,
  owner: Owner,
  stretch: Stretch
): DocumentSymbol {
  const {article, furniture} = owner
  const range = stretchRange(view, stretch)
  const children = stretch.blocks.map((placed) => blockSymbol(view, placed))
  if (!article) {
    const text = stretch.blocks[0]?.block.flow.text ?? ''
    const role = furniture ? view.say(roleWords[furniture.type]) : ''
    return {
      name: shorten(text) || role,
      detail: role,
      kind: kinds.furniture,
      range,
      selectionRange: firstLine(view, stretch.startLine)
    }
  }

  const byline = articleByline(article)
  const number = view.say({
    words: words.article,
    values: {number: article.number}
  })
  return {
    name: articleTitle(article) || number,
    detail: byline ? `${number} · ${byline}` : number,
    kind: kinds.article,
    range,
    selectionRange: firstLine(view, stretch.startLine),
    children: apart(children)
  }
}

function pieceSymbol(
  view: PageView,
  owner: Owner,
  stretch: Stretch
): DocumentSymbol {
  const [first] = stretch.blocks
  return {
    name: shorten(first?.block.flow.text ?? '') || '…',
    detail: pieceDetail(view, owner, first),
    kind: kinds.piece,
    range: stretchRange(view, stretch),
    selectionRange: firstLine(view, stretch.startLine)
  }
}

function pieceDetail(
  view: PageView,
  {article, rivals}: Owner,
  placed: PlacedBlock | undefined
): string {
  const type = placed?.block.type ?? 'paragraph'
  const role = view.say(roleWords[type])
  if (rivals) return view.say({words: words.unattached, values: {role}})
  if (!article) return role
  const {number} = article
  return type === 'paragraph'
    ? view.say({words: words.continuation, values: {number}})
    : view.say({words: words.piece, values: {role, number}})
}

function blockSymbol(
  view: PageView,
  {block, runs}: PlacedBlock
): DocumentSymbol {
  const run = runs[0] ?? {startLine: 0, endLine: 1}
  const kind = Object.hasOwn(kinds, block.type)
    ? kinds[block.type as keyof typeof kinds]
    : kinds.other
  return {
    name: shorten(block.flow.text, 24) || '…',
    detail: view.say(roleWords[block.type]),
    kind,
    range: stretchRange(view, run),
    selectionRange: firstLine(view, run.startLine)
  }
}

/** Leave out a symbol that shares a line with the one before it. */
function apart(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  const kept: DocumentSymbol[] = []
  for (const symbol of symbols) {
    const last = kept.at(-1)
    const isApart = !last || last.range.end.line < symbol.range.start.line
    if (isApart) kept.push(symbol)
  }

  return kept
}

/** From the start of the first line to the end of the last. */
function stretchRange(
  {analysis, range}: PageView,
  {startLine, endLine}: {readonly startLine: number; readonly endLine: number}
): DocumentSymbol['range'] {
  const {lines} = analysis.page
  return range({
    start: lines[startLine]?.start ?? 0,
    end: lines[endLine - 1]?.end ?? 0
  })
}

function firstLine(view: PageView, line: number): DocumentSymbol['range'] {
  return stretchRange(view, {startLine: line, endLine: line + 1})
}
