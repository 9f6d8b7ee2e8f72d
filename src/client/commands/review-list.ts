import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import {holdFocus} from '../pages.js'

export interface Question<Item extends vscode.QuickPickItem> {
  readonly title: string
  readonly placeholder: string
  readonly items: readonly Item[]
  /** Several may be ticked; those that are `picked` are at first. */
  readonly many: boolean
}

/**
 * One list for all questions of a review. It stays open, and keeps the keys,
 * while an answer is carried out: what is pressed too early is not typed into
 * the page.
 */
export interface ReviewList extends Disposable {
  /** What was chosen; `undefined` where the review was left. */
  ask<Item extends vscode.QuickPickItem>(
    question: Question<Item>
  ): Promise<readonly Item[] | undefined>
  /** Let a list of another's come to the front for an answer. */
  giveWay(): void
}

export function openReviewList(): ReviewList {
  const holding = holdFocus()
  let open: vscode.QuickPick<vscode.QuickPickItem> | undefined
  let isLeft = false

  return {
    ask({title, placeholder, items, many}) {
      if (isLeft) return Promise.resolve(undefined)
      const pick = vscode.window.createQuickPick<(typeof items)[number]>()
      pick.title = title
      pick.placeholder = placeholder
      pick.canSelectMany = many
      pick.ignoreFocusOut = true
      pick.items = items
      if (many) pick.selectedItems = items.filter(({picked}) => picked)
      const before = open
      open = pick
      pick.show()
      before?.dispose()
      return new Promise<typeof items | undefined>((resolve) => {
        pick.onDidAccept(() => {
          if (pick.busy) return
          pick.busy = true
          resolve(pick.selectedItems)
        })
        pick.onDidHide(() => {
          if (open !== pick) return
          isLeft = true
          resolve(undefined)
        })
      })
    },
    giveWay() {
      const before = open
      open = undefined
      before?.dispose()
    },
    dispose() {
      const before = open
      open = undefined
      before?.dispose()
      holding.dispose()
    }
  }
}
