import {
  inspect as inspectAnalysis,
  type Inspection
} from '../../core/inspect.js'
import type {Words} from '../../core/model/words.js'
import type {Arguments} from '../arguments.js'
import {encodingTitle} from '../input/decode.js'
import {readingOptions} from '../options.js'
import {UsageError} from '../refusal.js'
import {plain, toJson} from '../terminal/plain.js'
import type {Desk, PageCommand, RunShape} from './command.js'

interface InspectOptions {
  readonly format: 'pretty' | 'json' | 'list' | 'jsonl'
}

const words = {
  both: {
    en: '--json and --jsonl do not go together',
    'zh-cn': '--json 与 --jsonl 不能同时使用'
  },
  article: {en: 'Article {number}', 'zh-cn': '第 {number} 篇'},
  untitled: {en: '(no headline)', 'zh-cn': '（无标题）'},
  parts: {
    en: 'paragraphs: {paragraphs}, characters: {characters}',
    'zh-cn': '{paragraphs} 段，{characters} 字'
  },
  counts: {
    en: 'Articles: {articles}, notices: {notices}, problems: {findings}, mentions of entities: {entities}',
    'zh-cn':
      '{articles} 篇文章，{notices} 则启事，{findings} 处问题，{entities} 处实体'
  }
} as const satisfies Record<string, Words>

/** Print what is known of a page. */
export const inspect: PageCommand<InspectOptions, Inspection> = {
  id: 'inspect',
  summary: {
    en: 'Print the whole analysis of a page',
    'zh-cn': '输出版面的全部分析'
  },
  about: {
    en: 'Shows the articles of a page in reading order; with --json or --jsonl everything that is known: lines and their roles, articles, problems, entities. The shape is public and versioned: docs/inspect.schema.json.',
    'zh-cn':
      '按阅读顺序列出文章；用 --json 或 --jsonl 输出全部内容：各行角色、文章、问题、实体。格式公开并有版本：docs/inspect.schema.json。'
  },
  operands: {en: '[PATHS…]', 'zh-cn': '[路径…]'},
  options: ['json', 'jsonl', ...readingOptions],
  examples: [
    {
      command: 'copydesk inspect page.txt',
      words: {en: 'the articles of a page', 'zh-cn': '看版面有哪些文章'}
    },
    {
      command: 'copydesk inspect --jsonl pages/ > pages.jsonl',
      words: {
        en: 'one analysis a line, in order',
        'zh-cn': '每行一个版面，依次输出'
      }
    }
  ],
  prepare(given: Arguments, {pages}: RunShape) {
    if (given.has('json') && given.has('jsonl')) {
      throw new UsageError(words.both)
    }

    if (given.has('jsonl')) return {format: 'jsonl'}
    if (!given.has('json')) return {format: 'pretty'}
    return {format: pages === 1 ? 'json' : 'list'}
  },
  page: ({view, source}) =>
    inspectAnalysis(view.analysis, source.name, view.locale),
  receive(desk, {format}) {
    const {out} = desk
    let count = 0
    return {
      begin: () => out.write(format === 'list' ? '[' : ''),
      async take(_source, inspection, {encoding}) {
        const isFirst = count++ === 0
        if (format === 'pretty')
          await out.write(pretty(desk, inspection, encoding))
        else if (format === 'list') {
          await out.write(`${isFirst ? '' : ','}\n${toJson(inspection)}`)
        } else {
          await out.write(
            `${toJson(inspection, format === 'json' ? 2 : undefined)}\n`
          )
        }
      },
      async end() {
        if (format === 'list') await out.write('\n]\n')
        return 'well'
      }
    }
  }
}

function pretty(
  {say, style}: Desk,
  inspection: Inspection,
  encoding: string
): string {
  const {file, language, layout, articles, notices, findings, entities} =
    inspection
  const head = `${style.strong(plain(file))}  ${style.quiet(
    [language, layout, encodingTitle(encoding)].join(' · ')
  )}\n`
  const lines = articles.map((article, index) => {
    const title = article.headline ?? say(words.untitled)
    const characters = article.paragraphs.reduce(
      (sum, {length}) => sum + length,
      0
    )
    const byline = article.byline ? `  ${plain(article.byline.text)}` : ''
    const parts = say(words.parts, {
      paragraphs: article.paragraphs.length,
      characters
    })
    return `  ${style.code(say(words.article, {number: index + 1}))}  ${plain(title)}${style.quiet(`${byline}  ${parts}`)}\n`
  })
  const counts = say(words.counts, {
    articles: articles.length,
    notices: notices.length,
    findings: findings.length,
    entities: entities.length
  })
  return `${head}${lines.join('')}  ${counts}\n\n`
}
