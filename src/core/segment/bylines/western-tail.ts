import {matchesOf} from '../../model/matches.js'
import {capital, letter} from '../pattern.js'
import type {FoundByline} from './byline.js'
import {readWesternNames, westernName} from './western-names.js'

/** Longest sign-off that is looked at, in UTF-16 code units; and where it says who did what. */
const longest = 64
const longestReporting = 160

// Matches a name after a dash: ` -- Mary Norton`, `—By JOHN SMITH`, ` — John Smith, Staff Writer`, ` - By John Smith`.
const named = new RegExp(
  `(?:(?:^|[.!?"”’')»] ?)(?:—|–|--|-|―) ?(?:By |by |BY )?| (?:—|–|--|-|―) ?(?:By|BY) )(${westernName})(?:, [${letter} .]{2,24})?[.]?$`,
  'u'
)
// Matches a name in brackets after the stop: `. (John Smith)`.
const bracketed = new RegExp(
  `[.!?"”’'] ?[([](?:By )?(${westernName})[)\\]]\\.?$`,
  'u'
)
/** What people of a report did, as alternatives. */
const did =
  '(?:Additional )?[Rr]eporting|(?:Additional )?[Ww]riting|Reported|Written|Compiled|Contributed|[Ee]diting|Edited'
const placeAfter = `(?: in [${letter} .’'-]{3,24})?`
// Matches who did what, at the end: `. Reporting by Jane Doe in Paris; Editing by John Smith`, `(Writing by Jane Doe)`.
const reporting = new RegExp(
  `(?:^|[.!?"”’')] ?)([([]?(?:${did}) by ${westernName}(?:(?:, | and )${westernName}){0,3}${placeAfter}(?:[;,] (?:and )?(?:${did}) by ${westernName}(?: and ${westernName})?${placeAfter}){0,2}[)\\]]?\\.?)$`,
  'u'
)
// Matches one of those: `Editing by John Smith`.
const part = new RegExp(
  `(${did}) by (${westernName}(?:(?:, | and )${westernName}){0,3})`,
  'gu'
)
// Matches a post and a name in brackets: `. (London correspondent Jane Doe)`, `. (Jane Doe, London correspondent)`.
const posted = new RegExp(
  `[.!?"”’'] ?[([](?:(?:Our )?(?:[${capital}][${letter}.’'-]{1,14} ){0,3}(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor),? (${westernName})|(${westernName}), (?:[${letter}.’'-]{2,14} ){0,3}(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor))[)\\]]\\.?$`,
  'u'
)
// Matches what stands before every sign-off: a dash or a bracket.
const mayEnd = /[—–―([-]/u
// Matches initials: ` — A. B.`, `—J.S.`, ` (A.B.C.)`.
const initials = /[.!?"”’')] ?(?:(?:—|–|--) ?|\()((?:\p{Lu}\. ?){2,4})\)?$/u
// Matches an agency that ends a paragraph: ` — (Reuters)`, ` (AP)`, `—Reuter.`.
const agency =
  /(?:^|[.!?"”’')] ?)(?:[—–-]{0,2} ?[([](?:AP|UP|UPI|INS|AFP|CP|PA|Tass|Reuters?|Associated Press|United Press|Havas|Wolff|Renter|Central News|Exchange|Bloomberg|Canadian Press)\.?[)\]]|(?:—|–|--) ?(?:AP|UP|UPI|AFP|Reuters?|REUTERS?|Associated Press|United Press|Havas|Press Association|Central News|Bloomberg|Canadian Press|Exchange|From staff reports|Staff reports))\.?$/u

/** The sign-off that ends a Western paragraph. */
export function readWesternTail(text: string): FoundByline | undefined {
  const from = Math.max(0, text.length - longest)
  const end = text.slice(from)
  const reported = / by \p{Lu}/u.test(end) ? readReporting(text) : undefined
  if (reported) return reported
  // Most paragraphs end without a dash or a bracket.
  if (!mayEnd.test(end)) return undefined
  const post = posted.exec(end)
  const name = post?.[1] ?? post?.[2]
  if (post && name !== undefined) {
    const at = from + end.lastIndexOf(name)
    const people = readWesternNames(name, at)
    const start = from + skipStop(post)
    if (people.length > 0) return {span: {start, end: text.length}, people}
  }

  for (const pattern of [named, bracketed, initials]) {
    const match = pattern.exec(end)
    if (!match?.[1]) continue
    const at = from + end.lastIndexOf(match[1])
    const people =
      pattern === initials
        ? [
            {
              role: '',
              name: match[1].trim(),
              span: {start: at, end: at + match[1].trim().length}
            }
          ]
        : readWesternNames(match[1], at)
    if (people.length === 0) continue
    return {span: {start: from + skipStop(match), end: text.length}, people}
  }

  const sent = agency.exec(end)
  return sent
    ? {span: {start: from + skipStop(sent), end: text.length}, people: []}
    : undefined
}

/** Who reported, wrote and edited, where a paragraph ends with it: an editor keeps that role. */
function readReporting(text: string): FoundByline | undefined {
  const from = Math.max(0, text.length - longestReporting)
  const match = reporting.exec(text.slice(from))
  if (!match?.[1]) return undefined
  const start = from + match.index + match[0].indexOf(match[1])
  const people = matchesOf(match[1], part).flatMap((each) => {
    const [all, role = '', names = ''] = each
    const at = start + each.index + all.length - names.length
    return readWesternNames(names, at, /^edit/iu.test(role) ? role : '')
  })
  return people.length > 0
    ? {span: {start, end: text.length}, people}
    : undefined
}

/** Where the sign-off begins in a match that holds the stop before it. */
function skipStop(match: RegExpExecArray): number {
  const stop = /^[.!?"”’')»]/u.test(match[0]) ? 1 : 0
  const blank = match[0].charAt(stop) === ' ' ? 1 : 0
  return match.index + stop + blank
}
