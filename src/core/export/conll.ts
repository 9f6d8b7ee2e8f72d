import {entityLabel} from './entity-facts.js'
import type {Exporter} from './exporter.js'
import {outermost, readingText, type ReadingEntity} from './reading-text.js'

/** Options, as their values are written on the shell. */
export interface ConllOptions extends Readonly<
  Record<string, string | boolean>
> {
  readonly tokens: string
  readonly suggestions: boolean
}

/** A token of a block, in UTF-16 units of the reading text. */
interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * CoNLL with IOB2 tags: token, tab, tag; a blank line between paragraphs;
 * `-DOCSTART-` before each article. Chinese is written one character a row,
 * as the People's Daily and MSRA sets are. A token never crosses the edge of
 * an entity. Entities inside entities are left out: one tag a token.
 */
export const conll: Exporter<ConllOptions> = {
  id: 'conll',
  title: {en: 'CoNLL (IOB2)', 'zh-cn': 'CoNLL（IOB2）'},
  summary: {
    en: 'For training: one token and its tag on each line.',
    'zh-cn': '供训练：每行一个字或词及其标签。'
  },
  extension: '.conll',
  mediaType: 'text/tab-separated-values',
  defaults: {tokens: 'auto', suggestions: false},
  options: {
    tokens: {
      words: {
        en: 'What a line holds; auto: characters for Chinese, words otherwise',
        'zh-cn': '每行的单位；auto：中文按字，其他按词'
      },
      values: ['auto', 'characters', 'words']
    },
    suggestions: {
      words: {
        en: 'Suggested entities too, with a third column for the status',
        'zh-cn': '也写出建议的实体，第三列注明状态'
      }
    }
  },
  bearsText: false,
  write(edition, {tokens, suggestions}) {
    const {text, blocks} = readingText(edition)
    const pattern =
      tokens === 'words' ||
      (tokens === 'auto' && !edition.language.startsWith('zh'))
        ? wordToken
        : characterToken
    const lines: string[] = []
    let part: unknown

    for (const block of blocks) {
      if (block.part !== part) lines.push('-DOCSTART-\tO', '')
      part = block.part
      const entities = outermost(block.entities)
      const rows = rowsOf(
        tokensOf(
          text.slice(block.start, block.end),
          block.start,
          pattern,
          entities
        ),
        entities,
        suggestions
      )
      // One by one: a line of a million tokens has no room on the stack.
      for (const row of rows) lines.push(row)
      if (rows.length > 0) lines.push('')
    }

    return lines.map((line) => line + '\n').join('')
  }
}

// Matches a character with what combines with it: `é` in two parts, `𠮷`.
const characterToken = /\P{M}\p{M}*|\p{M}+/gu
// Matches a word, a number, a Han character or a sign: `don't`, `12.5`, `区`.
const wordToken =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’.-](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*|[^\p{L}\p{N}\p{M}]\p{M}*/gu

/** Tokens, cut at the edges of entities; blanks are none. */
function tokensOf(
  text: string,
  offset: number,
  pattern: RegExp,
  entities: readonly ReadingEntity[]
): Token[] {
  const edges = entities.flatMap(({start, end}) => [start, end])
  const tokens: Token[] = []
  let next = 0

  for (const {0: match, index} of text.matchAll(pattern)) {
    const end = offset + index + match.length
    let start = offset + index
    while (start < end) {
      while ((edges[next] ?? Infinity) <= start) next++
      const to = Math.min(edges[next] ?? Infinity, end)
      const part = text.slice(start - offset, to - offset)
      if (part.trim() !== '') tokens.push({text: shown(part), start, end: to})
      start = to
    }
  }

  return tokens
}

/** A token that no reader takes for a line end or a separator. */
function shown(token: string): string {
  // Matches control characters and line separators: U+0085, U+2028.
  return token.replaceAll(/[\p{Cc}\p{Cs}\p{Z}]/gu, '\u{FFFD}')
}

function rowsOf(
  tokens: readonly Token[],
  entities: readonly ReadingEntity[],
  suggestions: boolean
): string[] {
  let next = 0
  return tokens.map(({text, start, end}, index) => {
    while ((entities[next]?.end ?? Infinity) <= start) next++
    const entity = entities[next]
    const isInside = entity !== undefined && entity.start < end
    if (!isInside) return suggestions ? `${text}\tO\t_` : `${text}\tO`
    const before = tokens[index - 1]
    const isFirst = before === undefined || before.start < entity.start
    const tag = `${isFirst ? 'B' : 'I'}-${entityLabel(entity.node.kind)}`
    return suggestions
      ? `${text}\t${tag}\t${entity.node.status}`
      : `${text}\t${tag}`
  })
}
