import {isMap, isSeq, parseDocument} from 'yaml'
import type {OwnRule} from '../rules/settings.js'

/** A decision of a person that belongs into `copydesk.yaml`. */
export type ConfigurationChange =
  | {readonly type: 'reject'; readonly kind: string; readonly text: string}
  | {readonly type: 'ignore'; readonly text: string}
  | {readonly type: 'rule-off'; readonly ruleId: string}
  | {readonly type: 'own-rule'; readonly rule: OwnRule}

/**
 * The text of `copydesk.yaml` with one decision more; comments and order stay.
 * `undefined` where the text is no configuration that can be changed.
 */
export function changeConfiguration(
  text: string,
  change: ConfigurationChange
): string | undefined {
  const document = parseDocument(text, {logLevel: 'silent'})
  if (document.errors.length > 0) return undefined
  if (document.contents !== null && !isMap(document.contents)) return undefined

  switch (change.type) {
    case 'reject': {
      addText(document, ['rejected', change.kind], change.text)
      break
    }
    case 'ignore': {
      addText(document, ['ignore'], change.text)
      break
    }
    case 'rule-off': {
      document.setIn(['rules', change.ruleId], 'off')
      break
    }
    case 'own-rule': {
      const rule = document.createNode({...change.rule}, {flow: true})
      if (isSeq(document.get('own'))) document.addIn(['own'], rule)
      else document.set('own', document.createNode([rule]))
      break
    }
  }

  return document.toString({lineWidth: 0})
}

/** Add a text to a list, once; the list is made where there is none. */
function addText(
  document: ReturnType<typeof parseDocument>,
  path: readonly string[],
  text: string
): void {
  const present = document.getIn(path) as
    {toJSON: () => unknown} | undefined | null
  const list = present?.toJSON()
  if (Array.isArray(list)) {
    if (!list.includes(text)) document.addIn(path, text)
  } else {
    document.setIn(path, document.createNode([text]))
  }
}
