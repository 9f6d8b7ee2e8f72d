import {oneOf} from './pattern.js'

/** How the names of Western newspapers end, as alternatives: `Times`. */
export const newspapers = oneOf(
  'Times Post News Herald Courier Journal Gazette Tribune Star Sun Mail Telegraph Chronicle Press Globe Examiner Mirror Record Standard Guardian Advertiser Express Argus Echo Observer Register Sentinel Dispatch Inquirer Enquirer Bulletin Republican Republic Democrat Leader Ledger Review Eagle Union Call Bee Patriot Citizen Independent Mercury Scotsman Today Advocate Banner World Monitor Voice'
)
/** The same in capitals: `TIMES`. */
export const newspapersInCapitals = newspapers.toUpperCase()
