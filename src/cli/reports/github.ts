import {plain} from '../terminal/plain.js'
import type {Problem} from './problem.js'
import type {Report} from './report.js'

const commands: Readonly<Record<Problem['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice'
}

/**
 * Workflow commands of GitHub Actions, one line a problem:
 * `::warning file=page.txt,line=3,col=1,endColumn=4,title=doubled-text::…`.
 */
export function githubReport(): Report {
  return {
    begin: () => '',
    page: (source, problems) =>
      problems.map((problem) => annotation(source.name, problem)).join(''),
    failure: (name, message) =>
      `::error file=${property(name)}::${data(message)}\n`,
    end: () => ''
  }
}

function annotation(file: string, problem: Problem): string {
  const {severity, inspected} = problem
  const {line, endLine, startColumn, endColumn, ruleId, reason} = inspected
  const properties = [
    `file=${property(file)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    // Columns are 1-based here, and only understood on one line.
    ...(line === endLine
      ? [`col=${startColumn + 1}`, `endColumn=${endColumn + 1}`]
      : []),
    `title=${property(ruleId)}`
  ]
  return `::${commands[severity]} ${properties.join(',')}::${data(reason)}\n`
}

/** A message: `%` and what would end it are escaped. */
function data(text: string): string {
  return plain(text).replaceAll('%', '%25')
}

/** A value among properties: `:` and `,` too. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
