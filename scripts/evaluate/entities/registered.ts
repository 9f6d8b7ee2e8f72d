import {analyse} from '../../../src/core/analyse.js'
import {
  makeRegister,
  type Register,
  type RegisterEntry
} from '../../../src/core/entities/register.js'
import type {Mention} from '../../../src/core/model/mention.js'
import {lexica, type GoldSentence} from './data.js'

/** A register of the names that the sentences tag, as somebody would keep it. */
export function registerOf(sentences: readonly GoldSentence[]): Register {
  const byName = new Map<string, RegisterEntry>()
  for (const {text, entities} of sentences) {
    const points = Array.from(text)
    for (const {start, end, type} of entities) {
      const name = points.slice(start, end).join('')
      const id = `e${String(byName.size)}`
      if (byName.has(name)) continue
      byName.set(name, {id, kind: type, name, aliases: [], sameAs: []})
    }
  }

  return makeRegister(
    new Map([...byName.values()].map((each) => [each.id, each]))
  )
}

/** Suggestions with their gold: whether each is right, and what says it. */
export function judged(
  sentences: readonly GoldSentence[],
  register: Register
): Array<{mention: Mention; isRight: boolean; sentence: GoldSentence}> {
  return sentences.flatMap((sentence) => {
    const {text, entities, types} = sentence
    const offsets: number[] = []
    let unit = 0
    for (const each of text) {
      offsets.push(unit)
      unit += each.length
    }

    offsets.push(unit)
    const gold = new Set(
      entities.map(
        ({start, end, type}) =>
          `${String(offsets[start])} ${String(offsets[end])} ${type}`
      )
    )
    return analyse(text, {register, lexica: lexica()})
      .mentions.filter(({kind}) => types.includes(kind))
      .map((mention) => ({
        mention,
        sentence,
        isRight: gold.has(
          `${String(mention.spans[0]?.start)} ${String(mention.spans.at(-1)?.end)} ${mention.kind}`
        )
      }))
  })
}
