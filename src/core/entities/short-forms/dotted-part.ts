import type {FullName} from './full-name.js'
import {groupBy, type ShortForm, type Shortening} from './short-form.js'

const confidence = 0.8

/** The last part of a foreign name: `沃格勒` for `卡尔·沃格勒`. */
export const dottedPart: Shortening = {
  id: 'dotted-part',
  words: {
    en: 'part of the name {name}, which this article writes out',
    'zh-cn': '本文“{name}”的一部分'
  },
  languages: ['zh'],
  search(names) {
    const byPart = groupBy(
      names.filter(({kind}) => kind === 'person'),
      ({text}) => partsOf(text)
    )
    if (byPart.size === 0) return undefined
    return ({flow: {text}, han}) =>
      han.runs.flatMap(({tokens}) => {
        const starts = new Set(tokens.map(({start}) => start))
        const ends = new Set(tokens.map(({end}) => end))
        return formsAt(text, starts, ends, byPart)
      })
  }
}

function partsOf(text: string): string[] {
  // Matches the mark between the parts of a foreign name.
  const parts = text.split(/[·•‧・．]/u)
  const last = parts.at(-1) ?? ''
  return parts.length > 1 && last.length >= 2 ? [last] : []
}

function formsAt(
  text: string,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
  byPart: ReadonlyMap<string, readonly FullName[]>
): ShortForm[] {
  const forms: ShortForm[] = []
  for (const [part, names] of byPart) {
    for (const start of starts) {
      const end = start + part.length
      if (!ends.has(end) || !text.startsWith(part, start)) continue
      // Matches a mark that joins it to another part.
      if (/[·•‧・．]/u.test(text.charAt(start - 1) + text.charAt(end))) continue
      for (const of of names) forms.push({start, end, of, confidence})
    }
  }

  return forms
}
