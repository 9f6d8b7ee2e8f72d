import {readFileSync} from 'node:fs'
import path from 'node:path'
import {analyse} from '../../../src/core/analyse.js'
import {emptyRegister} from '../../../src/core/entities/register.js'
import {isSure} from '../../../src/core/entities/sureness.js'
import {place} from '../../../src/core/inspect.js'
import type {Mention} from '../../../src/core/model/mention.js'
import {dataFolder, lexica} from './data.js'
import {say} from './say.js'

interface GoldMention {
  readonly type: string
  readonly text: string
  readonly altTypes?: readonly string[]
  readonly optional?: boolean
  readonly norm?: string
  readonly spans: ReadonlyArray<readonly [number, number, number]>
}

/** The user's page: five kinds together, dates and quantities, values. */
export function measurePage(shows: boolean): {
  all: number
  dates: number
  values: number
  ticked: number
} {
  const text = readFileSync(path.join(dataFolder, 'seed', 'page.txt'), 'utf8')
  const gold = JSON.parse(
    readFileSync(path.join(dataFolder, 'seed', 'gold.json'), 'utf8')
  ) as {entities: GoldMention[]}
  const analysis = analyse(text, {register: emptyRegister, lexica: lexica()})
  const kinds = ['person', 'place', 'organisation', 'date', 'quantity']
  const keyed = new Map<string, Mention>()
  for (const mention of analysis.mentions) {
    if (!kinds.includes(mention.kind)) continue
    const key = mention.spans
      .map(({start, end}) => {
        const {line, column} = place(analysis.page.lines, start)
        return `${line}:${column}:${column + end - start}`
      })
      .join(' ')
    keyed.set(key, mention)
  }
  const tally = new Map<string, {tp: number; fp: number; fn: number}>()
  const add = (kind: string, what: 'tp' | 'fp' | 'fn'): void => {
    for (const each of [kind, 'ALL']) {
      const counts = tally.get(each) ?? {tp: 0, fp: 0, fn: 0}
      counts[what]++
      tally.set(each, counts)
    }
  }
  let ticked = 0
  let rightTicked = 0
  let values = 0
  let rightValues = 0
  const missed: string[] = []
  const wrong: string[] = []
  for (const each of gold.entities) {
    const key = each.spans.map((span) => span.join(':')).join(' ')
    const mention = keyed.get(key)
    keyed.delete(key)
    const isRight =
      mention && [each.type, ...(each.altTypes ?? [])].includes(mention.kind)
    if (isRight) {
      if (each.optional) continue
      add(each.type, 'tp')
      if (isSure(mention)) {
        ticked++
        rightTicked++
      }
      if (each.norm && ['date', 'quantity'].includes(each.type)) {
        values++
        if (each.norm === mention.value) rightValues++
        else
          wrong.push(`value ${each.text} ${each.norm} ${mention.value ?? ''}`)
      }
    } else if (!each.optional) {
      if (mention) {
        add(mention.kind, 'fp')
        wrong.push(`${mention.kind} for ${each.type} ${each.text}`)
      }
      add(each.type, 'fn')
      missed.push(`${each.type} ${each.text} ${each.spans[0]?.join(':') ?? ''}`)
    }
  }
  const covered = gold.entities
    .filter(({optional}) => optional)
    .flatMap(({spans}) => spans)
  for (const [key, mention] of keyed) {
    const spans = key.split(' ').map((each) => each.split(':').map(Number))
    if (
      spans.some(([n, s, e]) =>
        covered.some(([m, a, b]) => m === n && a < (e ?? 0) && (s ?? 0) < b)
      )
    )
      continue
    add(mention.kind, 'fp')
    if (isSure(mention)) ticked++
    wrong.push(
      `${mention.kind} ${mention.text} ${mention.confidence.toFixed(2)} ${mention.evidence[0]?.cue ?? ''} @${key}`
    )
  }
  say(
    'seed',
    [...tally]
      .map(
        ([kind, {tp, fp, fn}]) =>
          `${kind} ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)} (${tp}/${fp}/${fn})`
      )
      .join('  '),
    `| values ${rightValues}/${values} | ticked ${rightTicked}/${ticked}`
  )
  if (shows) {
    say(missed.join('\n'))
    say('---')
    say(wrong.join('\n'))
  }
  const f1Of = (...wanted: string[]): number => {
    let right = 0
    let wrongs = 0
    for (const kind of wanted) {
      const counts = tally.get(kind)
      right += 2 * (counts?.tp ?? 0)
      wrongs += (counts?.fp ?? 0) + (counts?.fn ?? 0)
    }

    return right / (right + wrongs)
  }
  return {
    all: f1Of('ALL'),
    dates: f1Of('date', 'quantity'),
    values: rightValues / values,
    ticked: rightTicked / ticked
  }
}
