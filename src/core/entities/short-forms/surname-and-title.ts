import {UnitSet} from '../../model/unit-set.js'
import {isDoubleSurname, surnameBits} from '../surnames.js'
import {titleEnd} from '../titles.js'
import type {Reading} from '../page/reading.js'
import type {FullName} from './full-name.js'
import {groupBy, type ShortForm, type Shortening} from './short-form.js'

/** Confidence where the title is the one that stood at the whole name. */
const sameTitle = 0.88
/** Where it is another title, or none was read there. */
const otherTitle = 0.76
/** Of what people are called by those who know them. */
const familiar = 0.6

/** What stands after a surname among those who know each other: `王姐`. */
const familiarWords = new Set(
  '总 工 姐 哥 叔 姨 婶 大姐 大哥 大叔 大婶 大妈 大爷 大娘 阿姨 师傅 奶奶 爷爷 總 嬸 大嬸 大媽 大爺 阿嬤 阿公 師傅 爺爺 小姐 太太 夫人'.split(
    ' '
  )
)
/** What stands before one: `老方`. */
const familiarLeads = '老小阿'

/** Chinese people by surname and title: `方书记`. */
export const surnameAndTitle: Shortening = {
  id: 'surname-and-title',
  words: {
    en: 'surname and title of {name}, whom this article names',
    'zh-cn': '本文“{name}”的姓与称谓'
  },
  languages: ['zh'],
  search(names) {
    const people = names.filter(({kind}) => kind === 'person')
    const bySurname = groupBy(people, ({text}) => {
      const surname = surnameOf(text)
      return surname === undefined ? [] : [surname]
    })
    if (bySurname.size === 0) return undefined
    const initials = new UnitSet(
      ...Array.from(bySurname.keys(), (surname) => surname.charAt(0))
    )
    const starts = new UnitSet(familiarLeads, ...bySurname.keys())
    return (reading) => formsIn(reading, bySurname, {initials, starts})
  }
}

/** The surname of a Chinese name of two to four characters. */
function surnameOf(text: string): string | undefined {
  // Matches a name in Han characters: `何立群`, `欧阳明远`.
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return undefined
  if (text.length > 2 && isDoubleSurname(text.slice(0, 2))) {
    return text.slice(0, 2)
  }

  const surname = text.charAt(0)
  if (text.length > 3 || surnameBits(surname) === undefined) return undefined
  // `方书记` itself may have been proposed as a name.
  return titleEnd(text, 1) === text.length || familiarWords.has(text.slice(1))
    ? undefined
    : surname
}

function formsIn(
  {flow: {text}, han}: Reading,
  bySurname: ReadonlyMap<string, readonly FullName[]>,
  {initials, starts}: {readonly initials: UnitSet; readonly starts: UnitSet}
): ShortForm[] {
  const forms: ShortForm[] = []
  for (const {tokens, end: runEnd} of han.runs) {
    let ends: Set<number> | undefined
    for (const {start} of tokens) {
      if (!starts.has(text.charCodeAt(start))) continue
      const lead = familiarLeads.includes(text.charAt(start)) ? 1 : 0
      if (!initials.has(text.charCodeAt(start + lead))) continue
      for (const size of [2, 1]) {
        const after = start + lead + size
        if (after > runEnd) continue
        const named = bySurname.get(text.slice(start + lead, after))
        if (!named) continue
        ends ??= new Set(tokens.map(({end}) => end))
        for (const of of named) {
          const form = lead
            ? familiarForm(start, after, of)
            : titledForm(text, start, after, of)
          if (form && ends.has(form.end)) forms.push(form)
        }
      }
    }
  }

  return forms
}

function familiarForm(start: number, end: number, of: FullName): ShortForm {
  return {start, end, of, confidence: familiar}
}

function titledForm(
  text: string,
  start: number,
  after: number,
  of: FullName
): ShortForm | undefined {
  const end = titleEnd(text, after)
  if (end > after) {
    const title = text.slice(after, end)
    const isSame = of.role?.endsWith(title) ?? false
    return {start, end, of, confidence: isSame ? sameTitle : otherTitle}
  }

  for (const size of [2, 1]) {
    if (!familiarWords.has(text.slice(after, after + size))) continue
    return {start, end: after + size, of, confidence: familiar}
  }

  return undefined
}
