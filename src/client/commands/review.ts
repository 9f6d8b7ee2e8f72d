import * as vscode from 'vscode'
import type {DecisionLog} from '../decision-log.js'
import type {Desk} from '../desk.js'
import {activePage, focusPage} from '../pages.js'
import type {ReviewPanel} from '../review/review-panel.js'
import {keepSteps} from '../review/review-steps.js'
import {tellTooLong} from '../unread.js'
import type {CommandTable} from './command-table.js'
import {openReviewList, type ReviewList} from './review-list.js'
import {askAll} from './review-walk.js'

/** Review a page: one question after another, answered by keys. */
export function reviewCommands(
  desk: Desk,
  panel: ReviewPanel,
  decisions: DecisionLog
): CommandTable {
  let open: ReviewList | undefined
  return {
    'copydesk.reviewEntities': () => panel.open(),
    'copydesk.review': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (!document || tellTooLong(document.uri)) return
      // Its list stays open while one looks at the page.
      if (open) {
        await vscode.commands.executeCommand('workbench.action.focusQuickOpen')
        return
      }

      open = openReviewList()
      const steps = keepSteps<string>(
        decisions,
        document,
        'workbench.action.focusQuickOpen'
      )
      try {
        const editor = await focusPage(document.uri)
        const left = await askAll(desk, {list: open, steps}, editor)
        if (left !== undefined) sayDone(steps.decided, left)
      } finally {
        steps.dispose()
        open.dispose()
        open = undefined
      }
    },
    'copydesk.review.tickAll': () => open?.tickAll(),
    'copydesk.review.answer': (answer) => open?.answer(answer)
  }
}

function sayDone(decided: number, left: number): void {
  const said =
    left === 0
      ? vscode.l10n.t('Review done: {0} decided.', decided)
      : vscode.l10n.t(
          'Review done: {0} decided, {1} left for later.',
          decided,
          left
        )
  vscode.window.setStatusBarMessage(`$(check) ${said}`, 6000)
}
