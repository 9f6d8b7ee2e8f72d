import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {analyse} from '../../src/core/analyse.js'
import {emptyRegister} from '../../src/core/entities/register.js'
import {isSure} from '../../src/core/entities/sureness.js'
import {openNameLexicon} from '../../src/core/entities/name-lexicon.js'
import {makeNameLexicon} from '../../scripts/name-lexicon.js'
import {testLexica} from './lexica.js'

/** A sentence without its tags, and what they say. */
interface Tagged {
  readonly text: string
  readonly tags: ReadonlySet<string>
}

function readSentences(file: string): Tagged[] {
  return readFileSync(new URL(`sentences/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => readTags(line))
}

function readTags(line: string): Tagged {
  const tags = new Set<string>()
  let text = ''
  let last = 0
  // Matches a tag: `[Cleveland]{.place}`.
  for (const match of line.matchAll(/\[([^[\]]{1,99})\]\{\.([a-z]+)\}/gu)) {
    const [whole, name = '', kind = ''] = match
    text += line.slice(last, match.index)
    tags.add(keyOf(kind, text.length, name))
    text += name
    last = match.index + whole.length
  }

  return {text: text + line.slice(last), tags}
}

function keyOf(kind: string, start: number, text: string): string {
  return `${kind} ${start} ${text}`
}

interface Count {
  right: number
  found: number
  wanted: number
}

/** Strict spans by kind. */
function measure(
  sentences: readonly Tagged[],
  language: string
): {counts: Map<string, Count>; ticked: {right: number; of: number}} {
  const counts = new Map<string, Count>()
  const of = (kind: string): Count => {
    const count = counts.get(kind) ?? {right: 0, found: 0, wanted: 0}
    counts.set(kind, count)
    return count
  }

  const names = openNameLexicon(makeNameLexicon())
  const lexica = {...testLexica(), ...(names ? {names} : {})}
  const ticked = {right: 0, of: 0}
  for (const {text, tags} of sentences) {
    const kinds = new Set(['person', 'place', 'organisation', 'date'])
    const page = `---\nlanguage: ${language}\n---\n${text}`
    const from = page.length - text.length
    const found = analyse(page, {register: emptyRegister, lexica})
      .mentions.filter(({kind}) => kinds.has(kind))
      .map((mention) => {
        const start = (mention.spans[0]?.start ?? 0) - from
        const end = (mention.spans.at(-1)?.end ?? 0) - from
        const key = keyOf(mention.kind, start, text.slice(start, end))
        return {key, mention}
      })
    for (const {key, mention} of found) {
      const isRight = tags.has(key)
      const count = of(mention.kind)
      count.found++
      if (isRight) count.right++
      if (!isSure(mention)) continue
      ticked.of++
      if (isRight) ticked.right++
      else show(`ticked, but wrong: ${key}`)
    }

    const keys = new Set(found.map(({key}) => key))
    for (const key of tags) {
      const [kind = ''] = key.split(' ')
      if (kinds.has(kind)) of(kind).wanted++
    }

    const missed = [...tags].filter((key) => !keys.has(key))
    const invented = [...keys].filter((key) => !tags.has(key))
    if (missed.length + invented.length === 0) continue
    show(`${text}\n   − ${missed.join(' | ')}\n   + ${invented.join(' | ')}`)
  }

  return {counts, ticked}
}

/** Say what is missed and invented, where `SHOW=1` asks for it. */
function show(line: string): void {
  if (process.env['SHOW'] !== undefined) process.stdout.write(`${line}\n`)
}

function f1({right, found, wanted}: Count): number {
  return (2 * right) / (found + wanted)
}

/** Strict-span F1 by kind, below which something was lost. */
const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {person: 0.93, place: 0.82, organisation: 0.95, date: 0.96},
  'en-more': {person: 0.95, place: 0.88, organisation: 0.9, date: 0.95},
  zh: {person: 0.9, place: 0.74, organisation: 0.86, date: 0.93},
  'zh-more': {person: 0.95, place: 0.79, organisation: 0.75, date: 0.92}
}

describe('sentences of other papers', function () {
  this.timeout(60_000)
  for (const [set, least] of Object.entries(floors)) {
    it(`are read as well as they were: ${set}`, () => {
      const {counts, ticked} = measure(
        readSentences(`${set}.txt`),
        set.slice(0, 2)
      )
      const reached = Object.keys(least).map((kind) => {
        const count = counts.get(kind)
        return [kind, count ? f1(count) : 0] as const
      })
      const report = reached
        .map(([kind, value]) => `${kind} ${value.toFixed(3)}`)
        .join(', ')
      show(`${report}; ${JSON.stringify([ticked, ...counts])}`)
      for (const [kind, value] of reached) {
        assert.ok(value >= (least[kind] ?? 0), `${kind}: ${report}`)
      }

      assert.ok(ticked.right >= ticked.of * 0.95)
    })
  }
})
