import type {Severity} from '../../core/model/finding.js'
import type {Arguments} from '../arguments.js'
import {readingOptions} from '../options.js'
import {prettyReport} from '../reports/pretty.js'
import {problemsOf, type Problem} from '../reports/problem.js'
import {reports} from '../reports/index.js'
import {createTally} from '../reports/tally.js'
import type {PageCommand} from './command.js'

interface CheckOptions {
  readonly format: string
  readonly severity: Severity
  readonly rules: readonly string[]
}

/** Report what the extraction broke. */
export const check: PageCommand<CheckOptions, Problem[]> = {
  id: 'check',
  summary: {
    en: 'Report what the extraction broke',
    'zh-cn': '报告提取造成的问题'
  },
  about: {
    en: 'Reads pages and reports problems: doubled captions, stray blanks, cut words, confused characters. Changes nothing. Ends with code 0 when there is none, 1 when there are some, 2 when a page could not be read.',
    'zh-cn':
      '读取版面并报告问题：图说重复、多余空格、断词、误识字等。不改动任何文件。没有问题时返回 0，有问题返回 1，有版面无法读取返回 2。'
  },
  operands: {en: '[PATHS…]', 'zh-cn': '[路径…]'},
  options: ['format', 'severity', 'rule', ...readingOptions],
  examples: [
    {
      command: 'copydesk check pages/',
      words: {
        en: 'all pages of a folder, ignore files respected',
        'zh-cn': '检查文件夹里的全部版面，遵守忽略文件'
      }
    },
    {
      command:
        'copydesk check --severity warning --format sarif . > copydesk.sarif',
      words: {en: 'for code scanning', 'zh-cn': '供代码扫描使用'}
    },
    {
      command: 'pdftotext -layout page.pdf - | copydesk check',
      words: {en: 'a page from another program', 'zh-cn': '检查其他程序的输出'}
    }
  ],
  prepare: (given: Arguments) => ({
    format: given.text('format') ?? 'pretty',
    severity: (given.text('severity') ?? 'information') as Severity,
    rules: given.texts('rule')
  }),
  page: (page, options) => problemsOf(page, options),
  receive(desk, {format}) {
    const report = (reports[format] ?? prettyReport)(desk)
    const tally = createTally()
    return {
      begin: () => desk.out.write(report.begin()),
      async take(source, problems, reading) {
        tally.add(problems)
        await desk.out.write(report.page(source, problems, reading))
      },
      async fail(name, message) {
        tally.fail()
        await desk.out.write(report.failure(name, message))
      },
      async end() {
        const {totals} = tally
        await desk.out.write(report.end(totals))
        return totals.problems === 0 ? 'well' : 'findings'
      }
    }
  }
}
