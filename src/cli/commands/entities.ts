import {inspectMention, type InspectedEntity} from '../../core/inspect.js'
import type {Words} from '../../core/model/words.js'
import {entitiesModel} from '../../service/features/entities-model.js'
import {kindTitle} from '../../service/kind-words.js'
import type {Arguments} from '../arguments.js'
import type {LoadedPage} from '../input/load-page.js'
import {readingOptions} from '../options.js'
import {padEnd} from '../terminal/columns.js'
import {plain, toJson} from '../terminal/plain.js'
import type {PageCommand} from './command.js'

interface EntitiesOptions {
  readonly format: 'pretty' | 'json'
  readonly status: string
  readonly kinds: readonly string[]
}

/** One entity of a page with its mentions. */
interface Row {
  readonly status: 'tagged' | 'suggested'
  readonly kind: string
  readonly name: string
  readonly ref: string | null
  readonly value: string | null
  /** 1-based. */
  readonly lines: readonly number[]
}

interface Entities {
  readonly rows: readonly Row[]
  readonly mentions: readonly InspectedEntity[]
}

const words = {
  suggested: {en: 'suggested', 'zh-cn': '建议'},
  lines: {en: 'line {lines}', 'zh-cn': '第 {lines} 行'},
  none: {en: 'no entities', 'zh-cn': '没有实体'},
  total: {
    en: 'Entities: {entities}, mentions: {mentions}, pages: {pages}',
    'zh-cn': '{pages} 个版面，{entities} 个实体，{mentions} 处'
  }
} as const satisfies Record<string, Words>

/** Lines that are listed for one entity. */
const mostLines = 8

/** List people, places, organisations, dates and quantities. */
export const entities: PageCommand<EntitiesOptions, Entities> = {
  id: 'entities',
  summary: {
    en: 'List people, places, organisations, dates and quantities',
    'zh-cn': '列出人物、地名、机构、时间、数量'
  },
  about: {
    en: 'Lists the entities of pages, tagged and suggested, with what the register knows of them. For a table use export --to csv; for learning machines export --to conll or jsonl.',
    'zh-cn':
      '列出版面中的实体，包括已标注和建议的，并附名录信息。要表格用 export --to csv；供机器学习用 export --to conll 或 jsonl。'
  },
  operands: {en: '[PATHS…]', 'zh-cn': '[路径…]'},
  options: ['json', 'status', 'kind', ...readingOptions],
  examples: [
    {
      command: 'copydesk entities --kind person --status tagged pages/',
      words: {en: 'who was tagged', 'zh-cn': '标注了哪些人'}
    },
    {
      command: "copydesk entities --json page.txt | jq '.[].entities[].text'",
      words: {en: 'for another program', 'zh-cn': '供其他程序使用'}
    }
  ],
  prepare: (given: Arguments) => ({
    format: given.has('json') ? 'json' : 'pretty',
    status: given.text('status') ?? 'all',
    kinds: given.texts('kind')
  }),
  page: listEntities,
  receive(desk, {format}) {
    const {out, style, say, locale} = desk
    const totals = {pages: 0, entities: 0, mentions: 0}

    function pretty(name: string, {rows}: Entities): string {
      const head = style.strong(plain(name))
      if (rows.length === 0) return `${head}\n  ${say(words.none)}\n\n`
      return `${head}\n${rows.map((row) => line(row)).join('')}\n`
    }

    function line({status, kind, name, ref, value, lines}: Row): string {
      const count = lines.length
      const listed =
        lines.slice(0, mostLines).join(', ') + (count > mostLines ? ' …' : '')
      const aside = [
        ref === null ? '' : style.code(plain(ref)),
        value === null ? '' : `= ${plain(value)}`,
        status === 'suggested' ? style.quiet(say(words.suggested)) : '',
        style.quiet(say(words.lines, {lines: listed}))
      ].filter((part) => part !== '')
      const title = padEnd(plain(kindTitle(kind, locale)), 14)
      return `  ${title} ${padEnd(plain(name), 24)} ${padEnd(`×${count}`, 4)} ${aside.join('  ')}\n`
    }

    return {
      begin: () => out.write(format === 'json' ? '[' : ''),
      async take({name}, found) {
        if (format === 'json') {
          const item = {version: 1, file: name, entities: found.mentions}
          await out.write(`${totals.pages > 0 ? ',' : ''}\n${toJson(item)}`)
        } else await out.write(pretty(name, found))

        totals.pages++
        totals.entities += found.rows.length
        totals.mentions += found.mentions.length
      },
      async end() {
        await out.write(
          format === 'json' ? '\n]\n' : `${say(words.total, totals)}\n`
        )
        return 'well'
      }
    }
  }
}

function listEntities(
  {view}: LoadedPage,
  {status, kinds}: EntitiesOptions
): Entities {
  const isWanted = (each: {kind: string; status: string}): boolean =>
    (status === 'all' || status === each.status) &&
    (kinds.length === 0 || kinds.includes(each.kind))
  return {
    rows: entitiesModel(view)
      .groups.filter((group) => isWanted(group))
      .flatMap(({kind, status, entities}) =>
        entities.map(({name, ref, value, mentions}) => ({
          status,
          kind,
          name,
          ref,
          value,
          lines: mentions.map(({ranges}) => (ranges[0]?.start.line ?? 0) + 1)
        }))
      ),
    mentions: view.analysis.mentions
      .filter((mention) => isWanted(mention))
      .map((mention) => inspectMention(mention, view.analysis.page.lines))
  }
}
