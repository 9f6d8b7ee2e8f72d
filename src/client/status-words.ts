import type {ArticleModel} from '../protocol/protocol.js'
import * as vscode from 'vscode'

/** States of an article, in the order of work. */
export const articleStatuses = [
  'raw',
  'cleaned',
  'tagged',
  'proofread',
  'validated'
] as const

/** A state of an article in words; empty where the page says nothing. */
export function sayStatus(status: string | null): string {
  switch (status) {
    case 'cleaned': {
      return vscode.l10n.t('cleaned')
    }
    case 'tagged': {
      return vscode.l10n.t('tagged')
    }
    case 'proofread': {
      return vscode.l10n.t('proofread')
    }
    case 'validated': {
      return vscode.l10n.t('validated')
    }
    default: {
      return ''
    }
  }
}

/** `proofread (王芳)`, `validated (王芳, 李雷)`. */
export function sayWork({
  status,
  readers
}: Pick<ArticleModel, 'status' | 'readers'>): string {
  const state = sayStatus(status)
  return state === '' || readers.length === 0
    ? state
    : vscode.l10n.t('{0} ({1})', state, readers.join(vscode.l10n.t(', ')))
}

/** `1 raw, 3 tagged`: articles by state, in the order of work. */
export function sayCounts(counts: Readonly<Record<string, number>>): string {
  return articleStatuses
    .filter((status) => (counts[status] ?? 0) > 0)
    .map((status) =>
      vscode.l10n.t(
        '{0} {1}',
        counts[status] ?? 0,
        sayStatus(status) || vscode.l10n.t('raw')
      )
    )
    .join(' · ')
}

/** A sign for a state, of at most two characters; the trees use it too. */
export const statusSigns: Readonly<Record<string, string>> = {
  cleaned: '○',
  tagged: '◐',
  proofread: '✓',
  validated: '✓✓'
}
