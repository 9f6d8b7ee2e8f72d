import {parseArgs} from 'node:util'
import type {Words} from '../core/model/words.js'
import {nearest} from '../core/nearest.js'
import {optionOf, type OptionId} from './options.js'
import {UsageError} from './refusal.js'

const words = {
  unknown: {
    en: 'There is no option {name} here',
    'zh-cn': '此处没有选项 {name}'
  },
  similar: {
    en: 'There is no option {name} here; did you mean --{similar}?',
    'zh-cn': '此处没有选项 {name}，是不是 --{similar}？'
  },
  missing: {en: '{name} wants a value', 'zh-cn': '{name} 需要一个值'},
  surplus: {en: '{name} takes no value', 'zh-cn': '{name} 不带值'},
  value: {
    en: '{name} cannot be “{value}”; it is one of {values}',
    'zh-cn': '{name} 不能是“{value}”，应为 {values} 之一'
  }
} as const satisfies Record<string, Words>

/** What a command line says, checked against the table of options. */
export interface Arguments {
  readonly paths: readonly string[]
  has(id: OptionId): boolean
  /** The value of an option; the last one where it is given twice. */
  text(id: OptionId): string | undefined
  /** All values of an option, lists with commas taken apart. */
  texts(id: OptionId): readonly string[]
}

/**
 * Read a command line.
 *
 * @param allowed Options that the command takes.
 * @throws UsageError that says what is wrong with it.
 */
export function readArguments(
  parameters: readonly string[],
  allowed: readonly OptionId[]
): Arguments {
  const given = new Map<OptionId, string[]>()
  const {tokens, positionals} = parseArgs({
    args: [...parameters],
    options: Object.fromEntries(
      allowed.map((id) => {
        const {short, type} = optionOf(id)
        return [
          id,
          {
            type: type === 'boolean' ? 'boolean' : 'string',
            multiple: true,
            ...(short === undefined ? {} : {short})
          }
        ] as const
      })
    ),
    allowPositionals: true,
    strict: false,
    tokens: true
  })

  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const id = allowed.find((each) => each === token.name)
    if (id === undefined) throw unknownOption(token.rawName, allowed)
    const value = checkValue(id, token.rawName, token.value)
    given.set(id, [...(given.get(id) ?? []), value])
  }

  for (const [id, values] of given) {
    for (const value of listOf(id, values)) checkChoice(id, value)
  }

  return {
    paths: positionals,
    has: (id) => given.has(id),
    text: (id) => given.get(id)?.at(-1),
    texts: (id) => listOf(id, given.get(id) ?? [])
  }
}

/** Values of `--to tei,html --to csv`; what has no list of choices may hold a comma. */
function listOf(id: OptionId, values: readonly string[]): string[] {
  const {type, values: choices} = optionOf(id)
  if (type !== 'texts' || !choices) return [...values]
  return values.flatMap((value) => value.split(','))
}

function checkValue(
  id: OptionId,
  name: string,
  value: string | undefined
): string {
  if (optionOf(id).type === 'boolean') {
    if (value !== undefined) throw new UsageError(words.surplus, {name})
    return ''
  }

  if (value === undefined || value === '') {
    throw new UsageError(words.missing, {name})
  }

  return value
}

function checkChoice(id: OptionId, value: string): void {
  const {values: choices} = optionOf(id)
  // `zh-Hans-CN` and the like are understood as well.
  if (!choices || id === 'lang' || choices.includes(value)) return
  throw new UsageError(words.value, {
    name: `--${id}`,
    value,
    values: choices.join(', ')
  })
}

function unknownOption(name: string, allowed: readonly OptionId[]): UsageError {
  // Matches the dashes before a name: `--`.
  const similar = nearest(name.replace(/^-{1,2}/u, ''), allowed)
  return similar === undefined
    ? new UsageError(words.unknown, {name})
    : new UsageError(words.similar, {name, similar})
}
