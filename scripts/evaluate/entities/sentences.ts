import {analyse} from '../../../src/core/analyse.js'
import {emptyRegister} from '../../../src/core/entities/register.js'
import {isSure} from '../../../src/core/entities/sureness.js'
import {place} from '../../../src/core/inspect.js'
import type {Mention} from '../../../src/core/model/mention.js'
import {lexica, type GoldSentence} from './data.js'
import {scoreSentences} from './scorer.js'
import {say} from './say.js'

function mentionsOf({text}: GoldSentence): readonly Mention[] {
  return analyse(text, {register: emptyRegister, lexica: lexica()}).mentions
}

/** The part of an inspection that the adapter reads. */
function inspectionOf(
  {id, text}: GoldSentence,
  mentions: readonly Mention[]
): string {
  const {page} = analyse(text)
  return JSON.stringify({
    file: id,
    text,
    entities: mentions.map(({kind, spans}) => ({
      kind,
      spans: spans.map(({start, end}) => {
        const {line, column} = place(page.lines, start)
        return [line, column, column + end - start]
      })
    }))
  })
}

/** Strict-span F1 by kind, and the precision of what is ticked beforehand. */
export function measureSentences(
  set: string,
  sentences: readonly GoldSentence[]
): {all: number; ticked: number} {
  const all = sentences.map((sentence) => mentionsOf(sentence))
  const scored = (
    wanted: (mention: Mention) => boolean
  ): ReturnType<typeof scoreSentences> =>
    scoreSentences(
      sentences,
      sentences.map((sentence, index) =>
        inspectionOf(
          sentence,
          (all[index] ?? []).filter((mention) => wanted(mention))
        )
      )
    )
  const scores = scored(() => true)
  const ticked = scored(isSure)
  say(
    set,
    Object.entries(scores)
      .map(([kind, {f1}]) => `${kind} ${f1.toFixed(3)}`)
      .join('  '),
    `| ticked beforehand: ${String(ticked['ALL']?.tp ?? 0)} right, ${String(ticked['ALL']?.fp ?? 0)} wrong`
  )
  return {all: scores['ALL']?.f1 ?? 0, ticked: ticked['ALL']?.p ?? 1}
}

/** Print the faults of the first half. */
export function showSentences(sentences: readonly GoldSentence[]): void {
  const counts = new Map<string, {right: number; all: number}>()
  for (const sentence of sentences.slice(0, sentences.length / 2)) {
    const points = Array.from(sentence.text)
    const gold = sentence.entities.map(
      (each) =>
        `${each.type[0] ?? ''}:${points.slice(each.start, each.end).join('')}@${String(each.start)}`
    )
    const found = mentionsOf(sentence)
      .filter(({kind}) => sentence.types.includes(kind))
      .map(({kind, spans, confidence, evidence}) => ({
        key: `${kind[0] ?? ''}:${sentence.text.slice(spans[0]?.start, spans.at(-1)?.end)}@${String(spans[0]?.start)}`,
        note: `${confidence.toFixed(2)} ${evidence[0]?.cue ?? ''}`
      }))
    for (const {key, note} of found) {
      const name = `${key.slice(0, 1)} ${note}`
      const count = counts.get(name) ?? {right: 0, all: 0}
      count.all++
      if (gold.includes(key)) count.right++
      counts.set(name, count)
    }

    const missed = gold.filter((key) => !found.some((each) => each.key === key))
    const invented = found.filter(({key}) => !gold.includes(key))
    if (missed.length + invented.length === 0) continue
    say(sentence.text)
    say(
      '   − ',
      missed.join(' '),
      '  + ',
      invented.map(({key, note}) => `${key}[${note}]`).join(' ')
    )
  }

  for (const [name, {right, all}] of [...counts].sort())
    say('==', name, right, all)
}
