// Measures rules on damage that a script does to clean text, one place a text.
import {damages} from './damage.mjs'

/** Places that are damaged for each rule, where there are so many. */
const placesOfRule = 60
/** Places of one text, where there are few texts. */
const placesOfText = 8
/** Code units of a text. */
const shortest = 300
const longest = 4000

/** Numbers from 0 to 1 in an order that is the same each time (mulberry32). */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A text with one place damaged: the places are tried in an order by chance, one
 * that nothing was reported of before. Undefined where it has none.
 */
function damage(text, entry, random, used) {
  if (entry.whole) {
    const damaged = entry.whole(text)
    const start = damaged.indexOf(entry.spot)
    const end = entry.spot === '' ? damaged.length : start + entry.spot.length
    return {clean: text, damaged, start: Math.max(0, start), end}
  }

  const places = [...text.matchAll(entry.place)].filter(
    ({index}) => !used.has(index)
  )
  if (places.length === 0) return undefined
  const match = places[Math.floor(random() * places.length)]
  used.add(match.index)
  const sound = entry.sound?.(match, random) ?? match[0]
  const made = entry.make(match, random, sound)
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  const clean = before + sound + after
  const damaged = before + made + after
  return entry.anywhere
    ? {clean, damaged, start: 0, end: damaged.length}
    : {clean, damaged, start: match.index, end: match.index + made.length}
}

function applied(text, edits) {
  const sorted = edits.toSorted((a, b) => b.span.start - a.span.start)
  let result = text
  for (const {span, text: put} of sorted) {
    result = result.slice(0, span.start) + put + result.slice(span.end)
  }

  return result
}

/**
 * For each rule, by base: how many places were damaged, how many were reported, how many
 * reports it made that were not made of the clean text, and how often its first
 * fixes gave the clean text back.
 *
 * @param {Record<string, string[]>} bases Clean texts by the name of the base.
 * @param {string[]} [wanted] These rules only.
 */
export function scoreInjections(core, analyse, bases, wanted) {
  const scores = {}
  for (const entry of damages) {
    if (wanted && !wanted.includes(entry.rule)) continue
    const score = {base: entry.base, made: 0, found: 0, reports: 0, restored: 0}
    const random = randomFrom(1)
    const texts = bases[entry.base].filter(
      ({length}) => length >= shortest && length <= longest
    )
    // Each text once, then each again, until there are places enough.
    const rounds = entry.whole ? 1 : placesOfText
    const usedOf = new Map(texts.map((text) => [text, new Set()]))
    const turns = Array.from({length: rounds}, () => texts).flat()
    for (const text of turns) {
      if (score.made >= placesOfRule) break
      const one = damage(text, entry, random, usedOf.get(text))
      if (!one) continue
      const ofRule = (each) =>
        analyse(each).findings.filter(({ruleId}) => ruleId === entry.rule)
      const before = ofRule(one.clean).length
      const findings = ofRule(one.damaged)
      const hits = findings.filter(
        ({span}) => span.start <= one.end && span.end >= one.start
      )
      score.made++
      score.reports += Math.max(hits.length, findings.length - before)
      if (hits.length === 0) continue
      score.found++
      // Two reports of one place, a pair of quotes, are both right.
      score.reports -= hits.length - 1
      const edits = hits.flatMap(({fixes}) =>
        fixes.slice(0, 1).flatMap((fix) => [...fix.edits, ...(fix.carry ?? [])])
      )
      if (edits.length > 0 && applied(one.damaged, edits) === one.clean) {
        score.restored++
      }
    }

    ;(scores[entry.rule] ??= []).push(score)
  }

  return scores
}

/** Set Chinese paragraphs in a column, as print breaks lines. */
export function inColumn(paragraphs, width) {
  return `${paragraphs
    .map((paragraph) => {
      const lines = []
      let line = ''
      for (const character of paragraph) {
        // No line begins with a mark that closes.
        const mayBreak = !/[，。、；：！？”’）》】…—\d%]/u.test(character)
        if (line.length >= width && mayBreak) {
          // Nor ends with one that opens.
          const open = /[“‘（《【]+$/u.exec(line)?.[0] ?? ''
          lines.push(line.slice(0, line.length - open.length))
          line = open
        }

        line += character
      }

      return [...lines, line].join('\n')
    })
    .join('\n')}\n`
}
