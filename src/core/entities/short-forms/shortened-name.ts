import {classes, classOf, type Token} from '../han/lattice.js'
import {levelsWithVillage} from '../han/levels.js'
import type {Span} from '../../model/span.js'
import {UnitSet} from '../../model/unit-set.js'
import type {Reading} from '../page/reading.js'
import type {FullName} from './full-name.js'
import {groupBy, type ShortForm, type Shortening} from './short-form.js'

/** Longest and shortest form, in characters. */
const longest = 12
const shortest = 3
/** Shorter names have no short forms but those that others write down. */
const shortestFull = 5
const longestFull = 40
/** Confidence of a form that leaves out characters inside the name. */
const confidence = 0.8
/** Words this long are read as words of two characters side by side. */
const compound = 4
/** Small words after a form, which the cutting may take into a word: `协和`. */
const followers = '和与及的在将已为對與及'
/** Ways to read one form that are followed at a time. */
const mostPaths = 16

/**
 * Organisations and places by a part of their characters, in order: `区高企协`
 * for `丰台区高新技术企业协会`. Each character begins a word, follows the one
 * before it, or ends the name; the last one begins its last word or ends it.
 */
export const shortenedName: Shortening = {
  id: 'shortened-name',
  words: {
    en: 'short for {name}, which this article writes out',
    'zh-cn': '本文“{name}”的简称'
  },
  languages: ['zh'],
  search(names) {
    const long = names
      .filter(
        ({kind, text}) =>
          (kind === 'organisation' || kind === 'place') &&
          text.length >= shortestFull &&
          text.length <= longestFull
      )
      .map((name) => shortenable(name))
    const byFirst = groupBy(long, ({name, beginnings}) =>
      beginnings.map((at) => name.text.charAt(at))
    )
    if (byFirst.size === 0) return undefined
    const initials = new UnitSet(...byFirst.keys())
    return (reading) => formsIn(reading, byFirst, initials)
  }
}

/** A name with the places that a short form may keep. */
interface Shortenable {
  readonly name: FullName
  /** Where a form may begin: at a word but the last, or at a level. */
  readonly beginnings: readonly number[]
  /** Its words, long ones cut in pieces of two characters. */
  readonly pieces: readonly Span[]
  /** Where a kept character may begin a word. */
  readonly starts: ReadonlySet<number>
  readonly lastWord: number
}

function shortenable(name: FullName): Shortenable {
  const {text, words} = name
  const pieces = words.flatMap(({start, end}) => {
    const step = end - start >= compound ? 2 : end - start
    const parts: Span[] = []
    for (let at = start; at < end; at += step) {
      parts.push({start: at, end: Math.min(end, at + step)})
    }

    return parts
  })
  const starts = new Set([0, ...pieces.map(({start}) => start)])
  const lastWord = words.at(-1)?.start ?? 0
  const beginnings = new Set([...starts].filter((at) => at < lastWord))
  beginnings.add(0)
  for (const {end} of words) {
    if (end < text.length && levelsWithVillage.includes(text.charAt(end - 1))) {
      beginnings.add(end - 1)
    }
  }

  return {name, beginnings: [...beginnings], pieces, starts, lastWord}
}

function formsIn(
  {flow: {text}, han}: Reading,
  byFirst: ReadonlyMap<string, readonly Shortenable[]>,
  initials: UnitSet
): ShortForm[] {
  const forms: ShortForm[] = []
  for (const {tokens, end: runEnd} of han.runs) {
    let ends: Set<number> | undefined
    for (const token of tokens) {
      const {start} = token
      if (!initials.has(text.charCodeAt(start))) continue
      const next = text.charAt(start + 1)
      for (const each of byFirst.get(text.charAt(start)) ?? []) {
        // Mostly no name goes on with the next character.
        if (!each.name.text.includes(next, 1)) continue
        ends ??= new Set(tokens.map(({end}) => end))
        const limit = Math.min(runEnd, start + longest)
        const form = longestForm(text, start, limit, each, ends)
        if (form && !standsForItself(text, token, form)) forms.push(form)
      }
    }
  }

  return forms
}

