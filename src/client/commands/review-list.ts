import * as vscode from 'vscode'
import type {Disposable} from '../disposable.js'
import {listKeys} from '../list-keys.js'
import {holdFocus} from '../pages.js'
import {setContext} from '../shown-page.js'

/** Where to go without an answer: past the question, to the one before, to the last answer. */
export type Way = 'later' | 'back' | 'undo'

/** What may be chosen. */
export interface Answer extends vscode.QuickPickItem {
  /** Names it for a key of the manifest: `reject`, or the id of a kind. */
  readonly key?: string | undefined
  /** Set where it is no answer. */
  readonly way?: Way
}

export interface Question<Item extends Answer> {
  readonly title: string
  readonly placeholder: string
  readonly items: readonly Item[]
  /** Answers that are given by their key alone. */
  readonly unlisted?: readonly Item[]
  /** Several may be ticked; those that are `picked` are at first. */
  readonly many: boolean
  /** Ways that lead somewhere; each has a key and a button, and a row where one is chosen. */
  readonly ways: readonly Way[]
}

/**
 * One list for all questions of a review. It stays open, and keeps the keys,
 * while an answer is carried out: what is pressed too early is not typed into
 * the page.
 */
export interface ReviewList extends Disposable {
  /** What was chosen; `undefined` where the review was left. */
  ask<Item extends Answer>(
    question: Question<Item>
  ): Promise<readonly Item[] | Way | undefined>
  /** Give the answer of this key, or go its way, if there is one. */
  answer(key: unknown): void
  /**
   * Tick all that is not ticked yet; where all is, untick all. Of a question
   * that is still to come where the key was faster than it.
   */
  tickAll(): void
  /** Let a list of another's come to the front for an answer. */
  giveWay(): void
}

/** The question that stands open. */
interface OpenQuestion {
  readonly pick: vscode.QuickPick<Answer>
  readonly answers: readonly Answer[]
  accept(chosen: readonly Answer[]): void
}

export function openReviewList(): ReviewList {
  const holding = holdFocus()
  let open: OpenQuestion | undefined
  let isLeft = false
  /** All were ticked by key before the question that they answer was there. */
  let isTickedEarly = false
  sayToKeys('soon')

  function close(): void {
    const before = open
    open = undefined
    sayToKeys(undefined)
    before?.pick.dispose()
  }

  function tickAll(): void {
    if (!open || open.pick.busy) isTickedEarly = true
    if (!open?.pick.canSelectMany || open.pick.busy) return
    const {pick} = open
    const all = allOf(pick)
    pick.selectedItems = pick.selectedItems.length < all.length ? all : []
  }

  return {
    ask<Item extends Answer>(question: Question<Item>) {
      if (isLeft) return Promise.resolve(undefined)
      const ways = question.ways.map((way) => wayRow(way))
      const pick = pickFor(question, ways)
      const before = open?.pick
      return new Promise<readonly Item[] | Way | undefined>((resolve) => {
        const accept = (chosen: readonly Answer[]): void => {
          if (pick.busy) return
          pick.busy = true
          resolve(chosen[0]?.way ?? (chosen as readonly Item[]))
        }

        const {items, unlisted = []} = question
        open = {pick, accept, answers: [...items, ...unlisted, ...ways]}
        pick.onDidAccept(() => accept(pick.selectedItems))
        pick.onDidTriggerButton((button) => {
          const way = ways[pick.buttons.indexOf(button)]
          if (way) accept([way])
        })
        pick.onDidHide(() => {
          if (open?.pick !== pick) return
          isLeft = true
          close()
          resolve(undefined)
        })
        pick.show()
        before?.dispose()
        sayToKeys(question)
        if (isTickedEarly && question.many) pick.selectedItems = allOf(pick)
        isTickedEarly = false
      })
    },
    answer(key) {
      const chosen = open?.answers.find((each) => each.key === key)
      if (open && chosen?.key !== undefined) open.accept([chosen])
    },
    tickAll,
    giveWay: close,
    dispose() {
      close()
      holding.dispose()
    }
  }
}

function allOf({items}: vscode.QuickPick<Answer>): Answer[] {
  return items.filter(({kind}) => kind !== vscode.QuickPickItemKind.Separator)
}

function pickFor<Item extends Answer>(
  {title, placeholder, items, many}: Question<Item>,
  ways: readonly WayRow[]
): vscode.QuickPick<Answer> {
  const pick = vscode.window.createQuickPick<Answer>()
  pick.title = title
  pick.placeholder = placeholder
  pick.canSelectMany = many
  pick.ignoreFocusOut = true
  pick.items = many ? items : [...items, ...ways]
  pick.buttons = ways.map(({way}) => {
    const [said, keys] = sayWay(way)
    const iconPath = new vscode.ThemeIcon(wayIcons[way])
    return {iconPath, tooltip: `${said} (${listKeys(keys)})`}
  })
  if (many) pick.selectedItems = items.filter(({picked}) => picked)
  return pick
}

const wayIcons: Readonly<Record<Way, string>> = {
  later: 'arrow-right',
  back: 'arrow-left',
  undo: 'discard'
}

interface WayRow extends Answer {
  readonly way: Way
}

function wayRow(way: Way): WayRow {
  const [said, keys] = sayWay(way)
  const label = `$(${wayIcons[way]}) ${said}`
  return {label, description: listKeys(keys), key: way, way}
}

function sayWay(way: Way): [said: string, keys: string] {
  switch (way) {
    case 'later': {
      return [vscode.l10n.t('Decide later'), 'Alt+→']
    }
    case 'back': {
      return [vscode.l10n.t('Go back to the one before'), 'Alt+←']
    }
    case 'undo': {
      return [vscode.l10n.t('Take back the last decision'), 'Ctrl+Z']
    }
  }
}

/** Which keys of the manifest have something to do, or will have it soon. */
function sayToKeys(question: Question<Answer> | 'soon' | undefined): void {
  const isSoon = question === 'soon'
  setContext('copydesk.reviewTicks', question !== undefined)
  setContext('copydesk.reviewAnswers', !isSoon && question?.many === false)
}
