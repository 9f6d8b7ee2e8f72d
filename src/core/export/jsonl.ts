import {CodePoints} from './code-points.js'
import {entityLabel} from './entity-facts.js'
import type {Exporter} from './exporter.js'
import {
  articleIdOf,
  outermost,
  readingText,
  type ReadingBlock,
  type ReadingEntity
} from './reading-text.js'

/** Options, as their values are written on the shell. */
export interface JsonlOptions extends Readonly<
  Record<string, string | boolean>
> {
  readonly flavour: string
  readonly unit: string
  readonly nested: boolean
  readonly suggestions: boolean
}

/**
 * JSON Lines for annotation and training, offsets in code points:
 *
 * - doccano: `{"text", "label": [[start, end, label]]}`
 * - spaCy: `{"text", "entities": [[start, end, label]]}`
 * - Prodigy: `{"text", "spans": [{"start", "end", "label"}]}`
 *
 * With suggestions, `status` says of each whether it was tagged.
 */
export const jsonl: Exporter<JsonlOptions> = {
  id: 'jsonl',
  title: {
    en: 'JSON Lines (spaCy, doccano, Prodigy)',
    'zh-cn': 'JSON Lines（spaCy、doccano、Prodigy）'
  },
  summary: {
    en: 'For annotation tools and training: one text a line, entity offsets in code points.',
    'zh-cn': '供标注工具与训练：一行一段文字，实体位置按码点计。'
  },
  extension: '.jsonl',
  mediaType: 'application/jsonl',
  defaults: {
    flavour: 'doccano',
    unit: 'paragraph',
    nested: false,
    suggestions: false
  },
  options: {
    flavour: {
      words: {en: 'Shape of a line', 'zh-cn': '每行的写法'},
      values: ['doccano', 'spacy', 'prodigy']
    },
    unit: {
      words: {en: 'What one line holds', 'zh-cn': '一行的内容'},
      values: ['paragraph', 'article', 'page']
    },
    nested: {
      words: {
        en: 'Entities inside entities too; spaCy cannot read them',
        'zh-cn': '也写出嵌套的实体（spaCy 不能读）'
      }
    },
    suggestions: {
      words: {
        en: 'Suggested entities too, with their status',
        'zh-cn': '也写出建议的实体，并注明状态'
      }
    }
  },
  bearsText: false,
  write(edition, options) {
    const {text, blocks} = readingText(edition)
    const meta = {
      file: edition.name,
      ...pick(edition.metadata, ['newspaper', 'date', 'page'])
    }
    return groups(blocks, options.unit)
      .map((group) => {
        const start = group[0]?.start ?? 0
        const end = group.at(-1)?.end ?? start
        const entities = group.flatMap((block) =>
          options.nested ? block.entities : outermost(block.entities)
        )
        return record(text.slice(start, end), start, entities, options, {
          ...meta,
          ...(options.unit === 'page' || !group[0]
            ? {}
            : {article: articleIdOf(group[0])})
        })
      })
      .map((line) => JSON.stringify(line) + '\n')
      .join('')
  }
}

/** Blocks that stand on one line, in order; those without text left out. */
function groups(
  blocks: readonly ReadingBlock[],
  unit: string
): ReadingBlock[][] {
  const full = blocks.filter(({start, end}) => end > start)
  if (unit === 'paragraph') return full.map((block) => [block])
  if (unit === 'page') return full.length > 0 ? [full] : []
  const grouped: ReadingBlock[][] = []
  for (const block of full) {
    const last = grouped.at(-1)
    if (last?.[0]?.part === block.part) last.push(block)
    else grouped.push([block])
  }

  return grouped
}

function record(
  text: string,
  offset: number,
  entities: readonly ReadingEntity[],
  {flavour, suggestions}: JsonlOptions,
  meta: Readonly<Record<string, unknown>>
): unknown {
  const points = new CodePoints(text)
  const spans = entities.map(({start, end, node}) => ({
    start: points.at(start - offset),
    end: points.at(end - offset),
    label: entityLabel(node.kind),
    ...(suggestions ? {status: node.status} : {})
  }))
  if (flavour === 'prodigy') return {text, spans, meta}
  const triples = spans.map(({start, end, label}) => [start, end, label])
  return {
    text,
    [flavour === 'spacy' ? 'entities' : 'label']: triples,
    ...(suggestions ? {status: entities.map(({node}) => node.status)} : {}),
    meta
  }
}

function pick<Key extends string>(
  values: Readonly<Partial<Record<Key, unknown>>>,
  keys: readonly Key[]
): Record<string, unknown> {
  return Object.fromEntries(
    keys.flatMap((key) =>
      values[key] === undefined ? [] : [[key, values[key]]]
    )
  )
}
