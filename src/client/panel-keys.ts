import * as vscode from 'vscode'

/** Keys that a panel of ours answers by itself, and what they do. */
export interface PanelKeys {
  readonly keys: readonly string[]
  readonly what: string
}

/** What the list of a review answers. */
export function reviewListKeys(): PanelKeys[] {
  return [
    {keys: ['↑', '↓', 'Space'], what: vscode.l10n.t('move, tick')},
    {keys: ['Alt+A'], what: vscode.l10n.t('tick all, or none')},
    {
      keys: ['Alt+1', 'Alt+8'],
      what: vscode.l10n.t('tag it as another kind')
    },
    {keys: ['Alt+0'], what: vscode.l10n.t('it is no entity')},
    laterKeys(),
    ...reviewEndKeys()
  ]
}

function laterKeys(): PanelKeys {
  return {
    keys: ['Alt+→', 'Alt+←'],
    what: vscode.l10n.t('decide later, go back')
  }
}

/** What a review answers to its end. */
export function reviewEndKeys(): PanelKeys[] {
  return [
    {keys: ['Ctrl+Z'], what: vscode.l10n.t('take back the last decision')},
    {keys: ['Esc'], what: vscode.l10n.t('leave review')}
  ]
}

/** What the review panel answers beside its buttons. */
export function reviewKeys(): PanelKeys[] {
  return [
    {keys: ['↑', '↓', 'Space'], what: vscode.l10n.t('move, tick')},
    laterKeys(),
    ...reviewEndKeys()
  ]
}

/** What the buttons of the review panel are pressed by. */
export function reviewButtonKeys(): PanelKeys[] {
  return [
    {
      keys: ['Ctrl+Enter'],
      what: vscode.l10n.t('accept the places that are ticked')
    },
    {keys: ['Ctrl+Del'], what: vscode.l10n.t('reject the entity')},
    {
      keys: ['Ctrl+Shift+Enter'],
      what: vscode.l10n.t('accept all of the kind that are sure')
    },
    {keys: ['Alt+1', 'Alt+8'], what: vscode.l10n.t('choose the kind')},
    {keys: ['Alt+L'], what: vscode.l10n.t('link to the register, or not')}
  ]
}

/** What the preview answers beside the keys of the manifest. */
export function previewKeys(): PanelKeys[] {
  return [
    {keys: ['Tab'], what: vscode.l10n.t('to the next entity, into its card')},
    {keys: ['Enter'], what: vscode.l10n.t('go to the entity in the page')},
    {keys: ['Shift+→', 'Shift+↓'], what: vscode.l10n.t('select text to tag')},
    {keys: ['Esc'], what: vscode.l10n.t('close the card')}
  ]
}
