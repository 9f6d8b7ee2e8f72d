import {
  builtInKinds,
  type EntityKind,
  type KindTable
} from '../entities/kinds.js'

/** Digits with Alt that the built-in kinds leave free. */
const freeDigits = [9]

/** Kinds of one's own beyond which a configuration is not read. */
const ownKindLimit = 100

/**
 * The built-in kinds and those that `kinds` of a `copydesk.yaml` adds. A row
 * is a title, or titles by language with what exports need; a list of classes
 * is enough. What cannot be read is as if it were not there.
 *
 * ```yaml
 * kinds: [ship, festival]
 * kinds: {ship: 船舶}
 * kinds: {ship: {en: Ship, zh-cn: 船舶, icon: rocket, tei: name, label: SHIP}}
 * ```
 */
export function readKinds(value: unknown): KindTable {
  const rows: Array<[string, unknown]> = Array.isArray(value)
    ? value.map((name): [string, unknown] => [String(name), null])
    : Object.entries(isRecord(value) ? value : {})
  const own = rows
    .filter(([name]) => isKindName(name) && !builtInKinds.has(name))
    .slice(0, ownKindLimit)
  if (own.length === 0) return builtInKinds
  return new Map([
    ...builtInKinds,
    ...own.map(([name, row], index): [string, EntityKind] => [
      name,
      toKind(name, row, freeDigits[index])
    ])
  ])
}

/** Whether a name can stand as a class in the text. */
function isKindName(name: string): boolean {
  // Matches a class: `ship`, `组织`.
  return /^[\p{L}_][\p{L}\p{N}_:-]{0,60}$/u.test(name)
}

function toKind(
  name: string,
  value: unknown,
  digit: number | undefined
): EntityKind {
  const row = isRecord(value) ? value : {}
  const text = (key: string): string | undefined =>
    typeof row[key] === 'string' && row[key] !== '' ? row[key] : undefined
  const title = typeof value === 'string' && value !== '' ? value : undefined
  const english = text('en') ?? title ?? text('zh-cn') ?? name
  const chinese = text('zh-cn') ?? title ?? english
  return {
    title: {en: english, 'zh-cn': chinese},
    ...(digit === undefined ? {} : {digit}),
    icon: iconOf(text('icon')),
    tei: teiOf(name, text('tei')),
    schema: text('schema') ?? 'Thing',
    label: text('label') ?? name.toUpperCase(),
    color: 'other'
  }
}

/** A codicon; what is no name of one could break out of a hover. */
function iconOf(icon: string | undefined): string {
  // Matches the name of a codicon: `symbol-ruler`.
  return icon !== undefined && /^[a-z][a-z\d-]{0,40}$/u.test(icon)
    ? icon
    : 'tag'
}

/** The TEI element of a kind; `<name type="…">` where none is given. */
function teiOf(name: string, element: string | undefined): EntityKind['tei'] {
  // Matches an XML name as TEI has them: `placeName`.
  const isElement =
    element !== undefined && /^[A-Za-z][A-Za-z\d]{0,40}$/u.test(element)
  return isElement && element !== 'name'
    ? {name: element}
    : {name: 'name', type: name}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
