import {nearest} from '../nearest.js'
import type {Finding, Severity} from '../model/finding.js'
import type {Span} from '../model/span.js'
import type {Words} from '../model/words.js'
import {readAuthorityLink} from './authorities.js'
import type {KindTable} from './kinds.js'
import {
  entryKeys,
  isKey,
  type Register,
  type RegisterEntry
} from './register.js'

const words = {
  kind: {
    en: 'Unknown kind `{kind}`',
    'zh-cn': '未知的类别 `{kind}`'
  },
  kindNear: {
    en: 'Unknown kind `{kind}`; did you mean `{suggestion}`?',
    'zh-cn': '未知的类别 `{kind}`，是不是 `{suggestion}`？'
  },
  key: {
    en: 'Unknown key `{key}`; expected {keys}',
    'zh-cn': '没有 `{key}` 这个键，应为 {keys}'
  },
  keyNear: {
    en: 'Unknown key `{key}`; did you mean `{suggestion}`?',
    'zh-cn': '没有 `{key}` 这个键，是不是 `{suggestion}`？'
  },
  id: {
    en: 'The id `{id}` should be a letter or `_`, then letters, digits, `_ . : -`',
    'zh-cn':
      '编号 `{id}` 应以字母、汉字或 `_` 开头，后接字母、汉字、数字、`_ . : -`'
  },
  claimed: {
    en: '“{name}” is a name of `{other}` too; link its mentions one by one',
    'zh-cn': '“{name}”也是 `{other}` 的名称，请逐处关联'
  },
  twice: {
    en: '“{name}” stands twice in this entry',
    'zh-cn': '“{name}”在这一条里重复'
  },
  address: {
    en: 'Unexpected `{value}`, expected a web address or a short form such as `wikidata:Q42`',
    'zh-cn': '`{value}` 不对，应为网址或 `wikidata:Q42` 这样的简写'
  },
  identifier: {
    en: '`{value}` is no identifier of {title}',
    'zh-cn': '`{value}` 不是{title}的标识符'
  },
  other: {en: 'the other one', 'zh-cn': '另一条'},
  change: {en: 'Change to `{suggestion}`', 'zh-cn': '改为 `{suggestion}`'}
} as const satisfies Record<string, Words>

/** What is looked at for problems. */
export interface ProblemContext {
  readonly text: string
  readonly register: Register
  readonly kinds: KindTable
  readonly idSpans: ReadonlyMap<string, Span>
  readonly unknownKeys: ReadonlyMap<RegisterEntry, readonly string[]>
}

/** What is wrong with an entry that can be read. */
export function entryProblems(
  context: ProblemContext,
  entry: RegisterEntry,
  place: Span
): Finding[] {
  return [
    ...keyProblems(context, entry, place),
    ...idProblems(context, entry),
    ...kindProblems(context, entry, place),
    ...nameProblems(context, entry, place),
    ...linkProblems(context, entry, place)
  ]
}

function keyProblems(
  {text, unknownKeys}: ProblemContext,
  entry: RegisterEntry,
  place: Span
): Finding[] {
  return (unknownKeys.get(entry) ?? []).map((key) => {
    const span = find(text, place, key)
    const suggestion = nearest(key, entryKeys)
    return suggestion === undefined
      ? problem('unknown-key', span, words.key, {key, keys: sayKeys()})
      : replacing('unknown-key', span, words.keyNear, {key, suggestion})
  })
}

function sayKeys(): string {
  return entryKeys.map((key) => `\`${key}\``).join(', ')
}

function idProblems({idSpans}: ProblemContext, {id}: RegisterEntry): Finding[] {
  const span = idSpans.get(id)
  return isKey(id) || !span ? [] : [problem('odd-id', span, words.id, {id})]
}

