import {severities} from '../core/model/finding.js'
import {settingsDefaults, type Settings} from '../protocol/protocol.js'

/** Settings from whatever a client sends; what is no setting is left out. */
export function toSettings(value: unknown): Settings {
  if (!isRecord(value)) return settingsDefaults
  const boolean = (
    name: 'fixOnSave' | 'codeLens' | 'entityHints' | 'learn'
  ): boolean =>
    typeof value[name] === 'boolean' ? value[name] : settingsDefaults[name]
  return {
    fixOnSave: boolean('fixOnSave'),
    codeLens: boolean('codeLens'),
    entityHints: boolean('entityHints'),
    learn: boolean('learn'),
    largestPage:
      typeof value['largestPage'] === 'number' && value['largestPage'] > 0
        ? value['largestPage']
        : settingsDefaults.largestPage,
    rules: toRules(value['rules'])
  }
}

function toRules(value: unknown): Settings['rules'] {
  if (!isRecord(value)) return {}
  const allowed = [...severities, 'off'] as const
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, severity]) => {
      const known = allowed.find((each) => each === severity)
      return known ? [[id, known] as const] : []
    })
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
