import {
  requests,
  type OwnRule,
  type OwnRuleTrial
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import {sayPlaces} from '../count-words.js'
import {decide} from '../decide.js'
import type {Desk} from '../desk.js'
import {pageAtCursor} from '../pages.js'
import type {CommandTable} from './command-table.js'
import {harmless} from '../visible.js'

/** Make a rule of one's own: its hits are shown while it is typed. */
export function ownRuleCommands(desk: Desk): CommandTable {
  return {
    'copydesk.newOwnRule': async () => {
      const editor = pageAtCursor()
      if (!editor) return
      const {document, selection} = editor
      const match = await askPattern(desk, document, {
        title: vscode.l10n.t('New rule (1/3): what is to be found'),
        placeholder: vscode.l10n.t('A regular expression, such as 木报讯'),
        value: escaped(document.getText(selection)),
        toRule: (text) => ({match: text})
      })
      if (match === undefined || match === '') return
      const replace = await askPattern(desk, document, {
        title: vscode.l10n.t('New rule (2/3): what should stand there'),
        placeholder: vscode.l10n.t(
          'Empty: only report. $1 is the first group.'
        ),
        value: '',
        toRule: (text) => (text === '' ? {match} : {match, replace: text})
      })
      if (replace === undefined) return
      const hint = await vscode.window.showInputBox({
        title: vscode.l10n.t('New rule (3/3): what to tell'),
        placeHolder: match,
        ignoreFocusOut: true
      })
      if (hint === undefined) return
      await save(desk, document, {
        match,
        ...(replace === '' ? {} : {replace}),
        ...(hint === '' ? {} : {hint})
      })
    }
  }
}

interface Question {
  readonly title: string
  readonly placeholder: string
  readonly value: string
  readonly toRule: (text: string) => OwnRule
}

interface HitItem extends vscode.QuickPickItem {
  readonly at?: vscode.Position
}

/** Ask for one part of a rule; the list below shows what it would hit. */
function askPattern(
  {client}: Desk,
  document: vscode.TextDocument,
  {title, placeholder, value, toRule}: Question
): Promise<string | undefined> {
  const uri = document.uri.toString()
  const pick = vscode.window.createQuickPick<HitItem>()
  pick.title = title
  // Who looks something up in the page comes back to what was typed.
  pick.ignoreFocusOut = true
  pick.placeholder = placeholder
  pick.value = value
  let asked = 0
  let isRefused = false
  const preview = async (): Promise<void> => {
    const turn = ++asked
    const rule = toRule(pick.value)
    if (rule.match === '') {
      pick.items = []
      return
    }

    const trial = await ask(client, requests.tryOwnRule, {uri, rule})
    // A later keystroke has asked again.
    if (turn !== asked) return
    isRefused = trial.refusal !== ''
    pick.items = itemsOf(trial)
  }

  return new Promise((resolve) => {
    pick.onDidChangeValue(() => void preview())
    pick.onDidAccept(() => {
      if (isRefused) return
      resolve(pick.value)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
    void preview()
  })
}

function itemsOf({refusal, count, hits, onClean}: OwnRuleTrial): HitItem[] {
  if (refusal !== '') {
    // A label is cut at the edge of the list; a detail has a line of its own.
    const label = `$(error) ${vscode.l10n.t('This pattern cannot be used')}`
    return [{label, detail: refusal, alwaysShow: true}]
  }

  const summary = vscode.l10n.t('{0} on this page', sayPlaces(count))
  const clean =
    onClean.length === 0
      ? vscode.l10n.t('none in clean sample text')
      : vscode.l10n.t(
          '{0} in clean sample text: {1}',
          onClean.length,
          onClean.slice(0, 3).join(' ')
        )
  const icon = onClean.length === 0 ? '$(check)' : '$(warning)'
  return [
    {label: `${icon} ${summary}`, description: clean, alwaysShow: true},
    ...hits.map(({range, before, text, after, expected}) => ({
      label: harmless(`${before}【${text}】${after}`),
      description: [
        vscode.l10n.t('line {0}', range.start.line + 1),
        ...(expected === null ? [] : [`→ ${harmless(expected)}`])
      ].join(' '),
      alwaysShow: true
    }))
  ]
}

/** A selected text as a pattern that matches it and nothing else. */
function escaped(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}-]/gu, String.raw`\$&`)
}

async function save(
  {client}: Desk,
  document: vscode.TextDocument,
  rule: OwnRule
): Promise<void> {
  await decide(client, requests.configure, {
    uri: document.uri.toString(),
    change: {type: 'own-rule', rule}
  })
}
