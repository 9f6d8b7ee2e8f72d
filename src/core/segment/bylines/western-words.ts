import {capital, letter} from '../pattern.js'

/** News agencies, as they sign. */
export const agencies =
  'AP|UP|UPI|INS|AFP|CP|PA|TASS|ANSA|DPA|dpa|EFE|Kyodo|Xinhua|Reuters?|REUTERS?|Renter|Bloomberg|Havas|Wolff|Stefani|Central News|Associated Press|United Press|Agence France-Presse|Exchange|W\\. ?T\\. ?B\\.'
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|Mai|Juni|Juli|Okt(?:ober)?|Dezember|Dez)\\.?'
const englishDay = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
/** `Tuesday`, `mardi`, `Samedi`, `Dienstag`, as alternatives. */
export const weekdays = `${englishDay}|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Sonnabend|Samstag|Sonntag`
/** `May 3`, `3 mai`, `Tuesday`. */
export const date = `(?:${month} \\d{1,2}|\\d{1,2}\\.? ${month}|${englishDay})`
/** `LONDON`, `New York`, `SPRINGFIELD, Ill.`. */
export const place = `[${capital}][${letter}.’'-]{1,20}(?: [${capital}][${letter}.’'-]{1,20}){0,2}(?:, [${capital}][${letter}.]{1,12}(?: [${capital}][${letter}.]{1,12})?)?`
/** An agency or a news service in brackets: `(Reuters)`. */
export const agency = `[([](?:By )?(?:(?:${agencies})|[${capital}][${letter}.&’' ]{1,24}(?:News|Service|Press|Wire|Bureau|Gazette|Times))[)\\]]`
