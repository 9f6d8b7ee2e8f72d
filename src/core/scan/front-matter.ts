import {isMap} from 'yaml'
import {parseYaml} from '../parse-yaml.js'
import {metadataTextKeys, type Metadata} from '../model/metadata.js'
import type {Span} from '../model/span.js'
import type {RawLine} from './lines.js'

/** Front matter, where line 1 opens it. */
export interface FrontMatter {
  /** Source span from the first fence to the end of the last. */
  readonly span: Span
  /** Number of lines, fences included. */
  readonly lineCount: number
  readonly metadata: Metadata
}

/** The closing fence stands within this many lines (design §2). */
const mostLines = 100
/** Aliases that YAML may follow: a bound on “billion laughs”. */
const mostAliases = 20

/**
 * Read front matter: `---` on line 1, a closing `---` within 100 lines, a YAML
 * mapping between. `undefined` where it is not that; `---` is a mark then.
 */
export function readFrontMatter(
  text: string,
  lines: readonly RawLine[]
): FrontMatter | undefined {
  const [first] = lines
  if (!first || !isFence(text, first)) return undefined
  const limit = Math.min(lines.length, mostLines)

  for (let index = 1; index < limit; index++) {
    const line = lines[index]
    if (!line || !isFence(text, line)) continue
    const metadata = readMetadata(text.slice(first.next, line.start))
    if (!metadata) return undefined
    return {
      span: {start: first.start, end: line.end},
      lineCount: index + 1,
      metadata
    }
  }

  return undefined
}

function isFence(text: string, line: RawLine): boolean {
  return (
    text.startsWith('---', line.start) &&
    text.slice(line.start + 3, line.end).trim() === ''
  )
}

function readMetadata(source: string): Metadata | undefined {
  const document = parseYaml(source, {uniqueKeys: false})
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  let map: unknown

  try {
    // A map and not an object: `__proto__` is a key like any other.
    map = document.toJS({mapAsMap: true, maxAliasCount: mostAliases})
  } catch {
    return undefined
  }

  return map instanceof Map ? toMetadata(map) : undefined
}

function toMetadata(map: ReadonlyMap<unknown, unknown>): Metadata {
  const metadata: Record<string, unknown> = {}
  const other = new Map<string, unknown>()

  for (const [key, value] of map) {
    if (typeof key !== 'string') continue
    const name = key === 'license' ? 'licence' : key
    const isText = metadataTextKeys.some((known) => known === name)
    if (name === 'copydesk' && typeof value === 'number') {
      metadata['copydesk'] = value
    } else if (isText && isScalar(value)) metadata[name] = String(value)
    else if (name === 'rules-off' && Array.isArray(value)) {
      metadata['rulesOff'] = value.filter((id) => typeof id === 'string')
    } else other.set(key, plain(value))
  }

  if (other.size > 0) metadata['other'] = Object.fromEntries(other)
  return metadata
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** Maps to objects, so that unknown keys can be written back. */
function plain(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries(
      [...(value as ReadonlyMap<unknown, unknown>)].map(([key, each]) => [
        String(key),
        plain(each)
      ])
    )
  }

  return Array.isArray(value) ? value.map((each) => plain(each)) : value
}
