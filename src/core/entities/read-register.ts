import {isMap, isScalar, isSeq, parseDocument, type YAMLMap} from 'yaml'
import type {Finding} from '../model/finding.js'
import type {Span} from '../model/span.js'
import type {Words} from '../model/words.js'
import type {Register, RegisterEntry} from './register.js'

/** What stands in an `entities.yaml`. */
export interface RegisterReading {
  /** `undefined` where the file is no YAML list of entries at all. */
  readonly register: Register | undefined
  /** Span of each entry's id in the file, by id. */
  readonly idSpans: ReadonlyMap<string, Span>
  readonly problems: readonly Finding[]
}

const words = {
  yaml: {
    en: 'The register cannot be read: {error}',
    'zh-cn': '名录无法读取：{error}'
  },
  list: {
    en: 'Unexpected content, expected a list of entries with `id`, `kind` and `name`',
    'zh-cn': '内容不对，应为条目列表，每条含 `id`、`kind`、`name`'
  },
  entry: {
    en: 'Unexpected entry, expected `id`, `kind` and `name`',
    'zh-cn': '条目不完整，应有 `id`、`kind`、`name`'
  },
  duplicate: {
    en: 'Unexpected second entry with the id `{id}`',
    'zh-cn': '编号 `{id}` 重复'
  }
} as const

/** Read a register. Never throws; what is wrong is said in `problems`. */
export function readRegister(text: string): RegisterReading {
  const document = parseDocument(text, {logLevel: 'silent'})
  const problems: Finding[] = []
  const [error] = document.errors
  if (error) {
    const [start, end] = error.pos
    const message = error.message.split('\n')[0] ?? ''
    problems.push(problem({start, end}, words.yaml, {error: message}))
    return {register: undefined, idSpans: new Map(), problems}
  }

  const {contents} = document
  if (contents === null) {
    const register = {entries: [], byId: new Map<string, RegisterEntry>()}
    return {register, idSpans: new Map(), problems}
  }

  if (!isSeq(contents)) {
    problems.push(problem({start: 0, end: text.length}, words.list))
    return {register: undefined, idSpans: new Map(), problems}
  }

  const byId = new Map<string, RegisterEntry>()
  const idSpans = new Map<string, Span>()
  for (const item of contents.items) {
    const entry = isMap(item) ? toEntry(item) : undefined
    if (!entry || !isMap(item)) {
      const [start, end] = rangeOf(item)
      problems.push(problem({start, end}, words.entry))
      continue
    }

    const [start, end] = rangeOf(item.get('id', true))
    if (byId.has(entry.id)) {
      problems.push(problem({start, end}, words.duplicate, {id: entry.id}))
      continue
    }

    byId.set(entry.id, entry)
    idSpans.set(entry.id, {start, end})
  }

  return {register: {entries: [...byId.values()], byId}, idSpans, problems}
}

function toEntry(map: YAMLMap): RegisterEntry | undefined {
  const id = textOf(map.get('id'))
  const kind = textOf(map.get('kind'))
  const name = textOf(map.get('name'))
  if (id === undefined || kind === undefined || name === undefined) {
    return undefined
  }

  const description = textOf(map.get('description'))
  const note = textOf(map.get('note'))
  return {
    id,
    kind,
    name,
    aliases: textsOf(map.get('aliases')),
    sameAs: textsOf(map.get('sameAs')),
    ...(description === undefined ? {} : {description}),
    ...(note === undefined ? {} : {note})
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' ? String(value) : undefined
}

function textsOf(value: unknown): string[] {
  if (!isSeq(value)) {
    const text = textOf(value)
    return text === undefined ? [] : [text]
  }

  return value.items.flatMap((item) => {
    const text = textOf(isScalar(item) ? item.value : item)
    return text === undefined ? [] : [text]
  })
}

function rangeOf(node: unknown): [start: number, end: number] {
  const range =
    isMap(node) || isScalar(node) || isSeq(node) ? node.range : undefined
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}

function problem(
  span: Span,
  reason: Words,
  values: Record<string, string> = {}
): Finding {
  return {
    ruleId: 'register',
    severity: 'error',
    span,
    reason: {words: reason, values},
    fixes: []
  }
}
