import {pathToFileURL} from 'node:url'
import path from 'node:path'
import {rules} from '../../core/rules/index.js'
import type {Locale} from '../../core/model/words.js'
import {toJson} from '../terminal/plain.js'
import type {Problem} from './problem.js'
import type {Report} from './report.js'

const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note'
} as const

const documentation =
  'https://github.com/copydesk/copydesk/blob/main/docs/rules/'

/**
 * SARIF 2.1.0 (OASIS), for code scanning. Columns count UTF-16 code units;
 * files are relative to the folder where the program was started.
 */
export function sarifReport(locale: Locale, directory: string): Report {
  const indexes = new Map(rules.map(({id}, index) => [id, index]))
  const failures: unknown[] = []
  const base = `${pathToFileURL(directory).href}/`
  let isFirst = true

  function location(name: string): {uri: string; uriBaseId?: string} {
    const {href} = pathToFileURL(path.resolve(directory, name))
    return href.startsWith(base)
      ? {uri: href.slice(base.length), uriBaseId: 'ROOT'}
      : {uri: href}
  }

  function result(name: string, problem: Problem): unknown {
    const {inspected, severity, fixTitle, edits} = problem
    const {ruleId, reason} = inspected
    const index = indexes.get(ruleId)
    const artifactLocation = location(name)
    return {
      ruleId,
      ...(index === undefined ? {} : {ruleIndex: index}),
      level: levels[severity],
      message: {text: unlinked(reason)},
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: {
              startLine: inspected.line,
              startColumn: inspected.startColumn + 1,
              endLine: inspected.endLine,
              endColumn: inspected.endColumn + 1
            }
          }
        }
      ],
      ...(fixTitle !== null && edits.length > 0
        ? {
            fixes: [
              {
                description: {text: unlinked(fixTitle)},
                artifactChanges: [
                  {artifactLocation, replacements: edits.map(replacement)}
                ]
              }
            ]
          }
        : {})
    }
  }

  return {
    begin: () => header(locale, base),
    page: (source, problems) =>
      problems
        .map((problem) => {
          const comma = isFirst ? '' : ','
          isFirst = false
          return `${comma}\n${toJson(result(source.name, problem))}`
        })
        .join(''),
    failure(name, message) {
      failures.push({
        level: 'error',
        message: {text: unlinked(message)},
        locations: [{physicalLocation: {artifactLocation: location(name)}}]
      })
      return ''
    },
    end: () =>
      `\n],"invocations":${toJson([
        {
          executionSuccessful: failures.length === 0,
          toolExecutionNotifications: failures
        }
      ])}}]}\n`
  }
}

/**
 * A text as a message: `[…](…)` would be a link (SARIF 2.1.0, §3.11.6), `{0}` the
 * place of an argument (§3.11.5).
 */
function unlinked(text: string): string {
  return text
    .replaceAll(/[\\[\]]/gu, '\\$&')
    .replaceAll(/\{(\d{1,9})\}/gu, '{{$1}}')
}

function replacement(edit: Problem['edits'][number]): unknown {
  return {
    deletedRegion: {
      startLine: edit.line,
      startColumn: edit.column + 1,
      endLine: edit.endLine,
      endColumn: edit.endColumn + 1
    },
    ...(edit.text === '' ? {} : {insertedContent: {text: edit.text}})
  }
}

/** Everything up to the list of results, which the pages write one by one. */
function header(locale: Locale, base: string): string {
  const run = {
    tool: {
      driver: {
        name: 'Copydesk',
        informationUri: 'https://github.com/copydesk/copydesk',
        language: locale === 'en' ? 'en' : 'zh-CN',
        rules: rules.map((rule) => ({
          id: rule.id,
          shortDescription: {text: rule.title[locale]},
          fullDescription: {text: rule.docs[locale]},
          helpUri: `${documentation}${rule.id}.md`,
          defaultConfiguration: {level: levels[rule.severity]}
        }))
      }
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {ROOT: {uri: base}}
  }
  const schema =
    'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json'
  return (
    `{"$schema":${toJson(schema)},"version":"2.1.0","runs":[` +
    `${toJson(run).slice(0, -1)},"results":[`
  )
}