function kindProblems(
  {text, kinds}: ProblemContext,
  {kind}: RegisterEntry,
  place: Span
): Finding[] {
  if (kinds.has(kind)) return []
  const from = text.indexOf('kind:', place.start)
  const span = find(
    text,
    {start: Math.max(from, place.start), end: place.end},
    kind
  )
  const suggestion = nearest(kind, kinds.keys())
  return [
    suggestion === undefined
      ? problem('unknown-kind', span, words.kind, {kind})
      : replacing('unknown-kind', span, words.kindNear, {kind, suggestion})
  ]
}

function nameProblems(
  context: ProblemContext,
  entry: RegisterEntry,
  place: Span
): Finding[] {
  const {register} = context
  const found: Finding[] = []
  const names = [entry.name, ...entry.aliases]
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index) {
      found.push(nameTwice(context, place, name))
      continue
    }

    const named = register.names.named(name)
    if (named.length < 2) continue
    // One of its kind above all; found soon, also where thousands share a name.
    const other =
      named.find((each) => each !== entry && each.kind === entry.kind) ??
      named.find((each) => each !== entry)
    if (other) found.push(nameClaimed(context, place, name, other))
  }

  return found
}

function nameTwice({text}: ProblemContext, place: Span, name: string): Finding {
  const first = find(text, fromNames(text, place), name)
  const span = find(text, {start: first.end, end: place.end}, name)
  return problem('name-twice', span, words.twice, {name}, 'information')
}

function nameClaimed(
  {text, idSpans}: ProblemContext,
  place: Span,
  name: string,
  {id: other}: RegisterEntry
): Finding {
  const span = find(text, fromNames(text, place), name)
  const related = idSpans.get(other)
  const values = {name, other}
  return {
    ...problem('name-claimed', span, words.claimed, values, 'information'),
    ...(related
      ? {related: [{span: related, phrase: {words: words.other}}]}
      : {})
  }
}

/** The part of an entry from its name on: an id may read like a name. */
function fromNames(text: string, {start, end}: Span): Span {
  return {start: Math.max(text.indexOf('name:', start), start), end}
}

function linkProblems(
  {text}: ProblemContext,
  {sameAs}: RegisterEntry,
  place: Span
): Finding[] {
  return sameAs.flatMap((value) => {
    const {fault, title} = readAuthorityLink(value)
    if (!fault) return []
    const span = find(text, place, value)
    return [
      problem('malformed-link', span, words[fault], {
        value: value.slice(0, 80),
        title
      })
    ]
  })
}

/**
 * Where a text stands in a part of a file, as a whole value where it does so:
 * `Q42` and not that of `wikidata:Q42`. The first line where it is not found.
 */
function find(text: string, {start, end}: Span, wanted: string): Span {
  const first = text.indexOf(wanted, start)
  let at = first
  while (at !== -1 && at < end) {
    const after = text.charAt(at + wanted.length)
    if (isEdge(text.charAt(at - 1)) && (isEdge(after) || after === ':')) break
    at = text.indexOf(wanted, at + Math.max(1, wanted.length))
  }

  if (at === -1 || at >= end) at = first
  if (at === -1 || at >= end) {
    const line = text.indexOf('\n', start)
    return {start, end: Math.min(end, line === -1 ? end : line)}
  }

  return {start: at, end: at + wanted.length}
}

/** Whether a character stands beside a value or a key in YAML, or there is none. */
function isEdge(character: string): boolean {
  return character === '' || /[\s"',[\]{}]/u.test(character)
}

function replacing(
  ruleId: string,
  span: Span,
  reason: Words,
  values: Record<string, string> & {suggestion: string}
): Finding {
  const {suggestion} = values
  return {
    ...problem(ruleId, span, reason, values),
    fixes: [
      {
        title: {words: words.change, values: {suggestion}},
        edits: [{span, text: suggestion}],
        safe: false
      }
    ]
  }
}

/** A finding in a register. */
export function problem(
  ruleId: string,
  span: Span,
  reason: Words,
  values: Record<string, string> = {},
  severity: Severity = 'warning'
): Finding {
  return {ruleId, severity, span, reason: {words: reason, values}, fixes: []}
}
