import path from 'node:path'
import type {Words} from '../../core/model/words.js'
import {applyEdits} from '../../core/model/span.js'
import {fixAll} from '../../core/rules/fix.js'
import type {Arguments} from '../arguments.js'
import {encodingTitle} from '../input/decode.js'
import type {LoadedPage} from '../input/load-page.js'
import {readingOptions} from '../options.js'
import {createDelivery} from '../output/deliver.js'
import {readPlace, targetOf, type Place} from '../output/target.js'
import {Refusal, UsageError} from '../refusal.js'
import {plain} from '../terminal/plain.js'
import type {PageCommand, RunShape} from './command.js'

interface FixOptions {
  readonly place: Place
  readonly dryRun: boolean
  readonly force: boolean
  readonly rules: readonly string[]
  readonly fixes: 'safe' | 'first'
  /** Whether the person named the encoding, and so knows it. */
  readonly isEncodingNamed: boolean
}

interface Fixed {
  readonly target: string | null
  /** `null` where nothing changes. */
  readonly text: string | null
  /** The page as it is, where it goes elsewhere unchanged. */
  readonly original: string | null
  readonly fixed: number
  readonly left: number
  readonly message: string
}

const words = {
  unsafe: {
    en: '--unsafe changes text unseen: name the rules with --rule',
    'zh-cn': '--unsafe 不经人看就改动文字：请用 --rule 指明规则'
  },
  encoding: {
    en: 'This page is in {encoding}, and would be written in UTF-8. Keep the original with --out, or say --encoding {name} to have it replaced',
    'zh-cn':
      '此版面的编码是 {encoding}，写出时会变成 UTF-8。用 --out 保留原文件，或用 --encoding {name} 确认替换'
  },
  damage: {
    en: '{count} characters cannot be read, and would be lost by writing. Name the right encoding with --encoding, or keep the original with --out',
    'zh-cn':
      '有 {count} 个字符无法读取，写出会丢失。请用 --encoding 指明编码，或用 --out 保留原文件'
  },
  leadsOut: {
    en: 'This is a link that leads out of the folder; name it outright to have its file changed',
    'zh-cn':
      '这是指向文件夹之外的链接；如要改动它所指的文件，请直接写出它的路径'
  },
  line: {
    en: '{name}: {message}. Left: {left}',
    'zh-cn': '{name}：{message}。还剩 {left} 处'
  },
  total: {
    en: 'Fixed: {fixed}, in {changed} of {pages} pages. Left for a person: {left}',
    'zh-cn':
      '{pages} 个版面中改动 {changed} 个，共 {fixed} 处；{left} 处须由人判断'
  },
  wouldTotal: {
    en: 'Would be fixed: {fixed}, in {changed} of {pages} pages. Left for a person: {left}',
    'zh-cn':
      '{pages} 个版面中将改动 {changed} 个，共 {fixed} 处；{left} 处须由人判断'
  }
} as const satisfies Record<string, Words>

/** Apply the fixes that can never touch clean text. */
export const fix: PageCommand<FixOptions, Fixed> = {
  id: 'fix',
  summary: {
    en: 'Fix in place what is safe to fix',
    'zh-cn': '就地改正可放心改的问题'
  },
  about: {
    en: 'Applies the safe fixes: those that can never change clean newspaper text. Running it twice changes nothing more. Ends with code 1 while problems are left for a person to decide. A page by standard input goes to standard output.',
    'zh-cn':
      '只作可放心的改正：绝不会改动正常的报纸文字。运行两次与一次结果相同。还有问题须由人判断时返回 1。标准输入的版面写到标准输出。'
  },
  operands: {en: '[PATHS…]', 'zh-cn': '[路径…]'},
  options: ['dry-run', 'out', 'force', 'rule', 'unsafe', ...readingOptions],
  examples: [
    {
      command: 'copydesk fix --dry-run pages/',
      words: {en: 'look first', 'zh-cn': '先看看会改什么'}
    },
    {
      command: 'copydesk fix --rule space-cjk-digit pages/',
      words: {
        en: 'one kind of problem only',
        'zh-cn': '只改一类问题'
      }
    },
    {
      command: 'copydesk fix --encoding gb18030 --out utf8/ old/',
      words: {
        en: 'older pages, written in UTF-8 elsewhere',
        'zh-cn': '旧编码的版面，改好后以 UTF-8 写到别处'
      }
    }
  ],
  prepare(given: Arguments, run: RunShape) {
    const rules = given.texts('rule')
    if (given.has('unsafe') && rules.length === 0) {
      throw new UsageError(words.unsafe)
    }

    return {
      place: readPlace(given.text('out'), run),
      dryRun: given.has('dry-run'),
      force: given.has('force'),
      rules,
      fixes: given.has('unsafe') ? 'first' : 'safe',
      isEncodingNamed: given.text('encoding') !== undefined
    }
  },
  page: fixPage,
  receive(desk, options) {
    const deliver = createDelivery(desk)
    const {dryRun, place} = options
    let pages = 0
    let changed = 0
    let fixed = 0
    let left = 0
    return {
      async take(source, result, {digest, hasMark}) {
        const isElsewhere = place.type !== 'beside'
        const text = result.text ?? (isElsewhere ? result.original : null)
        if (text !== null) {
          const replace = isElsewhere
            ? options.force
              ? 'always'
              : 'never'
            : {digest}
          await deliver(
            {target: result.target, text, hasMark},
            {dryRun, replace, tells: false}
          )
        }

        pages++
        left += result.left
        if (result.text === null) return
        changed++
        fixed += result.fixed
        const {message} = result
        const name = plain(source.name)
        await desk.note(
          desk.say(words.line, {name, message, left: result.left})
        )
      },
      async end() {
        if (pages === 0) return 'well'
        const values = {pages, changed, fixed, left}
        const total = dryRun ? words.wouldTotal : words.total
        await desk.note(desk.say(total, values))
        return left > 0 || (dryRun && changed > 0) ? 'findings' : 'well'
      }
    }
  }
}

function fixPage(page: LoadedPage, options: FixOptions): Fixed {
  const {view, text, source} = page
  const {analysis, analyse} = view
  const {place} = options
  const result = fixAll(analysis, {
    analyse,
    fixes: options.fixes,
    ...(options.rules.length > 0 ? {ruleIds: options.rules} : {})
  })
  const after = applyEdits(text, result.edits)
  const isChanged = after !== text
  if (isChanged && place.type === 'beside' && !options.dryRun) {
    refuseToLose(page, options)
  }

  const rest = isChanged ? analyse(after) : analysis
  return {
    target: targetOf(place, source, path.basename(source.file)),
    text: isChanged ? after : null,
    original: isChanged || place.type === 'beside' ? null : text,
    fixed: result.changes.length,
    left: rest.findings.filter(({severity}) => severity !== 'hint').length,
    message: result.message ? view.say(result.message) : ''
  }
}

/**
 * A page is replaced only where it lies in the folder that was named, and where
 * its bytes are known to be understood.
 */
function refuseToLose(page: LoadedPage, {isEncodingNamed}: FixOptions): void {
  if (page.source.leadsOut) throw new Refusal(words.leadsOut)
  if (page.damage > 0) throw new Refusal(words.damage, {count: page.damage})
  if (page.encoding === 'utf-8' || isEncodingNamed) return
  throw new Refusal(words.encoding, {
    encoding: encodingTitle(page.encoding),
    name: page.encoding
  })
}
