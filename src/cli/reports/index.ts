import process from 'node:process'
import type {Desk} from '../commands/command.js'
import {githubReport} from './github.js'
import {jsonReport} from './json.js'
import {prettyReport} from './pretty.js'
import type {Report} from './report.js'
import {sarifReport} from './sarif.js'

/** The table of ways to report problems: `--format`. */
export const reports: Readonly<Record<string, (desk: Desk) => Report>> = {
  pretty: prettyReport,
  json: jsonReport,
  sarif: ({locale}) => sarifReport(locale, process.cwd()),
  github: githubReport
}
