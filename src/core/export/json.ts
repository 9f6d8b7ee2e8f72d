import type {
  Edition,
  EditionArticle,
  EditionFurniture,
  EditionLead
} from '../clean/edition.js'
import {editionText} from '../clean/edition-text.js'
import {CodePoints} from './code-points.js'
import {entryOf} from './entity-facts.js'
import type {Exporter} from './exporter.js'
import {metadataEntries} from './metadata-entries.js'
import {readingText, type ReadingBlock} from './reading-text.js'

/**
 * The edition as JSON; its shape is `docs/export.schema.json`. Offsets are code
 * points of the text of their block, half-open.
 */
export const json: Exporter<{indent: boolean; suggestions: boolean}> = {
  id: 'json',
  title: {en: 'JSON', 'zh-cn': 'JSON'},
  summary: {
    en: 'For programs: articles, blocks, entities and corrections, with a schema.',
    'zh-cn': '供程序读取：文章、段落、实体、订正，有公开的 JSON Schema。'
  },
  extension: '.json',
  mediaType: 'application/json',
  defaults: {indent: true, suggestions: false},
  options: {
    indent: {
      words: {en: 'Indented for people', 'zh-cn': '缩进，便于阅读'}
    },
    suggestions: {
      words: {
        en: 'Suggested entities too, with their status',
        'zh-cn': '也写出建议的实体，并注明状态'
      }
    }
  },
  tellsCorrections: true,
  bearsText: true,
  read: readJson,
  write(edition, {indent}) {
    return JSON.stringify(toJson(edition), undefined, indent ? 2 : 0) + '\n'
  }
}

/** The public shape. */
function toJson(edition: Edition): unknown {
  const blocksOf = new Map<unknown, ReadingBlock[]>()
  for (const block of readingText(edition).blocks) {
    const known = blocksOf.get(block.part)
    if (known) known.push(block)
    else blocksOf.set(block.part, [block])
  }

  const blocks = (part: EditionArticle | EditionFurniture): unknown[] =>
    (blocksOf.get(part) ?? []).map((block) => toBlock(edition, block))
  return {
    version: 1,
    offsetUnit: 'code point',
    file: edition.name,
    language: edition.language,
    metadata: Object.fromEntries(metadataEntries(edition.metadata)),
    articles: edition.children.flatMap((part) =>
      part.type === 'article'
        ? [
            {
              id: part.id,
              number: part.number,
              status: part.status ?? null,
              headline: textOf(part, 'headline'),
              blocks: blocks(part)
            }
          ]
        : []
    ),
    furniture: edition.children.flatMap((part) =>
      part.type === 'article'
        ? []
        : [{type: part.type, id: part.id ?? null, blocks: blocks(part)}]
    )
  }
}

function textOf({children}: EditionArticle, role: string): string | null {
  const texts = children
    .filter(({type}) => type === role)
    .map((block) => editionText(block).trim())
  return texts.length === 0 ? null : texts.join(' ')
}

function toBlock(
  edition: Edition,
  {block, start: offset, entities, corrections}: ReadingBlock
): unknown {
  const text = editionText(block)
  const points = new CodePoints(text)
  const place = (start: number, end: number): {start: number; end: number} => ({
    start: points.at(start),
    end: points.at(end)
  })
  const byline = ({span, people}: EditionLead): unknown => ({
    ...place(span.start, span.end),
    people: people.map(({role, name, span: at}) => ({
      role,
      name,
      ...place(at.start, at.end)
    }))
  })
  return {
    role: block.type,
    text,
    line: block.line === undefined ? null : block.line + 1,
    undecided: block.undecided === true,
    bylines: [block.lead, block.tail].flatMap((lead) =>
      lead ? [byline(lead)] : []
    ),
    entities: entities.map(({start, end, node}) => ({
      ...place(start - offset, end - offset),
      text: text.slice(start - offset, end - offset),
      kind: node.kind,
      status: node.status,
      ref: node.ref ?? null,
      name: entryOf(edition, node)?.name ?? null,
      value: node.value ?? null,
      role: node.role ?? null,
      attributes: node.attributes
    })),
    corrections: corrections.map(({start, end, node}) => ({
      ...place(start - offset, end - offset),
      before: node.before,
      after: editionText(node),
      rule: node.ruleId
    }))
  }
}

/** The texts of all blocks, in order. */
function readJson(output: string): string {
  const {articles, furniture} = JSON.parse(output) as Record<
    'articles' | 'furniture',
    Array<{blocks: Array<{text: string}>}>
  >
  return [...articles, ...furniture]
    .flatMap(({blocks}) => blocks)
    .map(({text}) => text)
    .join('\n')
}
