import {isMap, isScalar, visit, type Document} from 'yaml'
import {parseYaml} from '../parse-yaml.js'
import {builtInKinds, type KindTable} from '../entities/kinds.js'
import {severities, type Severity} from '../model/finding.js'
import {houseForms} from '../rules/house-style.js'
import {
  settingsDefaults,
  type OwnRule,
  type RuleSettings
} from '../rules/settings.js'
import {readKinds} from './own-kinds.js'

/**
 * What `copydesk.yaml` says: committed beside the pages, read by editor and
 * shell alike.
 *
 * ```yaml
 * pages: ['*.txt', '!notes/']
 * rules: {space-cjk: off}
 * ignore: [景美了 门就打开了]
 * style: {brackets: halfwidth}
 * own: [{match: 创城, replace: 创建}]
 * rejected: {person: [方圆]}
 * kinds:
 *   ship: {en: Ship, zh-cn: 船舶, icon: rocket, tei: name}
 * ```
 */
export interface Configuration {
  /** Patterns of files that are pages, see `isPagePath`; absent: nothing is
   * said, and whoever asks decides. */
  readonly pages?: readonly string[]
  readonly rules: RuleSettings
  /** Texts that are no entity of a kind, by kind. */
  readonly rejected: Readonly<Record<string, readonly string[]>>
  /** The built-in kinds, then one's own. */
  readonly kinds: KindTable
}

/** The keys of a configuration, and what stands under them. */
export const configurationKeys = {
  pages: 'list',
  rules: 'mapping',
  ignore: 'list',
  style: 'mapping',
  own: 'list',
  rejected: 'mapping',
  kinds: 'either'
} as const satisfies Record<string, 'list' | 'mapping' | 'either'>

export type ConfigurationKey = keyof typeof configurationKeys

export const configurationDefaults: Configuration = {
  rules: settingsDefaults,
  rejected: {},
  kinds: builtInKinds
}

const levels = new Set<string>([...severities, 'off'])

/**
 * Read a configuration. Never throws: what cannot be read is as if it were not
 * there; `undefined` where the file is no YAML mapping at all.
 */
export function readConfiguration(text: string): Configuration | undefined {
  const document = parseYaml(text)
  if (document.errors.length > 0) return undefined
  if (document.contents === null) return configurationDefaults
  if (!isMap(document.contents)) return undefined
  keepDigits(document)
  const content = plainContent(document)
  if (!content) return undefined
  return {
    ...(content['pages'] === undefined
      ? {}
      : {pages: toTexts(content['pages'])}),
    rules: {
      severities: toSeverities(content['rules']),
      ignored: toTexts(content['ignore']),
      style: toStyle(content['style']),
      own: toOwnRules(content['own'])
    },
    rejected: Object.fromEntries(
      Object.entries(toRecord(content['rejected'])).map(([kind, texts]) => [
        kind,
        toTexts(texts)
      ])
    ),
    kinds: readKinds(content['kinds'])
  }
}

/** Numbers of a list are texts as they are written: `ignore: [110, 007]`. */
function keepDigits(document: Document): void {
  visit(document, {
    Seq(_, {items}) {
      for (const item of items) {
        if (isScalar(item) && typeof item.value === 'number' && item.source)
          item.value = item.source
      }
    }
  })
}

/** `undefined` for a file of aliases of aliases, which would fill the memory. */
export function plainContent(
  document: Document
): Record<string, unknown> | undefined {
  try {
    return toRecord(document.toJS({maxAliasCount: 100}))
  } catch {
    return undefined
  }
}

function toSeverities(value: unknown): RuleSettings['severities'] {
  const entries = Object.entries(toRecord(value)).map(
    // YAML 1.1 writers make `off` a boolean.
    ([id, each]) => [id, each === false ? 'off' : each] as const
  )
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Severity | 'off'] =>
      levels.has(String(entry[1]))
    )
  )
}

/** Choices that there are, with forms that they have. */
function toStyle(value: unknown): RuleSettings['style'] {
  return Object.fromEntries(
    Object.entries(toRecord(value)).filter(([choice, form]) =>
      formsOf(choice)?.some((each) => each === form)
    )
  )
}

/** The forms of a choice of the house style; undefined where there is none. */
export function formsOf(choice: string): readonly string[] | undefined {
  return Object.entries(houseForms).find(([name]) => name === choice)?.[1]
}

function toOwnRules(value: unknown): OwnRule[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each) => {
    const {match, replace, hint} = toRecord(each)
    if (typeof match !== 'string') return []
    return [
      {
        match,
        ...(typeof replace === 'string' ? {replace} : {}),
        ...(typeof hint === 'string' ? {hint} : {})
      }
    ]
  })
}

function toTexts(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.filter((each) => typeof each === 'string')
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}
