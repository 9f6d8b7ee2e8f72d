import path from 'node:path'
import type {Words} from '../../core/model/words.js'
import {pageStem} from '../../service/features/clean-copy.js'
import {exportPage, wantsSource} from '../../service/features/export.js'
import type {Arguments} from '../arguments.js'
import {readExportOptions, type ExportChoice} from '../export-options.js'
import type {LoadedPage} from '../input/load-page.js'
import {readingOptions} from '../options.js'
import {createDelivery, type Delivery} from '../output/deliver.js'
import type {Replace} from '../output/write-file.js'
import {readPlace, targetOf, type Place} from '../output/target.js'
import {Refusal, UsageError} from '../refusal.js'
import type {PageCommand, RunShape} from './command.js'

interface ExportOptions {
  readonly place: Place
  readonly dryRun: boolean
  readonly force: boolean
  readonly choices: readonly ExportChoice[]
}

const words = {
  one: {
    en: 'Only one format can go to standard output or to one file; name a folder with --out',
    'zh-cn': '标准输出或单个文件只能用一种格式；请用 --out 指定文件夹'
  }
} as const satisfies Record<string, Words>

/** Write pages in other formats. */
export const exportCommand: PageCommand<ExportOptions, Delivery[]> = {
  id: 'export',
  summary: {
    en: 'Write pages in other formats',
    'zh-cn': '导出为其他格式'
  },
  about: {
    en: 'Exports the page as it leaves the house: articles in reading order, paragraphs joined, safe fixes applied, tags kept where the format has a place for them. Files go beside the page or into a folder; one that is there stays unless --force is given.',
    'zh-cn':
      '导出成品：文章按阅读顺序，段落接好，已作可放心的改正，格式容许时保留标注。文件写在版面旁或指定文件夹；已有文件保留，除非用 --force。'
  },
  operands: {en: '--to FORMAT [PATHS…]', 'zh-cn': '--to 格式 [路径…]'},
  options: ['to', 'set', 'out', 'force', 'dry-run', ...readingOptions],
  examples: [
    {
      command: 'copydesk export --to markdown --out site/ pages/',
      words: {
        en: 'a folder, shaped like the one named',
        'zh-cn': '导出到文件夹，层次与原文件夹相同'
      }
    },
    {
      command:
        'copydesk export --to markdown --set frontMatter=false page.txt --out -',
      words: {en: 'with an option, to the pipe', 'zh-cn': '带选项，写到管道'}
    }
  ],
  prepare(given: Arguments, run: RunShape) {
    const place = readPlace(given.text('out'), run)
    const choices = readExportOptions(given)
    const isSingle = place.type === 'output' || place.type === 'file'
    if (isSingle && choices.length > 1) throw new UsageError(words.one)
    return {
      place,
      choices,
      dryRun: given.has('dry-run'),
      force: given.has('force')
    }
  },
  page: (page, {choices, place}) =>
    choices.map((choice) => exportAs(page, choice, place)),
  receive(desk, {dryRun, force}) {
    const deliver = createDelivery(desk)
    const replace: Replace = force ? 'always' : 'never'
    let changed = 0
    return {
      async take(source, results) {
        const failures: unknown[] = []
        const options = {dryRun, replace, tells: true, page: source.file}
        for (const result of results) {
          // One format that cannot be written keeps no other from it.
          try {
            if (await deliver(result, options)) changed++
          } catch (error) {
            failures.push(error)
          }
        }

        if (failures.length > 0) throw new AggregateError(failures)
      },
      end: () => Promise.resolve(dryRun && changed > 0 ? 'findings' : 'well')
    }
  }
}

/** @throws Refusal where the audit finds a lost or doubled character. */
function exportAs(
  {view, source, original}: LoadedPage,
  {format, options}: ExportChoice,
  place: Place
): Delivery {
  const {text, refusal, extension} = exportPage(
    view,
    {format, options, articleId: null},
    wantsSource(view, {format}) ? original() : undefined
  )
  if (refusal !== undefined) throw new Refusal({en: refusal, 'zh-cn': refusal})
  const name = `${pageStem(path.basename(source.file))}${extension}`
  return {target: targetOf(place, source, name), text}
}
