import {groupBy, type Shortening} from './short-form.js'

const confidence = 0.85
/** Fewer letters than this are initials of too much. */
const fewest = 3

/** Organisations by the initials of their words: `W.H.O.`, `WHO`. */
export const englishAcronym: Shortening = {
  id: 'english-acronym',
  words: {
    en: 'initials of {name}, which this article writes out',
    'zh-cn': '本文“{name}”的首字母缩写'
  },
  languages: ['en'],
  search(names) {
    const byInitials = groupBy(
      names.filter(({kind}) => kind === 'organisation'),
      ({text}) => initialsOf(text)
    )
    if (byInitials.size === 0) return undefined
    return ({flow: {text}}) => {
      // Matches letters that may be initials: `WHO`, `W.H.O.`.
      const letters =
        /(?<![\p{L}.])(?:\p{Lu}\.){3,8}|(?<![\p{L}.])\p{Lu}{3,8}(?!\p{L})/gu
      return [...text.matchAll(letters)].flatMap((match) =>
        (byInitials.get(match[0].replaceAll('.', '')) ?? []).map((of) => ({
          start: match.index,
          end: match.index + match[0].length,
          of,
          confidence
        }))
      )
    }
  }
}

function initialsOf(text: string): string[] {
  const initials = text
    .split(/[ -]/u)
    .map((word) => word.charAt(0))
    // Matches a capital: small words give no initial.
    .filter((first) => /^\p{Lu}$/u.test(first))
    .join('')
  return initials.length >= fewest ? [initials] : []
}
