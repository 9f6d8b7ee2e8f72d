import type {OwnRule} from '../rules/settings.js'
import {setValue, takeKey} from './change-key.js'
import {addItems, takeItems} from './change-list.js'

/** A decision of a person that belongs into `copydesk.yaml`. */
export type ConfigurationChange =
  | {
      /** Suggest texts as a kind no more, or take that back. */
      readonly type: 'reject' | 'unreject'
      readonly kind: string
      readonly texts: readonly string[]
    }
  | {
      /** Never report a text, or take that back. */
      readonly type: 'ignore' | 'unignore'
      readonly text: string
    }
  | {readonly type: 'rule-off'; readonly ruleId: string}
  | {
      /** As loud as it was before; `null`: the file said nothing of it. */
      readonly type: 'rule-on'
      readonly ruleId: string
      readonly severity: string | null
    }
  | {readonly type: 'own-rule'; readonly rule: OwnRule}

/**
 * The text of `copydesk.yaml` with one decision more. Lines are added and taken
 * out; comments, order, quotes and blanks of all others stay. Where a file is
 * laid out so that no line can be added, it is written anew, comments kept.
 * `undefined` where the text is no configuration that can be changed.
 */
export function changeConfiguration(
  text: string,
  change: ConfigurationChange
): string | undefined {
  switch (change.type) {
    case 'reject': {
      return addItems(text, ['rejected', change.kind], change.texts)
    }
    case 'unreject': {
      return takeItems(text, ['rejected', change.kind], change.texts)
    }
    case 'ignore': {
      return addItems(text, ['ignore'], [change.text])
    }
    case 'unignore': {
      return takeItems(text, ['ignore'], [change.text])
    }
    case 'rule-off': {
      return setValue(text, ['rules', change.ruleId], 'off')
    }
    case 'rule-on': {
      const {ruleId, severity} = change
      return severity === null
        ? takeKey(text, ['rules', ruleId])
        : setValue(text, ['rules', ruleId], severity)
    }
    case 'own-rule': {
      return addItems(text, ['own'], [change.rule])
    }
  }
}
