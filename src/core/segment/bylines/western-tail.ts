import {letter} from '../pattern.js'
import type {FoundByline} from './byline.js'
import {readWesternNames, westernName} from './western-names.js'

/** Longest sign-off that is looked at, in UTF-16 code units. */
const longest = 64

// Matches a name after a dash: ` -- Mary Norton`, `—By JOHN SMITH`, ` — John Smith, Staff Writer`.
const named = new RegExp(
  `(?:^|[.!?"”’')»] ?)(?:—|–|--|-|―) ?(?:By |by |BY )?(${westernName})(?:, [${letter} .]{2,24})?[.]?$`,
  'u'
)
// Matches a name in brackets after the stop: `. (John Smith)`.
const bracketed = new RegExp(
  `[.!?"”’'] ?[([](?:By )?(${westernName})[)\\]]\\.?$`,
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
  // Most paragraphs end without a dash or a bracket.
  if (!mayEnd.test(end)) return undefined
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

/** Where the sign-off begins in a match that holds the stop before it. */
function skipStop(match: RegExpExecArray): number {
  const stop = /^[.!?"”’')»]/u.test(match[0]) ? 1 : 0
  const blank = match[0].charAt(stop) === ' ' ? 1 : 0
  return match.index + stop + blank
}
