import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {analyse} from '../../../src/core/analyse.js'
import {emptyRegister} from '../../../src/core/entities/register.js'
import {sureShare, succession} from '../../../src/core/entities/sureness.js'
import type {Mention} from '../../../src/core/model/mention.js'
import {dataFolder, lexica, readSentences, type GoldSentence} from './data.js'
import {judged, registerOf} from './registered.js'
import {say} from './say.js'

interface Judged {
  readonly mention: Mention
  readonly isRight: boolean
}

/**
 * Count how often each kind of evidence is right, on what may be looked at, and
 * print the table of `core/entities/sureness.ts`.
 */
export function calibrate(): void {
  const all: Judged[] = []
  for (const set of [
    'zh-peopledaily98',
    'zh-cluener',
    'zh-datequantity',
    'en-hipe2020'
  ]) {
    const sentences = readSentences(set)
    const half = sentences.slice(0, Math.floor(sentences.length / 2))
    all.push(...judged(half, emptyRegister))
    // A register that somebody keeps: the names that other sentences tag.
    const taggedBy = sentencesByName(sentences)
    all.push(
      ...judged(half, registerOf(sentences)).filter(
        ({mention: {ref, text}, sentence}) => {
          const tagging = taggedBy.get(text) ?? new Set()
          return (
            ref !== undefined && tagging.size > (tagging.has(sentence) ? 1 : 0)
          )
        }
      )
    )
  }

  all.push(...judgedBylines())
  for (const [name, judgedOnes] of byCue(all)) {
    const levels = [
      ...new Set(
        judgedOnes.map(({mention}) => Math.ceil(mention.confidence * 100) / 100)
      )
    ].sort((a, b) => a - b)
    const rows = levels.map((from) => {
      const of = judgedOnes.filter(({mention}) => mention.confidence >= from)
      const right = of.filter(({isRight}) => isRight).length
      return {from, right, of: of.length}
    })
    const [sure] = rows
      .filter(({right, of}) => succession(right, of) >= sureShare)
      .sort((a, b) => succession(b.right, b.of) - succession(a.right, a.of))
    const [whole] = rows
    say(
      name,
      `${String(whole?.right)}/${String(whole?.of)}`,
      sure
        ? `sure from ${String(sure.from)}: ${String(sure.right)}/${String(sure.of)}`
        : ''
    )
  }
}

function sentencesByName(
  sentences: readonly GoldSentence[]
): Map<string, Set<GoldSentence>> {
  const map = new Map<string, Set<GoldSentence>>()
  for (const sentence of sentences) {
    const points = Array.from(sentence.text)
    for (const {start, end} of sentence.entities) {
      const name = points.slice(start, end).join('')
      map.set(name, (map.get(name) ?? new Set()).add(sentence))
    }
  }

  return map
}

function byCue(all: readonly Judged[]): Map<string, Judged[]> {
  const map = new Map<string, Judged[]>()
  for (const each of all) {
    const cue = each.mention.evidence[0]?.cue ?? ''
    const name = `${cue} ${each.mention.kind}`
    map.set(name, [...(map.get(name) ?? []), each])
  }

  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
}

interface GoldPage {
  readonly articles: ReadonlyArray<{
    readonly byline?: {
      readonly peopleUnknown?: boolean
      readonly people?: ReadonlyArray<{readonly name: string}>
    } | null
  }>
}

/** The people of bylines on the development pages. */
export function judgedBylines(): Judged[] {
  const folder = path.join(dataFolder, 'dev')
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.flatMap((name) => {
    const file = path.join(folder, name)
    const gold = JSON.parse(
      readFileSync(file.replace(/txt$/u, 'json'), 'utf8')
    ) as GoldPage
    const bylines = gold.articles.flatMap(({byline}) => byline ?? [])
    const isUnknown = bylines.some(({peopleUnknown}) => peopleUnknown)
    const people = new Set(
      bylines.flatMap((each) =>
        (each.people ?? []).map((person) => person.name.toLowerCase())
      )
    )
    const text = readFileSync(file, 'utf8')
    return analyse(text, {register: emptyRegister, lexica: lexica()})
      .mentions.filter(({evidence}) => evidence[0]?.cue === 'byline-person')
      .map((mention) => ({
        mention,
        isRight: people.has(mention.text.toLowerCase())
      }))
      .filter(({isRight}) => isRight || !isUnknown)
  })
}
