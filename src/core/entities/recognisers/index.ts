import {bylinePerson} from './byline-person.js'
import {dottedPerson} from './dotted-person.js'
import {englishDate} from './english-date.js'
import {englishEvent} from './english-event.js'
import {englishFirm} from './english-firm.js'
import {englishOrganisation} from './english-organisation.js'
import {englishPerson} from './english-person.js'
import {englishPlace} from './english-place.js'
import {englishQuantity} from './english-quantity.js'
import {hanDate} from './han-date.js'
import {hanEvent} from './han-event.js'
import {hanOrganisation} from './han-organisation.js'
import {hanPerson} from './han-person.js'
import {hanPlace} from './han-place.js'
import {hanQuantity} from './han-quantity.js'
import {hanQuarter} from './han-quarter.js'
import {hanSettlement} from './han-settlement.js'
import {hanTownshipPart} from './han-township-part.js'
import {japanesePerson} from './japanese-person.js'
import {maskedPerson} from './masked-person.js'
import {pairedCountry} from './paired-country.js'
import {printedWork} from './printed-work.js'
import type {Recogniser} from './recogniser.js'

/** The table of recognisers; of equal proposals the first one's stands. */
export const recognisers: readonly Recogniser[] = [
  bylinePerson,
  hanDate,
  hanQuantity,
  printedWork,
  hanEvent,
  dottedPerson,
  pairedCountry,
  hanOrganisation,
  hanPlace,
  hanSettlement,
  hanQuarter,
  hanTownshipPart,
  maskedPerson,
  japanesePerson,
  hanPerson,
  englishDate,
  englishQuantity,
  englishEvent,
  englishFirm,
  englishOrganisation,
  englishPerson,
  englishPlace
]
