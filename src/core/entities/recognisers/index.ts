import {bylinePerson} from './byline-person.js'
import {foreignPerson} from './foreign-person.js'
import {hanDate} from './han-date.js'
import {hanName} from './han-name.js'
import {hanQuantity} from './han-quantity.js'
import {pairedCountry} from './paired-country.js'
import {printedWork} from './printed-work.js'
import type {Recogniser} from './recogniser.js'

/** The table of recognisers; of equal proposals the first one's stands. */
export const recognisers: readonly Recogniser[] = [
  bylinePerson,
  hanDate,
  hanQuantity,
  printedWork,
  foreignPerson,
  pairedCountry,
  hanName
]
