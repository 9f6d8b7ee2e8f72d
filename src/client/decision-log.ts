import {requests, type ConfigureParams} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {decide} from './decide.js'
import type {Desk} from './desk.js'
import type {Disposable} from './disposable.js'

/** How long the receipt of a decision can be clicked, in milliseconds. */
const receiptTime = 15_000

/** What was decided in `copydesk.yaml`, and how it is taken back. */
interface Decision {
  readonly page: vscode.TextDocument
  /** The page as it was: whoever undoes takes back what came last. */
  readonly version: number
  readonly undo: ConfigureParams
}

/** The decisions of this window, newest last; one receipt, with *Undo*. */
export interface DecisionLog extends Disposable {
  /** Write a decision and say so; false where nothing was written. */
  configure(params: ConfigureParams, receipt: string): Promise<boolean>
  /** Take the last decision back; false where there is none. */
  undo(): Promise<boolean>
  /** The same, where nothing was done in the page since. */
  undoIfLast(page: vscode.TextDocument): Promise<boolean>
}

/** Keep what is decided, so that it can be taken back. */
export function keepDecisions({client, models}: Desk): DecisionLog {
  const done: Decision[] = []
  const item = vscode.window.createStatusBarItem(
    'copydesk.decision',
    vscode.StatusBarAlignment.Left
  )
  item.name = 'Copydesk'
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    async configure(params, receipt) {
      const page = await vscode.workspace.openTextDocument(
        vscode.Uri.parse(params.uri)
      )
      const written = await decide(client, requests.configure, params)
      if (!written) return false
      await models.latest(page)
      const {undo} = written
      if (undo) {
        const {version} = page
        done.push({page, version, undo: {uri: params.uri, change: undo}})
      }

      say(receipt, undo)
      return true
    },
    undo,
    async undoIfLast(page) {
      const last = done.at(-1)
      return last?.page === page && last.version === page.version
        ? undo()
        : false
    },
    dispose() {
      clearTimeout(timer)
      item.dispose()
    }
  }

  async function undo(): Promise<boolean> {
    const last = done.pop()
    if (!last) return false
    if (await decide(client, requests.configure, last.undo)) {
      await models.latest(last.page)
      item.hide()
    } else {
      done.push(last)
    }

    return true
  }

  function say(receipt: string, taken?: ConfigureParams['change']): void {
    clearTimeout(timer)
    item.text = taken
      ? `$(check) ${receipt} $(discard) ${vscode.l10n.t('Undo')}`
      : `$(check) ${receipt}`
    item.command = taken ? 'copydesk.undoDecision' : undefined
    item.show()
    timer = setTimeout(() => {
      item.hide()
    }, receiptTime)
  }
}
