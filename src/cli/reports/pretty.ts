import type {Words} from '../../core/model/words.js'
import type {Desk} from '../commands/command.js'
import {columns, padEnd} from '../terminal/columns.js'
import {plain} from '../terminal/plain.js'
import type {Problem} from './problem.js'
import type {Report, Totals} from './report.js'

const words = {
  error: {en: 'error', 'zh-cn': '错误'},
  warning: {en: 'warning', 'zh-cn': '警告'},
  information: {en: 'information', 'zh-cn': '提示'},
  hint: {en: 'hint', 'zh-cn': '线索'},
  none: {
    en: 'No problems. Pages read: {pages}',
    'zh-cn': '没有问题。已读版面：{pages}'
  },
  some: {
    en: 'Problems: {problems} ({parts}). Pages with problems: {with} of {pages}',
    'zh-cn': '问题：{problems} 处（{parts}）。有问题的版面：{with} / {pages}'
  },
  safe: {
    en: 'Safe to fix: {count}. Fix them with: copydesk fix',
    'zh-cn': '可放心改：{count} 处，请运行 copydesk fix'
  }
} as const satisfies Record<string, Words>

/** How much of a line is shown on either side of a problem, in UTF-16 units. */
const around = 24
/** Width of the column of severities. */
const severityWidth = 11

/** For people: a page, its problems, and each in its line. */
export function prettyReport({say, style}: Desk): Report {
  const paint = {
    error: style.error,
    warning: style.warning,
    information: style.code,
    hint: style.quiet
  }

  function line(problem: Problem): string {
    const {severity, inspected} = problem
    const {line, startColumn, reason, ruleId} = inspected
    const place = padEnd(`${line}:${startColumn + 1}`, 8)
    const level = padEnd(say(words[severity]), severityWidth)
    return `  ${style.quiet(place)} ${paint[severity](level)} ${plain(reason)}  ${style.quiet(ruleId)}\n${excerpt(problem)}`
  }

  /** The line, cut around the problem, with the problem underlined. */
  function excerpt({source, inspected}: Problem): string {
    const {line, startColumn, endLine, endColumn} = inspected
    if (startColumn > source.length) return ''
    const end = endLine === line ? endColumn : source.length
    const from = Math.max(0, startColumn - around)
    const to = Math.min(source.length, end + around)
    const before =
      (from > 0 ? '…' : '') + plain(source.slice(from, startColumn))
    const text = plain(source.slice(startColumn, end))
    const after = plain(source.slice(end, to)) + (to < source.length ? '…' : '')
    // With a bar in front: GitHub Actions would obey `::add-mask::` after blanks.
    const indent = `${' '.repeat(9 + severityWidth)}│ `
    const mark =
      ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(text)))
    return `${indent}${style.quiet(before)}${text}${style.quiet(after)}\n${indent}${style.error(mark)}\n`
  }

  return {
    begin: () => '',
    page(source, problems) {
      if (problems.length === 0) return ''
      const lines = problems.map((problem) => line(problem))
      return `${style.strong(plain(source.name))}\n${lines.join('')}\n`
    },
    failure: () => '',
    end: (totals) => summary(totals)
  }

  function summary(totals: Totals): string {
    const {pages, problems, pagesWithProblems, bySeverity, safe} = totals
    if (problems === 0) {
      return pages === 0 ? '' : `${style.good(say(words.none, {pages}))}\n`
    }

    const parts = (['error', 'warning', 'information', 'hint'] as const)
      .filter((severity) => bySeverity[severity] > 0)
      .map((severity) => `${say(words[severity])} ${bySeverity[severity]}`)
      .join(', ')
    const values = {problems, with: pagesWithProblems, pages, parts}
    const head = style.strong(say(words.some, values))
    return safe === 0
      ? `${head}\n`
      : `${head}\n${say(words.safe, {count: safe})}\n`
  }
}
