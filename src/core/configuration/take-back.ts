import {parseYaml} from '../parse-yaml.js'
import type {ConfigurationChange} from './change-configuration.js'
import {readConfiguration} from './configuration.js'

/**
 * The decision that takes another back, so that a configuration says again what
 * `text` says; `undefined` where nothing is to be taken back.
 */
export function takeBack(
  text: string,
  change: ConfigurationChange
): ConfigurationChange | undefined {
  const configuration = readConfiguration(text)
  if (!configuration) return undefined
  const {rejected, rules} = configuration
  switch (change.type) {
    case 'reject': {
      const known = new Set(rejected[change.kind])
      const texts = change.texts.filter((each) => !known.has(each))
      return texts.length > 0
        ? {type: 'unreject', kind: change.kind, texts}
        : undefined
    }

    case 'ignore': {
      return rules.ignored.includes(change.text)
        ? undefined
        : {type: 'unignore', text: change.text}
    }

    case 'rule-off': {
      // As it is written, though it be no severity.
      const said: unknown = parseYaml(text).getIn(['rules', change.ruleId])
      const severity = isPlain(said) ? String(said) : null
      return severity === 'off'
        ? undefined
        : {type: 'rule-on', ruleId: change.ruleId, severity}
    }

    default: {
      return undefined
    }
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
