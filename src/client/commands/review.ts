import {requests, type ReviewItem} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {activePage, focusPage} from '../pages.js'
import {toRange} from '../ranges.js'
import type {ReviewPanel} from '../review/review-panel.js'
import {tellTooLong} from '../unread.js'
import type {CommandTable} from './command-table.js'
import {choicesFor, type Choice} from './review-choices.js'
import {openReviewList, type Answer, type ReviewList} from './review-list.js'
import {tagKind} from './review-kind.js'
import {rowsOf} from './review-rows.js'
import {harmless, visible} from '../visible.js'
import {showRange} from './suggestions.js'

/** Review a page: one question after another, answered by keys. */
export function reviewCommands(desk: Desk, panel: ReviewPanel): CommandTable {
  let open: ReviewList | undefined
  return {
    'copydesk.reviewEntities': () => panel.open(),
    'copydesk.review': async () => {
      const document = activePage()?.document ?? desk.shown.document
      if (!document || tellTooLong(document.uri)) return
      open = openReviewList()
      try {
        await review(desk, open, document)
      } finally {
        open.dispose()
        open = undefined
      }
    },
    'copydesk.review.tickAll': () => open?.tickAll(),
    'copydesk.review.answer': (answer) => open?.answer(answer)
  }
}

/**
 * Ask what wants a decision, from the cursor on and around. Suggestions are
 * asked together, kind by kind; what is not ticked there, and the rest, one by
 * one. Escape leaves; what was put off comes back the next time.
 */
async function review(
  desk: Desk,
  list: ReviewList,
  document: vscode.TextDocument
): Promise<void> {
  const editor = await focusPage(document.uri)
  const decided = await askAll(desk, list, editor)
  if (decided === undefined) return
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('Review done: {0} decided.', decided)}`,
    6000
  )
}

/** How much was decided; `undefined` where the review was left. */
async function askAll(
  desk: Desk,
  list: ReviewList,
  {document, selection}: vscode.TextEditor
): Promise<number | undefined> {
  const later = new Set<string>()
  /** Kinds whose suggestions were asked about together. */
  const kinds = new Set<string>()
  let decided = 0
  let from = selection.active

  for (;;) {
    const queue = await openItems(desk, document)
    const open = oneByEntity(queue).filter((item) => !later.has(keyOf(item)))
    const item = open.find(({range}) => !toRange(range).start.isBefore(from))
    const next = item ?? open[0]
    if (!next) return decided
    const range = toRange(next.range)
    from = range.start
    showRange(await focusPage(document.uri), range)
    const place = {number: later.size + 1, count: later.size + open.length}
    const {kind} = next
    const rows = kinds.has(kind) ? [] : rowsOf(queue, kind)
    if (next.type === 'suggestion' && rows.length > 0) {
      kinds.add(kind)
      const about = {kind, rows, ...place}
      const tagged = await tagKind(desk, list, document, about)
      if (tagged === undefined) return undefined
      decided += tagged
      continue
    }

    const choices = await choicesFor(desk, document, next)
    const choice = await pickChoice(list, next, choices, place)
    if (!choice) return undefined
    if (choice.run) {
      if (choice.opensList) list.giveWay()
      await choice.run()
      decided++
    }

    // A question whose answer was refused is open still: go past it.
    later.add(keyOf(next))
  }
}

/** What wants a decision. */
async function openItems(
  {client, models}: Desk,
  document: vscode.TextDocument
): Promise<ReviewItem[]> {
  await models.latest(document)
  const queue = await ask(client, requests.reviewQueue, {
    uri: document.uri.toString()
  })
  return queue?.items ?? []
}

/** One item for each entity that is suggested; of the rest each. */
function oneByEntity(items: readonly ReviewItem[]): ReviewItem[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    if (item.type !== 'suggestion') return true
    const key = keyOf(item)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The same for all mentions of an entity; else for one place. */
function keyOf({type, kind, text, before, after}: ReviewItem): string {
  const place = type === 'suggestion' ? '' : `${before} ${after}`
  return [type, kind, text, place].join('\n')
}

interface ChoiceItem extends Answer {
  readonly choice: Choice
}

async function pickChoice(
  list: ReviewList,
  {question, before, text, after}: ReviewItem,
  choices: readonly Choice[],
  {number, count}: {number: number; count: number}
): Promise<Choice | undefined> {
  const all = choices.map((choice): ChoiceItem => ({
    choice,
    label: choice.label,
    key: choice.key,
    ...(choice.detail === undefined ? {} : {description: choice.detail})
  }))
  const picked = await list.ask({
    title: vscode.l10n.t('Review {0} of {1}: {2}', number, count, question),
    placeholder: `${harmless(before)}【${visible(text)}】${harmless(after)}`,
    items: all.filter((item) => item.choice.isUnlisted !== true),
    unlisted: all,
    many: false
  })
  return picked?.[0]?.choice
}