/**
 * Whether a form is one word that everybody knows: `国务院`, `新闻网`. An
 * organisation that is known is short for another all the same where it keeps
 * no word of it whole, `农发行`, or begins with a level, `区政协`.
 */
function standsForItself(
  text: string,
  token: Token,
  {end, keepsWord}: Shortened
): boolean {
  if (token.end !== end || token.type !== 'word' || token.packed === 0) {
    return false
  }

  const kind = classOf(token)
  if (kind === classes.place || kind === classes.proper) return false
  const isLevel = levelsWithVillage.includes(text.charAt(token.start))
  return kind !== classes.organisation || (keepsWord && !isLevel)
}

/** A short form; whether a word of the full name stands in it whole. */
interface Shortened extends ShortForm {
  readonly keepsWord: boolean
}

/** The longest short form of a name that begins at a place. */
function longestForm(
  text: string,
  start: number,
  limit: number,
  each: Shortenable,
  ends: ReadonlySet<number>
): Shortened | undefined {
  const {name: of, beginnings, starts, lastWord} = each
  const full = of.text
  const first = text.charCodeAt(start)
  /** The ways to read it. */
  let paths: Path[] = []
  for (const at of beginnings)
    if (full.charCodeAt(at) === first) paths.push({at, before: undefined})
  let found: Shortened | undefined

  for (let at = start + 1; at < limit && paths.length > 0; at++) {
    const character = text.charCodeAt(at)
    const longer: Path[] = []
    for (const before of paths) {
      const next = before.at + 1
      for (let to = next; to < full.length; to++) {
        const isKept =
          full.charCodeAt(to) === character &&
          (to === next || to === full.length - 1 || starts.has(to))
        if (isKept && longer.length < mostPaths) longer.push({at: to, before})
      }
    }

    paths = longer
    const end = at + 1
    if (!ends.has(end) && !followers.includes(text.charAt(end))) continue
    const form = text.slice(start, end)
    if (form === full) return undefined
    // `协` of `协会`, or its end: `督察` is no short form of `督察组`.
    const whole = paths.filter(
      ({at}) => at === lastWord || at === full.length - 1
    )
    if (whole.length === 0) continue
    if (full.endsWith(form)) {
      const isWord = of.words.some(
        ({start: word}) => word === full.length - form.length
      )
      const isLevel = levelsWithVillage.includes(form.charAt(0))
      if (isWord || isLevel) {
        found = {start, end, of, confidence, joinsOnly: true, keepsWord: true}
      }
    } else if (end - start >= shortest && !full.includes(form)) {
      const counts = whole.map((path) => countWords(path, each))
      const isShort = counts.some((count) => !count.dropped || !count.whole)
      const keepsWord = counts.every((count) => count.whole > 0)
      if (isShort) found = {start, end, of, confidence, keepsWord}
    }
  }

  return found
}

/** The last place of the full name that a way to read a form keeps, and those before. */
interface Path {
  readonly at: number
  readonly before: Path | undefined
}

/**
 * Words that a way to keep characters leaves out, and keeps whole, after the
 * first. With both it is another name: `中国银行` is not `中国农业发展银行`.
 */
function countWords(
  path: Path,
  {name: {text}, pieces}: Shortenable
): {dropped: number; whole: number} {
  const kept = new Set<number>()
  let first = 0
  for (let each: Path | undefined = path; each; each = each.before) {
    kept.add(each.at)
    first = each.at
  }

  let dropped = 0
  let whole = 0
  for (const {start, end} of pieces) {
    if (end <= first) continue
    let count = 0
    for (let at = start; at < end; at++) if (kept.has(at)) count++
    // `和` is left out of every short form.
    if (count === 0 && !'和与及與'.includes(text.slice(start, end))) dropped++
    if (count === end - start && count > 1 && start > first) whole++
  }

  return {dropped, whole}
}
