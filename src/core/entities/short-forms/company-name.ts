import {companyLevels} from '../han/levels.js'
import type {Reading} from '../page/reading.js'
import type {FullName} from './full-name.js'
import {groupBy, type ShortForm, type Shortening} from './short-form.js'

const confidence = 0.8
/** Shorter names of companies are words of other things as well. */
const shortest = 4

// Matches the legal ending of a company: `股份有限公司`, `集团有限公司`.
const legalEnding =
  /(?:股份|控股|责任|責任|集团|集團){0,2}(?:有限)?(?:责任|責任)?(?:公司|集团|集團)$/u
// Matches the place that such a name begins with: `北京市`, `广东省`.
const leadingPlace = new RegExp(`^\\p{Script=Han}{2,4}[${companyLevels}]`, 'u')

/** Companies without their legal ending: `明远科技` of `明远科技股份有限公司`. */
export const companyName: Shortening = {
  id: 'company-name',
  words: {
    en: '{name}, which this article writes out, without its legal ending',
    'zh-cn': '本文“{name}”省去公司后缀'
  },
  languages: ['zh'],
  search(names) {
    const byName = groupBy(
      names.filter(({kind}) => kind === 'organisation'),
      ({text}) => briefNames(text)
    )
    return byName.size === 0 ? undefined : (reading) => formsIn(reading, byName)
  }
}

function briefNames(text: string): string[] {
  const ending = legalEnding.exec(text)
  if (!ending) return []
  const name = text.slice(0, ending.index)
  return [name, name.replace(leadingPlace, '')].filter(
    ({length}) => length >= shortest
  )
}

function formsIn(
  {flow: {text}}: Reading,
  byName: ReadonlyMap<string, readonly FullName[]>
): ShortForm[] {
  const forms: ShortForm[] = []
  for (const [brief, names] of byName) {
    let start = text.indexOf(brief)
    for (; start !== -1; start = text.indexOf(brief, start + brief.length)) {
      const end = start + brief.length
      for (const of of names) forms.push({start, end, of, confidence})
    }
  }

  return forms
}
