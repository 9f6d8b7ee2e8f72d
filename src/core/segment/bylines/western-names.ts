import {matchesOf} from '../../model/matches.js'
import {capital, letter, oneOf} from '../pattern.js'
import type {Reporter} from './byline.js'

/** A word of a name: `Jane`, `J.`, `O’BRIEN`, `Jean-Luc`, `McDonald`. */
const word = `(?!(?:Jr|Sr|JR|SR|TO|OF|FOR|AND|THE|IN|ON|AT|WITH|FROM|BY|IS|ARE|AS|WAS|NOT|The|And|Of|To|For|In|On|At|With|From|By|Is|Are|But|His|Her|Their|It|He|She|We|They|This|That|As|Was|Were|Not|After|Before|When|While|If)\\b|[AI] )[${capital}](?:[${letter}’'-]{1,20}|\\.(?:-?[${capital}]\\.){0,4})`
const particle = oneOf(
  "de da di del della dos van von der den ter ten la le du des bin ibn al el y zu zur af av d' DE DA DI VAN VON DER DEN LA LE DU"
)
const title = oneOf(
  'Dr. Prof. Rev. Sir Lady Lord Mrs. Mr. Miss Ms. Capt. Captain Col. Colonel Major Lieut. Lt. Gen. DR. PROF. REV. MRS. MR. MISS M. Mme. Mlle. Herr Frau'
)
const suffix =
  '(?:,? (?:Jr\\.?|Sr\\.?|JR\\.?|SR\\.?|I{2,3}|IV|M\\.D\\.|Ph\\.D\\.))?'

/** A Western name of two to six words, as a group-less expression. */
export const westernName = `(?:${title} )?${word}(?: (?:${particle} ){0,4}${word}){1,5}${suffix}`
/** Several names: `John Smith, Ann Lee and Bob Roe`. */
export const westernNames = `${westernName}(?:(?:, ?(?:and |AND )?| (?:and|AND|&|et|ET|und|UND|with|WITH) )${westernName}){0,4}`

// A name begins where a word does: not with the ND of AND.
const oneName = new RegExp(`(?<![${letter}])${westernName}`, 'gu')
// Matches words that stand in capitals before names and are no part of them: `Staff`.
const noWord =
  /\b(?:Staff|Special|Press|Associated|Writer|Correspondent|Reporter|Editor|News|Newspaper|Times|Gazette|Photo|Photos|Street|Avenue|Co|Inc|Ltd|Company|Club|Board|Editor's|Staff’s)\b/iu

/** The people of a list of names; `offset` is where `text` stands. */
export function readWesternNames(
  text: string,
  offset: number,
  role = ''
): readonly Reporter[] {
  return matchesOf(text, oneName).flatMap((match) => {
    const printed = match[0]
    if (noWord.test(printed) || isMixed(printed)) return []
    const start = offset + match.index
    return [
      {
        role,
        name: fromCapitals(printed),
        span: {start, end: start + printed.length}
      }
    ]
  })
}

/** `SUSAN PALMER Residents`: the name has ended before the last word. */
function isMixed(name: string): boolean {
  const words = name
    .split(' ')
    .filter((each) =>
      /^[A-Za-z\u00c0-\u024f\u0370-\u04ff\u1e00-\u1eff]{3,}$/u.test(each)
    )
  const big = words.filter((each) => each === each.toUpperCase()).length
  return big > 0 && words.some((each) => /^\p{Lu}\p{Ll}+$/u.test(each))
}

/** `JOHN McDONALD JR.` → `John McDonald Jr.`; what has small letters stays. */
function fromCapitals(name: string): string {
  const hasSmall = /\p{Ll}/u.test(name.replace(/\b(?:Mc|Mac|de|van|von)/gu, ''))
  if (hasSmall) return name
  return name
    .split(' ')
    .map((part) => {
      if (/^(?:\p{Lu}\.-?)+$|^I{1,3}$|^IV$/u.test(part)) return part
      if (smallInNames.has(part)) return part.toLowerCase()
      return part.replace(
        /(^|[-’'])(MC|Mc)?(\p{Lu})(\p{Lu}*)/gu,
        (
          _,
          before: string,
          mac: string | undefined,
          first: string,
          rest: string
        ) =>
          before + (mac === undefined ? '' : 'Mc') + first + rest.toLowerCase()
      )
    })
    .join(' ')
}

const smallInNames: ReadonlySet<string> = new Set(
  'DE DA DI DEL VON DER DEN DU AND'.split(' ')
)
