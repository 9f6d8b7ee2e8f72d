import {SpanIndex} from '../../model/span-index.js'
import type {Evidence} from '../../model/evidence.js'
import type {Span} from '../../model/span.js'
import type {NameHit, NameIndex} from '../name-index.js'
import {weak} from '../recognisers/recogniser.js'
import type {RegisterEntry} from '../register.js'
import {isOfWord, isWholeName} from '../whole-name.js'
import type {Proposal, Reading} from './reading.js'

/**
 * Confidence of a person’s whole name, of another name, and of one that several
 * entries share. Where a register was made of the names of other sentences,
 * persons of three characters and more were right wherever they stood; places
 * and organisations are parts of longer names as often as one time in ten.
 */
const ofPerson = 0.94
const ofOther = 0.85
const ofSeveral = 0.7
/** Confidence of what cuts a word of the text, or is a part of a longer name. */
const cutting = 0.5
/** Han names this long stand for themselves, whatever words they cut. */
const wholeLength = 3

/** Cue of a name of the register; the hover and the calibration know it. */
export const registerCue = 'register-name'

/**
 * Propose the names and aliases of the register wherever they stand in a
 * block. A name that several entries share is proposed without a key.
 */
export function proposeRegistered(
  {
    text,
    han,
    proposals
  }: Pick<Reading, 'han' | 'proposals'> & {readonly text: string},
  names: NameIndex
): Proposal[] {
  const hits = names.find(text)
  if (hits.length === 0) return []
  const own = new SpanIndex(
    proposals.toSorted((a, b) => a.start - b.start),
    (each) => each
  )
  const tokens = new SpanIndex(
    han.runs.flatMap((run) => run.tokens),
    (each) => each
  )
  return hits.flatMap((hit): Proposal[] => {
    const {start, end, entries} = hit
    const [first, ...others] = entries
    if (!first || !isWholeName(text, hit)) return []
    const isOne = others.length === 0
    const {kind} = first
    const around = own
      .near(hit)
      .filter(
        (each) => each.kind === kind && each.start <= start && end <= each.end
      )
    const same = around.find((each) => each.start === start && each.end === end)
    const isPart = around.some(
      (each) => each !== same && each.confidence > weak
    )
    const isCut =
      isPart || (end - start < wholeLength && !same && cutsWord(tokens, hit))
    let confidence = isCut ? cutting : ofSeveral
    if (isOne && !isCut) {
      const isFull =
        kind === 'person' &&
        (isOfWord(text, start)
          ? text.slice(start, end).includes(' ')
          : end - start >= wholeLength)
      confidence = Math.max(isFull ? ofPerson : ofOther, same?.confidence ?? 0)
    }

    return [
      {
        ...same,
        start,
        end,
        kind,
        confidence,
        evidence: evidenceOf(text.slice(start, end), entries),
        ...(isOne ? {ref: first.id} : {})
      }
    ]
  })
}

const words = {
  name: {en: 'stands in the register', 'zh-cn': '名录中有此名'},
  alias: {
    en: 'stands in the register as another name of {name}',
    'zh-cn': '名录中“{name}”的别名'
  },
  several: {
    en: '{count} entries of the register have this name',
    'zh-cn': '名录中有 {count} 条同名'
  }
} as const

function evidenceOf(text: string, entries: readonly RegisterEntry[]): Evidence {
  const [first] = entries
  const phrase =
    entries.length > 1
      ? {words: words.several, values: {count: entries.length}}
      : first === undefined || first.name === text
        ? {words: words.name}
        : {words: words.alias, values: {name: first.name}}
  return {cue: registerCue, weight: 1, phrase}
}

/** Whether an edge of a name lies inside a word or a name of the text. */
function cutsWord(tokens: SpanIndex<Span>, hit: NameHit): boolean {
  const {start, end} = hit
  return tokens
    .near(hit)
    .some(
      (token) =>
        (token.start < start && start < token.end) ||
        (token.start < end && end < token.end)
    )
}
