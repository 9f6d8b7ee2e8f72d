import {
  requests,
  type ReviewItem,
  type ReviewQueue
} from '../../protocol/protocol.js'
import * as vscode from 'vscode'
import {act} from '../act.js'
import {ask} from '../ask.js'
import type {Desk} from '../desk.js'
import {focusPage} from '../pages.js'
import {toRange} from '../ranges.js'
import type {ReviewSteps} from '../review/review-steps.js'
import {choicesFor, type Choice} from './review-choices.js'
import {pickRows} from './review-kind.js'
import type {Answer, ReviewList, Way} from './review-list.js'
import {rowsOf} from './review-rows.js'
import {showRange} from './suggestions.js'
import {harmless, visible} from '../visible.js'

/** Where a review asks, and what it keeps of the answers, by what they are about. */
interface Review {
  readonly list: ReviewList
  readonly steps: ReviewSteps<string>
}

/**
 * Ask what wants a decision, from the cursor on and around. Suggestions are
 * asked together, kind by kind; what is not ticked there, and the rest, one by
 * one. Escape leaves; what was put off comes back the next time, or when one
 * goes back to it.
 *
 * @returns How much was put off; `undefined` where the review was left.
 */
export async function askAll(
  desk: Desk,
  {list, steps}: Review,
  {document, selection}: vscode.TextEditor
): Promise<number | undefined> {
  /** What was asked, in order: entities, places, and kinds asked together. */
  const passed = new Set<string>()
  let from = selection.active
  /** What is asked next, wherever it stands. */
  let anew: string | undefined

  for (;;) {
    const {version, items: queue} = await openItems(desk, document)
    /** What came of the answer: the page may be another by then. */
    const made: {outcome?: unknown} = {}
    const answerBy = (run: () => unknown) => async () => {
      made.outcome = await run()
    }
    const items = oneByEntity(queue)
    const open = items.filter((item) => !passed.has(keyOf(item)))
    const next =
      items.find((item) => anew !== undefined && isAbout(item, anew)) ??
      open.find(({range}) => !toRange(range).start.isBefore(from)) ??
      open[0]
    if (!next) return items.length
    anew = undefined
    const range = toRange(next.range)
    from = range.start
    showRange(await focusPage(document.uri), range)

    const {kind} = next
    const isAlone = next.type !== 'suggestion' || passed.has(keyOfKind(kind))
    const rows = isAlone ? [] : rowsOf(queue, kind)
    const key = rows.length > 0 ? keyOfKind(kind) : keyOf(next)
    const last = [...passed].findLast((each) =>
      items.some((item) => isAbout(item, each))
    )
    const ways: Way[] = ['later']
    if (last !== undefined) ways.push('back')
    if (steps.decided > 0) ways.push('undo')
    const place = {
      number: steps.decided + items.length - open.length + 1,
      count: steps.decided + items.length,
      ways
    }
    const answer =
      rows.length > 0
        ? await pickRows(desk, list, document, {kind, rows, ...place})
        : await pickChoice(
            list,
            next,
            await choicesFor(desk, {document, version}, next),
            place
          )
    if (answer === undefined) return undefined
    if (answer === 'later') {
      if (rows.length > 0) pass(ofKind(items, kind))
      pass([key])
    } else if (answer === 'back' || answer === 'undo') {
      anew = answer === 'back' ? last : await steps.undo()
      for (const item of items)
        if (anew !== undefined && isAbout(item, anew))
          passed.delete(keyOf(item))
      if (anew !== undefined) passed.delete(anew)
    } else if (Array.isArray(answer)) {
      const ranges = answer.flatMap((row) =>
        row.items.map((item) => toRange(item.range))
      )
      if (ranges.length > 0)
        await steps.make(
          key,
          answerBy(() =>
            act(desk, {document, version, ranges}, {type: 'tag', kind})
          ),
          answer.length
        )
      if (made.outcome === 'outdated') anew = key
      else pass([key])
    } else {
      if (answer.opensList) list.giveWay()
      const isDecided = await steps.make(key, answerBy(answer.run))
      // Of a list that was left, and of a page that became another, nothing
      // came: the question stands. One whose answer was refused is open still,
      // too: go past it.
      const isLeft = !isDecided && answer.opensList === true
      if (isLeft || made.outcome === 'outdated') anew = key
      else pass([key])
    }
  }

  function pass(keys: readonly string[]): void {
    for (const key of keys) passed.add(key)
  }
}

/** What wants a decision. */
async function openItems(
  {client, models}: Desk,
  document: vscode.TextDocument
): Promise<ReviewQueue> {
  await models.latest(document)
  const queue = await ask(client, requests.reviewQueue, {
    uri: document.uri.toString()
  })
  return queue ?? {version: document.version, items: []}
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

function ofKind(items: readonly ReviewItem[], kind: string): string[] {
  return items.filter((item) => isAbout(item, keyOfKind(kind))).map(keyOf)
}

/** Whether a key is that of an item, or of the kind it is suggested as. */
function isAbout(item: ReviewItem, key: string): boolean {
  return (
    key === keyOf(item) ||
    (item.type === 'suggestion' && key === keyOfKind(item.kind))
  )
}

function keyOfKind(kind: string): string {
  return `kind\n${kind}`
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
  {number, count, ways}: {number: number; count: number; ways: readonly Way[]}
): Promise<Choice | Way | undefined> {
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
    many: false,
    ways
  })
  return typeof picked === 'object' ? picked[0]?.choice : picked
}
