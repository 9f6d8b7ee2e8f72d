import {capital, letter} from '../pattern.js'
import type {FoundByline} from './byline.js'
import {readWesternNames, westernName} from './western-names.js'
import {agencies, agency, date, place} from './western-words.js'

/** Longest opening that is looked at, in UTF-16 code units. */
const longest = 110

const dash = '(?:\\.? ?(?:—|–|--|-)|\\.|:)'

// Matches a dateline: `LONDON, May 3 (Reuters) —`, `PARIS (AP) - `, `ROME, 12 mars. — `, `Berlin, den 3. Mai.`.
const dateline = new RegExp(
  `^(?:${place}(?:, (?:den |vom )?${date}(?:, \\d{4})?[.,]{0,2}(?: ${agency})?|,? ${agency}) ?${dash}?|(?:[${capital}][${capital}.’'-]{2,20} ?){1,3}(?:, [${capital}][${letter}.]{1,12})? ?(?:—|–|--)) *`,
  'u'
)
// Matches an agency or the paper's own service in brackets: `(Reuters) — `, `[By Telegraph.] `, `(Special to The Echo.) `.
const service = new RegExp(
  `^(?:[([](?:${agencies}|(?:by|from|special|per|via|our|own|eigen|de notre|un|von)\\b[${letter} .,'’-]{2,40})[.]?[)\\]]\\.? ?(?:—|–|--|-)? ?|(?:AP|UPI|AFP|Reuters) ?(?:—|–|--) ?)`,
  'iu'
)
const staff = `(?:,? (?:(?:Chief|Senior|City|Special|Political|Sports|Business) )?(?:Staff|AP|Associated Press|Special|Gazette|Times|Courier|Herald|News|Tribune)? ?(?:Writers?|Reporters?|Correspondents?|Editor)\\b|, (?:Special to|of) the [${capital}][${letter}]{2,14})`
// Matches a run-in byline before its text: `By Jane Doe, Staff Writer The council…`.
const runIn = new RegExp(
  `^(?:By|BY|Par|Von) (${westernName}?)(?:(?:${staff})(?: ?[—–-]{1,2})?|\\.? [—–-]{1,2}|:)? (?=[${capital}"“‘'«„\\d])`,
  'u'
)
// Matches two names or an initial between: what a name is where no mark ends it.
const shortName =
  /^(?:By|BY|Par|Von) (\p{Lu}{2,20}(?: \p{Lu}\.)? (?:\p{Lu}{2,4} )?\p{Lu}[\p{Lu}’'-]{1,20}|\p{Lu}[A-Za-z\u00c0-\u024f\u0370-\u04ff\u1e00-\u1eff’'.-]{0,20}(?: \p{Lu}\.){0,2}(?: (?:de|van|von|der|la|le|du|di|bin|al)){0,2} \p{Lu}[\p{Ll}\p{Lu}’'-]{1,20}) (?=[\p{Lu}"“‘'«„\d])/u

/** The byline and the dateline that open a Western paragraph. */
export function readWesternLead(source: string): FoundByline | undefined {
  const text = source.slice(0, longest)
  const named = runIn.exec(text)
  const isMarked =
    named !== null &&
    /(?:[:—–-]|\b(?:Writer|Reporter|Correspondent|Editor)s?(?: ?[—–-]{1,2})?|\bthe \p{Lu}[A-Za-z\u00c0-\u024f]+) $/u.test(
      named[0]
    )
  const byline = isMarked ? named : shortName.exec(text)
  if (byline?.[1]) {
    const people = readWesternNames(byline[1], byline[0].indexOf(byline[1]))
    if (people.length > 0) {
      const end = byline[0].length
      const more = dateEnd(text.slice(end))
      return {span: {start: 0, end: end + more}, people}
    }
  }

  const end = dateEnd(text)
  return end === 0 ? undefined : {span: {start: 0, end}, people: []}
}

/** Where a dateline or a service in brackets ends; 0 where none opens the text. */
function dateEnd(text: string): number {
  const found = dateline.exec(text)?.[0] ?? service.exec(text)?.[0] ?? ''
  return found.length
}
