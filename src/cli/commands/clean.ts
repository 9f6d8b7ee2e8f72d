import path from 'node:path'
import type {Words} from '../../core/model/words.js'
import {cleanCopy, pageStem} from '../../service/features/clean-copy.js'
import type {Arguments} from '../arguments.js'
import type {LoadedPage} from '../input/load-page.js'
import {readingOptions} from '../options.js'
import {createDelivery} from '../output/deliver.js'
import {readPlace, targetOf, type Place} from '../output/target.js'
import {Refusal} from '../refusal.js'
import {plain} from '../terminal/plain.js'
import type {PageCommand, RunShape} from './command.js'

interface CleanOptions {
  readonly place: Place
  readonly dryRun: boolean
  readonly force: boolean
}

type Cleaned =
  | {
      readonly type: 'copy'
      readonly target: string | null
      readonly text: string
    }
  /** The page is a clean page by itself. */
  | {readonly type: 'clean'}

const words = {
  clean: {
    en: '{name} is a clean page already',
    'zh-cn': '{name} 已是清稿'
  }
} as const satisfies Record<string, Words>

/** Write clean copies beside raw pages. */
export const clean: PageCommand<CleanOptions, Cleaned> = {
  id: 'clean',
  summary: {
    en: 'Write a clean copy: page.news.md beside page.txt',
    'zh-cn': '生成清稿：在 page.txt 旁写出 page.news.md'
  },
  about: {
    en: 'Puts articles in reading order, headlines first, joins paragraphs and applies the safe fixes. Accounts for every character: a copy that would lose or double one is not written. The raw page is never touched, and a copy that is there stays unless --force is given; hand work in it is lost then.',
    'zh-cn':
      '按阅读顺序排列文章，标题在前，接好段落，作可放心的改正。逐字核对：会丢字或重字的清稿不会写出。原始版面绝不改动；已有清稿保留，除非用 --force，那样其中的手工改动会丢失。'
  },
  operands: {en: '[PATHS…]', 'zh-cn': '[路径…]'},
  options: ['out', 'force', 'dry-run', ...readingOptions],
  examples: [
    {
      command: 'copydesk clean pages/',
      words: {
        en: 'all raw pages that have no copy yet',
        'zh-cn': '为还没有清稿的版面生成清稿'
      }
    },
    {
      command:
        'copydesk clean page.txt --out - | pandoc -d docs/pandoc-defaults.yaml -o page.docx',
      words: {en: 'on to Word through Pandoc', 'zh-cn': '经 Pandoc 转成 Word'}
    }
  ],
  // Without --force a page that has its copy is left alone.
  takesSources: (given: Arguments) => given.has('force'),
  prepare: (given: Arguments, run: RunShape) => ({
    place: readPlace(given.text('out'), run),
    dryRun: given.has('dry-run'),
    force: given.has('force')
  }),
  page: cleanPage,
  receive(desk, {dryRun, force}) {
    const deliver = createDelivery(desk)
    let changed = 0
    return {
      async take(source, result) {
        if (result.type === 'clean') {
          const name = plain(source.name)
          await desk.note(desk.say(words.clean, {name}))
          return
        }

        const replace = force ? 'always' : 'never'
        if (
          await deliver(result, {
            dryRun,
            replace,
            tells: true,
            page: source.file
          })
        )
          changed++
      },
      end: () => Promise.resolve(dryRun && changed > 0 ? 'findings' : 'well')
    }
  }
}

function cleanPage({view, source}: LoadedPage, {place}: CleanOptions): Cleaned {
  if (view.analysis.page.layout === 'clean' && place.type !== 'output') {
    return {type: 'clean'}
  }

  const name = `${pageStem(path.basename(source.file))}.news.md`
  const target = targetOf(place, source, name)
  // A clean page says by itself where it came from.
  const from =
    view.analysis.page.layout === 'clean' ? null : pathFrom(target, source)
  const {text, refusal} = cleanCopy(view, from)
  if (refusal !== undefined) {
    throw new Refusal({en: refusal, 'zh-cn': refusal})
  }

  return {type: 'copy', target, text}
}

/** The way from a copy to its page; `null` where one of them is in no file. */
function pathFrom(
  target: string | null,
  {file, bytes}: LoadedPage['source']
): string | null {
  if (bytes) return null
  if (target === null) return path.basename(file)
  const relative = path.relative(path.dirname(target), file)
  return relative.split(path.sep).join('/')
}
