import * as vscode from 'vscode'
import type {DecisionLog} from '../decision-log.js'
import type {Disposable} from '../disposable.js'
import {signOf} from '../page-points.js'
import {queue} from '../queue.js'
import {tellInformation, tellWarning} from '../tell.js'
import {undoInPage} from '../undo-in-page.js'

/** What was decided in one review of a page, each to be taken back. */
export interface ReviewSteps<What> extends Disposable {
  /**
   * Carry out an answer; false where it changed nothing: refused, outdated, left.
   *
   * @param weight - For how many decisions it counts.
   */
  make(what: What, run: () => unknown, weight?: number): Promise<boolean>
  /** How much was decided, and is not taken back by anybody. */
  readonly decided: number
  /**
   * Take the last one back: what it was about, to be asked anew. What was typed in
   * the page since stays; then nothing is taken back, which is said.
   */
  undo(): Promise<What | undefined>
}

interface Step<What> {
  readonly what: What
  readonly weight: number
  /** Numbers of what was written into `copydesk.yaml`. */
  readonly decisions: readonly number[]
  /** Signs of the page around it, where it changed the page. */
  readonly page: {readonly before: string; readonly after: string} | undefined
}

/**
 * Keep the steps of a review.
 *
 * @param back - The command that brings the focus back to the questions.
 */
export function keepSteps<What>(
  log: DecisionLog,
  document: vscode.TextDocument,
  back: string
): ReviewSteps<What> {
  let steps: Array<Step<What>> = []
  const inTurn = queue()
  const stands = ({decisions, page}: Step<What>): boolean =>
    page !== undefined || decisions.some((number) => log.stands(number))
  /** Somebody may have undone in the page itself what was decided here. */
  const subscription = vscode.workspace.onDidChangeTextDocument(
    ({document: changed, reason}) => {
      if (changed !== document) return
      if (reason !== vscode.TextDocumentChangeReason.Undo) return
      const last = steps.findLastIndex(({page}) => page !== undefined)
      if (steps[last]?.page?.before === signOf(document)) steps.splice(last, 1)
    }
  )

  return {
    // In turn: what came of one answer is none of another's.
    make: (what, run, weight = 1) =>
      inTurn(async () => {
        const {newest} = log
        const {version} = document
        const before = signOf(document)
        await run()
        const decisions = Array.from(
          {length: log.newest - newest},
          (_, index) => newest + 1 + index
        )
        const isEdited = document.version !== version
        if (!isEdited && decisions.length === 0) return false
        const page = isEdited ? {before, after: signOf(document)} : undefined
        steps.push({what, weight, decisions, page})
        return true
      }),
    get decided() {
      return steps.filter(stands).reduce((sum, {weight}) => sum + weight, 0)
    },
    undo: () =>
      inTurn(async () => {
        steps = steps.filter(stands)
        const step = steps.at(-1)
        if (step && (await takeBack(step))) {
          steps = steps.filter((each) => each !== step)
          return step.what
        }

        if (!step)
          void tellInformation(
            vscode.l10n.t('Nothing was decided that could be taken back.')
          )
        return undefined
      }),
    dispose() {
      subscription.dispose()
    }
  }

  async function takeBack({decisions, page}: Step<What>): Promise<boolean> {
    if (page && signOf(document) !== page.after) {
      void tellWarning(
        vscode.l10n.t(
          'The page was changed after this decision. Undo that in the page first.'
        )
      )
      return false
    }

    for (const number of decisions.toReversed()) await log.undo(number)
    if (decisions.some((number) => log.stands(number))) return false
    if (page) await undoInPage(document, back)
    return true
  }
}
