import {isMap, isPair, isScalar, isSeq, type YAMLMap} from 'yaml'
import {parseYaml} from '../parse-yaml.js'
import type {Finding} from '../model/finding.js'
import type {Span} from '../model/span.js'
import type {Words} from '../model/words.js'
import {yamlFault} from '../yaml-fault.js'
import type {PlacedEntry} from './entry-fields.js'
import {entryKeys, type RegisterEntry} from './register.js'
import {problem} from './register-problems.js'

/** What the YAML library reads of a part of a register; spans of the part. */
export interface YamlReading {
  readonly entries: ReadonlyArray<PlacedEntry & {readonly place: Span}>
  readonly problems: readonly Finding[]
  /** Why nothing of it can be read. */
  readonly broken?: Finding
}

/** Longest part that is read, in code units: an entry has a few hundred. */
const longest = 2_000_000

const words = {
  yaml: {
    en: 'The register cannot be read from here: {error}',
    'zh-cn': '名录从这里起无法读取：{error}'
  },
  list: {
    en: 'Unexpected content, expected a list of entries with `id`, `kind` and `name`',
    'zh-cn': '内容不对，应为条目列表，每条含 `id`、`kind`、`name`'
  },
  entry: {
    en: 'This entry has no {keys}; it does not count yet',
    'zh-cn': '这一条缺少 {keys}，暂不生效'
  },
  long: {
    en: 'too much without a line `- id: …`',
    'zh-cn': '此处过长，一直没有“- id: …”这样的行'
  }
} as const satisfies Record<string, Words>

/** Read a list of entries with the YAML library. */
export function readYamlEntries(source: string): YamlReading {
  if (source.length > longest) {
    return broken({start: 0, end: 1}, words.long.en)
  }

  const document = parseYaml(source)
  const fault = yamlFault(source, document)
  if (fault) return broken(fault.span, fault.reason)

  const {contents} = document
  if (contents === null) return {entries: [], problems: []}
  if (!isSeq(contents)) {
    const span = {start: 0, end: firstLine(source)}
    return {entries: [], problems: [], broken: listProblem(span)}
  }

  const entries: Array<PlacedEntry & {place: Span}> = []
  const problems: Finding[] = []
  for (const item of contents.items) {
    const place = trimmed(source, spanOf(item))
    if (isScalar(item) && item.value === null) {
      problems.push(incomplete(place, ['id', 'kind', 'name']))
    } else if (isMap(item)) {
      const read = toEntry(item)
      if ('missing' in read) problems.push(incomplete(place, read.missing))
      else entries.push({...read, place})
    } else {
      problems.push(listProblem(place))
    }
  }

  return {entries, problems}
}

function broken(span: Span, error: string): YamlReading {
  return {
    entries: [],
    problems: [],
    broken: problem('register', span, words.yaml, {error}, 'error')
  }
}

function listProblem(span: Span): Finding {
  return problem('register', span, words.list, {}, 'error')
}

function incomplete(span: Span, missing: readonly string[]): Finding {
  const keys = missing.map((key) => `\`${key}\``).join(', ')
  return problem('register', span, words.entry, {keys}, 'error')
}

function toEntry(map: YAMLMap): PlacedEntry | {missing: string[]} {
  const id = textOf(map.get('id', true))
  const kind = textOf(map.get('kind', true))
  const name = textOf(map.get('name', true))
  if (id === undefined || kind === undefined || name === undefined) {
    const given = {id, kind, name}
    return {
      missing: Object.entries(given).flatMap(([key, value]) =>
        value === undefined ? [key] : []
      )
    }
  }

  const description = textOf(map.get('description', true))
  const note = textOf(map.get('note', true))
  const entry: RegisterEntry = {
    id,
    kind,
    name,
    aliases: textsOf(map.get('aliases', true)),
    sameAs: textsOf(map.get('sameAs', true)),
    ...(description === undefined ? {} : {description}),
    ...(note === undefined ? {} : {note})
  }
  return {entry, idSpan: spanOf(map.get('id', true)), unknownKeys: oddKeys(map)}
}

function oddKeys(map: YAMLMap): string[] {
  const known: ReadonlySet<string> = new Set(entryKeys)
  return map.items.flatMap((pair) => {
    const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
    return known.has(key) ? [] : [key]
  })
}

/** A text as it is written: `007` is no number here. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined
  const {value, source} = node
  if (typeof value === 'string') return value === '' ? undefined : value
  if (value === null || value === undefined) return undefined
  return source ?? JSON.stringify(value)
}

function textsOf(node: unknown): string[] {
  const nodes: unknown[] = isSeq(node) ? node.items : [node]
  return nodes.flatMap((each) => textOf(each) ?? [])
}

/** Where a node stands. */
function spanOf(node: unknown): Span {
  const range =
    isMap(node) || isScalar(node) || isSeq(node) ? node.range : undefined
  return {start: range?.[0] ?? 0, end: range?.[1] ?? 0}
}

/** Without the line ends that the library counts to a map. */
function trimmed(source: string, {start, end}: Span): Span {
  return {start, end: start + source.slice(start, end).trimEnd().length}
}

function firstLine(text: string): number {
  const end = text.indexOf('\n')
  return end === -1 ? text.length : end
}
