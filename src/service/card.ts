import type {CommandCall} from '../protocol/commands.js'
import {commandLink} from './markdown.js'

/** A row of a card: a label in the person's language, and safe Markdown. */
export type CardRow = readonly [label: string, value: string]

/** An icon and what a click on its words does. */
export type CardAction = readonly [icon: string, call: CommandCall]

/** Rows that fit before a hover of VS Code scrolls (250 px, 28 px each). */
export const rowLimit = 5

/** A table without head; empty where there are no rows. */
export function cardTable(rows: readonly CardRow[]): string {
  if (rows.length === 0) return ''
  return [
    '| | |',
    '|:--|:--|',
    ...rows
      .slice(0, rowLimit)
      .map(([label, value]) => `| ${quiet(`${label}&emsp;`)} | ${value} |`)
  ].join('\n')
}

/** The last line: what can be done, under a rule. */
export function cardFoot(actions: readonly CardAction[]): string {
  if (actions.length === 0) return ''
  const links = actions.map(
    ([icon, call]) => `$(${icon})&nbsp;${commandLink(call)}`
  )
  return `---\n\n${links.join(' &emsp;')}`
}

/** Parts one under the other; empty ones are left out. */
export function cardOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Markdown in the colour of descriptions. */
export function quiet(markdown: string): string {
  return `<span style="color:var(--vscode-descriptionForeground);">${markdown}</span>`
}
