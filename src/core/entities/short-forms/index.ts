import {barePlace} from './bare-place.js'
import {companyName} from './company-name.js'
import {definedAlias} from './defined-alias.js'
import {dottedPart} from './dotted-part.js'
import {englishAcronym} from './english-acronym.js'
import {englishSurname} from './english-surname.js'
import type {Shortening} from './short-form.js'
import {shortenedName} from './shortened-name.js'
import {surnameAndTitle} from './surname-and-title.js'

/** The table of ways to shorten names; of equal forms the first one’s stands. */
export const shortenings: readonly Shortening[] = [
  definedAlias,
  surnameAndTitle,
  shortenedName,
  companyName,
  dottedPart,
  barePlace,
  englishSurname,
  englishAcronym
]
