import {exporter, exporters} from '../core/export/index.js'
import type {Exporter} from '../core/export/exporter.js'
import type {Words} from '../core/model/words.js'
import type {Arguments} from './arguments.js'
import {UsageError} from './refusal.js'

/** A format with its options; survives `structuredClone`. */
export interface ExportChoice {
  readonly format: string
  readonly options: Record<string, string | boolean>
}

const words = {
  format: {
    en: 'Name a format with --to: {formats}',
    'zh-cn': '请用 --to 指明格式：{formats}'
  },
  set: {
    en: '--set wants NAME=VALUE, not “{value}”',
    'zh-cn': '--set 应为“名称=值”，而不是“{value}”'
  },
  option: {
    en: '{formats} has no option “{name}”; there is {options}',
    'zh-cn': '{formats} 没有选项“{name}”；可用 {options}'
  },
  none: {
    en: '{formats} has no options',
    'zh-cn': '{formats} 没有选项'
  },
  value: {
    en: '{name} cannot be “{value}”; it is one of {values}',
    'zh-cn': '{name} 不能是“{value}”，应为 {values} 之一'
  }
} as const satisfies Record<string, Words>

/**
 * The formats of `--to`, each with what `--set` says of it.
 *
 * @throws UsageError where no format has such an option or value.
 */
export function readExportOptions(given: Arguments): ExportChoice[] {
  const chosen = given
    .texts('to')
    .flatMap((id) => exporter(id) ?? [])
    .filter((entry, index, all) => all.indexOf(entry) === index)
  if (chosen.length === 0) {
    const formats = exporters.map(({id}) => id).join(', ')
    throw new UsageError(words.format, {formats})
  }

  const choices = chosen.map(({id}): ExportChoice => ({
    format: id,
    options: {}
  }))
  for (const setting of given.texts('set')) {
    const equals = setting.indexOf('=')
    if (equals < 1) throw new UsageError(words.set, {value: setting})
    set(chosen, choices, setting.slice(0, equals), setting.slice(equals + 1))
  }

  return choices
}

function set(
  chosen: readonly Exporter[],
  choices: readonly ExportChoice[],
  name: string,
  value: string
): void {
  const takers = chosen.filter(({defaults}) => Object.hasOwn(defaults, name))
  if (takers.length === 0) throw noSuchOption(chosen, name)
  for (const taker of takers) {
    const choice = choices.find(({format}) => format === taker.id)
    if (choice) choice.options[name] = toValue(taker, name, value)
  }
}

function toValue(
  {defaults, options}: Exporter,
  name: string,
  value: string
): string | boolean {
  const isSwitch = typeof defaults[name] === 'boolean'
  const values = isSwitch ? ['true', 'false'] : options[name]?.values
  if (values && !values.includes(value)) {
    throw new UsageError(words.value, {name, value, values: values.join(', ')})
  }

  return isSwitch ? value === 'true' : value
}

function noSuchOption(chosen: readonly Exporter[], name: string): UsageError {
  const formats = chosen.map(({id}) => id).join(', ')
  const known = [
    ...new Set(chosen.flatMap(({options}) => Object.keys(options)))
  ]
  return known.length === 0
    ? new UsageError(words.none, {formats})
    : new UsageError(words.option, {formats, name, options: known.join(', ')})
}
