import {requests, type ConfigureParams} from '../protocol/protocol.js'
import * as vscode from 'vscode'
import {decide} from './decide.js'
import type {Desk} from './desk.js'
import type {Disposable} from './disposable.js'
import {followPoints, type PagePoint} from './page-points.js'
import {queue} from './queue.js'

/** How long the receipt of a decision can be clicked, in milliseconds. */
const receiptTime = 15_000

/** What was decided in `copydesk.yaml`, and how it is taken back. */
interface Decision {
  readonly page: vscode.TextDocument
  /** The page as it was when this was asked for: what was typed since came last. */
  readonly at: PagePoint
  /** In the order in which they are written. */
  readonly undo: readonly ConfigureParams[]
}

/** The decisions of this window, newest last; one receipt, with *Undo*. */
export interface DecisionLog extends Disposable {
  /** Write a decision of one or several parts and say so; false where nothing was written. */
  configure(
    params: ConfigureParams | readonly ConfigureParams[],
    receipt: string
  ): Promise<boolean>
  /**
   * Take a decision back; false where there is none.
   *
   * @param receipt The number of the one that a receipt is of: what was taken back
   * already stays so, however often its receipt is clicked. The last where left out.
   */
  undo(receipt?: number): Promise<boolean>
  /** The last of a page, where nothing was done in it since that still stands. */
  undoIfLast(page: vscode.TextDocument): Promise<boolean>
  /** The number of the last that was made; 0 before the first. */
  readonly newest: number
  /** Whether a decision was made and not taken back. */
  stands(number: number): boolean
}

/** Keep what is decided, so that it can be taken back. */
export function keepDecisions({client, models}: Desk): DecisionLog {
  const points = followPoints()
  /** Each with its number; in the order they were made in. */
  const done = new Map<number, Decision>()
  /** What is asked for while another is being written comes after that one. */
  const inTurn = queue()
  let made = 0
  let shown: number | undefined
  const item = vscode.window.createStatusBarItem(
    'copydesk.decision',
    vscode.StatusBarAlignment.Left
  )
  item.name = 'Copydesk'
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    async configure(params, receipt) {
      const parts = 'uri' in params ? [params] : params
      const [first] = parts
      if (!first) return false
      const page = await vscode.workspace.openTextDocument(
        vscode.Uri.parse(first.uri)
      )
      const at = points.of(page)
      const isWritten = await inTurn(async () => {
        const undo: ConfigureParams[] = []
        let count = 0
        for (const part of parts) {
          const written = await decide(client, requests.configure, part)
          if (!written) break
          count++
          const {undo: change} = written
          if (change) undo.unshift({uri: part.uri, change})
        }

        if (undo.length > 0) done.set(++made, {page, at, undo})
        if (count === parts.length)
          say(receipt, undo.length > 0 ? made : undefined)
        return count > 0
      })
      if (isWritten) await models.latest(page)
      return isWritten
    },
    undo: (receipt) => takeBack(() => receipt ?? last(() => true)),
    undoIfLast: (page) =>
      takeBack(() => {
        const number = last((each) => each.page === page)
        const decision = number === undefined ? undefined : done.get(number)
        return decision && points.isLast(page, decision.at) ? number : undefined
      }),
    get newest() {
      return made
    },
    stands: (number) => done.has(number),
    dispose() {
      points.dispose()
      clearTimeout(timer)
      item.dispose()
    }
  }

  function last(isMeant: (decision: Decision) => boolean): number | undefined {
    return [...done].findLast(([, decision]) => isMeant(decision))?.[0]
  }

  /** Take back the decision that is chosen when all before it is written. */
  async function takeBack(choose: () => number | undefined): Promise<boolean> {
    const page = await inTurn(async () => {
      const number = choose()
      const decision = number === undefined ? undefined : done.get(number)
      if (number === undefined || !decision) return undefined
      if (shown === number) item.hide()
      for (const [index, part] of decision.undo.entries())
        if (!(await decide(client, requests.configure, part))) {
          // What is taken back already is not taken back again.
          done.set(number, {...decision, undo: decision.undo.slice(index)})
          return decision.page
        }

      done.delete(number)
      return decision.page
    })
    if (page) await models.latest(page)
    return page !== undefined
  }

  function say(receipt: string, number: number | undefined): void {
    clearTimeout(timer)
    shown = number
    if (number === undefined) {
      item.text = `$(check) ${receipt}`
      item.command = undefined
    } else {
      const title = vscode.l10n.t('Undo')
      item.text = `$(check) ${receipt} $(discard) ${title}`
      item.command = {
        title,
        command: 'copydesk.undoDecision',
        arguments: [number]
      }
    }

    item.show()
    timer = setTimeout(() => {
      item.hide()
    }, receiptTime)
  }
}
